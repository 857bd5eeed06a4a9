import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

/** The last column of each row of the tables. */
const proofs = read('../../docs/simulator-proofs.md')
  .split('\n')
  .filter((line) => line.startsWith('|') && !/^\|[-|]+$/.test(line))
  .map((line) => line.split('|').at(-2)!.trim())
  .filter((cell) => cell !== 'proved by');

/** A test by its file and its title. */
const NAMED = /^`([\w-]+)` · (.+)$/;

it('proofs: each row names a test that is there, or a command of the project', () => {
  const { scripts } = JSON.parse(read('../../package.json')) as { scripts: Record<string, string> };
  const isThere = (proof: string): boolean => {
    const [, file, title] = NAMED.exec(proof) ?? [];
    if (file !== undefined) return read(`./${file}.test.ts`).includes(`'${title}'`);
    const command = /^`npm run ([\w:]+)`$/.exec(proof)?.[1];
    return command !== undefined && scripts[command] !== undefined;
  };
  expect(proofs.length).toBeGreaterThan(40);
  expect(proofs.filter((proof) => !isThere(proof))).toEqual([]);
});
