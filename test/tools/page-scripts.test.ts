import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { simple } from 'acorn-walk';
import { transform } from 'esbuild';
import { expect, test } from 'vitest';
import { listFiles } from '../../tools/build/list-files.ts';
import { PROJECT } from '../../tools/build/project.ts';

/** Whose argument is sent to a browser as text. */
const SENDERS = [
  'evaluate',
  'evaluateHandle',
  'evaluateAll',
  'addInitScript',
  'waitForFunction',
  '$eval',
  '$$eval',
];

/** As tsx hands a script to Node: functions with names are wrapped in a helper of its own. */
const asRun = async (source: string): Promise<string> =>
  (await transform(source, { loader: 'ts', format: 'esm', keepNames: true, target: 'node20' })).code;

/** What is sent to a page and would look there for tsx's helper, which only this process has. */
const strandedIn = async (source: string): Promise<readonly string[]> => {
  // Where none is named, none is called.
  if (!SENDERS.some((name) => source.includes(name))) return [];
  const code = await asRun(source);
  const found: string[] = [];
  simple(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), {
    CallExpression: ({ callee, arguments: sent }) => {
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
      if (!SENDERS.includes(callee.property.name)) return;
      const text = sent.map(({ start, end }) => code.slice(start, end)).join();
      if (text.includes('__name(')) found.push(text);
    },
  });
  return found;
};

const COMMANDS = ['tools', 'bench', 'simulator'].flatMap((folder) =>
  listFiles(join(PROJECT.root, folder))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => `${folder}/${file}`),
);

test('a function inside what is sent to a page: is found', async () => {
  const named = 'page.evaluate(() => { const one = () => 1; return one(); });';
  expect(await strandedIn(named)).toHaveLength(1);
  expect(await strandedIn('page.evaluate(() => [1].map((it) => it + 1));')).toEqual([]);
});

test('commands: nothing that is sent to a page needs what tsx adds to functions with a name', async () => {
  const found = await Promise.all(
    COMMANDS.map((file) => strandedIn(readFileSync(join(PROJECT.root, file), 'utf8'))),
  );
  expect(COMMANDS.filter((_, at) => found[at]!.length > 0)).toEqual([]);
});
