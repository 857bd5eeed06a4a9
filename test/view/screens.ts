import fc from 'fast-check';
import type { ScreenMetrics } from '../../src/view/stage/stage.ts';

/** A window with a status bar, a capsule at the upper right, and an unsafe foot. */
export const makeScreen = (width: number, height: number, top = 20, foot = 0): ScreenMetrics => ({
  width,
  height,
  pixelRatio: 2,
  safe: { left: 0, top, width, height: height - top - foot },
  capsule: { left: width - 94, top: top + 4, width: 87, height: 32 },
});

/** The phones, tablets and windows the game is promised to fit. */
export const NAMED_SCREENS: Readonly<Record<string, ScreenMetrics>> = {
  'iPhone SE, first': makeScreen(320, 568),
  'iPhone 8': makeScreen(375, 667),
  'iPhone 13': makeScreen(390, 844, 47, 34),
  'iPhone 15 Pro Max': makeScreen(430, 932, 59, 34),
  'Android 20:9': makeScreen(360, 800, 32),
  tablet: makeScreen(820, 1180, 24, 20),
  'PC window': makeScreen(1280, 720, 0),
};

/** Any portrait window between the smallest phone and a tablet. */
export const anyScreen = fc
  .record({
    width: fc.integer({ min: 320, max: 1024 }),
    ratio: fc.double({ min: 1.3, max: 2.4, noNaN: true }),
    top: fc.integer({ min: 16, max: 60 }),
    foot: fc.integer({ min: 0, max: 40 }),
  })
  .map(({ width, ratio, top, foot }) =>
    makeScreen(width, Math.max(568, Math.round(width * ratio)), top, foot),
  );
