import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { sin } from '../../src/core/exact-math.ts';
import { exactMatterForEsbuild, exactMatterSource } from '../../tools/bundle/matter-plugin.ts';

const require = createRequire(import.meta.url);
const sourceOf = (module: string): string => readFileSync(require.resolve(`matter-js/src/${module}`), 'utf8');
const CALLS_INEXACT = /Math\.(sin|cos|tan|atan2|pow|exp|log|random)\b/;

describe('exact matter', () => {
  it('source: calls no Math function whose last bit is the engine’s choice', () => {
    for (const module of ['geometry/Vertices.js', 'geometry/Vector.js', 'geometry/Axes.js', 'body/Body.js']) {
      expect(sourceOf(module), module).toMatch(CALLS_INEXACT);
      expect(exactMatterSource(sourceOf(module)), module).not.toMatch(CALLS_INEXACT);
    }
  });

  it('vitest: turns a vector with our sine, not the engine’s', async () => {
    const { default: Vector } = await import('matter-js/src/geometry/Vector.js');
    const differs = Array.from({ length: 4000 }, (_, i) => i * 0.37).find(
      (x) => sin(x) !== Math.sin(x),
    ) as number;
    expect(Vector.rotate({ x: 1, y: 0 }, differs).y).toBe(sin(differs));
  });

  it('esbuild: bundles the same exact modules', async () => {
    const { outputFiles } = await build({
      stdin: {
        contents:
          "import Vector from 'matter-js/src/geometry/Vector.js'; globalThis.turned = Vector.rotate({ x: 1, y: 0 }, 2);",
        resolveDir: import.meta.dirname,
      },
      bundle: true,
      write: false,
      plugins: [exactMatterForEsbuild()],
    });
    expect(outputFiles[0]?.text).not.toMatch(CALLS_INEXACT);
  });
});
