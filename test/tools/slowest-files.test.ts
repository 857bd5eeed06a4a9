import { expect, it } from 'vitest';
import { formatSlowest } from '../../tools/test-report/slowest-files.ts';

const file = (path: string, milliseconds: number) => ({ path, milliseconds });

it('slowest files: are told first, with what they are of the whole', () => {
  const files = [file('test/a.test.ts', 400), file('test/b.test.ts', 12_340), file('test/c.test.ts', 1_000)];
  expect(formatSlowest(files, 2)).toEqual([
    '2 slowest of 3 files: 13.3 of 13.7 s',
    '   12.3 s  test/b.test.ts',
    '    1.0 s  test/c.test.ts',
  ]);
});
