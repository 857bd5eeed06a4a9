import { path } from './svg.ts';

/** Strokes on a grid 12 wide and 18 high about the middle; drawn, so that numbers in pictures need no font. */
const DIGITS: readonly string[] = [
  'M0-9C4.5-9 6-5 6 0C6 5 4.5 9 0 9C-4.5 9-6 5-6 0C-6-5-4.5-9 0-9Z',
  'M-3.5-5.5L1-9V9',
  'M-5.5-5C-5-8-2.6-9 0-9C3.4-9 5.6-7 5.6-4C5.6 0-4 4-5.6 9H6',
  'M-5-7C-3.6-8.4-2-9 0-9C3.2-9 5.2-7.2 5.2-4.8C5.2-2.2 3-.8-.8-.8C3.6-.8 6 1 6 4C6 7 3.4 9 0 9C-2.4 9-4.4 8.2-5.8 6.6',
  'M3 9V-9L-6.4 4H6.4',
  'M5-9H-4L-5-.6C-3.6-2-1.8-2.6.2-2.6C3.8-2.6 6-.2 6 3C6 6.6 3.4 9 0 9C-2.4 9-4.4 8.2-5.8 6.6',
  'M4.4-8C1-9.6-2.6-8.4-4.4-4.6C-6 -1-6.4 1.4-6 4C-5.6 7-3 9 0 9C3.4 9 6 6.8 6 3.4C6 0 3.6-2 .4-2C-2.6-2-5 -.4-5.8 2.4',
  'M-6-9H6C2-3-.6 3-1.4 9',
  'M0-.8C-3-.8-5-2.4-5-4.9C-5-7.4-3-9 0-9C3-9 5-7.4 5-4.9C5-2.4 3-.8 0-.8C-3.6-.8-6 1.2-6 4.2C-6 7.2-3.6 9 0 9C3.6 9 6 7.2 6 4.2C6 1.2 3.6-.8 0-.8Z',
  'M5.8-2.4C5 .4 2.6 2-.4 2C-3.6 2-6 0-6-3.4C-6-6.8-3.4-9 0-9C3-9 5.6-7 6-4C6.4-1.4 6 1 4.4 4.6C2.6 8.4-1 9.6-4.4 8',
];

const STEP = 15.5;

/** A whole number in one line about (0, 0), 18 high. */
export const digits = (value: number, color: string, width: number): string => {
  const characters = String(value).split('').map(Number);
  return characters
    .map((digit, at) =>
      path(
        DIGITS[digit]!,
        `transform="translate(${(at - (characters.length - 1) / 2) * STEP} 0)" fill="none" stroke="${color}" stroke-width="${width}" stroke-linejoin="round" stroke-linecap="round"`,
      ),
    )
    .join('');
};
