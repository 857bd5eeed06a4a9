import { USUAL_PIXELS } from './device-class.ts';
import type { Rectangle, WindowMetrics } from './ports.ts';

/** What a host may answer about its window: any field may be missing or nonsense. */
export interface RawMetrics {
  readonly windowWidth?: unknown;
  readonly windowHeight?: unknown;
  readonly pixelRatio?: unknown;
  readonly statusBarHeight?: unknown;
  readonly safeArea?: unknown;
  readonly capsule?: unknown;
}

/** Points. A window that does not know its own size: the smallest common iPhone with no notch. */
const DEFAULT_WIDTH = 375;
const DEFAULT_HEIGHT = 667;
/** Points. The status bar of a phone without a notch. */
const DEFAULT_STATUS_BAR = 20;
/** Points. The capsule as drawn by current clients, below the status bar. */
const CAPSULE = { width: 87, height: 32, right: 7, belowStatusBar: 6 } as const;
/** A safe area smaller than this share of the window's side belongs to another orientation or is a slip. */
const LEAST_SAFE_SHARE = 0.5;

/** Makes one host's answers usable: all finite, positive, inside the window. Never throws. `most`: pixels a point. */
export const saneMetrics = (raw: RawMetrics, most = USUAL_PIXELS): WindowMetrics => {
  const width = positive(raw.windowWidth, DEFAULT_WIDTH);
  const height = positive(raw.windowHeight, DEFAULT_HEIGHT);
  const statusBar = Math.min(notNegative(raw.statusBarHeight, DEFAULT_STATUS_BAR), height / 4);
  return {
    width,
    height,
    pixelRatio: Math.min(Math.max(positive(raw.pixelRatio, 1), 1), most),
    safe: saneSafeArea(raw.safeArea, width, height) ?? belowStatusBar(width, height, statusBar),
    capsule: saneCapsule(raw.capsule, width, height) ?? usualCapsule(width, statusBar),
  };
};

const isFinitePositive = (value: unknown): value is number =>
  typeof value === 'number' && value > 0 && value < Number.POSITIVE_INFINITY;

const positive = (value: unknown, otherwise: number): number => (isFinitePositive(value) ? value : otherwise);

const notNegative = (value: unknown, otherwise: number): number =>
  value === 0 ? 0 : positive(value, otherwise);

/** Hosts give right and bottom beside width and height; where they disagree, the sides are what layouts were tested with. */
const readRectangle = (value: unknown): Rectangle | null => {
  if (typeof value !== 'object' || value === null) return null;
  const { left, top, right, bottom } = value as Record<string, unknown>;
  const sides = [left, top, right, bottom];
  if (!sides.every((side): side is number => typeof side === 'number' && Number.isFinite(side))) return null;
  const [x, y, farX, farY] = sides as [number, number, number, number];
  return farX > x && farY > y ? { left: x, top: y, width: farX - x, height: farY - y } : null;
};

/** The safe area is told in screen coordinates; a window smaller than the screen must cut it. */
const saneSafeArea = (value: unknown, width: number, height: number): Rectangle | null => {
  const told = readRectangle(value);
  if (told === null) return null;
  const left = Math.max(told.left, 0);
  const top = Math.max(told.top, 0);
  const right = Math.min(told.left + told.width, width);
  const bottom = Math.min(told.top + told.height, height);
  const roomy = right - left >= width * LEAST_SAFE_SHARE && bottom - top >= height * LEAST_SAFE_SHARE;
  return roomy ? { left, top, width: right - left, height: bottom - top } : null;
};

const belowStatusBar = (width: number, height: number, statusBar: number): Rectangle => ({
  left: 0,
  top: statusBar,
  width,
  height: height - statusBar,
});

/** The capsule sits in the upper right; anything else is an early or foreign answer. */
const saneCapsule = (value: unknown, width: number, height: number): Rectangle | null => {
  const told = readRectangle(value);
  if (told === null) return null;
  const inside = told.left >= 0 && told.top >= 0 && told.left + told.width <= width;
  const upper = told.top + told.height <= height / 3;
  return inside && upper && told.width <= width / 2 ? told : null;
};

const usualCapsule = (width: number, statusBar: number): Rectangle => ({
  left: Math.max(width - CAPSULE.right - CAPSULE.width, 0),
  top: statusBar + CAPSULE.belowStatusBar,
  width: CAPSULE.width,
  height: CAPSULE.height,
});
