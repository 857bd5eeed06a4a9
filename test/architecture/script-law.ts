import { type Import, importsOf, SEAM } from './imports.ts';
import type { SourceFile } from './source-file.ts';
import type { Violation } from './violation.ts';

const FIRST_SCRIPT = 'src/main.ts';
const SECOND_SCRIPT = 'src/second/';
/** Plays runs: whoever only reads and writes them has a door of its own. */
const RULES_AT_WORK = 'src/core/index.ts';
/** What is shipped paints with it. */
const PAINTER = 'src/view/pixi/';

const targetOf = ({ to }: Import): string => (to.startsWith(SEAM) ? PAINTER + to.slice(SEAM.length) : to);

/** Those imports of a file that are there at run time. */
const readBy = (file: SourceFile): readonly string[] =>
  importsOf(file)
    .filter(({ typeOnly, isPackage }) => !typeOnly && !isPackage)
    .map(targetOf);

/**
 * What only the second script may import: the modules that it begins with. Whoever is read before home imports their types alone, and
 * asks for the rest when it is needed (`shared/late-script.ts`); else all of them would be read before home again.
 */
export const scriptLaw = (files: readonly SourceFile[]): Violation[] => {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const second = files.filter(({ path }) => path.startsWith(SECOND_SCRIPT));
  const late = new Set([RULES_AT_WORK, ...second.flatMap(readBy)]);
  const read = new Set([FIRST_SCRIPT]);
  const broken: Violation[] = [];
  for (const path of read) {
    const file = byPath.get(path);
    for (const to of file ? readBy(file) : []) {
      if (late.has(to) || to.startsWith(SECOND_SCRIPT))
        broken.push({ law: 'script', file: path, what: `has ${to} read before home` });
      else read.add(to);
    }
  }
  return broken;
};
