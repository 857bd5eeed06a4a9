import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { panelLayout } from '../../src/view/layout/panel-layout.ts';
import { playLayout } from '../../src/view/layout/play-layout.ts';
import { virtualScreen } from '../../src/view/layout/virtual-screen.ts';
import { homeLayout } from '../../src/view/screens/home/home-layout.ts';
import type { ScreenMetrics } from '../../src/view/stage/stage.ts';
import {
  around,
  type Box,
  type Boxes,
  boxesOf,
  boxOf,
  capsuleOf,
  leaving,
  meetings,
  meetingsWith,
  smallerThan,
  squareOf,
} from './boxes.ts';
import { anyScreen, makeScreen, NAMED_SCREENS } from './screens.ts';

const BOARD = { width: 720, height: 960 };
const JAR = { left: 32, right: 32, top: 34, bottom: 70 };
/** Points, less what floating point loses. */
const LEAST_TOUCH = 44 - 1e-9;

const jarOf = (screen: ScreenMetrics): Box => {
  const { board } = playLayout(screen, BOARD, JAR);
  return {
    left: board.left - JAR.left * board.scale,
    top: board.top - JAR.top * board.scale,
    right: board.left + (BOARD.width + JAR.right) * board.scale,
    bottom: board.top + (BOARD.height + JAR.bottom) * board.scale,
  };
};

/** Points at size 1: half the round of the finale, and from its middle to the foot of the word. */
const ROUND = 181;
const WORD_FOOT = 290;

const buttonsOf = (screen: ScreenMetrics): Boxes => {
  const play = playLayout(screen, BOARD, JAR);
  const { endless, daily, sprint } = homeLayout(screen, play, BOARD.height);
  return {
    pause: squareOf(play.pause),
    ...boxesOf({ endless, daily, sprint }, boxOf),
  };
};

const headOf = (screen: ScreenMetrics): Boxes => {
  const { next, moon, score, best } = playLayout(screen, BOARD, JAR);
  return {
    tag: {
      left: next.x - next.width / 2,
      top: next.y,
      right: next.x + next.width / 2,
      bottom: next.y + next.height,
    },
    moon: around(moon, moon.radius * 2, moon.radius * 2),
    score: around(score, score.room, score.size),
    best: { ...around(best, 40, best.size), bottom: best.y + 15 + best.size / 2 },
  };
};

describe('layout: everywhere', () => {
  it('layout: the jar stands inside the window and above its unsafe foot', () => {
    fc.assert(
      fc.property(anyScreen, (metrics) => {
        const { screen } = virtualScreen(metrics);
        const jar = jarOf(screen);
        expect(leaving({ jar }, screen)).toEqual([]);
        expect(jar.bottom).toBeLessThanOrEqual(screen.safe.top + screen.safe.height + 1e-6);
      }),
    );
  });

  it('layout: nothing to press or read is under the capsule or in the unsafe areas', () => {
    fc.assert(
      fc.property(anyScreen, (metrics) => {
        const { screen } = virtualScreen(metrics);
        const boxes = { ...buttonsOf(screen), ...headOf(screen) };
        expect(meetingsWith({ capsule: capsuleOf(screen) }, boxes)).toEqual([]);
        expect(leaving(boxes, screen)).toEqual([]);
        for (const [name, { top, bottom }] of Object.entries(boxes)) {
          expect(top, name).toBeGreaterThanOrEqual(screen.safe.top - 1e-9);
          expect(bottom, name).toBeLessThanOrEqual(screen.safe.top + screen.safe.height);
        }
      }),
    );
  });

  it('layout: tag, score, moon and jar keep out of each other’s way', () => {
    fc.assert(
      fc.property(anyScreen, (metrics) => {
        const { screen } = virtualScreen(metrics);
        expect(meetings({ ...headOf(screen), jar: jarOf(screen) })).toEqual([]);
      }),
    );
  });

  it('layout: the finale is in the jar’s column, its round under the score and its word over the floor', () => {
    fc.assert(
      fc.property(anyScreen, (screen) => {
        const { finale, score, board } = playLayout(screen, BOARD, JAR);
        const round = around(finale, ROUND * 2 * finale.size, ROUND * 2 * finale.size);
        expect(round.left).toBeGreaterThanOrEqual(0);
        expect(round.right).toBeLessThanOrEqual(screen.width);
        expect(round.top).toBeGreaterThan(score.y);
        expect(finale.y + WORD_FOOT * finale.size).toBeLessThan(board.top + BOARD.height * board.scale);
      }),
    );
  });

  it('layout: what is pressed is at least 44 points each way and never shared with a neighbour', () => {
    fc.assert(
      fc.property(anyScreen, (metrics) => {
        const { screen } = virtualScreen(metrics);
        const buttons = buttonsOf(screen);
        expect(smallerThan(LEAST_TOUCH, buttons)).toEqual([]);
        expect(meetings(buttons)).toEqual([]);
      }),
    );
  });

  it('layout: a panel fits between the capsule and the foot, whatever its content asks for', () => {
    fc.assert(
      fc.property(anyScreen, fc.integer({ min: 200, max: 900 }), (metrics, height) => {
        const { screen } = virtualScreen(metrics);
        const { x, y, width, height: given, cord } = panelLayout(screen, height);
        const box = around({ x, y }, width, given);
        expect(leaving({ panel: box }, screen)).toEqual([]);
        expect(box.top).toBeGreaterThanOrEqual(capsuleOf(screen).bottom);
        expect(box.bottom).toBeLessThanOrEqual(screen.safe.top + screen.safe.height);
        expect(cord).toBeCloseTo(box.top);
      }),
    );
  });
});

const jarShare = (name: string): number => {
  const { screen } = virtualScreen(NAMED_SCREENS[name]!);
  const jar = jarOf(screen);
  return (jar.bottom - jar.top) / screen.height;
};

describe('layout: promises by device', () => {
  it.each(['iPhone 13', 'iPhone 15 Pro Max'])(
    'layout: the jar of %s takes 62 parts in a hundred of its height',
    (name) => {
      expect(jarShare(name)).toBeGreaterThan(0.62);
    },
  );

  it.each(Object.keys(NAMED_SCREENS))('layout: on %s well over half the height is jar', (name) => {
    expect(jarShare(name)).toBeGreaterThan(0.58);
  });

  it('layout: a tablet shows the phone’s picture larger, a small phone never smaller', () => {
    expect(virtualScreen(makeScreen(820, 1180)).scale).toBeGreaterThan(1.4);
    expect(virtualScreen(makeScreen(320, 568)).scale).toBe(1);
  });
});
