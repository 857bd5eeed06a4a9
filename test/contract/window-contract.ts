import type { Rectangle, WindowMetrics } from '../../src/platform/ports.ts';
import { type ContractSuite, check, checkSame, eventually, hear } from './contract.ts';

const isInside = ({ left, top, width, height }: Rectangle, window: WindowMetrics): boolean =>
  left >= 0 &&
  top >= 0 &&
  width > 0 &&
  height > 0 &&
  left + width <= window.width &&
  top + height <= window.height;

export const checkSane = (window: WindowMetrics): void => {
  const told = JSON.stringify(window);
  check(window.width > 0 && window.height > 0, `the window has a size: ${told}`);
  check(window.pixelRatio >= 1 && window.pixelRatio <= 3, `the pixel ratio is capped: ${told}`);
  check(isInside(window.safe, window), `the safe area is inside the window: ${told}`);
  check(isInside(window.capsule, window), `the capsule is inside the window: ${told}`);
};

export const windowContract: ContractSuite = {
  'window: the measures are sane': async ({ window }) => {
    checkSane(window.metrics());
  },
  'window: a resize is told with the new measures, and they stay': async ({ window }, hands) => {
    const before = window.metrics();
    const resized = hear(window.onResize);
    await hands.resize(500, 700);
    await eventually(hands, () => resized.values.length > 0, 'the resize is told');
    const told = resized.values[resized.values.length - 1] as WindowMetrics;
    const after = window.metrics();
    await hands.resize(before.width, before.height);
    await eventually(hands, () => window.metrics().width === before.width, 'the window is as before');
    resized.stop();
    checkSame([told.width, told.height], [500, 700], 'the size told');
    checkSame(after, told, 'the measures afterwards');
    checkSane(told);
  },
};
