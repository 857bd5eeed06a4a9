import type { ClockPort } from '../ports.ts';

/** Milliseconds of wall-clock time after which the unit of the performance clock is known. */
const MEASURE_MS = 1000;
/** Microseconds on phones, milliseconds in DevTools and on some PC clients: nothing says which. */
const UNITS_PER_MS = [1, 1000] as const;

const performanceNow = (): number | null => {
  try {
    const now = wx.getPerformance?.()?.now();
    return typeof now === 'number' && Number.isFinite(now) ? now : null;
  } catch {
    return null;
  }
};

/** The unit that is nearer to what was measured. */
const unitOf = (ratio: number): number =>
  ratio > Math.sqrt(UNITS_PER_MS[1]) ? UNITS_PER_MS[1] : UNITS_PER_MS[0];

/** The performance clock in milliseconds; null until its unit is known, and where there is none. */
const createUptime = (): (() => number | null) => {
  const began = performanceNow();
  const beganAt = Date.now();
  let unit: number | null = null;
  return () => {
    const now = began === null ? null : performanceNow();
    if (now === null || began === null) return null;
    const passed = Date.now() - beganAt;
    if (unit === null && passed >= MEASURE_MS && now > began) unit = unitOf((now - began) / passed);
    return unit === null ? null : now / unit;
  };
};

export const createWxClock = (): ClockPort => ({
  now: () => Date.now(),
  uptime: createUptime(),
  nextFrame: (callback) => {
    const id = requestAnimationFrame(() => callback());
    return () => cancelAnimationFrame(id);
  },
  after: (milliseconds, callback) => {
    const id = setTimeout(callback, milliseconds);
    return () => clearTimeout(id);
  },
});
