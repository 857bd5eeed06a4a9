import { BOARD, JAR, type PlayLayout, playLayout } from '../../src/view/layout/play-layout.ts';
import { virtualScreen } from '../../src/view/layout/virtual-screen.ts';
import type { ScreenMetrics } from '../../src/view/stage/stage.ts';

/** Where the board stands in the window: its top left corner, and points per board unit. */
export const boardPlace = (metrics: ScreenMetrics): PlayLayout['board'] => {
  const { screen, scale } = virtualScreen(metrics);
  const { board } = playLayout(screen, BOARD, JAR);
  return { ...board, left: board.left * scale, top: board.top * scale, scale: board.scale * scale };
};
