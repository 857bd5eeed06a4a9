import type { Box } from './brush.ts';

/** Points. */
const BAR = 48;
const BUTTON = 46;
const ASK = 104;
/** What of the jar is seen around the board, board units. */
const MARGIN = { side: 34, top: 30, bottom: 66 };
const BOARD = { width: 720, height: 960 };

/** Where everything of the theatre lies on the shared canvas. */
export interface ReplayLayout {
  readonly all: Box;
  readonly back: Box;
  readonly title: Box;
  /** Asks the friend for a card of this run. */
  readonly ask: Box;
  readonly board: { readonly left: number; readonly top: number; readonly scale: number };
  readonly play: Box;
  readonly track: Box;
  readonly speed: Box;
}

export const replayLayout = (width: number, height: number): ReplayLayout => {
  const room = height - 2 * BAR;
  const scale = Math.min(
    (width - 8) / (BOARD.width + 2 * MARGIN.side),
    room / (BOARD.height + MARGIN.top + MARGIN.bottom),
  );
  const foot = height - BAR;
  return {
    all: { left: 0, top: 0, width, height },
    back: { left: 0, top: 0, width: BUTTON, height: BAR },
    title: { left: BUTTON, top: 0, width: width - BUTTON - ASK - 6, height: BAR },
    ask: { left: width - ASK, top: 0, width: ASK, height: BAR },
    board: {
      left: (width - BOARD.width * scale) / 2,
      top: BAR + (room - (BOARD.height + MARGIN.top + MARGIN.bottom) * scale) / 2 + MARGIN.top * scale,
      scale,
    },
    play: { left: 0, top: foot, width: BUTTON, height: BAR },
    track: { left: BUTTON + 4, top: foot, width: width - 2 * BUTTON - 14, height: BAR },
    speed: { left: width - BUTTON - 6, top: foot, width: BUTTON + 6, height: BAR },
  };
};
