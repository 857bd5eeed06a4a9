import type { SourceFile } from './source-file.ts';
import type { Violation } from './violation.ts';

/** A comment that has to be read twice: it begins with whom it is about, or leans on the one above it. */
const TURNED_ROUND = /^\s*(?:\/\*\*|\*|\/\/) (?:Of|The same)\b/;

/** Comments begin with what a thing is or does. */
export const commentLaw = ({ path, text }: SourceFile): Violation[] =>
  text.split('\n').flatMap((line, at) =>
    TURNED_ROUND.test(line)
      ? [
          {
            law: 'plain-comments',
            file: path,
            what: `say what it is or does: “${line.trim()}” (line ${at + 1})`,
          },
        ]
      : [],
  );
