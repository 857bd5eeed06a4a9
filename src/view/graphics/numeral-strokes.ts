/**
 * Numerals drawn as strokes: round, heavy and all of one width, which no lettering at hand is.
 * Each is a path of absolute M, L, C and Z on a grid whose digits are 10 wide and 16 high, between 0 and 16.
 */
export const STROKES: Readonly<Record<string, string>> = {
  '0': 'M 5 1 C 8 1 9 4.2 9 8 C 9 11.8 8 15 5 15 C 2 15 1 11.8 1 8 C 1 4.2 2 1 5 1 Z',
  '1': 'M 2.4 4 L 5.8 1 L 5.8 15',
  '2': 'M 1.4 4.6 C 1.6 2.3 3.1 1 5.1 1 C 7.4 1 8.8 2.5 8.8 4.6 C 8.8 6.4 7.8 7.8 6 9.7 L 1.3 15 L 9 15',
  '3': 'M 1.5 3.4 C 2.1 1.9 3.4 1 5.1 1 C 7.3 1 8.6 2.4 8.6 4.3 C 8.6 6.3 7.1 7.5 4.6 7.5 C 7.4 7.5 9 8.9 9 11.2 C 9 13.5 7.3 15 5 15 C 3 15 1.6 14 1.1 12.3',
  '4': 'M 7.1 15 L 7.1 1 L 1 11 L 9.4 11',
  '5': 'M 8.4 1 L 2.4 1 L 1.8 7.3 C 2.8 6.4 4 6 5.2 6 C 7.6 6 9 7.9 9 10.4 C 9 13.1 7.3 15 4.9 15 C 3.1 15 1.8 14.2 1.1 12.8',
  '6': 'M 7.9 2.1 C 7.1 1.3 6.3 1 5.4 1 C 2.6 1 1 4 1 8.8 C 1 12.8 2.6 15 5.1 15 C 7.5 15 9 13.2 9 10.8 C 9 8.4 7.5 6.8 5.3 6.8 C 3.3 6.8 1.6 8 1.1 10',
  '7': 'M 1.2 1 L 9 1 L 4.2 15',
  '8': 'M 5 7.5 C 3 7.5 1.7 6.2 1.7 4.3 C 1.7 2.3 3.1 1 5 1 C 6.9 1 8.3 2.3 8.3 4.3 C 8.3 6.2 7 7.5 5 7.5 C 2.6 7.5 1 9 1 11.3 C 1 13.5 2.7 15 5 15 C 7.3 15 9 13.5 9 11.3 C 9 9 7.4 7.5 5 7.5 Z',
  '9': 'M 2.1 13.9 C 2.9 14.7 3.7 15 4.6 15 C 7.4 15 9 12 9 7.2 C 9 3.2 7.4 1 4.9 1 C 2.5 1 1 2.8 1 5.2 C 1 7.6 2.5 9.2 4.7 9.2 C 6.7 9.2 8.4 8 8.9 6',
  ',': 'M 1.6 14.6 L 1 17.2',
  '.': 'M 1.2 14.8 L 1.2 15',
  ':': 'M 1.2 5.4 L 1.2 5.5 M 1.2 12.4 L 1.2 12.5',
  '+': 'M 4.4 4.6 L 4.4 12.4 M 0.6 8.5 L 8.2 8.5',
  '−': 'M 0.6 8.5 L 8.2 8.5',
  '%': 'M 9.6 0.8 L 2 15.2 M 3 2 L 3 3.4 M 8.6 12.6 L 8.6 14',
  '/': 'M 5.6 0.6 L 1 15.4',
  '×': 'M 1 5.6 L 6.8 11.4 M 6.8 5.6 L 1 11.4',
};

/** Grid units from the first to the last place a stroke may touch; the same for all digits. */
const WIDTHS: Readonly<Record<string, number>> = {
  ',': 2.4,
  '.': 2.4,
  ':': 2.4,
  '+': 8.8,
  '−': 8.8,
  '/': 6.6,
  '%': 11.6,
  '×': 7.8,
};

export const strokeWidthOf = (glyph: string): number => WIDTHS[glyph] ?? 10;

/** Grid units. */
export const DIGIT_HEIGHT = 16;
export const PEN = 3.1;

/** Where strokes are traced: the part of a canvas context that is used. */
export interface PathPen {
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void;
  closePath(): void;
}

/** Traces a numeral with its grid's origin at (x, y), `unit` pixels a grid unit. */
export const traceNumeral = (pen: PathPen, glyph: string, x: number, y: number, unit: number): void => {
  const words = (STROKES[glyph] ?? '').split(' ');
  let at = 0;
  const nextX = (): number => x + Number(words[at++]) * unit;
  const nextY = (): number => y + Number(words[at++]) * unit;
  pen.beginPath();
  while (at < words.length) {
    const command = words[at++];
    if (command === 'M') pen.moveTo(nextX(), nextY());
    else if (command === 'L') pen.lineTo(nextX(), nextY());
    else if (command === 'C') pen.bezierCurveTo(nextX(), nextY(), nextX(), nextY(), nextX(), nextY());
    else pen.closePath();
  }
};
