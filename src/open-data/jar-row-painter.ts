import { isOver, type PassedJar } from '../passed/passed-jar.ts';
import { foodNameOf } from '../shared/food-name.ts';
import { INK, LACQUER, SOFT_INK } from '../shared/vocabulary/palette.ts';
import { paintAvatar } from './avatar-painter.ts';
import type { Box } from './brush.ts';
import { FAINT_INK, JADE } from './colors.ts';
import type { Brush } from './domain-host.ts';
import type { JarLine } from './jar-lines.ts';
import {
  AVATAR,
  AVATAR_X,
  NAME_X,
  NARROW,
  paintRank,
  paintStatus,
  type RowTools,
  SEAL,
  STATUS_TEXTS,
} from './row-painter.ts';
import { grouped, say, type Words } from './words.ts';

/** Points from the row's right edge. */
const RIGHT = 14;
/** Holders who are seen: how large, and how far from each other. */
const FACES = [
  { radius: AVATAR, apart: 0 },
  { radius: 15, apart: 16 },
  { radius: 12, apart: 11 },
] as const;

const nameOf = (player: number, words: Words): string => {
  const { adjective, food } = foodNameOf(player);
  const values = { adjective: say(words, `adjective.${adjective}`), food: say(words, `tier.${food}`) };
  return say(words, 'name.of', values);
};

/** Everybody who has played a leg, in the order of their first; where there is no room for all, the first and how many more. */
const namesOf = ({ legs }: PassedJar, words: Words, fits: (text: string) => boolean): string => {
  const names = [...new Set(legs.map(({ player }) => player))].map((player) => nameOf(player, words));
  const all = names.join(say(words, 'friends.and'));
  return names.length === 1 || fits(all) ? all : `${names[0]} +${names.length - 1}`;
};

const legsOf = ({ hosted, forked }: JarLine, words: Words): string => {
  const count = hosted.jar.legs.length;
  const legs = say(words, count === 1 ? 'friends.legs.one' : 'friends.legs', { count });
  return forked ? `${legs} · ${say(words, 'friends.forked')}` : legs;
};

const endOf = (jar: PassedJar): string => {
  const end = jar.legs[jar.legs.length - 1]!.end;
  return end === 'passed' && isOver(jar) ? 'full' : end;
};

const END_COLORS: Readonly<Record<string, string>> = { reunion: LACQUER, passed: JADE };

const paintFaces = (brush: Brush, tools: RowTools, { holders }: JarLine, y: number): void => {
  const seen = holders.slice(0, FACES.length);
  const { radius, apart } = FACES[seen.length - 1]!;
  for (let at = seen.length - 1; at >= 0; at -= 1) {
    const x = AVATAR_X + (at - (seen.length - 1) / 2) * apart;
    paintAvatar(brush, tools, seen[at]!.person, { x, y, radius });
  }
};

/** Lines of a row, from its middle; where names and points have no room beside each other, points stand under the names. */
const LINES = {
  wide: { names: -10, points: -10, legs: 13, end: 13, size: 16 },
  narrow: { names: -18, points: 1, legs: 19, end: 19, size: 15 },
} as const;

/** One row of a group's jars in its box. */
export const paintJarRow = (brush: Brush, tools: RowTools, line: JarLine, box: Box): void => {
  const { letters, words } = tools;
  const { status, hosted } = line;
  const middle = box.top + box.height / 2;
  const isNarrow = box.width < NARROW;
  const at = isNarrow ? LINES.narrow : LINES.wide;
  const right = box.width - RIGHT;
  const color = status === 'refuted' ? FAINT_INK : INK;
  brush.save();
  brush.translate(box.left, 0);
  paintRank(brush, tools, line.rank, middle);
  if (status === 'refuted') brush.globalAlpha = 0.55;
  paintFaces(brush, tools, line, middle);
  brush.globalAlpha = 1;
  const points = { size: 18, color, align: isNarrow ? 'left' : 'right', weight: 'bold' } as const;
  const text = grouped(line.points);
  const width = letters.width(brush, text, points);
  letters.write(brush, text, isNarrow ? NAME_X : right, middle + at.points, points);
  const seal = isNarrow ? NAME_X + width + 8 + SEAL / 2 : right - width - 7 - SEAL / 2;
  paintStatus(brush, status, true, seal, middle + at.points);
  const room = (isNarrow ? right : seal - SEAL / 2 - 8) - NAME_X;
  const letter = { size: at.size, color };
  const names = namesOf(hosted.jar, words, (all) => letters.width(brush, all, letter) <= room);
  letters.write(brush, names, NAME_X, middle + at.names, { ...letter, room });
  const said = STATUS_TEXTS[status];
  const end = endOf(hosted.jar);
  const told = { size: 12, color: SOFT_INK, room: right - NAME_X };
  letters.write(brush, said ? say(words, said) : legsOf(line, words), NAME_X, middle + at.legs, told);
  const mark = { size: 13, color: END_COLORS[end] ?? SOFT_INK, align: 'right' } as const;
  if (!said) letters.write(brush, say(words, `friends.${end}`), right, middle + at.end, mark);
  brush.restore();
};
