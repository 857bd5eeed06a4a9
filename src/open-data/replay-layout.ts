import type { Box } from './brush.ts';

/** Points. */
const BAR = 48;
const BUTTON = 46;
const ASK = 104;
/** What of the jar is seen around the board, board units. */
const MARGIN = { side: 34, top: 30, bottom: 66 };

interface BoardSize {
  readonly width: number;
  readonly height: number;
}

/** Where everything of the replay lies on the shared canvas. */
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

/** `board`: the size of the jar that the run is played in. */
export const replayLayout = (width: number, height: number, board: BoardSize): ReplayLayout => {
  const room = height - 2 * BAR;
  const scale = Math.min(
    (width - 8) / (board.width + 2 * MARGIN.side),
    room / (board.height + MARGIN.top + MARGIN.bottom),
  );
  const foot = height - BAR;
  return {
    all: { left: 0, top: 0, width, height },
    back: { left: 0, top: 0, width: BUTTON, height: BAR },
    title: { left: BUTTON, top: 0, width: width - BUTTON - ASK - 6, height: BAR },
    ask: { left: width - ASK, top: 0, width: ASK, height: BAR },
    board: {
      left: (width - board.width * scale) / 2,
      top: BAR + (room - (board.height + MARGIN.top + MARGIN.bottom) * scale) / 2 + MARGIN.top * scale,
      scale,
    },
    play: { left: 0, top: foot, width: BUTTON, height: BAR },
    track: { left: BUTTON + 4, top: foot, width: width - 2 * BUTTON - 14, height: BAR },
    speed: { left: width - BUTTON - 6, top: foot, width: BUTTON + 6, height: BAR },
  };
};
