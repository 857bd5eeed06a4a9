import { expect, it } from 'vitest';
import { createProgressHandler } from '../../cloud/progress/handler.ts';
import { createMemoryPlatform } from '../../src/platform/memory/create-memory-platform.ts';
import type { Cells } from '../../src/platform/memory/memory-storage.ts';
import { CloudClient } from '../../src/progress/cloud-client.ts';
import { CloudSync, nextStep, type SyncFacts, type SyncStep } from '../../src/progress/cloud-sync.ts';
import { SaveStore } from '../../src/progress/save-store.ts';
import { ok } from '../../src/shared/result.ts';
import { cloudSettings } from '../cloud/support/cloud-settings.ts';
import { createLocalStore } from '../cloud/support/local-store.ts';

const SAVE_STATES = ['changed', 'stale', 'fresh', 'stopped'] as const;

const factsOf = (erasing: boolean): SyncFacts[] =>
  SAVE_STATES.flatMap((save) => [false, true].map((runsWait) => ({ erasing, save, runsWait })));

it('steps: while a deletion waits nothing else is asked for', () => {
  expect(factsOf(true).map(nextStep)).toEqual(factsOf(true).map(() => 'erase'));
});

it.each<[SyncFacts['save'], boolean, SyncStep]>([
  ['changed', false, 'save'],
  ['changed', true, 'save'],
  ['stale', false, 'rest'],
  ['stale', true, 'save'],
  ['fresh', false, 'rest'],
  ['fresh', true, 'runs'],
  ['stopped', false, 'rest'],
  ['stopped', true, 'runs'],
])('steps: with a save that is %s and runs that wait (%s), %s comes next', (save, runsWait, step) => {
  expect(nextStep({ erasing: false, save, runsWait })).toBe(step);
});

const handleProgress = createProgressHandler(cloudSettings());
const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 12; turn++) await new Promise((resolve) => setImmediate(resolve));
};

/** A phone whose calls can be held back, in the order in which they come. */
const openPhone = (store = createLocalStore(), cells: Cells = new Map()) => {
  const host = createMemoryPlatform({ cells });
  const asked: string[] = [];
  const held: (() => void)[] = [];
  let holds = false;
  const pass = async <T>(what: string, answer: () => T): Promise<T> => {
    asked.push(`${sync.step}: ${what}`);
    if (holds) await new Promise<void>((resolve) => held.push(resolve));
    return answer();
  };
  host.cloud.answer('progress', (event) =>
    pass((event as { work: string }).work, () =>
      handleProgress({ event, openid: 'o-1', now: host.clock.port.now(), store }),
    ),
  );
  host.cloud.answer('runs', (event) =>
    pass(`run ${(event as { score: number }).score}`, () => ok({ score: 1, best: true })),
  );
  const { platform } = host;
  const saves = new SaveStore({ ...platform, random: () => 0.5 });
  const counted: number[] = [];
  const sync = new CloudSync({
    platform,
    client: new CloudClient(platform.cloud),
    store: saves,
    random: () => 0.5,
    onChange: () => {},
    onCounted: ({ score }) => void counted.push(score),
    onRefused: () => {},
  });
  const wait = async (milliseconds: number): Promise<void> => {
    for (let passed = 0; passed < milliseconds; passed += 500) {
      host.clock.advance(500);
      await turns();
    }
  };
  return {
    ...{ host, sync, saves, asked, counted, wait, cells },
    hold: () => {
      holds = true;
    },
    release: async (): Promise<void> => {
      holds = false;
      for (const one of held.splice(0)) one();
      await turns();
    },
    network: (on: boolean): void => {
      host.cloud.break(on ? null : 'host/network');
      host.network.connect(on);
    },
    earn: (chain: number): void => saves.update((save) => ({ ...save, longestChain: chain })),
    finish: (score: number): void =>
      sync.send({ runId: `run0000${score}`, day: '2026-09-25', score, replay: 'AAAA' }),
  };
};
type Phone = ReturnType<typeof openPhone>;

