import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryPlatform, type MemoryHost } from '../../src/platform/memory/create-memory-platform.ts';
import type { Cells } from '../../src/platform/memory/memory-storage.ts';
import { EMPTY_SAVE, SAVE_VERSION, type Save } from '../../src/progress/save.ts';
import { markTutorialSeen, recordRun } from '../../src/progress/save-changes.ts';
import { makeSave } from '../../src/progress/save-format.ts';
import { SaveStore } from '../../src/progress/save-store.ts';
import { totalsOf } from '../../src/progress/save-views.ts';
import { fnv1a } from '../../src/shared/hash.ts';
import { arbitrarySave } from './arbitrary-save.ts';

interface Life {
  readonly host: MemoryHost;
  readonly store: SaveStore;
}

const live = (cells: Cells = new Map(), prepare: (host: MemoryHost) => void = () => {}): Life => {
  const host = createMemoryPlatform({ cells });
  prepare(host);
  const { storage, log, clock } = host.platform;
  return { host, store: new SaveStore({ storage, log, clock, random: () => 0.25 }) };
};

const landed = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const play = ({ store }: Life, score: number): void =>
  store.update((save) =>
    recordRun(save, store.device, {
      mode: 'endless',
      day: '2026-09-25',
      score,
      drops: 10,
      merges: [4, 3, 2, 1, 0, 0, 0, 0, 0, 0, 0],
      longestChain: 2,
      largestTier: 4,
      coins: 1,
      replay: null,
      at: 0,
      rules: 3,
      challenge: false,
    }),
  );

const playedCells = async (...scores: number[]): Promise<Cells> => {
  const life = live();
  for (const score of scores) {
    play(life, score);
    await landed();
  }
  return life.host.storage.cells;
};

const slotKeys = (cells: Cells): string[] => [...cells.keys()].filter((key) => /^save\.\d+\.\d+$/.test(key));
const codesIn = (life: Life): string => life.host.log.lines.map(({ message }) => message).join('\n');
const LATER_SLOT = `save.${SAVE_VERSION + 1}.0`;
const bumpVersion = (cells: Cells): void => {
  for (const key of slotKeys(cells)) {
    const slot = JSON.parse(String(cells.get(key)));
    cells.set(
      key,
      JSON.stringify({ ...slot, save: { ...slot.save, version: SAVE_VERSION + 1, orchard: ['pomelo'] } }),
    );
  }
};

