import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readRules } from '../../tools/pictures/player.ts';
import { crowd, sampleFriends } from '../../tools/pictures/sample-friends.ts';
import { stageMoment } from '../../tools/pictures/stage-moment.ts';
import { befriend, goBack, openBoards, rowsOf } from './friends-page.ts';
import { type Bench, openBench } from './played-phone.ts';

/** A browser on a busy machine of two cores, without a graphics card. */
const SLOW = 300_000;
/** Short runs are proved by then, in the idle moments of a simulated phone. */
const PROVING_MS = 15_000;
const SCOPE = 'scope.WxFriendInteraction';

let bench: Bench;
const rules = readRules();
const cast = sampleFriends(rules);

vi.setConfig({ testTimeout: SLOW });

beforeAll(async () => {
  bench = await openBench();
});

afterAll(() => bench?.close());

test('boards: honest scores are sealed, one without a replay is not, and a cheat is not on top', async () => {
  const phone = await bench.player('friends-a');
  await befriend(phone, 'friends-a', cast);
  await openBoards(phone, 0);
  await phone.advance(PROVING_MS);
  const rows = await rowsOf(phone);
  // The cheat claims more than anybody.
  expect(rows[0]).toBe('sealed');
  expect(rows.filter((row) => row === 'sealed').length).toBeGreaterThanOrEqual(4);
  expect(await phone.errors()).toEqual([]);
  await phone.close();
});

test('boards: a refusal leaves them empty, and what is allowed later is seen', async () => {
  const phone = await bench.player('friends-b');
  await befriend(phone, 'friends-b', cast);
  await openBoards(phone, 1);
  expect((await rowsOf(phone)).filter((row) => row === 'sealed')).toEqual([]);
  await goBack(phone);
  await phone.page.evaluate((scope) => window.phone.setPermission(scope, true), SCOPE);
  await openBoards(phone, null);
  await phone.advance(PROVING_MS);
  expect((await rowsOf(phone))[0]).toBe('sealed');
  await phone.close();
});

test('boards: five hundred friends fill the list', async () => {
  const phone = await bench.player('friends-c');
  await befriend(phone, 'friends-c', crowd(rules, 500));
  await openBoards(phone, 0);
  const rows = await rowsOf(phone);
  expect(rows.every((row) => row === 'plain')).toBe(true);
  expect(await phone.errors()).toEqual([]);
  await phone.close();
});

test('boards: an older base library shows the same ones, drawn by the game', async () => {
  const phone = await bench.off('friends-d');
  await phone.havePlayed();
  await befriend(phone, 'friends-d', cast);
  await phone.page.evaluate(() => window.phone.setBaseLibrary('3.0.0'));
  await phone.launch();
  await phone.advance(6_000);
  await openBoards(phone, 0);
  await phone.advance(PROVING_MS);
  expect((await rowsOf(phone))[0]).toBe('sealed');
  await phone.close();
});

test('a run: played by touch on one phone, it is sealed on another’s board', async () => {
  const player = await bench.off('friends-e');
  await stageMoment(player, 'over');
  await player.advance(8_000);
  const hosted = await player.page.evaluate(() => window.phone.hostedData());
  expect(Object.keys(hosted)).toEqual(expect.arrayContaining(['endless_day', 'endless_day_0']));
  await player.close();
  const friend = await bench.player('friends-f');
  const told = { user: 'friends-e', nickname: '小满', avatar: null, data: hosted };
  await befriend(friend, 'friends-f', [told]);
  await openBoards(friend, 0);
  await friend.advance(60_000);
  expect((await rowsOf(friend))[0]).toBe('sealed');
  await friend.close();
});
