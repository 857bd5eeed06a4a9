import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createMemoryPlatform } from '../../src/platform/memory/create-memory-platform.ts';
import type { Cells } from '../../src/platform/memory/memory-storage.ts';
import { TrustedClock } from '../../src/progress/trusted-clock.ts';
import { chinaDate, makeChinaDate } from '../../src/shared/china-date.ts';
import { DAY_MS, HOUR_MS } from '../../src/shared/vocabulary/time.ts';

/** 23:50 in China on the evening before mid-autumn. */
const EVENING = Date.UTC(2026, 8, 24, 15, 50);
const YEAR_MS = 365 * DAY_MS;
const dayOf = (time: number): string => makeChinaDate(chinaDate(time));

const openPhone = (shown: number, cells: Cells = new Map()) => {
  const host = createMemoryPlatform({ cells, now: EVENING });
  host.clock.setWall(shown);
  const clock = new TrustedClock(host.platform);
  return { host, clock, hear: (time: number) => clock.hear(time, clock.now()) };
};

const WRONG = [
  EVENING + YEAR_MS,
  EVENING - YEAR_MS,
  -5,
  Number.NaN,
  EVENING + 9 * 60_000,
  4.3e12,
  Number.POSITIVE_INFINITY,
];

it.each(WRONG)(
  'trusted day: a phone that shows %d has the cloud’s day once it was heard, and at the next start',
  async (shown) => {
    const phone = openPhone(shown);
    phone.hear(EVENING);
    expect(phone.clock.today()).toBe('2026-09-24');
    phone.host.clock.advance(20 * 60_000);
    expect(phone.clock.today()).toBe('2026-09-25');
    await new Promise((resolve) => setImmediate(resolve));
    const sane = Number.isFinite(shown) && shown >= 0;
    const later = openPhone(sane ? shown + 2 * DAY_MS : shown, phone.host.storage.cells);
    expect(later.clock.today()).toBe(sane ? '2026-09-26' : '2026-09-24');
  },
);

it.each(WRONG)('trusted day: a clock that is set to %d in the middle changes nothing', (shown) => {
  const phone = openPhone(EVENING);
  phone.hear(EVENING);
  phone.host.clock.advance(60_000);
  phone.host.clock.setWall(shown);
  phone.host.clock.advance(60_000);
  expect(phone.clock.now()).toBe(EVENING + 120_000);
});

it('trusted day: without a clock that cannot be set, a phone whose clock is set back stands still and goes on', () => {
  const host = createMemoryPlatform({ now: EVENING });
  const { uptime: _, ...wallOnly } = host.platform.clock;
  const clock = new TrustedClock({ ...host.platform, clock: wallOnly });
  clock.hear(EVENING, clock.now());
  host.clock.setWall(EVENING - YEAR_MS);
  expect(clock.now()).toBe(EVENING);
  host.clock.advance(HOUR_MS);
  expect(clock.now()).toBe(EVENING + HOUR_MS);
});

it('trusted day: a phone that slept with its uptime standing still knows the day when it is shown', () => {
  const phone = openPhone(EVENING);
  phone.hear(EVENING);
  phone.host.clock.setWall(EVENING + 10 * HOUR_MS);
  phone.host.lifecycle.show();
  expect(phone.clock.today()).toBe('2026-09-25');
});

it('trusted day: an answer that took minutes does not say what time it is', () => {
  const phone = openPhone(EVENING);
  const askedAt = phone.clock.now();
  phone.host.clock.advance(5 * 60_000);
  phone.clock.hear(EVENING - HOUR_MS, askedAt);
  expect(phone.clock.now()).toBe(EVENING + 5 * 60_000);
  expect(phone.clock.latest()).toBeNull();
});

it('trusted day: what the cloud could not have said is passed over', () => {
  const phone = openPhone(EVENING);
  for (const time of [Number.NaN, -1, Number.POSITIVE_INFINITY, 1e300]) phone.hear(time);
  expect(phone.clock.now()).toBe(EVENING);
});

it.each(['7', '1 2 3', 'x y', '-1 5', '{}'])('trusted day: %s in its place is passed over', (stored) => {
  const phone = openPhone(EVENING, new Map([['clock', stored]]));
  expect(phone.clock.now()).toBe(EVENING);
  expect(phone.clock.latest()).toBeNull();
});

const step = fc.oneof(
  fc.record({ does: fc.constant('pass' as const), ms: fc.integer({ min: 0, max: 3 * DAY_MS }) }),
  fc.record({ does: fc.constant('set' as const), to: fc.oneof(fc.constantFrom(...WRONG), fc.double()) }),
  fc.record({ does: fc.constant('hear' as const) }),
  fc.record({ does: fc.constant('show' as const) }),
);

it('trusted day: whatever is done to the phone’s clock, just after the cloud was heard the day is the cloud’s', () => {
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 20 }),
      fc.oneof(fc.constantFrom(...WRONG), fc.double()),
      (steps, shown) => {
        const phone = openPhone(shown);
        let cloud = EVENING;
        let last = Number.NEGATIVE_INFINITY;
        for (const one of steps) {
          if (one.does === 'pass') {
            phone.host.clock.advance(one.ms);
            cloud += one.ms;
          } else if (one.does === 'set') phone.host.clock.setWall(one.to);
          else if (one.does === 'show') phone.host.lifecycle.show();
          else {
            phone.hear(cloud);
            last = Number.NEGATIVE_INFINITY;
            expect(Math.abs(phone.clock.now() - cloud)).toBeLessThanOrEqual(5000);
            expect(phone.clock.latest()).toBe(dayOf(cloud + DAY_MS));
          }
          const now = phone.clock.now();
          expect(Number.isFinite(now)).toBe(true);
          expect(now).toBeGreaterThanOrEqual(last);
          last = now;
        }
      },
    ),
    { numRuns: 300 },
  );
});
