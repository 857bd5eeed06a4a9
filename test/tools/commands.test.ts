import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT } from '../../tools/build/project.ts';

const { scripts } = JSON.parse(readFileSync(join(PROJECT.root, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** The commands that are ours, with their file; the others are of tools that have a help of their own. */
const OURS = Object.entries(scripts).flatMap(([name, command]) => {
  const file = /(?:^tsx|^node --import tsx) (\S+\.ts)/.exec(command)?.[1];
  return file === undefined || name.startsWith('pre') ? [] : [{ name, file }];
});

describe('commands', () => {
  it.each(OURS)('npm run $name: answers --help before it does anything', ({ name, file }) => {
    const source = readFileSync(join(PROJECT.root, file), 'utf8');
    expect(source).toMatch(/\bread(CommandLine|ServeSettings)\(/);
    const usage = source.match(/[`']npm (run )?([a-z]+(?::[a-z]+)?)/)?.[2];
    expect(usage ?? 'start').toBe(name);
  });

  it('README: has a row for each', () => {
    const readme = readFileSync(join(PROJECT.root, 'README.md'), 'utf8');
    const missing = OURS.filter(({ name }) => !new RegExp(`\`npm (run )?${name}\\b`).test(readme));
    expect(missing).toEqual([]);
  });
});