describe('save store', () => {
  it('store: a new phone starts empty and quietly', () => {
    const life = live();
    expect(life.store.save).toEqual(EMPTY_SAVE);
    expect(life.host.log.lines).toEqual([]);
  });

  it('store: what was played is there after a kill, and so is the device', async () => {
    const first = live();
    play(first, 120);
    await landed();
    const second = live(first.host.storage.cells);
    expect(second.store.save).toEqual(first.store.save);
    expect(second.store.device).toBe(first.store.device);
    expect(second.store.save.bests.endless).toBe(120);
  });

  it('store: a change that says less than before takes nothing away', () => {
    const life = live();
    play(life, 120);
    life.store.update(() => EMPTY_SAVE);
    expect(life.store.save.bests.endless).toBe(120);
  });

  it('store: a change that could not be read back is refused, and the save stays', () => {
    const life = live();
    play(life, 120);
    life.store.update((save) => ({ ...save, longestChain: Number.NaN }));
    expect(life.store.save.longestChain).toBe(2);
    expect(codesIn(life)).toContain('input/wrong-type');
  });

  it('store: in play nothing is written synchronously', async () => {
    const life = live(new Map(), (host) => host.storage.port.writeNow('device', 'd0000000000a'));
    const { host } = life;
    host.storage.hold();
    play(life, 120);
    expect(slotKeys(host.storage.cells)).toEqual([]);
    host.storage.release();
    await landed();
    expect(slotKeys(host.storage.cells)).toHaveLength(1);
  });

  it('store: hiding while a write hangs still saves at once, and the late write does not win', async () => {
    const life = live();
    const { host, store } = life;
    host.storage.hold();
    play(life, 120);
    play(life, 300);
    store.flush();
    expect(live(host.storage.cells).store.save.bests.endless).toBe(300);
    host.storage.release();
    await landed();
    expect(live(host.storage.cells).store.save.bests.endless).toBe(300);
    play(life, 301);
    await landed();
    expect(live(host.storage.cells).store.save).toEqual(store.save);
  });

  it('store: hiding with nothing new writes nothing', async () => {
    const cells = await playedCells(120);
    const before = new Map(cells);
    live(cells).store.flush();
    expect(cells).toEqual(before);
  });

  it('store: a full storage is logged with its code and tried again until it takes', async () => {
    const life = live();
    life.host.storage.failNext('host/quota', 3);
    play(life, 120);
    for (const wait of [1000, 2000, 4000]) {
      await landed();
      expect(slotKeys(life.host.storage.cells)).toEqual([]);
      life.host.clock.advance(wait);
    }
    await landed();
    expect(codesIn(life)).toContain('host/quota');
    expect(live(life.host.storage.cells).store.save.bests.endless).toBe(120);
  });

  it.each([
    ['noise', 'x7#'],
    ['half a slot', '{"sequence":3,"checksum":"1a"'],
    ['a number', 42],
    ['an object', { save: 'yes' }],
    ['a text longer than a key may be', 'x'.repeat(1024 * 1024 + 1)],
    ['a save under a foreign checksum', `{"sequence":9,"checksum":"1","save":${makeSave(EMPTY_SAVE)}}`],
  ])(
    'store: %s in every slot starts a new game with a coded line, and the value survives play',
    async (_, value) => {
      const cells: Cells = new Map();
      for (const index of [0, 1, 2]) cells.set(`save.${SAVE_VERSION}.${index}`, value);
      const life = live(cells);
      expect(life.store.save).toEqual(EMPTY_SAVE);
      expect(codesIn(life)).toMatch(/input\//);
      for (const score of [1, 2, 3, 4, 5]) {
        play(life, score);
        await landed();
      }
      expect([...cells.values()]).toContainEqual(
        typeof value === 'object' ? JSON.stringify(value) : keptForm(value),
      );
      expect(live(cells).store.save.bests.endless).toBe(5);
    },
  );

  it('store: one bad slot costs nothing while another is whole', async () => {
    const cells = await playedCells(50, 120);
    const [first] = slotKeys(cells);
    cells.set(String(first), '{"sequence":99');
    expect(live(cells).store.save.bests.endless).toBe(120);
  });

  it('store: a save of a newer game is read for what is known and never written over', async () => {
    const cells = await playedCells(50, 120);
    bumpVersion(cells);
    const newer = slotKeys(cells).map((key) => [key, cells.get(key)]);
    const life = live(cells);
    expect(life.store.save.bests.endless).toBe(120);
    expect(codesIn(life)).toContain('input/newer-version');
    for (const score of [130, 140, 150, 160]) {
      play(life, score);
      await landed();
    }
    for (const [key, value] of newer) expect(cells.get(String(key))).toBe(value);
    expect(live(cells).store.save.bests.endless).toBe(160);
  });

  it('store: slots of a newer game under their own names are joined in and left alone', async () => {
    const cells = await playedCells(120);
    cells.set(
      LATER_SLOT,
      JSON.stringify({ save: { version: SAVE_VERSION + 1, tutorialSeen: true, bests: 'elsewhere' } }),
    );
    const before = cells.get(LATER_SLOT);
    const life = live(cells);
    expect(life.store.save.tutorialSeen).toBe(true);
    expect(life.store.save.bests.endless).toBe(120);
    play(life, 130);
    await landed();
    expect(cells.get(LATER_SLOT)).toBe(before);
  });

  it('store: slots of version 1 are joined in, left as they are, and cost no later run', async () => {
    const save = { version: 1, ...EMPTY_SAVE, bests: { endless: 900, sprint: 0, daily: {} } };
    const text = JSON.stringify(save);
    const sum = fnv1a(`70:${text}`).toString(36);
    const old = `{"sequence":70,"checksum":"${sum}","save":${text}}`;
    const cells: Cells = new Map([['save.1.1', old]]);
    for (const score of [950, 960, 970, 980, 990]) {
      const life = live(cells);
      play(life, score);
      await landed();
      expect(live(cells).store.save.bests.endless).toBe(score);
    }
    expect(cells.get('save.1.1')).toBe(old);
    expect(totalsOf(live(cells).store.save).coinsEarned).toBe(5);
  });

  it('store: a slot the host cannot read is not written over', async () => {
    const cells = await playedCells(120);
    const [key] = slotKeys(cells);
    const before = cells.get(String(key));
    const host = createMemoryPlatform({ cells });
    const { log, clock } = host.platform;
    const storage = {
      ...host.platform.storage,
      read: (name: string) =>
        name === key
          ? ({ ok: false, error: { code: 'host/unknown', detail: 'broken' } } as const)
          : host.platform.storage.read(name),
    };
    const store = new SaveStore({ storage, log, clock, random: () => 0.25 });
    for (const seen of [1, 2, 3, 4]) {
      store.update((save) => ({ ...save, longestChain: seen }));
      await landed();
    }
    expect(cells.get(String(key))).toBe(before);
    expect(store.save.longestChain).toBe(4);
  });

  it('store: a device id that is no id is kept aside and replaced', () => {
    const cells: Cells = new Map([['device', 'D-1']]);
    const life = live(cells);
    expect(life.store.device).toMatch(/^d[0-9a-z]+$/);
    expect([...cells.values()]).toContain('D-1');
    expect(live(cells).store.device).toBe(life.store.device);
  });

  it('store: any save survives being written and read', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySave, async (save: Save) => {
        const life = live();
        life.store.update(() => markTutorialSeen(save));
        await landed();
        expect(live(life.host.storage.cells).store.save).toEqual(life.store.save);
      }),
      { numRuns: 50 },
    );
  });
});

/** A value no key could hold again stays where it was found. */
const keptForm = (value: unknown): unknown => (typeof value === 'number' ? String(value) : value);
