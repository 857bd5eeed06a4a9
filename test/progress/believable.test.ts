import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createProgressHandler } from '../../cloud/progress/handler.ts';
import { createMemoryPlatform } from '../../src/platform/memory/create-memory-platform.ts';
import type { Cells } from '../../src/platform/memory/memory-storage.ts';
import { joinSplit, splitSave } from '../../src/progress/believable.ts';
import { CloudClient } from '../../src/progress/cloud-client.ts';
import { merge } from '../../src/progress/merge.ts';
import { recordRun } from '../../src/progress/save-changes.ts';
import { makeSave } from '../../src/progress/save-format.ts';
import { SaveStore } from '../../src/progress/save-store.ts';
import { SaveSync } from '../../src/progress/save-sync.ts';
import { TrustedClock } from '../../src/progress/trusted-clock.ts';
import { chinaDate, makeChinaDate } from '../../src/shared/china-date.ts';
import { timedAnswer } from '../../src/shared/cloud-answer.ts';
import { DAY_MS } from '../../src/shared/vocabulary/time.ts';
import { cloudSettings } from '../cloud/support/cloud-settings.ts';
import { createLocalStore } from '../cloud/support/local-store.ts';
import { arbitrarySave } from './arbitrary-save.ts';
import { NO_WAKE } from './no-wake.ts';

const NOON = Date.UTC(2026, 8, 25, 4);
const YEAR_MS = 365 * DAY_MS;
const dayOf = (time: number): string => makeChinaDate(chinaDate(time));

const until = fc.option(fc.integer({ min: -400, max: 400 }).map((days) => dayOf(NOON + days * DAY_MS)));

it('doubt: a save in two is the whole, and the one half is of days that have come', () => {
  fc.assert(
    fc.property(arbitrarySave, until, (save, last) => {
      const { believed, doubted } = splitSave(save, last);
      expect(merge(believed, doubted)).toEqual(save);
      if (last !== null) for (const day of believed.days) expect(day <= last).toBe(true);
    }),
  );
});

it('doubt: joining in halves is a join, and the believed halves are joined as if nothing else were there', () => {
  const text = ({ believed, doubted }: ReturnType<typeof splitSave>): string =>
    makeSave(believed) + makeSave(doubted);
  fc.assert(
    fc.property(arbitrarySave, arbitrarySave, arbitrarySave, until, (a, b, c, last) => {
      const [x, y, z] = [a, b, c].map((save) => splitSave(save, last)) as [
        ReturnType<typeof splitSave>,
        ReturnType<typeof splitSave>,
        ReturnType<typeof splitSave>,
      ];
      const join = (...parts: ReturnType<typeof splitSave>[]) => joinSplit(parts, last);
      expect(text(join(x, y))).toBe(text(join(y, x)));
      expect(text(join(join(x, y), z))).toBe(text(join(x, join(y, z))));
      expect(text(join(x, x))).toBe(text(x));
      expect(makeSave(join(x, y).believed)).toBe(makeSave(merge(x.believed, y.believed)));
    }),
  );
});

const handleProgress = createProgressHandler(cloudSettings());
const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve));
};

/** A phone of a player, its own clock showing what it shows, and the cloud's clock that is right. */
const openPhone = (
  documents: ReturnType<typeof createLocalStore>,
  shown: number,
  cells: Cells = new Map(),
) => {
  const host = createMemoryPlatform({ cells, now: NOON });
  host.clock.setWall(shown);
  const cloudTime = (): number => NOON + (host.clock.port.uptime?.() ?? 0);
  host.cloud.answer('progress', async (event) =>
    timedAnswer(
      await handleProgress({ event, openid: 'o-1', now: cloudTime(), store: documents }),
      cloudTime(),
    ),
  );
  const { platform } = host;
  const clock = new TrustedClock(platform);
  const store = new SaveStore({ ...platform, clock, days: clock, random: () => cells.size / 100 });
  const sync = new SaveSync({
    ...platform,
    clock,
    client: new CloudClient(platform.cloud, clock),
    wake: NO_WAKE,
    random: () => 0.5,
    ready: () => true,
    store,
    onPending: () => {},
  });
  return {
    ...{ host, clock, store, sync, cells },
    play: (score: number): void =>
      store.update((save) =>
        recordRun(save, store.device, {
          ...{
            mode: 'daily',
            rules: 3,
            day: clock.today(),
            score,
            drops: 9,
            merges: [],
            longestChain: 1,
            largestTier: 1,
          },
          ...{ coins: 1, replay: 'r'.repeat(score), at: clock.now(), challenge: false },
        }),
      ),
    meet: async (): Promise<void> => {
      sync.refresh();
      sync.flush();
      await turns();
      host.clock.advance(3000);
      await turns();
    },
  };
};

