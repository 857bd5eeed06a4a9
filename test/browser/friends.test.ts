import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { tourJars } from '../../tools/pictures/friend-states.ts';
import type { PhonePage } from '../../tools/pictures/phone-page.ts';
import { crowd, type SampleFriend, sampleFriends } from '../../tools/pictures/sample-friends.ts';
import { withJars } from '../../tools/pictures/sample-jars.ts';
import { stageMoment } from '../../tools/pictures/stage-moment.ts';
import { shippedRules } from '../../tools/shipped-rules.ts';
import { befriend, goBack, openBoards, proved, rowsOf } from './friends-page.ts';
import { type Bench, openBench } from './played-phone.ts';

/** A browser on a busy machine of two cores, without a graphics card. */
const SLOW = 300_000;
const SCOPE = 'scope.WxFriendInteraction';

let bench: Bench;
const rules = shippedRules();
const cast = sampleFriends(rules);

vi.setConfig({ testTimeout: SLOW });

beforeAll(async () => {
  bench = await openBench();
});

afterAll(() => bench?.close());

/** The file's one phone, as of somebody who has played and has these friends. Nothing runs on it. */
const among = async (friends: readonly SampleFriend[]): Promise<PhonePage> => {
  const phone = await bench.anew();
  await phone.havePlayed();
  await befriend(phone, phone.user, friends);
  return phone;
};

test('boards: honest scores are sealed, one without a replay is not, and a cheat is not on top', async () => {
  const phone = await among(cast);
  await phone.launch();
  await openBoards(phone, 0);
  await proved(phone);
  const rows = await rowsOf(phone);
  // The cheat claims more than anybody.
  expect(rows[0]).toBe('sealed');
  expect(rows.filter((row) => row === 'sealed').length).toBeGreaterThanOrEqual(4);
  expect(await phone.errors()).toEqual([]);
});

test('boards: a refusal leaves them empty, and what is allowed later is seen', async () => {
  const phone = await among(cast);
  await phone.launch();
  await openBoards(phone, 1);
  expect((await rowsOf(phone)).filter((row) => row === 'sealed')).toEqual([]);
  await goBack(phone);
  await phone.page.evaluate((scope) => window.phone.setPermission(scope, true), SCOPE);
  await openBoards(phone, null);
  await proved(phone);
  expect((await rowsOf(phone))[0]).toBe('sealed');
});

test('boards: five hundred friends fill the list', async () => {
  const phone = await among(crowd(rules, 500));
  await phone.launch();
  await openBoards(phone, 0);
  const rows = await rowsOf(phone);
  expect(rows.every((row) => row === 'plain')).toBe(true);
  expect(await phone.errors()).toEqual([]);
});

test('a run: played by touch on one phone, it is sealed on another’s board', async () => {
  const player = await bench.off('friends-e');
  await stageMoment(player, 'over');
  await player.wait(8_000);
  const hosted = await player.page.evaluate(() => window.phone.hostedData());
  expect(Object.keys(hosted)).toEqual(expect.arrayContaining(['endless_day', 'endless_day_0']));
  await player.close();
  const friend = await among([{ user: 'friends-e', nickname: '小满', avatar: null, data: hosted }]);
  await friend.launch();
  await openBoards(friend, 0);
  await proved(friend);
  expect((await rowsOf(friend))[0]).toBe('sealed');
});

test('a group’s jars: a row for each line, sealed once it is proved; older rules have none, and a forged one is last', async () => {
  const phone = await among([]);
  await phone.page.evaluate((scope) => window.phone.setPermission(scope, true), SCOPE);
  await tourJars(phone, phone.user, withJars(rules, cast), async () => {});
  const rows = await rowsOf(phone, 0);
  expect(rows.slice(0, 5)).toEqual(['sealed', 'sealed', 'sealed', 'sealed', 'plain']);
  expect(rows.slice(5).filter((row) => row === 'sealed')).toEqual([]);
  expect(await phone.errors()).toEqual([]);
});

test('boards: an older base library shows the same ones, drawn by the game', async () => {
  const phone = await among(cast);
  await phone.page.evaluate(() => window.phone.setBaseLibrary('3.0.0'));
  await phone.launch();
  await phone.wait(6_000);
  await openBoards(phone, 0);
  await proved(phone);
  expect((await rowsOf(phone))[0]).toBe('sealed');
});
