import { expect, test } from 'vitest';
import { COLLECTION_NAMES, type CollectionName } from '../../../cloud/common/collections.ts';
import type { Fields } from '../../../cloud/common/store.ts';
import type { Cells } from '../../../src/platform/memory/memory-storage.ts';
import type { HomeScreen } from '../../../src/view/screens/screen.ts';
import { createLocalStore } from '../../cloud/support/local-store.ts';
import { Killed } from '../../progress/crashing-storage.ts';
import {
  createDoomedStorage,
  type Doom,
  type DoomedStorage,
  NO_DOOM,
} from '../../progress/failing-storage.ts';
import { awaitScreen, dropPieces, type Harness, landed, playToTheEnd } from '../harness.ts';
import { createGameCloud, waitFor } from '../harness-cloud.ts';

type Documents = readonly (readonly [CollectionName, Fields])[];

/** A player with a phone, and what the cloud holds. */
interface Evening {
  readonly cells: Cells;
  readonly documents: Documents;
  /** Another phone of the player's, that was joined with the first and is off now. */
  readonly other: Cells;
}

const documentsOf = async (store: ReturnType<typeof createLocalStore>): Promise<Documents> => {
  const all = await Promise.all(
    COLLECTION_NAMES.map(async (name) =>
      (await store.find(name, { where: {}, limit: 99 })).map((found) => [name, found] as const),
    ),
  );
  return all.flat();
};

const reopened = async (documents: Documents) => {
  const store = createLocalStore();
  for (const [name, { _id, ...fields }] of documents) await store.set(name, String(_id), fields);
  return createGameCloud(store);
};

const homeOf = ({ game, stage }: Harness): HomeScreen => {
  game.handle({ type: 'home' });
  return stage.screen as HomeScreen;
};

const earn = async (): Promise<Evening> => {
  const cloud = createGameCloud();
  const cells: Cells = new Map();
  const other: Cells = new Map();
  const me = cloud.open('player', cells);
  me.game.handle({ type: 'start', mode: 'daily' });
  playToTheEnd(me);
  awaitScreen(me, 'over');
  me.game.handle({ type: 'language', language: 'en' });
  await waitFor(me, 6000);
  await waitFor(cloud.open('player', other), 6000);
  me.host.cloud.break('host/network');
  me.game.handle({ type: 'start', mode: 'sprint' });
  dropPieces(me, 5);
  me.game.hide();
  await landed();
  return { cells, other, documents: await documentsOf(cloud.store) };
};

/** The same one for both lines: nothing is written into it. */
const earned = earn();

const NOTHING = { best: { endless: 0, daily: 0, sprint: 0 }, coins: 0, streak: 0, resumable: null };

/** One life that ends where `doom` says; answers how many points it had. */
const live = async (
  open: (storage: DoomedStorage) => Harness,
  cells: Cells,
  doom: Doom,
  does: (phone: Harness) => void,
): Promise<number> => {
  const storage = createDoomedStorage(cells, doom);
  try {
    const phone = open(storage);
    does(phone);
    await waitFor(phone, 12_000);
  } catch (thrown) {
    if (!(thrown instanceof Killed)) throw thrown;
  }
  return storage.points();
};

const dooms = (points: number): Doom[] =>
  Array.from({ length: points }, (_, point) =>
    [0, 0.03, 0.5, 0.97, 1].map((share) => ({
      point,
      share,
      overOld: point % 2 === 0,
      losesWaiting: share > 0.4,
    })),
  ).flat();

const erase = ({ game }: Harness): void => game.handle({ type: 'erase' });
const nothing = (): void => {};

/** All of it is as it was, or none of it is left: here, in the cloud, and on the other phone. */
const expectWhole = async (
  evening: Evening,
  cells: Cells,
  cloud: Awaited<ReturnType<typeof reopened>>,
): Promise<'kept' | 'deleted'> => {
  const phone = cloud.open('player', cells);
  await waitFor(phone, 30_000);
  const home = homeOf(phone);
  const bests = await cloud.store.find('bests', { where: {}, limit: 9 });
  const other = cloud.open('player', new Map(evening.other));
  await waitFor(other, 30_000);
  if (home.best.daily > 0) {
    expect(home).toMatchObject({ streak: 1, resumable: 'sprint', best: homeOf(other).best });
    expect(bests).toHaveLength(1);
    return 'kept';
  }
  expect(home).toMatchObject(NOTHING);
  expect(homeOf(other)).toMatchObject(NOTHING);
  expect(bests).toEqual([]);
  expect([...cells.keys()].filter((key) => key.startsWith('erase'))).toEqual([]);
  return 'deleted';
};

test.each([true, false])(
  'delete: killed at any point of it, and again while that is made good, all is kept or all is gone (line: %s)',
  async (online) => {
    const evening = await earned;
    const open = async (cells: Cells, connected: boolean) => {
      const cloud = await reopened(evening.documents);
      const phone = ({ port, dead }: DoomedStorage): Harness => {
        const phone = cloud.open('player', cells, { storage: port }, dead);
        if (!connected) phone.host.cloud.break('host/network');
        return phone;
      };
      return { cloud, phone };
    };
    const dry = new Map(evening.cells);
    const points = await live((await open(dry, online)).phone, dry, NO_DOOM, erase);
    expect(points).toBeGreaterThan(12);
    const ends = { kept: 0, deleted: 0 };
    for (const doom of dooms(points)) {
      const cells = new Map(evening.cells);
      const first = await open(cells, online);
      await live(first.phone, cells, doom, erase);
      const again = { ...doom, point: (doom.point * 3) % 7 };
      await live(first.phone, cells, again, nothing);
      ends[await expectWhole(evening, cells, first.cloud)] += 1;
    }
    expect(ends.kept).toBeGreaterThan(0);
    expect(ends.deleted).toBeGreaterThan(20);
    expect(ends.kept + ends.deleted).toBe(points * 5);
  },
  120_000,
);
