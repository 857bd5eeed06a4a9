import { describe, expect, it, vi } from 'vitest';
import { createMemoryClock } from '../../src/platform/memory/memory-clock.ts';
import { createMemoryLog } from '../../src/platform/memory/memory-log.ts';
import type { Cells } from '../../src/platform/memory/memory-storage.ts';
import { merge } from '../../src/progress/merge.ts';
import { EMPTY_SAVE, type Save } from '../../src/progress/save.ts';
import { recordRun, toggleSetting } from '../../src/progress/save-changes.ts';
import { SaveStore } from '../../src/progress/save-store.ts';
import { createMortalStorage, Killed, type MortalStorage, type Tear } from './crashing-storage.ts';

/** Thousands of kills, on a busy machine of two cores. */
vi.setConfig({ testTimeout: 300_000 });

const TEARS: readonly Tear[] = ['truncated', 'half old'];

/** Milliseconds since 1970. */
const OPENED_AT = Date.UTC(2026, 8, 25, 4);

const open = (storage: MortalStorage): SaveStore => {
  const [clock, log] = [createMemoryClock(OPENED_AT).port, createMemoryLog().port];
  return new SaveStore({ storage: storage.port, log, clock, random: () => 0.5 });
};

const play = (store: SaveStore, score: number): void =>
  store.update((save) =>
    recordRun(save, store.device, {
      at: 0,
      rules: 3,
      challenge: false,
      mode: score % 2 === 0 ? 'endless' : 'daily',
      day: `2026-09-${10 + (score % 7)}`,
      score,
      drops: 10,
      merges: [score, 3, 2, 1, 0, 0, 0, 0, 0, 0, 0],
      longestChain: score % 5,
      largestTier: score % 11,
      coins: 1,
      replay: 'r'.repeat(score % 40),
    }),
  );

const landed = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Plays a sitting of runs, a touched switch and a hide; answers the last state that was certainly on the disk. */
const sit = async (storage: MortalStorage, safe: Save[]): Promise<void> => {
  const store = open(storage);
  safe.push(store.save);
  for (let score = 1; score <= 4; score++) {
    play(store, score * 11);
    await landed();
    if (storage.dead()) return;
    safe.push(store.save);
  }
  store.update((save) => toggleSetting(save, 'music', 77));
  await landed();
  storage.hold();
  play(store, 90);
  store.flush();
  safe.push(store.save);
  storage.kill();
};

const immortal = Number.POSITIVE_INFINITY;

const sitUntilKilled = async (cells: Cells, life: number, tear: Tear): Promise<Save> => {
  const safe: Save[] = [EMPTY_SAVE];
  await sit(createMortalStorage(cells, life, tear), safe).catch((thrown: unknown) => {
    if (!(thrown instanceof Killed)) throw thrown;
  });
  return safe[safe.length - 1] as Save;
};

interface Kill {
  /** What it leaves. */
  readonly left: Cells;
  /** The last state that was certainly on the disk. */
  readonly safe: Save;
}

/** Every so many-th kill of one sitting, which outlives them all; and how many characters the sitting writes. */
const killsOf = async (cells: Cells, tear: Tear, stride: number) => {
  const safe: Save[] = [EMPTY_SAVE];
  const last = (): Save => safe[safe.length - 1] as Save;
  // Looked at afterwards: what is thrown within a write, the store takes for the write's own fault.
  const kills: Kill[] = [];
  let at = 0;
  const storage = createMortalStorage(cells, immortal, tear, (left) => {
    if (at++ % stride === 0) kills.push({ left: left(), safe: last() });
  });
  await sit(storage, safe);
  return { kills, written: storage.written(), end: { left: cells, safe: last() } };
};

const reopen = (cells: Cells): Save => open(createMortalStorage(cells, immortal, 'truncated')).save;
/** What is found is joined already: the same text, which is compared sooner than its parts. */
const expectKept = (found: Save, safe: Save): void =>
  expect(JSON.stringify(merge(found, safe))).toBe(JSON.stringify(found));

describe('save store under kills', () => {
  it.each(TEARS)(
    'kill: at every character of every write (%s), all that had been written is there',
    async (tear) => {
      const { kills, written, end } = await killsOf(new Map(), tear, 1);
      expectKept(reopen(end.left), end.safe);
      expect(written).toBeGreaterThan(1500);
      expect(kills).toHaveLength(written + 1);
      for (const kill of kills) expectKept(reopen(kill.left), kill.safe);
    },
  );

  it.each(TEARS)(
    'kill: a second one, at any character of the sitting after the first (%s), loses nothing',
    async (tear) => {
      const { written } = await killsOf(new Map(), tear, immortal);
      for (let first = 1; first <= written; first += 211) {
        const left: Cells = new Map();
        const before = await sitUntilKilled(left, first, tear);
        const { kills, written: after, end } = await killsOf(left, tear, 277);
        expect(kills).toHaveLength(Math.ceil((after + 1) / 277));
        for (const kill of [...kills, end]) expectKept(reopen(kill.left), merge(before, kill.safe));
      }
    },
  );
});
