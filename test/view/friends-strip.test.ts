import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { END_HEIGHT, panelLayout } from '../../src/view/layout/panel-layout.ts';
import { BOARD, JAR, playLayout } from '../../src/view/layout/play-layout.ts';
import { virtualScreen } from '../../src/view/layout/virtual-screen.ts';
import { goalPlace, stripPlace } from '../../src/view/screens/friends/friends-layout.ts';
import type { Rect, ScreenMetrics } from '../../src/view/stage/stage.ts';
import {
  around,
  type Box,
  type Boxes,
  capsuleOf,
  leaving,
  meetingsWith,
  numbered,
  squareOf,
} from './boxes.ts';
import { anyScreen, NAMED_SCREENS } from './screens.ts';

const TOUCH = 44;
/** What floating point loses. */
const HAIR = 1e-6;

const boxOfRect = ({ left, top, width, height }: Rect, scale: number): Box => ({
  left: left / scale,
  top: top / scale,
  right: (left + width) / scale,
  bottom: (top + height) / scale,
});

/** All that is pressed or read in play, by either thumb. */
const headOf = (screen: ScreenMetrics, mirrored: boolean): Boxes => {
  const { tools, pause, next, moon, score, best, board } = playLayout(screen, BOARD, JAR, mirrored);
  const slots = [0, 1, 2].map((at) => {
    const box = around({ x: tools.x + at * tools.step, y: tools.y }, TOUCH, TOUCH);
    return { ...box, bottom: tools.y + tools.nameDown + 7 };
  });
  return {
    ...numbered('tool', slots),
    pause: squareOf(pause),
    capsule: capsuleOf(screen),
    tag: around({ x: next.x, y: next.y + next.height / 2 }, next.width, next.height),
    moon: around(moon, moon.radius * 2, moon.radius * 2),
    best: around(best, 40, best.size),
    score: around(score, 60, score.size),
    board: around(
      { x: board.left + (BOARD.width * board.scale) / 2, y: board.top + (BOARD.height * board.scale) / 2 },
      BOARD.width * board.scale,
      BOARD.height * board.scale,
    ),
  };
};

const inTheWay = (metrics: ScreenMetrics, mirrored: boolean): string[] => {
  const { screen, scale } = virtualScreen(metrics);
  const strip = boxOfRect(stripPlace(metrics, mirrored), scale);
  return [...meetingsWith({ strip }, headOf(screen, mirrored), HAIR), ...leaving({ strip }, screen)];
};

describe('next friend', () => {
  it.each(Object.entries(NAMED_SCREENS))(
    '%s: lies over no tool, no number and no piece, for either hand',
    (_, metrics) => {
      expect(inTheWay(metrics, false)).toEqual([]);
      expect(inTheWay(metrics, true)).toEqual([]);
      expect(stripPlace(metrics, false).height).toBeGreaterThanOrEqual(20);
    },
  );

  it('any window: lies over no tool, no number and no piece, for either hand', () => {
    fc.assert(
      fc.property(anyScreen, fc.boolean(), (metrics, mirrored) => {
        expect(inTheWay(metrics, mirrored)).toEqual([]);
      }),
    );
  });

  it('end: lies inside the panel, whatever the window', () => {
    fc.assert(
      fc.property(anyScreen, (metrics) => {
        const { screen, scale } = virtualScreen(metrics);
        const goal = boxOfRect(goalPlace(metrics), scale);
        const { x, y, width, height } = panelLayout(screen, END_HEIGHT);
        const panel = around({ x, y }, width, height);
        expect(goal.left).toBeGreaterThanOrEqual(panel.left);
        expect(goal.right).toBeLessThanOrEqual(panel.right);
        expect(goal.top).toBeGreaterThanOrEqual(panel.top);
      }),
    );
  });
});
