import { expect, it, vi } from 'vitest';
import { createMemoryClock } from '../../src/platform/memory/memory-clock.ts';
import { createMemoryCloud } from '../../src/platform/memory/memory-cloud.ts';
import { createMemoryLog } from '../../src/platform/memory/memory-log.ts';
import type { Cells } from '../../src/platform/memory/memory-storage.ts';
import { CloudClient } from '../../src/progress/cloud-client.ts';
import { RunOutbox } from '../../src/progress/run-outbox.ts';
import { parseRunRequest } from '../../src/shared/cloud-run.ts';
import { ok } from '../../src/shared/result.ts';
import { createMortalStorage, type MortalStorage, type Tear } from './crashing-storage.ts';
import { NO_WAKE } from './no-wake.ts';

/** Thousands of kills, on a busy machine of two cores. */
vi.setConfig({ testTimeout: 300_000 });

const TEARS: readonly Tear[] = ['truncated', 'half old'];
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const immortal = (cells: Cells): MortalStorage =>
  createMortalStorage(cells, Number.POSITIVE_INFINITY, 'truncated');

const run = (number: number) => ({
  runId: `devicexr${number}`,
  day: '2026-09-25',
  score: number,
  replay: 'r'.repeat(number * 7),
});
type Run = ReturnType<typeof run>;

/** One life of the outbox; `counted` is what the cloud was sent, in order. */
const open = (storage: MortalStorage, counted: Run[]) => {
  const clock = createMemoryClock(0);
  const cloud = createMemoryCloud();
  let online = false;
  cloud.answer('runs', (data) => {
    if (!online) throw new Error('offline');
    const sent = parseRunRequest(data);
    if (!sent.ok) throw new Error(sent.error.detail);
    counted.push(sent.value);
    return ok({ score: sent.value.score, best: true });
  });
  const outbox = new RunOutbox({
    client: new CloudClient(cloud.port),
    wake: NO_WAKE,
    ready: () => true,
    clock: clock.port,
    log: createMemoryLog().port,
    storage: storage.port,
    generation: 0,
    random: () => 0.5,
    onPending: () => {},
    onAnswer: () => {},
    onRefused: () => {},
  });
  const pass = async (milliseconds: number): Promise<void> => {
    clock.advance(milliseconds);
    for (let i = 0; i < 8; i++) await turn();
  };
  const connect = (): void => {
    online = true;
  };
  return { outbox, pass, connect };
};

/** One moment at which the game is killed. */
interface Kill {
  readonly left: Cells;
  /** Runs that were written whole before it. */
  readonly safe: readonly Run[];
  readonly counted: readonly Run[];
}

interface Evening {
  readonly kills: readonly Kill[];
  readonly counted: readonly Run[];
  readonly written: number;
}

/** Three runs without a line, then the line is back, then two more: played once for every kill that could come. */
const playEvening = async (cells: Cells, before: readonly Run[], tear: Tear): Promise<Evening> => {
  const counted: Run[] = [];
  const safe: Run[] = [...before];
  const kills: Kill[] = [];
  const storage = createMortalStorage(cells, Number.POSITIVE_INFINITY, tear, (left) => {
    kills.push({ left: left(), safe: [...safe], counted: [...counted] });
  });
  const { outbox, pass, connect } = open(storage, counted);
  const send = async (number: number): Promise<void> => {
    outbox.send(run(number));
    await turn();
    safe.push(run(number));
  };
  for (const number of [1, 2, 3]) await send(number);
  connect();
  await pass(60_000);
  for (const number of [4, 5]) await send(number);
  await pass(60_000);
  return { kills, counted, written: storage.written() };
};

const expectNothingLost = async ({ kills, written }: Evening): Promise<void> => {
  expect(kills).toHaveLength(written + 1);
  for (const { left, safe, counted } of kills) expectAllArrived(safe, [...counted, ...(await goOn(left))]);
};

/** The next life, on a good line until nothing waits. */
const goOn = async (cells: Cells): Promise<readonly Run[]> => {
  const counted: Run[] = [];
  const { outbox, pass, connect } = open(immortal(cells), counted);
  connect();
  await pass(60_000);
  expect(outbox.waiting).toEqual([]);
  return counted;
};

/** Each arrives, and whatever arrives twice does so under the id it had. */
const expectAllArrived = (safe: readonly Run[], counted: readonly Run[]): void => {
  const byId = new Map<string, Run>();
  for (const one of counted) {
    expect(byId.get(one.runId) ?? one).toEqual(one);
    byId.set(one.runId, one);
  }
  for (const one of safe) expect(byId.get(one.runId)).toEqual(one);
  for (const one of byId.values()) expect(one).toEqual(run(one.score));
};

/** As an earlier game left it: two runs under the one old key. */
const oldOutbox = (): Cells => new Map([['outbox', JSON.stringify([run(8), run(9)])]]);

it.each(TEARS)(
  'outbox kill: at every character of every write (%s), no run that waited is lost',
  async (tear) => {
    const evening = await playEvening(new Map(), [], tear);
    expect(evening.written).toBeGreaterThan(900);
    expect(evening.counted).toHaveLength(5);
    await expectNothingLost(evening);
  },
);

it.each(TEARS)(
  'outbox kill: while an earlier game’s list is brought over (%s), all of it arrives',
  async (tear) => {
    const evening = await playEvening(oldOutbox(), [run(8), run(9)], tear);
    expect(evening.written).toBeGreaterThan(1200);
    await expectNothingLost(evening);
  },
);

it('outbox: an earlier game’s list is brought over once, and its key is empty afterwards', async () => {
  const cells = oldOutbox();
  const { outbox } = open(immortal(cells), []);
  await turn();
  expect(outbox.waiting).toEqual([run(8), run(9)]);
  expect(cells.get('outbox')).toBe('');
  expect(await goOn(cells)).toEqual([run(8), run(9)]);
  expect(await goOn(cells)).toEqual([]);
});

it('outbox: what a full storage refused is written with the next try of the call', async () => {
  const cells: Cells = new Map();
  const { port } = immortal(cells);
  let full = true;
  const refusing: MortalStorage = {
    ...immortal(cells),
    port: {
      ...port,
      write: async (key, value) =>
        full ? { ok: false, error: { code: 'host/quota', detail: key } } : port.write(key, value),
    },
  };
  const { outbox, pass } = open(refusing, []);
  outbox.send(run(3));
  await turn();
  expect(cells.size).toBe(0);
  full = false;
  await pass(60_000);
  expect(open(immortal(cells), []).outbox.waiting).toEqual([run(3)]);
});
