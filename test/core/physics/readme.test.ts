import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

const FOLDER = join(import.meta.dirname, '../../../src/core/physics');
const readme = readFileSync(join(FOLDER, 'README.md'), 'utf8');
const script = /```js\n(.*?)```/s.exec(readme)?.[1] ?? '';

it('README of the plugin: its lines run with stock matter-js and print what they say', async () => {
  const { outputFiles } = await build({
    stdin: { contents: script, resolveDir: FOLDER },
    bundle: true,
    write: false,
    format: 'iife',
  });
  const printed: string[] = [];
  const log = (...words: readonly unknown[]): void => void printed.push(words.join(' '));
  vm.runInNewContext(outputFiles[0]?.text ?? '', { console: { log, warn: log, info: () => {} } });
  expect(printed).toEqual([/console\.log\(.*\/\/ (.+)$/m.exec(script)?.[1]]);
});
