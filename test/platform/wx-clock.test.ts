import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWxClock } from '../../src/platform/wx/wx-clock.ts';

const NOON = Date.UTC(2026, 8, 25, 4);
const YEAR_MS = 365 * 86_400_000;

/** A phone whose performance clock counts from its start, in microseconds or milliseconds. */
const host = { performance: 500, unit: 1000, broken: null as unknown };

const pass = (milliseconds: number): void => {
  host.performance += milliseconds;
  vi.setSystemTime(Date.now() + milliseconds);
};

beforeEach(() => {
  Object.assign(host, { performance: 500, unit: 1000, broken: null });
  vi.useFakeTimers({ now: NOON, toFake: ['Date'] });
  vi.stubGlobal('wx', {
    getPerformance: () => ({ now: () => host.broken ?? host.performance * host.unit }),
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the uptime of a client', () => {
  it.each([1, 1000])(
    'counts milliseconds where its clock has %d to one, once a second has passed',
    (unit) => {
      host.unit = unit;
      const { uptime } = createWxClock();
      expect(uptime?.()).toBeNull();
      pass(1500);
      const first = uptime?.() ?? Number.NaN;
      pass(4000);
      expect((uptime?.() ?? Number.NaN) - first).toBeCloseTo(4000, 6);
    },
  );

  it.each([YEAR_MS, -YEAR_MS])(
    'a clock that is set by %d ms while the unit is found out: it is found out after',
    (by) => {
      const { uptime } = createWxClock();
      uptime?.();
      pass(400);
      vi.setSystemTime(Date.now() + by);
      pass(800);
      uptime?.();
      pass(1500);
      const first = uptime?.() ?? Number.NaN;
      pass(2000);
      expect((uptime?.() ?? Number.NaN) - first).toBeCloseTo(2000, 6);
    },
  );

  it('a clock that is set later changes nothing', () => {
    const { uptime } = createWxClock();
    uptime?.();
    pass(1500);
    const first = uptime?.() ?? Number.NaN;
    vi.setSystemTime(NOON - YEAR_MS);
    pass(1000);
    expect((uptime?.() ?? Number.NaN) - first).toBeCloseTo(1000, 6);
  });

  it.each([Number.NaN, 'x', {}])('a performance clock that says %s: there is none', (broken) => {
    host.broken = broken;
    const { uptime } = createWxClock();
    pass(1500);
    expect(uptime?.()).toBeNull();
  });

  it.each([
    {},
    { getPerformance: () => null },
    {
      getPerformance: () => {
        throw new Error('no');
      },
    },
  ])('a client without one: there is none', (lacking) => {
    vi.stubGlobal('wx', lacking);
    const { uptime } = createWxClock();
    pass(1500);
    expect(uptime?.()).toBeNull();
  });
});
