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
import {
  around,
  type Boxes,
  boxesOf,
  boxOf,
  capsuleOf,
  meetings,
  meetingsWith,
  numbered,
  smallerThan,
  squareOf,
} from './boxes.ts';
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

const homeTargets = (screen: ScreenMetrics, leftHand: boolean): Boxes => {
  const home = homeLayout(screen, playLayout(screen, BOARD, JAR, leftHand), BOARD.height);
  const { endless, daily, sprint, practice, coins, pages, settings } = home;
  return {
    ...boxesOf({ endless, daily, sprint, practice, coins }, boxOf),
    ...numbered('page', pages.map(boxOf)),
    settings: squareOf(settings),
  };
};

/** The capsule, then what is seen in home's head: of the logo its lettering, of the coin counter its plate, and last the jar. */
const headOfHome = (screen: ScreenMetrics, leftHand: boolean): Boxes => {
  const play = playLayout(screen, BOARD, JAR, leftHand);
  const { logo, coins, settings, age, tagline } = homeLayout(screen, play, BOARD.height);
  const { left, top, scale } = play.board;
  const jarTop = top - JAR.top * scale;
  return {
    capsule: capsuleOf(screen),
    coins: boxOf({ ...coins, height: 36 }),
    settings: squareOf(settings),
    age: boxOf(age),
    lettering: around(logo, logo.size * 2 * LETTERING.across, logo.size * 2 * LETTERING.down),
    ...(tagline && { tagline: around(tagline, tagline.room, 20) }),
    jar: { left, top: jarTop, right: left + 720 * scale, bottom: jarTop + 1000 },
  };
};

const playTargets = (screen: ScreenMetrics, leftHand: boolean): Boxes => {
  const { pause, takeBack, tools } = playLayout(screen, BOARD, JAR, leftHand);
  const bar = TOOLS.map((_, at) => ({ x: tools.x + at * tools.step, y: tools.y, size: pause.size }));
  return { ...boxesOf({ pause, takeBack }, squareOf), ...numbered('tool', bar.map(squareOf)) };
};

const settingsTargets = (screen: ScreenMetrics): Boxes => {
  const { lines, languages, back, data, credits } = settingsLayout(screen);
  return {
    ...numbered('line', lines.map(boxOf)),
    ...numbered('language', languages.map(boxOf)),
    back: boxOf(back),
    data: boxOf(data),
    credits: boxOf(credits),
  };
};

const expectPressable = (targets: Boxes, screen: ScreenMetrics): void => {
  const { safe } = screen;
  expect(smallerThan(LEAST_TOUCH, targets)).toEqual([]);
  expect(meetings({ ...targets, capsule: capsuleOf(screen) }, HAIR)).toEqual([]);
  for (const [name, { left, right, bottom }] of Object.entries(targets)) {
    expect(left, name).toBeGreaterThanOrEqual(safe.left);
    expect(right, name).toBeLessThanOrEqual(safe.left + safe.width);
    expect(bottom, name).toBeLessThanOrEqual(safe.top + safe.height);
  }
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
        for (const [name, { left, top }] of Object.entries(head)) {
          expect(left, name).toBeGreaterThanOrEqual(screen.safe.left);
          if (name !== 'capsule') expect(top, name).toBeGreaterThanOrEqual(screen.safe.top - HAIR);
        }
        expect(meetings(head, HAIR)).toEqual([]);
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
        const frame = 2 * OPPONENT_FRAME;
        const picture = around(opponent, opponent.width + frame, height + frame);
        const tag = around({ ...next, y: next.y + next.height / 2 }, next.width, next.height);
        const others = { capsule: capsuleOf(screen), tag, pause: squareOf(pause) };
        expect(meetingsWith(others, { picture }, HAIR)).toEqual([]);
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
        const clock = around(left.clock, 50, left.clock.size);
        const others = { pause: squareOf(left.pause), capsule: capsuleOf(screen) };
        expect(meetingsWith(others, { clock }, HAIR)).toEqual([]);
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
          const cells = places.map((place) => around(place, cellWidth, cellHeight));
          for (const { left, right, bottom } of cells) {
            expect(Math.max(-left, right)).toBeLessThanOrEqual(width / 2 + HAIR);
            expect(bottom).toBeLessThanOrEqual(height + HAIR);
          }
          expect(meetings(numbered('cell', cells), HAIR)).toEqual([]);
        },
      ),
    );
  });
});
