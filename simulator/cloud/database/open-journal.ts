import { copyFileSync, existsSync } from 'node:fs';
import { FileJournal, type JournalOptions, type Tell } from './journal.ts';
import { type Commit, type JournalLine, namesIn, readLines, readParts } from './journal-lines.ts';

/** Documents a damaged line is said to be about, at most. */
const NAMED = 5;

/** What a file was found to hold. */
interface Found {
  /** Bytes up to the end of the last good line. */
  readonly good: number;
  /** Lines with good ones behind them that can not be believed. */
  readonly damaged: readonly JournalLine[];
  /** Lines behind the last good one: what a kill or a full disk has left half written. */
  readonly torn: readonly JournalLine[];
}

const readInto = (file: string, apply: (commit: Commit) => void): Found => {
  const damaged: JournalLine[] = [];
  let torn: JournalLine[] = [];
  let good = 0;
  for (const line of readLines(existsSync(file) ? readParts(file) : [])) {
    if (line.commit === null) {
      torn.push(line);
      continue;
    }
    damaged.push(...torn);
    torn = [];
    good = line.end;
    apply(line.commit);
  }
  return { good, damaged, torn };
};

const about = (lines: readonly JournalLine[]): string => {
  const names = [...new Set(lines.flatMap(({ bytes }) => namesIn(bytes)))];
  if (names.length === 0) return 'which documents they were of can not be said';
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  return `they were of ${names.slice(0, NAMED).join(', ')}${more}`;
};

/** A whole file is lost before a readable line of it is: what is damaged is copied aside before anything is changed. */
const report = (file: string, { damaged, torn }: Found, tell: Tell): void => {
  if (torn.length > 0) tell(`the last write to ${file} was not finished and is left out`);
  if (damaged.length === 0) return;
  const aside = `${file}.damaged-${Date.now()}`;
  copyFileSync(file, aside);
  tell(
    `${damaged.length} of the lines of ${file} are damaged and left out: ${about(damaged)}. ` +
      `These documents are as the lines before say; the others are whole. The file as it was: ${aside}`,
  );
};

/**
 * Hands every readable commit of a file to `apply`, in order, and opens it to write on. The rule for damage: a line that
 * can be believed counts, whatever lies before it. A copy that can not be made lets nothing be opened.
 */
export const openJournal = (
  file: string,
  apply: (commit: Commit) => void,
  everything: () => Iterable<Commit>,
  options: JournalOptions = {},
): FileJournal => {
  let changes = 0;
  const found = readInto(file, (commit) => {
    changes += commit.length;
    apply(commit);
  });
  report(file, found, options.tell ?? ((line) => console.warn(`cloud: ${line}`)));
  const documents = [...everything()].length;
  const live = changes === 0 ? 0 : (found.good * documents) / changes;
  const journal = new FileJournal(file, found.good, live, everything, options);
  if (found.damaged.length > 0) journal.rewrite();
  return journal;
};
