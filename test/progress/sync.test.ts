import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createProgressHandler } from '../../cloud/progress/handler.ts';
import { createMemoryClock } from '../../src/platform/memory/memory-clock.ts';
import { createMemoryCloud } from '../../src/platform/memory/memory-cloud.ts';
import { createMemoryLog } from '../../src/platform/memory/memory-log.ts';
import { createMemoryStorage } from '../../src/platform/memory/memory-storage.ts';
import { CloudClient } from '../../src/progress/cloud-client.ts';
import { merge } from '../../src/progress/merge.ts';
import { RunOutbox } from '../../src/progress/run-outbox.ts';
import { EMPTY_SAVE, type Save } from '../../src/progress/save.ts';
import { makeSave, parseSave } from '../../src/progress/save-format.ts';
import { SaveSync } from '../../src/progress/save-sync.ts';
import { ok } from '../../src/shared/result.ts';
import { cloudSettings } from '../cloud/support/cloud-settings.ts';
import { createLocalStore } from '../cloud/support/local-store.ts';
import { arbitrarySave } from './arbitrary-save.ts';
import { NO_WAKE } from './no-wake.ts';

const NOON = Date.UTC(2026, 8, 25, 4);
/** Months later: no day of an arbitrary save is still to come. */
const AFTER = NOON + 90 * 86_400_000;
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A phone with a line of its own to one cloud. */
const createPhone = (answer: (data: unknown) => unknown) => {
  const clock = createMemoryClock(NOON);
  const cloud = createMemoryCloud();
  cloud.answer('progress', answer);
  const pending: boolean[] = [];
  let save: Save = EMPTY_SAVE;
  const store = {
    get save() {
      return save;
    },
    get believed() {
      return save;
    },
    join: (other: Save) => {
      save = merge(save, other);
    },
    update: (change: (save: Save) => Save) => {
      save = merge(save, change(save));
    },
  };
  const sync = new SaveSync({
    client: new CloudClient(cloud.port),
    wake: NO_WAKE,
    ready: () => true,
    clock: clock.port,
    log: createMemoryLog().port,
    random: () => 0.5,
    store,
    onPending: (it) => {
      pending.push(it);
    },
  });
  const pass = async (milliseconds: number): Promise<void> => {
    clock.advance(milliseconds);
    for (let i = 0; i < 6; i += 1) await turn();
  };
  return { cloud, store, sync, pending, pass };
};

const handleProgress = createProgressHandler(cloudSettings());

const createCloud = () => {
  const store = createLocalStore();
  return (data: unknown): unknown => handleProgress({ event: data, openid: 'o-1', now: AFTER, store });
};

const step = fc.record({
  phone: fc.integer({ min: 0, max: 1 }),
  save: arbitrarySave,
  fault: fc.constantFrom('none', 'none', 'offline', 'lost'),
});

it('sync: two phones, whatever fails on the way: in the end both and the cloud hold all that was earned', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const keep = createCloud();
      let fault = 'none';
      const line = async (data: unknown): Promise<unknown> => {
        if (fault === 'offline') throw new Error('offline');
        const answer = await keep(data);
        if (fault === 'lost') throw new Error('the answer was lost');
        return answer;
      };
      const phones = [createPhone(line), createPhone(line)] as const;
      for (const { phone, save, fault: next } of steps) {
        fault = next;
        const { store, sync, pass } = phones[phone === 0 ? 0 : 1];
        store.update(() => save);
        sync.request();
        await pass(3000);
      }
      fault = 'none';
      for (const { sync, pass } of [...phones, ...phones]) {
        sync.request();
        await pass(20 * 60_000);
      }
      // A phone that had nothing new to say asks at its next start.
      const all = makeSave(steps.map(({ save }) => save).reduce(merge));
      const fresh = createPhone(line);
      fresh.sync.request();
      await fresh.pass(3000);
      expect(makeSave(fresh.store.save)).toBe(all);
      expect(
        phones.every(({ pending }) => pending.length === 0 || pending[pending.length - 1] === false),
      ).toBe(true);
    }),
    { numRuns: 60 },
  );
});

it('sync: an offline day costs few calls, and the way back is found by itself', async () => {
  const phone = createPhone(createCloud());
  phone.cloud.break('host/network');
  phone.store.update((save) => ({ ...save, tutorialSeen: true }));
  phone.sync.request();
  for (let minute = 0; minute < 24 * 60; minute += 1) await phone.pass(60_000);
  expect(phone.cloud.calls.length).toBeLessThan(150);
  expect(phone.pending).toEqual([true]);
  phone.cloud.break(null);
  phone.sync.flush();
  await phone.pass(0);
  expect(phone.pending).toEqual([true, false]);
});

