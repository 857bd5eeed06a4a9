import type { ClockPort } from '../ports.ts';
import { call } from './wx-call.ts';
import type { WxHost } from './wx-host.ts';

/** Milliseconds of wall-clock time after which the unit of the performance clock is known. */
const MEASURE_MS = 1000;
/** Microseconds on phones, milliseconds in DevTools and on some PC clients: nothing says which. */
const UNITS_PER_MS = [1, 1000] as const;
/** What was measured is a unit that it is within so many times of; else the clock on the wall was set meanwhile, or the phone slept. */
const NEAR = 3;

const performanceNow = (host: WxHost): number | null => {
  const now = call(host, 'getPerformance', () => host.getPerformance?.()?.now());
  return now.ok && typeof now.value === 'number' && Number.isFinite(now.value) ? now.value : null;
};

const unitOf = (ratio: number): number | null =>
  UNITS_PER_MS.find((unit) => ratio < unit * NEAR && ratio * NEAR > unit) ?? null;

interface Moment {
  readonly performance: number;
  readonly wall: number;
}

/** The performance clock in milliseconds; null until its unit is known, and where there is none. */
const createUptime = (host: WxHost): (() => number | null) => {
  let unit: number | null = null;
  let began: Moment | null = null;
  const measure = (performance: number): void => {
    const now = { performance, wall: Date.now() };
    const passed = began && now.wall - began.wall;
    if (passed !== null && passed >= 0 && passed < MEASURE_MS) return;
    if (began && passed) unit = unitOf((performance - began.performance) / passed);
    began = now;
  };
  return () => {
    const now = performanceNow(host);
    if (now === null) return null;
    if (unit === null) measure(now);
    return unit === null ? null : now / unit;
  };
};

export const createWxClock = (host: WxHost = wx): ClockPort => ({
  now: () => Date.now(),
  uptime: createUptime(host),
  nextFrame: (callback) => {
    const id = requestAnimationFrame(() => callback());
    return () => cancelAnimationFrame(id);
  },
  after: (milliseconds, callback) => {
    const id = setTimeout(callback, milliseconds);
    return () => clearTimeout(id);
  },
});
