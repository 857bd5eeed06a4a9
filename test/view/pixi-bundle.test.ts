import { parse } from 'acorn';
import { full } from 'acorn-walk';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { pixiPlugin } from '../../tools/bundle/pixi-plugin.ts';
import { freeVariables } from '../../tools/package/free-variables.ts';

let script: string;

beforeAll(async () => {
  const result = await build({
    entryPoints: ['src/view/stage/load-stage.ts'],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2018',
    define: { globalThis: 'GameGlobal' },
    plugins: [pixiPlugin()],
  });
  script = result.outputFiles[0]!.text;
});

const program = () =>
  parse(script, { ecmaVersion: 2018, sourceType: 'script', allowReturnOutsideFunction: true });

describe('pixi bundle', () => {
  it('pixi bundle: parses as ES2018 and imports nothing at run time', () => {
    const kinds = new Set<string>();
    full(program(), (node) => {
      kinds.add(node.type);
    });
    expect(kinds.has('ImportExpression')).toBe(false);
  });

  it('pixi bundle: makes no code from text', () => {
    const names = new Set(freeVariables(program()).map(({ node }) => node.name));
    expect([...names].filter((name) => name === 'eval' || name === 'Function')).toEqual([]);
  });
});
