import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT } from '../../tools/build/project.ts';
import { LONGEST } from '../../tools/test-report/longest-first.ts';

it.each(LONGEST)('%s: is there, to be begun early', (path) => {
  expect(existsSync(join(PROJECT.root, path))).toBe(true);
});
