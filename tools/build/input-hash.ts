import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesAt } from './list-files.ts';
import { PROJECT } from './project.ts';

/** One hash (hex) over the names and bytes of everything at `paths`, which are given from the project's root. */
export const hashInputs = (paths: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesAt(join(PROJECT.root, path)))) {
    hash.update(file.slice(PROJECT.root.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
};
