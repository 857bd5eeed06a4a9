import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { textsPlugin } from '../../tools/bundle/texts-plugin.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'texts-'));
  mkdirSync(join(folder, 'i18n'));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** What a module sees that imports both languages' texts. */
const bundled = async (
  zhCN: object,
  en: object,
): Promise<{ readonly script: string; readonly en: unknown }> => {
  writeFileSync(join(folder, 'i18n/zh-CN.json'), JSON.stringify(zhCN));
  writeFileSync(join(folder, 'i18n/en.json'), JSON.stringify(en));
  const contents =
    "import zh from './i18n/zh-CN.json'; import en from './i18n/en.json'; exports.texts = { zh, en };";
  const stdin = { contents, resolveDir: folder };
  const options = { bundle: true, write: false, format: 'cjs', logLevel: 'silent' } as const;
  const { outputFiles } = await build({ ...options, stdin, plugins: [textsPlugin()] });
  const script = outputFiles[0]!.text;
  const exports: { texts?: { readonly zh: unknown; readonly en: unknown } } = {};
  new Function('exports', script)(exports);
  expect(exports.texts?.zh).toEqual(zhCN);
  return { script, en: exports.texts?.en };
};

it('texts: those of the second language have the keys of the first, each of which is in the bundle once', async () => {
  const { script, en } = await bundled({ 'a.one': '一', 'a.two': '二' }, { 'a.two': 'two', 'a.one': 'one' });
  expect(en).toEqual({ 'a.one': 'one', 'a.two': 'two' });
  expect(script.split('a.two')).toHaveLength(2);
});

it.each([
  ['a text that only the first has', { 'a.one': '一' }, {}],
  ['a text that only the second has', {}, { 'a.one': 'one' }],
])('texts: %s ends the build', async (_, zhCN, en) => {
  await expect(bundled(zhCN, en)).rejects.toThrow(/a\.one is not in both languages/);
});
