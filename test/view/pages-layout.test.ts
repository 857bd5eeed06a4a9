import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRESETS } from '../../simulator/protocol/presets.ts';
import { TOOLS } from '../../src/core/index.ts';
import { backPlace, PAGE_HEIGHTS, pageLayout } from '../../src/view/layout/page-layout.ts';
import {
  BOARD,
  JAR,
  OPPONENT_FRAME,
  OPPONENT_RIBBON,
  playLayout,
  ribbonBelow,
} from '../../src/view/layout/play-layout.ts';
import { ringLayout } from '../../src/view/layout/ring-layout.ts';
import { virtualScreen } from '../../src/view/layout/virtual-screen.ts';
import { gridLayout } from '../../src/view/screens/achievements/grid-layout.ts';
import { homeLayout, LETTERING } from '../../src/view/screens/home/home-layout.ts';
import { PAGE_NAMES } from '../../src/view/screens/pages.ts';
import { settingsLayout } from '../../src/view/screens/settings/settings-layout.ts';
import type { ScreenMetrics } from '../../src/view/stage/stage.ts';
import { deviceMetrics } from '../../tools/pictures/metrics-of.ts';
import { anyScreen, NAMED_SCREENS } from './screens.ts';

/** Points, less what floating point loses. */
const LEAST_TOUCH = 44 - 1e-9;
const HAIR = 1e-6;

/** Every preset of the simulator, and windows of a computer as they are drawn out. */
const EVERY_WINDOW: readonly (readonly [string, ScreenMetrics])[] = [
  ...PRESETS.map((device) => [device.name, deviceMetrics(device)] as const),
  ...[
    [1280, 720],
    [600, 900],
    [320, 568],
    [800, 1400],
    [900, 1400],
  ].map(([width, height]) => {
    const pc = PRESETS.find(({ resizable }) => resizable)!;
    return [`${width} × ${height}`, deviceMetrics(pc, { width: width!, height: height! })] as const;
  }),
];

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

/** The capsule, then what is seen in home's head: of the logo its lettering, of the coin counter its plate, and last the jar. */
const headOfHome = (screen: ScreenMetrics, leftHand: boolean): readonly Target[] => {
  const play = playLayout(screen, BOARD, JAR, leftHand);
  const { logo, coins, settings, age, tagline } = homeLayout(screen, play, BOARD.height);
  const { left, top, scale } = play.board;
  const lettering = {
    ...logo,
    width: logo.size * 2 * LETTERING.across,
    height: logo.size * 2 * LETTERING.down,
  };
  const jar = { x: left + 360 * scale, y: top - JAR.top * scale + 500, width: 720 * scale, height: 1000 };
  const line = tagline ? [{ ...tagline, width: tagline.room, height: 20 }] : [];
  return [capsuleOf(screen), { ...coins, height: 36 }, square(settings), age, lettering, ...line, jar];
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

  it.each(EVERY_WINDOW)(
    'home: no two things of its head meet, and all are over the jar, %s',
    (_, metrics) => {
      const { screen } = virtualScreen(metrics);
      for (const leftHand of [false, true]) {
        const head = headOfHome(screen, leftHand);
        for (const [at, one] of head.entries()) {
          expect(one.x - one.width / 2).toBeGreaterThanOrEqual(screen.safe.left);
          if (at > 0) expect(one.y - one.height / 2).toBeGreaterThanOrEqual(screen.safe.top - HAIR);
          for (const other of head.slice(at + 1))
            expect([one, other, meet(one, other)]).toEqual([one, other, false]);
        }
      }
    },
  );

  it.each(EVERY_WINDOW)(
    'play: an opponent’s board is seen whole, and the lead under it, %s',
    (_, metrics) => {
      const { screen } = virtualScreen(metrics);
      for (const leftHand of [false, true]) {
        const { opponent, board, next, pause } = playLayout(screen, BOARD, JAR, leftHand);
        const height = (opponent.width * 4) / 3;
        const picture = {
          ...opponent,
          width: opponent.width + 2 * OPPONENT_FRAME,
          height: height + 2 * OPPONENT_FRAME,
        };
        const tag = { ...next, y: next.y + next.height / 2 };
        for (const other of [capsuleOf(screen), tag, square(pause)]) expect(meet(picture, other)).toBe(false);
        const ribbonTop = opponent.y + ribbonBelow(opponent.width) - OPPONENT_RIBBON / 2;
        expect(ribbonTop).toBeGreaterThanOrEqual(opponent.y + height / 2);
        // The rim's ends are lower than its middle.
        expect(ribbonTop + OPPONENT_RIBBON).toBeLessThanOrEqual(board.top - JAR.top * board.scale + 3 + HAIR);
        expect(opponent.width).toBeGreaterThan(36);
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