/** Each puts the phone into one step, whose call is then held back. */
const STATES: Readonly<Record<SyncStep, (phone: Phone) => Promise<void>>> = {
  erase: async ({ sync, hold, wait }) => {
    hold();
    sync.erase();
    await wait(500);
  },
  save: async ({ earn, hold, wait }) => {
    hold();
    earn(7);
    await wait(2500);
  },
  runs: async ({ finish, hold, wait }) => {
    hold();
    finish(1);
    await wait(1000);
  },
  rest: async () => {},
};

const EVENTS: Readonly<Record<string, (phone: Phone) => Promise<void>>> = {
  'the network is lost and comes back': async ({ network, release, wait }) => {
    network(false);
    await release();
    await wait(60_000);
    network(true);
  },
  'everything is to be deleted': async ({ sync, release, wait }) => {
    sync.erase();
    await wait(3000);
    await release();
  },
  'a run is finished': async ({ finish, release, wait }) => {
    finish(2);
    await wait(1000);
    await release();
  },
  'something is bought': async ({ earn, release, wait }) => {
    earn(9);
    await wait(3000);
    await release();
  },
  'the game is hidden and shown': async ({ host, release }) => {
    host.lifecycle.hide();
    await turns();
    host.lifecycle.show();
    await release();
  },
};

const cases = (Object.keys(STATES) as SyncStep[]).flatMap((state) =>
  Object.keys(EVENTS).map((event) => [state, event] as const),
);

/** Each call belongs to the step in which it is made; while nothing is left to be done the save may be asked for anew. */
const expectInOrder = (asked: readonly string[]): void => {
  for (const call of asked) expect(call).toMatch(/^(erase: delete|(save|runs|rest): merge|runs: run \d)$/);
};

it.each(cases)(
  'order: in the step %s, when %s, all is done in its order and comes to rest',
  async (state, event) => {
    const phone = openPhone();
    phone.earn(3);
    phone.sync.start();
    await phone.wait(3000);
    expect(phone.sync.step).toBe('rest');
    await STATES[state](phone);
    expect(phone.sync.step).toBe(state);
    await EVENTS[event]!(phone);
    await phone.wait(120_000);
    expectInOrder(phone.asked);
    expect([phone.sync.step, phone.sync.state]).toEqual(['rest', 'synced']);
    const deletions = [state === 'erase', event === 'everything is to be deleted'].filter(Boolean).length;
    expect(phone.saves.save.generation).toBe(deletions);
    const fresh = openPhone(undefined, phone.cells);
    expect(fresh.sync.step).not.toBe('erase');
    const runs = [...(state === 'runs' ? [1] : []), ...(event === 'a run is finished' ? [2] : [])];
    if (event !== 'everything is to be deleted') expect(phone.counted).toEqual(runs);
  },
);

it('order: a run that finishes on a phone that was away waits until the save was heard of', async () => {
  const store = createLocalStore();
  const away = openPhone(store);
  away.sync.start();
  await away.wait(3000);
  away.network(false);
  away.finish(5);
  await away.wait(90_000);
  const other = openPhone(store);
  other.sync.start();
  await other.wait(3000);
  other.sync.erase();
  await other.wait(5000);
  away.network(true);
  await away.wait(60_000);
  expect(away.counted).toEqual([]);
  expect(away.saves.save.generation).toBe(1);
});

it('order: a save that the cloud cannot take holds no run up', async () => {
  const phone = openPhone();
  phone.host.cloud.answer('progress', () => ({
    ok: false,
    error: { code: 'input/newer-version', detail: '' },
  }));
  phone.earn(3);
  phone.sync.start();
  await phone.wait(3000);
  phone.finish(4);
  await phone.wait(3000);
  expect(phone.counted).toEqual([4]);
  expect(phone.sync.state).toBe('offline');
});
