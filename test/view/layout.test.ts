import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { panelLayout } from '../../src/view/layout/panel-layout.ts';
import { playLayout } from '../../src/view/layout/play-layout.ts';
import { virtualScreen } from '../../src/view/layout/virtual-screen.ts';
import { homeLayout } from '../../src/view/screens/home/home-layout.ts';
import type { ScreenMetrics } from '../../src/view/stage/stage.ts';
import { anyScreen, makeScreen, NAMED_SCREENS } from './screens.ts';

const BOARD = { width: 720, height: 960 };
const JAR = { left: 32, right: 32, top: 34, bottom: 70 };
/** Points, less what floating point loses. */
const LEAST_TOUCH = 44 - 1e-9;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const around = (place: { readonly x: number; readonly y: number }, width: number, height: number): Box => ({
  left: place.x - width / 2,
  top: place.y - height / 2,
  right: place.x + width / 2,
  bottom: place.y + height / 2,
});

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const capsuleOf = ({ capsule }: ScreenMetrics): Box => ({
  left: capsule.left,
  top: capsule.top,
  right: capsule.left + capsule.width,
  bottom: capsule.top + capsule.height,
});

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

const buttonsOf = (screen: ScreenMetrics): Box[] => {
  const play = playLayout(screen, BOARD, JAR);
  const home = homeLayout(screen, play, BOARD.height);
  return [
    around(play.pause, play.pause.size, play.pause.size),
    ...[home.endless, home.daily, home.sprint].map((it) => around(it, it.width, it.height)),
  ];
};

const headOf = (screen: ScreenMetrics): Record<string, Box> => {
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

const inWindow = (box: Box, { width, height }: ScreenMetrics): boolean =>
  box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;

describe('layout: everywhere', () => {
  it('layout: the jar stands inside the window and above its unsafe foot', () => {
    fc.assert(
      fc.property(anyScreen, (metrics) => {
        const { screen } = virtualScreen(metrics);
        const jar = jarOf(screen);
        expect(inWindow(jar, screen)).toBe(true);
        expect(jar.bottom).toBeLessThanOrEqual(screen.safe.top + screen.safe.height + 1e-6);
      }),
    );
  });

  it('layout: nothing to press or read is under the capsule or in the unsafe areas', () => {
    fc.assert(
      fc.property(anyScreen, (metrics) => {
        const { screen } = virtualScreen(metrics);
        for (const box of [...buttonsOf(screen), ...Object.values(headOf(screen))]) {
          expect(overlap(box, capsuleOf(screen))).toBe(false);
          expect(box.top).toBeGreaterThanOrEqual(screen.safe.top - 1e-9);
          expect(box.bottom).toBeLessThanOrEqual(screen.safe.top + screen.safe.height);
          expect(inWindow(box, screen)).toBe(true);
        }
      }),
    );
  });

  it('layout: tag, score, moon and jar keep out of each other’s way', () => {
    fc.assert(
      fc.property(anyScreen, (metrics) => {
        const { screen } = virtualScreen(metrics);
        const boxes = [...Object.values(headOf(screen)), jarOf(screen)];
        boxes.forEach((a, at) => {
          for (const b of boxes.slice(at + 1)) expect(overlap(a, b)).toBe(false);
        });
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
        buttons.forEach((a, at) => {
          expect(a.right - a.left).toBeGreaterThanOrEqual(LEAST_TOUCH);
          expect(a.bottom - a.top).toBeGreaterThanOrEqual(LEAST_TOUCH);
          for (const b of buttons.slice(at + 1)) expect(overlap(a, b)).toBe(false);
        });
      }),
    );
  });

  it('layout: a panel fits between the capsule and the foot, whatever its content asks for', () => {
    fc.assert(
      fc.property(anyScreen, fc.integer({ min: 200, max: 900 }), (metrics, height) => {
        const { screen } = virtualScreen(metrics);
        const { x, y, width, height: given, cord } = panelLayout(screen, height);
        const box = around({ x, y }, width, given);
        expect(inWindow(box, screen)).toBe(true);
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
