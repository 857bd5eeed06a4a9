import { BOARD, JAR, type PlayLayout } from './play-layout.ts';

/** What a board needs to know of where it stands. */
export type BoardLayout = Pick<PlayLayout, 'board' | 'chain' | 'finale' | 'score' | 'next'>;

/** Board units over the rim, where the piece to be dropped hangs from its cloud. */
const HEAD = 170;
/** Of the board's height. */
const CHAIN = 0.3;
const FINALE = 0.25;
/** Points of a phone's window the lettering is drawn for. */
const USUAL_WIDTH = 390;

/** The jar alone, as large as it fits into a box of points, in its middle. */
export const boardLayout = (width: number, height: number): BoardLayout => {
  const across = BOARD.width + JAR.left + JAR.right;
  const down = HEAD + BOARD.height + JAR.bottom;
  const scale = Math.min(width / across, height / down);
  const left = (width - across * scale) / 2 + JAR.left * scale;
  const top = (height - down * scale) / 2 + HEAD * scale;
  const middle = left + (BOARD.width * scale) / 2;
  const size = (across * scale) / USUAL_WIDTH;
  return {
    board: { left, top, scale },
    chain: { x: middle, y: top + BOARD.height * scale * CHAIN, size: 36 * size },
    finale: { x: middle, y: top + BOARD.height * scale * FINALE, size },
    // Nobody shows a score here: points rise out of sight, and the next piece comes from above.
    score: { x: middle, y: top - HEAD * scale, size: 34 * size, room: BOARD.width * scale },
    next: { x: middle, y: top - HEAD * scale, width: 0, height: 0 },
  };
};
