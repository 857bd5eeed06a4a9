import { breakLines, grouped } from '../widgets/text/texts.ts';
import type { CardBrush } from './card-brush.ts';
import { drawJar, type Heap } from './draw-jar.ts';

/** What stands on a card. */
export interface CardPicture {
  readonly heap: Heap;
  /** Null on the card of the game itself. */
  readonly score: number | null;
  /** The mode's name, in brush lettering. */
  readonly title: string;
  /** A line that fits the moment. */
  readonly line: string;
  /** On the poster of a passed jar: whose legs it is of. */
  readonly family?: readonly { readonly tier: number; readonly name: string; readonly points: number }[];
}

/** Pixels: 5:4, as cards are shown. */
export const CARD = { width: 500, height: 400 };

/** The jar stands on the left, cut by the lower edge so that it is large in a chat. */
const JAR = { x: 30, y: 62, scale: 0.322 };
const MIDDLE = 385;
const ROOM = 200;
const LINE_SIZE = 21;

export const drawNight = (brush: CardBrush, width: number, height: number): void => {
  const { colors } = brush.art.skies['mid-autumn'];
  brush.fall(0, 0, width, height, colors);
};

/** A few stars, always the same. */
export const drawStars = (brush: CardBrush, width: number, height: number, count: number): void => {
  let at = 7;
  const next = (): number => {
    at = (at * 16807) % 2147483647;
    return at / 2147483647;
  };
  for (let star = 0; star < count; star++) {
    const size = 0.6 + next() * 1.5;
    brush.context.fillStyle = `rgba(255,243,220,${0.25 + next() * 0.55})`;
    brush.context.beginPath();
    brush.context.arc(next() * width, next() * height, size, 0, Math.PI * 2);
    brush.context.fill();
  }
};

const drawSky = (brush: CardBrush): void => {
  const { width, height } = CARD;
  const { clouds } = brush.art.skies['mid-autumn'];
  drawNight(brush, width, height);
  drawStars(brush, width, height * 0.6, 34);
  brush.glow(MIDDLE + 28, 74, 170, '255,219,148', 0.55);
  brush.pictureAt('cloud/0', 420, 372, 320, { tint: clouds[0], mirrored: true });
  brush.pictureAt('cloud/1', 60, 384, 300, { tint: clouds[1] });
  brush.pictureAt('cloud/2', 452, 410, 300, { tint: clouds[2] });
};

const drawWords = (brush: CardBrush, { score, title, line }: CardPicture): void => {
  const cream = '#FFF3DC';
  const plum = '#3A1F33';
  brush.text(title, MIDDLE, 176, { size: 40, color: cream, face: 'title', align: 'center', shadow: plum });
  if (score !== null) brush.number(grouped(score), MIDDLE, 226, 54, ROOM);
  const lines = breakLines(line, ROOM, (text) => brush.measure(text, LINE_SIZE));
  const first = score === null ? 240 : 296;
  lines.slice(0, 2).forEach((text, at) => {
    const y = first + at * LINE_SIZE * 1.4;
    brush.text(text, MIDDLE, y, { size: LINE_SIZE, color: cream, align: 'center', shadow: plum });
  });
};

/** The invite card: the jar as it stood, the score under the moon, a line. */
export const drawCard = (brush: CardBrush, card: CardPicture): void => {
  drawSky(brush);
  drawJar(brush, card.heap, JAR.x, JAR.y, JAR.scale);
  if (card.score === null) brush.pictureAt('logo', MIDDLE, 136, 215);
  else brush.pictureAt('logo', MIDDLE, 78, 190);
  drawWords(brush, card);
};