it('a clock that was ahead: once the cloud is heard its days win nothing, here and on the other phone', async () => {
  const documents = createLocalStore();
  const ahead = openPhone(documents, NOON + YEAR_MS);
  ahead.play(9);
  expect(ahead.store.save.days).toEqual([dayOf(NOON + YEAR_MS)]);
  const right = openPhone(documents, NOON);
  right.play(5);
  for (const phone of [ahead, right, ahead, right]) await phone.meet();
  for (const { store } of [ahead, right]) {
    expect(store.save.boards.daily_day).toMatchObject({ day: '2026-09-25', score: 5 });
    expect(store.save.days).toEqual(['2026-09-25']);
    expect(store.save.bests.daily).toEqual({ '2026-09-25': 5 });
  }
  right.play(7);
  await right.meet();
  await ahead.meet();
  expect(ahead.store.save.boards.daily_day).toMatchObject({ day: '2026-09-25', score: 7 });
});

it('a clock that was ahead: what it earned besides is kept, and its day when that has come', async () => {
  const documents = createLocalStore();
  const ahead = openPhone(documents, NOON + 5 * DAY_MS);
  ahead.play(9);
  await ahead.meet();
  expect(ahead.store.save.days).toEqual([]);
  expect(Object.values(ahead.store.save.counters)[0]).toMatchObject({ runs: 1, drops: 9, coinsEarned: 1 });
  const again = openPhone(documents, NOON, ahead.host.storage.cells);
  expect(again.store.save.days).toEqual([]);
  again.host.clock.advance(5 * DAY_MS);
  await again.meet();
  expect(again.store.save.days).toEqual([dayOf(NOON + 5 * DAY_MS)]);
  expect(again.store.believed.bests.daily).toEqual({ [dayOf(NOON + 5 * DAY_MS)]: 9 });
});

it('the cloud: days after tomorrow that an earlier game sent and that it holds are dropped at the next join', async () => {
  const documents = createLocalStore();
  const far = openPhone(documents, NOON + YEAR_MS);
  far.play(9);
  await documents.set('saves', 'o-1', { save: makeSave(far.store.save), at: NOON });
  const right = openPhone(documents, NOON);
  right.play(5);
  await right.meet();
  const kept = JSON.parse(String((await documents.get('saves', 'o-1'))?.save));
  expect(kept).toMatchObject({ days: ['2026-09-25'], bests: { daily: { '2026-09-25': 5 } } });
  expect(Object.keys(kept.bestRuns)).toEqual(['2026-09-25']);
  expect(kept.boards.daily_day.day).toBe('2026-09-25');
  // A best of all time is one whatever its day.
  expect(kept.boards.daily_all.score).toBe(9);
});

it('offline for days: each day shows on the phone, goes to the cloud when it is heard, and none is lost to a kill', async () => {
  const documents = createLocalStore();
  const phone = openPhone(documents, NOON);
  await phone.meet();
  phone.host.cloud.break('host/network');
  for (const score of [3, 4, 5, 6, 7]) {
    phone.play(score);
    phone.host.clock.advance(DAY_MS);
    await turns();
  }
  expect(phone.store.save.days).toHaveLength(5);
  const again = openPhone(documents, NOON + 5 * DAY_MS, phone.host.storage.cells);
  expect(again.store.save.days).toHaveLength(5);
  phone.host.cloud.break(null);
  await phone.meet();
  expect(phone.store.believed.days).toHaveLength(5);
  expect(String((await documents.get('saves', 'o-1'))?.save)).toContain(dayOf(NOON + 4 * DAY_MS));
});

/** Minutes from midnight in China, as phones in five zones show it: they all ask for China's day. */
const SHOWN = [NOON, NOON + YEAR_MS, NOON - YEAR_MS, -1, Number.NaN, NOON + 9 * 60_000, 4.4e12];

const step = fc.record({
  phone: fc.integer({ min: 0, max: 1 }),
  does: fc.constantFrom('play', 'meet', 'sleep', 'set', 'kill'),
  score: fc.integer({ min: 1, max: 40 }),
  shown: fc.constantFrom(...SHOWN),
  hours: fc.integer({ min: 1, max: 60 }),
});

it('any clocks: two phones and the cloud come to the same, no day after tomorrow is in it, and every run is counted', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 14 }),
      fc.constantFrom(...SHOWN),
      async (steps, shown) => {
        const documents = createLocalStore();
        const phones = [openPhone(documents, shown), openPhone(documents, NOON, new Map([['x', '']]))];
        let played = 0;
        const pass = (milliseconds: number): void => {
          for (const { host } of phones) host.clock.advance(milliseconds);
        };
        for (const { phone: at, does, score, shown: to, hours } of steps) {
          const phone = phones[at]!;
          if (does === 'play') {
            phone.play(score);
            played += 1;
            await turns();
          } else if (does === 'meet') await phone.meet();
          else if (does === 'sleep') pass(hours * 3_600_000);
          else if (does === 'set') phone.host.clock.setWall(to);
        }
        for (const phone of [...phones, ...phones, ...phones]) await phone.meet();
        const [one, other] = phones as [(typeof phones)[0], (typeof phones)[0]];
        expect(makeSave(one.store.believed)).toBe(makeSave(other.store.believed));
        const runs = Object.values(one.store.believed.counters).reduce(
          (sum, counters) => sum + counters.runs,
          0,
        );
        expect(runs).toBe(played);
        const last = dayOf(one.clock.now() + DAY_MS);
        for (const day of one.store.believed.days) expect(day <= last).toBe(true);
      },
    ),
    { numRuns: 120 },
  );
});
