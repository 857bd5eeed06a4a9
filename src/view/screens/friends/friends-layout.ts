import { BACK_HEIGHT, FOOT, HEAD, pageLayout } from '../../layout/page-layout.ts';
import { END_HEIGHT, GOAL_Y, panelLayout } from '../../layout/panel-layout.ts';
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
const LEAST_WIDTH = 96;
/** On the jar's foot there is room for a name. */
const FOOT_WIDTH = 232;

/** Under the pieces, on the jar's foot: in a low head the tools are where it would be. */
const onFoot = ({ board }: PlayLayout): Rect => {
  const width = Math.min(FOOT_WIDTH, board.width * board.scale);
  const height = Math.min(STRIP.height, JAR.bottom * board.scale - 4);
  const floor = board.top + board.height * board.scale;
  return {
    left: board.left + (board.width * board.scale - width) / 2,
    top: floor + (JAR.bottom * board.scale - height) / 2,
    width,
    height,
  };
};

/** Half a button, and points kept clear of it. */
const BUTTON = 22;

/** Points in which it stays clear of the last of the tools, where that is as low as it. */
const besideTools = ({ clock, tools }: PlayLayout): number => {
  const apart = tools.y - BUTTON > clock.y + STRIP.height / 2;
  const last = tools.x + 2 * tools.step;
  return apart ? STRIP.width : 2 * (Math.abs(last - clock.x) - BUTTON - CLEAR);
};

/** Under the score; where there is no room for it, on the jar's foot. */
const stripOf = (play: PlayLayout): Rect => {
  const { clock, score, tools, pause } = play;
  const width = Math.min(STRIP.width, score.room, besideTools(play));
  if (clock.y < score.y || tools.y === pause.y || width < LEAST_WIDTH) return onFoot(play);
  return { left: clock.x - width / 2, top: clock.y - STRIP.height / 2, width, height: STRIP.height };
};

/** Where the next friend to overtake is told in play. Points of the window. */
export const stripPlace = (metrics: ScreenMetrics, mirrored: boolean): Rect => {
  const { screen, scale } = virtualScreen(metrics);
  return scaled(stripOf(playLayout(screen, BOARD, JAR, mirrored)), scale);
};

const GOAL = { side: 24, height: 24 };

/** On the panel of an end, over the line that says what to play for next. Points of the window. */
export const goalPlace = (metrics: ScreenMetrics): Rect => {
  const { screen, scale } = virtualScreen(metrics);
  const { x, y, width, height } = panelLayout(screen, END_HEIGHT);
  const middle = y - height / 2 + GOAL_Y * Math.min(1, height / END_HEIGHT);
  const { side } = GOAL;
  return scaled(
    {
      left: x - width / 2 + side,
      top: middle - GOAL.height / 2,
      width: width - 2 * side,
      height: GOAL.height,
    },
    scale,
  );
};
