import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Commit, readLines } from '../../simulator/cloud/database/journal-lines.ts';
import { openJournal } from '../../simulator/cloud/database/open-journal.ts';

const changes: fc.Arbitrary<Commit> = fc.array(
  fc.record({
    collection: fc.constantFrom('bests', 'saves'),
    id: fc.string({ maxLength: 8 }),
    document: fc.option(fc.record({ n: fc.integer(), text: fc.string({ unit: 'grapheme' }) })),
  }),
  { minLength: 1, maxLength: 3 },
);

const written = (commits: readonly Commit[]): Buffer => {
  const folder = mkdtempSync(join(tmpdir(), 'journal-'));
  const file = join(folder, 'j');
  const journal = openJournal(
    file,
    () => undefined,
    () => [],
  );
  for (const commit of commits) journal.append(commit);
  journal.close();
  const bytes = readFileSync(file);
  rmSync(folder, { recursive: true });
  return bytes;
};

const readCommits = (bytes: Buffer): Commit[] =>
  [...readLines([bytes])].flatMap(({ commit }) => (commit === null ? [] : [commit]));

it('journal: cut at any byte, it holds every commit that was written whole, and none by halves', () => {
  fc.assert(
    fc.property(fc.array(changes, { minLength: 1, maxLength: 4 }), (commits) => {
      const bytes = written(commits);
      let before = 0;
      for (let cut = 0; cut <= bytes.length; cut += 1) {
        const kept = readCommits(bytes.subarray(0, cut));
        expect(kept).toEqual(commits.slice(0, kept.length));
        expect(kept.length).toBeGreaterThanOrEqual(before);
        before = kept.length;
      }
      expect(before).toBe(commits.length);
    }),
    { numRuns: 20 },
  );
});
