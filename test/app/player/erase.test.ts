import { beforeEach, expect, test } from 'vitest';
import type { CollectionName } from '../../../cloud/common/collections.ts';
import type { Cells } from '../../../src/platform/memory/memory-storage.ts';
import type { HomeScreen } from '../../../src/view/screens/screen.ts';
import {
  awaitScreen,
  dropPieces,
  frames,
  type Harness,
  landed,
  openShallowGame,
  playToTheEnd,
} from '../harness.ts';
import { createShallowCloud, waitFor } from '../harness-cloud.ts';

let cloud: ReturnType<typeof createShallowCloud>;

beforeEach(() => {
  cloud = createShallowCloud();
});

const homeOf = ({ game, stage }: Harness): HomeScreen => {
  game.handle({ type: 'home' });
  return stage.screen as HomeScreen;
};

const NOTHING = { best: { endless: 0, daily: 0, sprint: 0 }, coins: 0, streak: 0, resumable: null };

const earn = async (phone: Harness): Promise<void> => {
  phone.game.handle({ type: 'start', mode: 'daily' });
  playToTheEnd(phone);
  awaitScreen(phone, 'over');
  phone.game.handle({ type: 'language', language: 'en' });
  await waitFor(phone, 4000);
  phone.game.handle({ type: 'start', mode: 'endless' });
  dropPieces(phone, 5);
};

const kept = (collection: CollectionName) => cloud.store.find(collection, { where: {}, limit: 10 });

test('delete: all is gone on the phone at once, in the cloud, and on the player’s other phone', async () => {
  const other = cloud.open('player');
  const me = cloud.open('player');
  await earn(me);
  await waitFor(other, 3000);
  other.game.handle({ type: 'toggle', setting: 'marks' });
  await waitFor(other, 4000);
  expect(homeOf(other).best.daily).toBeGreaterThan(0);
  expect(await kept('bests')).toHaveLength(1);
  me.game.handle({ type: 'erase' });
  expect(homeOf(me)).toMatchObject(NOTHING);
  await waitFor(me, 10_000);
  for (const collection of ['bests', 'runs', 'owners'] as const)
    expect(await kept(collection), collection).toEqual([]);
  other.game.handle({ type: 'toggle', setting: 'marks' });
  await waitFor(other, 10_000);
  expect(homeOf(other)).toMatchObject(NOTHING);
  expect(homeOf(cloud.open('player'))).toMatchObject(NOTHING);
});

test('delete: without a line the phone is empty at once, and the cloud after a kill and a week', async () => {
  const cells: Cells = new Map();
  const me = cloud.open('player', cells);
  await earn(me);
  me.host.cloud.break('host/network');
  me.game.handle({ type: 'erase' });
  await waitFor(me, 60_000);
  expect(homeOf(me)).toMatchObject({ ...NOTHING, cloud: 'offline' });
  expect(await kept('bests')).toHaveLength(1);
  const later = cloud.open('player', cells);
  later.host.clock.advance(7 * 24 * 60 * 60 * 1000);
  await waitFor(later, 10_000);
  expect(await kept('bests')).toEqual([]);
  expect(homeOf(later)).toMatchObject({ ...NOTHING, cloud: 'synced' });
});

test('delete: nothing of the player is left in the storage, and what is earned afterwards counts', async () => {
  const cells: Cells = new Map();
  const me = cloud.open('player', cells);
  await earn(me);
  const device = cells.get('device');
  me.game.handle({ type: 'erase' });
  await waitFor(me, 10_000);
  const left = JSON.stringify([...cells]);
  expect(left).not.toContain(String(device));
  expect(left).not.toMatch(/replay\\+":\\+"A/);
  me.game.handle({ type: 'start', mode: 'daily' });
  playToTheEnd(me);
  await waitFor(me, 4000);
  expect(await kept('bests')).toHaveLength(1);
  const again = openShallowGame(cells);
  expect(homeOf(again)).toMatchObject({ streak: 1, best: { daily: homeOf(me).best.daily } });
});

test('delete: a run that is left after it is gone on with after a kill', async () => {
  const cells: Cells = new Map();
  const me = cloud.open('player', cells);
  await earn(me);
  me.game.handle({ type: 'erase' });
  me.game.handle({ type: 'start', mode: 'endless' });
  dropPieces(me, 4);
  frames(me, 10);
  me.game.hide();
  await landed();
  const again = openShallowGame(cells);
  expect(homeOf(again).resumable).toBe('endless');
  again.game.handle({ type: 'continue' });
  expect(again.game.run?.hash()).toBe(me.game.run?.hash());
});
