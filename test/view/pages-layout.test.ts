import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TOOLS } from '../../src/core/index.ts';
import { gridLayout } from '../../src/view/layout/grid-layout.ts';
import { homeLayout } from '../../src/view/layout/home-layout.ts';
import { backPlace, PAGE_HEIGHTS, pageLayout } from '../../src/view/layout/page-layout.ts';
import { BOARD, JAR, playLayout } from '../../src/view/layout/play-layout.ts';
import { ringLayout } from '../../src/view/layout/ring-layout.ts';
import { settingsLayout } from '../../src/view/layout/settings-layout.ts';
import { virtualScreen } from '../../src/view/layout/virtual-screen.ts';
import { PAGE_NAMES } from '../../src/view/pages.ts';
import type { ScreenMetrics } from '../../src/view/stage.ts';
import { anyScreen, NAMED_SCREENS } from './screens.ts';

/** Points, less what floating point loses. */
const LEAST_TOUCH = 44 - 1e-9;
const HAIR = 1e-6;

interface Target {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const meet = (a: Target, b: Target): boolean =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 - HAIR &&
  Math.abs(a.y - b.y) < (a.height + b.height) / 2 - HAIR;

const square = ({ x, y, size }: { x: number; y: number; size: number }): Target => ({
  x,
  y,
  width: size,
  height: size,
});

const capsuleOf = ({ capsule }: ScreenMetrics): Target => ({
  x: capsule.left + capsule.width / 2,
  y: capsule.top + capsule.height / 2,
  width: capsule.width,
  height: capsule.height,
});

const homeTargets = (screen: ScreenMetrics, leftHand: boolean): Target[] => {
  const home = homeLayout(screen, playLayout(screen, BOARD, JAR, leftHand), BOARD.height);
  const { endless, daily, sprint, practice, coins, pages, settings } = home;
  return [endless, daily, sprint, practice, coins, ...pages, square(settings)];
};

const playTargets = (screen: ScreenMetrics, leftHand: boolean): Target[] => {
  const { pause, takeBack, tools } = playLayout(screen, BOARD, JAR, leftHand);
  const bar = TOOLS.map((_, at) => ({ x: tools.x + at * tools.step, y: tools.y, size: pause.size }));
  return [pause, takeBack, ...bar].map(square);
};

const settingsTargets = (screen: ScreenMetrics): Target[] => {
  const { lines, languages, back, data, credits } = settingsLayout(screen);
  return [...lines, ...languages, back, data, credits];
};

const expectPressable = (targets: readonly Target[], screen: ScreenMetrics): void => {
  const { safe } = screen;
  targets.forEach((target, at) => {
    expect(Math.min(target.width, target.height)).toBeGreaterThanOrEqual(LEAST_TOUCH);
    expect(meet(target, capsuleOf(screen))).toBe(false);
    expect(target.x - target.width / 2).toBeGreaterThanOrEqual(safe.left);
    expect(target.x + target.width / 2).toBeLessThanOrEqual(safe.left + safe.width);
    expect(target.y + target.height / 2).toBeLessThanOrEqual(safe.top + safe.height);
    for (const other of targets.slice(at + 1)) expect(meet(target, other)).toBe(false);
  });
};

describe('pages: what is pressed', () => {
  it('home and play: 44 points, apart, and clear of the capsule, for either hand, with every tool held', () => {
    fc.assert(
      fc.property(anyScreen, fc.boolean(), (metrics, leftHand) => {
        const { screen } = virtualScreen(metrics);
        expectPressable(homeTargets(screen, leftHand), screen);
        expectPressable(playTargets(screen, leftHand), screen);
      }),
    );
  });

  it.each(Object.entries(NAMED_SCREENS))(
    'home: cloud and age mark are seen whole on %s, for either hand',
    (_, metrics) => {
      const { screen } = virtualScreen(metrics);
      for (const leftHand of [false, true]) {
        const home = homeLayout(screen, playLayout(screen, BOARD, JAR, leftHand), BOARD.height);
        const { x, y, size } = home.logo;
        // Of the logo's picture, what its lettering covers.
        const lettering = { x, y, width: size * 0.72, height: size * 0.4 };
        const marks = [square(home.cloud), home.age];
        const others = [capsuleOf(screen), lettering, square(home.settings), home.coins];
        for (const mark of marks) for (const other of others) expect(meet(mark, other)).toBe(false);
        expect(meet(square(home.cloud), home.age)).toBe(false);
      }
    },
  );

  it.each(Object.entries(NAMED_SCREENS))('settings: 44 points and apart on %s', (_, metrics) => {
    const { screen } = virtualScreen(metrics);
    expectPressable(settingsTargets(screen), screen);
  });

  it.each(PAGE_NAMES)('%s: the way back is in the lower half of the window, where the thumb is', (page) => {
    fc.assert(
      fc.property(anyScreen, (metrics) => {
        const { screen } = virtualScreen(metrics);
        const { y } = backPlace(pageLayout(screen, page));
        expect(y).toBeGreaterThan(screen.height * 0.6);
        expect(y).toBeLessThan(screen.safe.top + screen.safe.height);
        expect(PAGE_HEIGHTS[page]).toBeGreaterThan(0);
      }),
    );
  });
});

describe('layout: the left hand', () => {
  it('layout: tag and moon change sides, and nothing of the head meets', () => {
    fc.assert(
      fc.property(anyScreen, (metrics) => {
        const { screen } = virtualScreen(metrics);
        const right = playLayout(screen, BOARD, JAR);
        const left = playLayout(screen, BOARD, JAR, true);
        const middle = left.column.left + left.column.width / 2;
        expect(Math.sign(left.next.x - middle)).toBe(-Math.sign(right.next.x - middle));
        expect(Math.sign(left.moon.x - middle)).toBe(-Math.sign(right.moon.x - middle));
        expect(left.board).toEqual(right.board);
        const clock = { ...left.clock, width: 50, height: left.clock.size };
        expect(meet(clock, square(left.pause))).toBe(false);
        expect(meet(clock, capsuleOf(screen))).toBe(false);
      }),
    );
  });
});

describe('layout: rings and grids', () => {
  it('layout: discs on a ring do not touch and stay inside it, and the middle is free', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 31 }), fc.integer({ min: 90, max: 200 }), (count, outer) => {
        const { places, radius, middle } = ringLayout(count, outer);
        places.forEach((a, at) => {
          expect(Math.hypot(a.x, a.y) + radius).toBeLessThanOrEqual(outer + HAIR);
          expect(Math.hypot(a.x, a.y) - radius).toBeGreaterThanOrEqual(middle - HAIR);
          for (const b of places.slice(at + 1))
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(radius * 2);
        });
      }),
    );
  });

  it('layout: cells of a grid fill its room without meeting', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 24 }),
        fc.integer({ min: 220, max: 400 }),
        fc.integer({ min: 160, max: 420 }),
        (count, width, height) => {
          const { places, cellWidth, cellHeight } = gridLayout(count, width, height, {
            width: 56,
            height: 74,
          });
          const cells = places.map((place) => ({ ...place, width: cellWidth, height: cellHeight }));
          cells.forEach((cell, at) => {
            expect(Math.abs(cell.x) + cellWidth / 2).toBeLessThanOrEqual(width / 2 + HAIR);
            expect(cell.y + cellHeight / 2).toBeLessThanOrEqual(height + HAIR);
            for (const other of cells.slice(at + 1)) expect(meet(cell, other)).toBe(false);
          });
        },
      ),
    );
  });
});
