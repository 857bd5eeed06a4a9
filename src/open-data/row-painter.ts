import { GOLD, INK, SOFT_INK } from '../shared/vocabulary/palette.ts';
import type { VerificationStatus } from '../shared/vocabulary/verification-status.ts';
import { paintAvatar } from './avatar-painter.ts';
import { type Box, fillBox } from './brush.ts';
import { FAINT_INK } from './colors.ts';
import type { Brush } from './domain-host.ts';
import type { Lettering } from './lettering.ts';
import { hasMedal, paintMedal, paintSeal, paintSignedSeal, paintUnsealed, paintWatch } from './ornaments.ts';
import type { Portraits } from './portraits.ts';
import { isNumbered, type Row } from './ranking.ts';
import { grouped, say, type Words } from './words.ts';

export interface RowTools {
  readonly letters: Lettering;
  readonly portraits: Portraits;
  readonly words: Words;
}

/** Points from the row's left edge; the score ends where what watches it begins. */
const RANK_X = 22;
export const AVATAR_X = 60;
export const AVATAR = 20;
export const NAME_X = 88;
const WATCH_FROM_RIGHT = 20;
const SCORE_FROM_RIGHT = 40;
export const SEAL = 19;

export const STATUS_TEXTS: Partial<Record<VerificationStatus, string>> = {
  none: 'friends.unproven',
  'older-rules': 'friends.otherRules',
  newer: 'friends.newer',
  refuted: 'friends.forged',
};

/** Shown for a run that two people have hosted, on the entry without a signature. */
const saidOf = ({ shared }: Row, status: VerificationStatus): string | undefined =>
  STATUS_TEXTS[status] ?? (shared && status === 'verified' ? 'friends.sameRun' : undefined);

export const canWatch = ({ claim }: Row, status: VerificationStatus): boolean =>
  claim.replay !== null && isNumbered(status);

export const paintRank = (brush: Brush, { letters }: RowTools, rank: number, y: number): void => {
  if (hasMedal(rank)) paintMedal(brush, letters, rank, RANK_X, y);
  else {
    const text = rank === 0 ? '–' : String(rank);
    letters.write(brush, text, RANK_X, y, {
      size: text.length > 3 ? 13 : 16,
      color: SOFT_INK,
      align: 'center',
      weight: 'bold',
    });
  }
};

/** Answers the left edge of what it wrote. */
const paintScore = (
  brush: Brush,
  { letters }: RowTools,
  row: Row,
  status: VerificationStatus,
  right: number,
  y: number,
): number => {
  const text = grouped(row.claim.head.score);
  const letter = {
    size: 19,
    color: status === 'refuted' ? FAINT_INK : INK,
    align: 'right',
    weight: 'bold',
  } as const;
  letters.write(brush, text, right, y, letter);
  return right - letters.width(brush, text, letter);
};

export const paintStatus = (
  brush: Brush,
  status: VerificationStatus,
  waits: boolean,
  x: number,
  y: number,
): void => {
  if (status === 'signed') paintSignedSeal(brush, x, y, SEAL);
  else if (status === 'verified') paintSeal(brush, x, y, SEAL);
  else if (status === 'checking' && waits) paintUnsealed(brush, x, y, SEAL - 2);
};

const nameOf = ({ self, person }: Row, words: Words): string =>
  self ? say(words, 'friends.you') : person.name || say(words, 'friends.nameless');

const paintName = (
  brush: Brush,
  tools: RowTools,
  row: Row,
  status: VerificationStatus,
  room: number,
  y: number,
): void => {
  const { letters, words } = tools;
  const said = saidOf(row, status);
  const name = nameOf(row, words);
  letters.write(brush, name, NAME_X, said ? y - 9 : y, {
    size: 16,
    color: status === 'refuted' ? FAINT_INK : INK,
    family: row.self ? 'own' : 'system',
    room,
  });
  if (said) letters.write(brush, say(words, said), NAME_X, y + 11, { size: 12, color: SOFT_INK, room });
};

/** Where a row is too narrow for name and score side by side, the score stands under the name. Points. */
export const NARROW = 290;

const paintStacked = (
  brush: Brush,
  tools: RowTools,
  row: Row,
  status: VerificationStatus,
  right: number,
  y: number,
): void => {
  const { letters, words } = tools;
  const said = saidOf(row, status);
  const name = nameOf(row, words);
  const color = status === 'refuted' ? FAINT_INK : INK;
  const room = right - NAME_X - WATCH_FROM_RIGHT * 2;
  letters.write(brush, name, NAME_X, y - 11, { size: 15, color, family: row.self ? 'own' : 'system', room });
  const text = grouped(row.claim.head.score);
  const letter = { size: 17, color, weight: 'bold' } as const;
  letters.write(brush, text, NAME_X, y + 12, letter);
  const after = NAME_X + letters.width(brush, text, letter) + 8;
  paintStatus(brush, status, row.claim.head.parts > 0, after + SEAL / 2, y + 12);
  const saidAt = isNumbered(status) ? after + SEAL + 6 : after;
  const saidRoom = right - saidAt - WATCH_FROM_RIGHT * (isNumbered(status) ? 2 : 1);
  if (said)
    letters.write(brush, say(words, said), saidAt, y + 12, { size: 12, color: SOFT_INK, room: saidRoom });
};

const paintBeside = (
  brush: Brush,
  tools: RowTools,
  row: Row,
  status: VerificationStatus,
  right: number,
  y: number,
): void => {
  const scoreLeft = paintScore(brush, tools, row, status, right - SCORE_FROM_RIGHT, y);
  paintStatus(brush, status, row.claim.head.parts > 0, scoreLeft - SEAL / 2 - 7, y);
  const sealRoom = isNumbered(status) ? SEAL + 14 : 10;
  paintName(brush, tools, row, status, scoreLeft - sealRoom - NAME_X, y);
};

/** One row of a board in its box. */
export const paintRow = (
  brush: Brush,
  tools: RowTools,
  row: Row,
  status: VerificationStatus,
  box: Box,
): void => {
  const y = box.top + box.height / 2;
  const right = box.left + box.width;
  brush.save();
  brush.translate(box.left, 0);
  paintRank(brush, tools, row.rank, y);
  if (status === 'refuted') brush.globalAlpha = 0.55;
  paintAvatar(brush, tools, row.person, { x: AVATAR_X, y, radius: AVATAR });
  brush.globalAlpha = 1;
  const paint = box.width < NARROW ? paintStacked : paintBeside;
  paint(brush, tools, row, status, box.width, y);
  if (canWatch(row, status)) paintWatch(brush, right - box.left - WATCH_FROM_RIGHT, y);
  brush.restore();
};

/** A hair of gold between two rows. */
export const paintLine = (brush: Brush, { left, top, width }: Box): void => {
  brush.globalAlpha = 0.32;
  fillBox(brush, { left: left + 10, top: top - 0.5, width: width - 20, height: 1 }, 0, GOLD);
  brush.globalAlpha = 1;
};