it('sync: nothing new is not sent again', async () => {
  const phone = createPhone(createCloud());
  phone.sync.request();
  await phone.pass(3000);
  for (let i = 0; i < 5; i += 1) {
    phone.sync.request();
    await phone.pass(3000);
  }
  expect(phone.cloud.calls.length).toBe(1);
});

const run = (runId: string) => ({ runId, day: '2026-09-25', score: 7, replay: 'AAAA' });

const createOutbox = (answer: (data: unknown) => unknown, cells = new Map()) => {
  const clock = createMemoryClock(NOON);
  const cloud = createMemoryCloud();
  cloud.answer('runs', answer);
  const answered: string[] = [];
  const outbox = new RunOutbox({
    client: new CloudClient(cloud.port),
    wake: NO_WAKE,
    ready: () => true,
    clock: clock.port,
    log: createMemoryLog().port,
    storage: createMemoryStorage(cells).port,
    generation: 0,
    random: () => 0.5,
    onPending: () => {},
    onAnswer: ({ runId }) => {
      answered.push(runId);
    },
    onRefused: () => {},
  });
  const pass = async (milliseconds: number): Promise<void> => {
    clock.advance(milliseconds);
    for (let i = 0; i < 12; i += 1) await turn();
  };
  return { outbox, answered, cloud, pass };
};

it('outbox: runs of an offline evening are sent after a restart, each under its own id', async () => {
  const cells = new Map();
  const before = createOutbox(() => {
    throw new Error('offline');
  }, cells);
  for (const id of ['run00001', 'run00002']) before.outbox.send(run(id));
  await before.pass(60_000);
  const after = createOutbox(() => ok({ score: 7, best: true }), cells);
  await after.pass(60_000);
  expect(after.answered).toEqual(['run00001', 'run00002']);
  expect(createOutbox(() => null, cells).outbox.waiting).toEqual([]);
});

it('outbox: a run that is refused makes room for the next', async () => {
  const { outbox, answered, pass } = createOutbox((data) =>
    (data as { runId: string }).runId === 'run00001'
      ? { ok: false, error: { code: 'cloud/forged', detail: '' } }
      : ok({ score: 7, best: false }),
  );
  for (const id of ['run00001', 'run00002']) outbox.send(run(id));
  await pass(60_000);
  expect(answered).toEqual(['run00002']);
  expect(outbox.waiting).toEqual([]);
});

it('outbox: stored rubbish is dropped, and the game goes on', () => {
  for (const rubbish of ['{', '[1]', '[{"runId":5}]', 'null']) {
    const cells = new Map([['outbox', rubbish]]);
    expect(createOutbox(() => null, cells).outbox.waiting).toEqual([]);
  }
});

it('sync: a save too long for a call leaves its longest replays on the phone, sends every score, and rests', async () => {
  const { store, sync, pending, pass, cloud } = createPhone(createCloud());
  const lengths = [24_000, 20_000, 100, 24_500, 23_000, 22_000, 24_100];
  const days = lengths.map((_, at) => `2026-09-${10 + at}`);
  const bestRuns = Object.fromEntries(
    days.map((day, at) => [day, { score: at + 1, replay: 'r'.repeat(lengths[at]!) }]),
  );
  const daily = Object.fromEntries(
    Array.from({ length: 4000 }, (_, at) => [
      new Date(Date.UTC(2010, 0, 1 + at)).toISOString().slice(0, 10),
      999_999_999,
    ]),
  );
  store.update((save) => ({
    ...save,
    bestRuns,
    bests: { ...save.bests, endless: 7, daily },
    days: Object.keys(daily),
  }));
  sync.request();
  await pass(3000);
  await pass(60_000);
  expect(cloud.calls).toHaveLength(1);
  expect(pending.at(-1)).toBe(false);
  const there = createPhone(createCloud());
  const sent = parseSave((cloud.calls[0]!.data as { save: string }).save);
  if (!sent.ok) throw new Error(sent.error.detail);
  expect(sent.value.bests).toEqual(store.save.bests);
  expect(sent.value.bestRuns['2026-09-12']).toEqual(bestRuns['2026-09-12']);
  expect(sent.value.bestRuns['2026-09-13']).toBeUndefined();
  expect(store.save.bestRuns).toEqual(bestRuns);
  there.store.update(() => sent.value);
  expect(merge(there.store.save, store.save)).toEqual(store.save);
});
