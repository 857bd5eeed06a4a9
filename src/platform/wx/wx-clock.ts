import type { ClockPort } from '../ports.ts';

/** Date.now and not getPerformance().now(): the latter counts microseconds on phones and milliseconds in DevTools. */
export const createWxClock = (): ClockPort => ({
  now: () => Date.now(),
  nextFrame: (callback) => {
    const id = requestAnimationFrame(() => callback());
    return () => cancelAnimationFrame(id);
  },
  after: (milliseconds, callback) => {
    const id = setTimeout(callback, milliseconds);
    return () => clearTimeout(id);
  },
});
