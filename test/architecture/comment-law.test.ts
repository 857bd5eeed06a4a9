import { expect, it } from 'vitest';
import { commentLaw } from './comment-law.ts';
import { parseSource } from './source-file.ts';

const lawOn = (comment: string): number =>
  commentLaw(parseSource('src/shared/day.ts', `${comment}\nexport const day = 1;`)).length;

it.each([
  '/** Of a card to one friend it is told whether it was sent. */',
  '/** The same of a function. */',
  '// Of bytes.',
  '/**\n * The same for a day.\n */',
])('comments: %s is refused', (comment) => expect(lawOn(comment)).toBe(1));

it.each(['/** Reports whether a card to one friend was sent. */', '/** A day of the same month. */'])(
  'comments: %s is plain',
  (comment) => expect(lawOn(comment)).toBe(0),
);
