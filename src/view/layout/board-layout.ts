import { type BoardSize, JAR, type PlayLayout } from './play-layout.ts';

/** What a board needs to know of where it stands. */
export type BoardLayout = Pick<PlayLayout, 'board' | 'chain' | 'finale' | 'score' | 'next'>;

/** Board units over the rim, where the piece to be dropped hangs from its cloud. */
const HEAD = 170;
/** Shares of the board's height. */
const CHAIN = 0.3;
const FINALE = 0.25;
/** Points of a phone's window the lettering is drawn for. */
const USUAL_WIDTH = 390;

/** The jar alone, as large as it fits into a box of points, in its middle. */
export const boardLayout = (width: number, height: number, size: BoardSize): BoardLayout => {
  const across = size.width + JAR.left + JAR.right;
  const down = HEAD + size.height + JAR.bottom;
  const scale = Math.min(width / across, height / down);
  const left = (width - across * scale) / 2 + JAR.left * scale;
  const top = (height - down * scale) / 2 + HEAD * scale;
  const middle = left + (size.width * scale) / 2;
  const lettering = (across * scale) / USUAL_WIDTH;
  return {
    board: { ...size, left, top, scale },
    chain: { x: middle, y: top + size.height * scale * CHAIN, size: 36 * lettering },
    finale: { x: middle, y: top + size.height * scale * FINALE, size: lettering },
    // Nobody shows a score here: points rise out of sight, and the next piece comes from above.
    score: { x: middle, y: top - HEAD * scale, size: 34 * lettering, room: size.width * scale },
    next: { x: middle, y: top - HEAD * scale, width: 0, height: 0 },
  };
};
