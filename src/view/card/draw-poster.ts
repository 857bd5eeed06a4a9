import { INK, LACQUER, RICE, SOFT_INK } from '../../shared/vocabulary/palette.ts';
import { grouped } from '../widgets/text/texts.ts';
import type { CardBrush } from './card-brush.ts';
import { type CardPicture, drawNight, drawStars } from './draw-card.ts';
import { drawFamily, familyHeight } from './draw-family.ts';
import { drawJar } from './draw-jar.ts';

/** What stands on a poster. */
export interface PosterPicture extends CardPicture {
  /** The day in China, as it is written. */
  readonly day: string;
  /** Beside the code: what to do with it; without one: how the game is found. */
  readonly way: string;
  /** The mini-program code, where the cloud gave one. */
  readonly code: { readonly width: number; readonly height: number } | null;
}

/** Pixels. */
export const POSTER = { width: 720, height: 1280 };

const CREAM = '#FFF3DC';
const PLUM = '#3A1F33';
const JAR = { x: 107, y: 318, scale: 0.702 };
/** Pixels between a family and what is above and below it. */
const FAMILY_GAP = 26;
/** Board units a jar is high with its foot and rim. */
const JAR_HEIGHT = 1085;
const FOOT = { x: 36, y: 1082, width: 648, height: 166 };
const CODE = 138;
const LEFT = 58;

const drawSky = (brush: CardBrush): void => {
  const { width, height } = POSTER;
  const { clouds, branch } = brush.art.skies['mid-autumn'];
  drawNight(brush, width, height);
  drawStars(brush, width, height * 0.5, 70);
  brush.glow(566, 150, 330, '255,219,148', 0.6);
  brush.pictureAt('moon/8', 566, 150, 330);
  brush.pictureAt(branch, 116, 70, 300, { mirrored: true });
  brush.pictureAt('cloud/0', 96, 1046, 560, { tint: clouds[0] });
  brush.pictureAt('cloud/1', 640, 1060, 560, { tint: clouds[1], mirrored: true });
  brush.pictureAt('cloud/2', 330, 1250, 760, { tint: clouds[2] });
};

const drawHead = (brush: CardBrush, { title, score, day }: PosterPicture): void => {
  const word = brush.text(title, LEFT, 172, { size: 50, color: CREAM, face: 'title', shadow: PLUM });
  brush.text(day, LEFT + word + 20, 168, { size: 25, color: CREAM, shadow: PLUM });
  const number = grouped(score ?? 0);
  const size = 84;
  brush.number(number, LEFT + brush.numberWidth(number, size, 360) / 2, 240, size, 360);
};

/** A sheet of paper with the code in its own white place, or with the way to the game alone. */
const drawFoot = (brush: CardBrush, { line, way, code }: PosterPicture): void => {
  const { x, y, width, height } = FOOT;
  brush.sheet(x, y + 5, width, height, 30, 'rgba(10,14,40,0.45)');
  brush.sheet(x, y, width, height, 30, LACQUER);
  brush.sheet(x + 6, y + 6, width - 12, height - 12, 25, RICE);
  const middle = y + height / 2;
  // Cream lettering wants the night behind it.
  brush.sheet(x + 20, y + 20, 186, height - 40, 18, '#232B5E');
  brush.pictureAt('logo', x + 113, middle, 164);
  const left = x + 228;
  const room = width - 252 - (code ? CODE + 26 : 0);
  const size = Math.min(33, (33 * room) / brush.measure(line, 33));
  brush.text(line, left, middle - 8, { size, color: INK });
  const small = Math.min(22, (22 * room) / brush.measure(way, 22));
  brush.text(way, left, middle + 34, { size: small, color: SOFT_INK });
  if (!code) return;
  const edge = x + width - CODE - 24;
  brush.sheet(edge - 8, middle - CODE / 2 - 4, CODE + 16, CODE + 8, 16, '#FFFFFF');
  brush.context.drawImage(code as unknown as CanvasImageSource, edge, middle - CODE / 2, CODE, CODE);
};

/** The jar as it ended; that of a family is smaller, for those who played it stand below. */
const drawHeap = (brush: CardBrush, { heap, family }: PosterPicture): void => {
  if (!family) {
    drawJar(brush, heap, JAR.x, JAR.y, JAR.scale);
    return;
  }
  const top = FOOT.y - FAMILY_GAP - familyHeight(family);
  const scale = Math.min(JAR.scale, (top - FAMILY_GAP - JAR.y) / JAR_HEIGHT);
  drawJar(brush, heap, (POSTER.width - heap.board.width * scale) / 2, JAR.y, scale);
  drawFamily(brush, family, POSTER.width / 2, top);
};

/** The poster: moon, day and score over the jar as it ended, and the way into the game below. */
export const drawPoster = (brush: CardBrush, poster: PosterPicture): void => {
  drawSky(brush);
  drawHead(brush, poster);
  drawHeap(brush, poster);
  drawFoot(brush, poster);
};
