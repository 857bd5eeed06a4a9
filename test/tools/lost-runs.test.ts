import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT } from '../../tools/build/project.ts';

const read = (path: string): string => readFileSync(join(PROJECT.root, path), 'utf8');

/** A file, and how the name of one of its tests begins. */
const rows = [...read('docs/lost-runs.md').matchAll(/^\| .* \| `(test\/[\w./-]+)`: (.+) \|$/gm)].map(
  ([, file = '', name = '']) => [file, name] as const,
);

it('docs/lost-runs.md: has its rows', () => {
  expect(rows.length).toBeGreaterThanOrEqual(20);
});

it.each(rows)('docs/lost-runs.md: in %s there is a test “%s …”', (file, name) => {
  const text = read(file);
  expect([`'${name}`, `\`${name}`].some((beginning) => text.includes(beginning))).toBe(true);
});
