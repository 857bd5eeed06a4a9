import { grouped } from '../widgets/text/texts.ts';
import type { CardBrush } from './card-brush.ts';
import type { CardPicture } from './draw-card.ts';
import { drawPiece } from './draw-jar.ts';

type Family = NonNullable<CardPicture['family']>;

/** Pixels. */
const COLUMNS = 4;
const CELL = { width: 164, height: 98 };
const FACE = 28;
const NAME = 21;
const CREAM = '#FFF3DC';
const PLUM = '#3A1F33';

/** How high a family stands on a poster. */
export const familyHeight = (family: Family): number => Math.ceil(family.length / COLUMNS) * CELL.height;

/** Everyone who has played a jar, in the order of their legs: a face, a name, and what the leg brought. */
export const drawFamily = (brush: CardBrush, family: Family, middle: number, top: number): void => {
  family.forEach(({ tier, name, points }, at) => {
    const row = Math.floor(at / COLUMNS);
    const inRow = Math.min(COLUMNS, family.length - row * COLUMNS);
    const x = middle + ((at % COLUMNS) - (inRow - 1) / 2) * CELL.width;
    const y = top + row * CELL.height;
    drawPiece(brush, { tier, x: x - 36, y: y + FACE + 2, angle: 0, radius: FACE });
    brush.number(`+${grouped(points)}`, x + 36, y + FACE + 2, 26, 86);
    const size = Math.min(NAME, (NAME * (CELL.width - 12)) / brush.measure(name, NAME));
    brush.text(name, x, y + 2 * FACE + 28, { size, color: CREAM, align: 'center', shadow: PLUM });
  });
};
