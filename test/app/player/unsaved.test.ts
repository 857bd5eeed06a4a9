import { expect, test } from 'vitest';
import type { StoragePort } from '../../../src/platform/ports.ts';
import { failure } from '../../../src/shared/failure.ts';
import { EMPTY_QUERY } from '../../../src/shared/launch-query.ts';
import { fail, ok } from '../../../src/shared/result.ts';
import type { HomeScreen } from '../../../src/view/screens/screen.ts';
import { awaitScreen, dropPieces, type Harness, landed, openShallowGame, playToTheEnd } from '../harness.ts';

const UNSAVED = { kind: 'unsaved' };
const ROOM = 10_000_000;

const homeOf = ({ game, stage }: Harness): HomeScreen => {
  game.handle({ type: 'home' });
  return stage.screen as HomeScreen;
};

/** Lets writes land, and what waits be tried again. */
const pass = async ({ host }: Harness, milliseconds: number): Promise<void> => {
  for (let turn = 0; turn < 4; turn++) await landed();
  host.clock.advance(milliseconds);
  for (let turn = 0; turn < 4; turn++) await landed();
};

test('a storage that is full: the end of a run and home say so, until there is room and it is written', async () => {
  const phone = openShallowGame();
  phone.host.storage.setQuota(200);
  phone.game.handle({ type: 'start', mode: 'endless' });
  playToTheEnd(phone);
  await pass(phone, 0);
  awaitScreen(phone, 'over');
  expect(phone.stage.screen).toMatchObject({ unsaved: true });
  expect(homeOf(phone).news).toEqual(UNSAVED);
  phone.host.storage.setQuota(ROOM);
  await pass(phone, 120_000);
  expect(phone.stage.screen).toMatchObject({ name: 'home', news: null });
  const again = openShallowGame(phone.host.storage.cells);
  expect(homeOf(again).best.endless).toBeGreaterThan(0);
  expect(homeOf(again).news).toBeNull();
});

test('a storage that is full: the end of a run that is looked at hears of it, and that it is over', async () => {
  const phone = openShallowGame();
  phone.game.handle({ type: 'start', mode: 'endless' });
  playToTheEnd(phone);
  awaitScreen(phone, 'over');
  await pass(phone, 0);
  expect(phone.stage.screen).toMatchObject({ unsaved: false });
  phone.host.storage.setQuota(200);
  phone.game.handle({ type: 'again' });
  playToTheEnd(phone);
  awaitScreen(phone, 'over');
  await pass(phone, 0);
  expect(phone.stage.screen).toMatchObject({ unsaved: true });
  phone.host.storage.setQuota(ROOM);
  await pass(phone, 120_000);
  expect(phone.stage.screen).toMatchObject({ name: 'over', unsaved: false });
});

test('a storage that is full: a challenge that has ended says so as well', async () => {
  const phone = openShallowGame();
  phone.host.storage.setQuota(200);
  phone.game.invite({ ...EMPTY_QUERY, mode: 'challenge', seed: 9, scoreToBeat: 50 });
  phone.game.handle({ type: 'accept' });
  playToTheEnd(phone);
  await pass(phone, 0);
  awaitScreen(phone, 'result');
  expect(phone.stage.screen).toMatchObject({ unsaved: true });
});

test('a run in progress that could not be kept: home says so, and keeps it by itself as soon as there is room', async () => {
  const phone = openShallowGame();
  await pass(phone, 0);
  phone.host.storage.setQuota(200);
  phone.game.handle({ type: 'start', mode: 'endless' });
  dropPieces(phone, 9);
  phone.game.handle({ type: 'pause' });
  await pass(phone, 0);
  expect(homeOf(phone).news).toEqual(UNSAVED);
  phone.host.storage.setQuota(ROOM);
  await pass(phone, 120_000);
  expect(phone.stage.screen).toMatchObject({ name: 'home', news: null });
  expect(homeOf(openShallowGame(phone.host.storage.cells)).resumables).toMatchObject([{ slot: 'endless' }]);
});

const refuse = () => fail(failure('host/unsupported', 'setStorage'));

/** A client that has lost its storage altogether. */
const GONE: StoragePort = {
  read: refuse,
  keys: refuse,
  remove: refuse,
  writeNow: refuse,
  write: async () => refuse(),
};

test('a storage that is gone: the game is played, and home says that nothing is kept', async () => {
  const phone = openShallowGame(new Map(), { storage: GONE });
  phone.game.handle({ type: 'start', mode: 'endless' });
  playToTheEnd(phone);
  await pass(phone, 0);
  awaitScreen(phone, 'over');
  expect(homeOf(phone)).toMatchObject({ news: UNSAVED });
  expect(homeOf(phone).best.endless).toBeGreaterThan(0);
});

test('what is asked for again anyway is not told of', async () => {
  const cells = new Map<string, string>();
  const phone = openShallowGame(new Map(), {
    storage: {
      read: (key) => ok(cells.get(key) ?? null),
      keys: () => ok([...cells.keys()]),
      remove: (key) => ok(void cells.delete(key)),
      writeNow: (key, value) => ok(void cells.set(key, value)),
      write: async (key, value) => (key === 'friends' ? refuse() : ok(void cells.set(key, value))),
    },
  });
  phone.game.handle({ type: 'start', mode: 'endless' });
  playToTheEnd(phone);
  await pass(phone, 0);
  expect(homeOf(phone).news).toBeNull();
});
