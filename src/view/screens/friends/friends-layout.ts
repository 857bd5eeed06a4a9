import { BACK_HEIGHT, FOOT, HEAD, pageLayout } from '../../layout/page-layout.ts';
import { BOARD, JAR, type PlayLayout, playLayout } from '../../layout/play-layout.ts';
import { virtualScreen } from '../../layout/virtual-screen.ts';
import type { Rect, ScreenMetrics } from '../../stage/stage.ts';

/** Points of paper left around what friends draw. */
const SIDE = 17;
const GAP = 6;

const scaled = ({ left, top, width, height }: Rect, scale: number): Rect => ({
  left: left * scale,
  top: top * scale,
  width: width * scale,
  height: height * scale,
});

/** Where the boards lie on the page's paper. Points of the window: another domain draws there. */
export const friendsPlace = (metrics: ScreenMetrics): Rect => {
  const { screen, scale } = virtualScreen(metrics);
  const { x, y, width, height } = pageLayout(screen, 'friends');
  const top = y - height / 2 + HEAD - GAP;
  return scaled(
    {
      left: x - width / 2 + SIDE,
      top,
      width: width - 2 * SIDE,
      height: height - HEAD - BACK_HEIGHT - FOOT,
    },
    scale,
  );
};

const STRIP = { width: 164, height: 28 };
/** Points kept clear on both sides of the strip. */
const CLEAR = 8;

/** Under the score, or beside the capsule where there is no room for it: where the sprint has its clock. */
const stripOf = (screen: ScreenMetrics, play: PlayLayout): Rect => {
  const { clock, score, pause } = play;
  const onCapsuleLine = clock.y < score.y;
  const ends = [pause.x + pause.size / 2, pause.x - pause.size / 2, screen.capsule.left];
  const free = ends.map((end) => Math.abs(clock.x - end) - CLEAR);
  const room = onCapsuleLine ? 2 * Math.min(...free) : score.room;
  const width = Math.max(96, Math.min(STRIP.width, room));
  return { left: clock.x - width / 2, top: clock.y - STRIP.height / 2, width, height: STRIP.height };
};

/** Where the next friend to overtake is told in play. Points of the window. */
export const stripPlace = (metrics: ScreenMetrics, mirrored: boolean): Rect => {
  const { screen, scale } = virtualScreen(metrics);
  return scaled(stripOf(screen, playLayout(screen, BOARD, JAR, mirrored)), scale);
};
