import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { friendLeaderboard, SPANS } from '../../src/shared/friend-leaderboards.ts';
import { makeScorePairs } from '../../src/shared/score-entry.ts';
import { panelLayout } from '../../src/view/layout/panel-layout.ts';
import { friendsPlace, goalPlace, stripPlace } from '../../src/view/screens/friends/friends-layout.ts';
import type { Rect } from '../../src/view/stage/stage.ts';
import { boardPlace } from '../../tools/pictures/board-place.ts';
import { metricsOf } from '../../tools/pictures/metrics-of.ts';
import { endlessTap } from '../../tools/pictures/page-tour.ts';
import type { Part, PhonePage } from '../../tools/pictures/phone-page.ts';
import { type SampleFriend, sampleFriends } from '../../tools/pictures/sample-friends.ts';
import { stageMoment } from '../../tools/pictures/stage-moment.ts';
import { shippedRules } from '../../tools/shipped-rules.ts';
import { befriend, goBack, openBoards, proved, rowsOf } from './friends-page.ts';
import { type Bench, openBench } from './played-phone.ts';

/** A browser on a busy machine of two cores, without a graphics card. */
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const SCOPE = 'scope.WxFriendInteraction';
const GROUP = 'supper';

const rules = shippedRules();
const cast = sampleFriends(rules);
const honest = (at: number): SampleFriend => cast[at]!;
let bench: Bench;

beforeAll(async () => {
  bench = await openBench();
});

afterAll(() => bench?.close());

/** A friend with a score and a replay that nobody has looked at yet: one without is nobody's goal. */
const scored = (user: string, score: number): SampleFriend => {
  const entry = {
    score,
    time: 1_790_000_000,
    rulesVersion: rules.rulesVersion,
    day: '2026-09-25',
    replay: 'unseen',
  };
  const pairs = SPANS.flatMap((span) => makeScorePairs(friendLeaderboard('endless', span), entry));
  const data = Object.fromEntries(pairs.map(({ key, value }) => [key, value]));
  return { user, nickname: user, avatar: null, data };
};

const permit = (phone: PhonePage): Promise<void> =>
  phone.page.evaluate((scope) => window.phone.setPermission(scope, true), SCOPE);

const partOf = ({ left, top, width, height }: Rect): Part => ({
  x: Math.round(left),
  y: Math.round(top),
  width: Math.floor(width),
  height: Math.floor(height),
});

const bytesOf = (png: Buffer): Promise<Buffer> => sharp(png).removeAlpha().raw().toBuffer();

/** Of a part of the screen, as it is now: RGB bytes. */
const pixelsOf = async (phone: PhonePage, place: Rect): Promise<Buffer> =>
  bytesOf(await phone.see(partOf(place)));

/** Where the friends' domain draws: the game's own picture under it is the one that was painted last. */
const layerOf = async (phone: PhonePage, place: Rect): Promise<Buffer> =>
  bytesOf(await phone.look(partOf(place)));

const share = (data: Buffer, is: (r: number, g: number, b: number) => boolean): number => {
  let count = 0;
  for (let at = 0; at < data.length; at += 3) if (is(data[at]!, data[at + 1]!, data[at + 2]!)) count += 1;
  return (count * 3) / data.length;
};

/** How much of two pictures of one place is not the same. */
const difference = (a: Buffer, b: Buffer): number => {
  let count = 0;
  for (let at = 0; at < a.length; at += 3)
    if ([0, 1, 2].some((c) => Math.abs(a[at + c]! - b[at + c]!) > 24)) count += 1;
  return (count * 3) / a.length;
};

/** A card's picture may be painted only now, for which time has to pass. */
const chooseChat = async (phone: PhonePage, chat: string | null): Promise<void> => {
  const choose = () => phone.page.evaluate((id) => window.phone.chooseChat(id), chat);
  for (let tries = 0; tries < 60 && !(await choose()); tries++) await phone.step(500);
};

/** A card of the capsule's menu goes to the group. */
const shareToGroup = async (phone: PhonePage): Promise<void> => {
  const shared = phone.page.evaluate(() => window.phone.useMenu('menu'));
  await chooseChat(phone, `group:${GROUP}`);
  expect(await shared).toBe(true);
};

const openGroupsCard = async (phone: PhonePage): Promise<void> => {
  const chats = await phone.page.evaluate(() => window.phone.chats());
  const card = chats.find(({ id }) => id === `group:${GROUP}`)?.messages.at(-1);
  await phone.page.evaluate((id) => window.phone.openMessage(id), card!.id);
  await phone.wait(2_000);
};

/** Plays a staged run to its end by touch, with what is under the end's panel settled. */
const playToTheEnd = async (phone: PhonePage): Promise<void> => {
  await stageMoment(phone, 'over');
  await phone.wait(14_000);
};

test('a group: a card sent there opens with the group’s own board, and strangers’ runs on it are proved', async () => {
  const [sender, receiver] = [await bench.player('group-a'), await bench.player('group-b')];
  const strangers = [honest(0), honest(1), honest(5)];
  await befriend(sender, 'group-x', strangers);
  await befriend(receiver, 'group-b', [honest(7)]);
  const members = ['group-a', 'group-b', ...strangers.map(({ user }) => user)];
  await sender.page.evaluate(([id, all]) => window.phone.setGroup(id, '晚饭群', all), [
    GROUP,
    members,
  ] as const);
  await shareToGroup(sender);
  await openGroupsCard(receiver);
  await openBoards(receiver, 0);
  await proved(receiver);
  const group = (await rowsOf(receiver)).filter((row) => row === 'sealed');
  expect(group).toHaveLength(strangers.length);
  const { left, top, width } = friendsPlace(await metricsOf(receiver));
  await receiver.tap(left + width / 4, top + 22);
  await proved(receiver);
  expect((await rowsOf(receiver)).filter((row) => row === 'sealed')).toHaveLength(1);
  for (const phone of [sender, receiver]) {
    expect(await phone.errors()).toEqual([]);
    await phone.close();
  }
});

test('own row: the board is the same where the platform’s list is behind or without the player', async () => {
  const phone = await bench.off('own-row');
  await phone.havePlayed();
  await befriend(phone, 'own-row', cast.slice(0, 3));
  await phone.page.evaluate((pairs) => window.phone.setHostedData('own-row', pairs), scored('me', 3).data);
  await permit(phone);
  await playToTheEnd(phone);
  const seen: Buffer[] = [];
  for (const ownRow of ['fresh', 'stale', 'missing'] as const) {
    await phone.page.evaluate((row) => window.phone.setSwitches({ ownRow: row }), ownRow);
    await phone.launch();
    await phone.wait(6_000);
    await openBoards(phone, null);
    await proved(phone);
    const rows = await rowsOf(phone);
    expect(rows.slice(0, 5)).toEqual(['sealed', 'sealed', 'sealed', 'sealed', 'empty']);
    seen.push(await pixelsOf(phone, friendsPlace(await metricsOf(phone))));
  }
  expect(difference(seen[0]!, seen[1]!)).toBeLessThan(0.01);
  expect(difference(seen[0]!, seen[2]!)).toBeLessThan(0.01);
  await phone.close();
});

test('nobody else: the board says so, and its way out sends a card', async () => {
  const phone = await bench.player('alone');
  await befriend(phone, 'alone', []);
  await openBoards(phone, 0);
  expect((await rowsOf(phone)).filter((row) => row === 'sealed')).toEqual([]);
  const { height, ...place } = friendsPlace(await metricsOf(phone));
  const words = { ...place, height: height - 150, top: place.top + 90 };
  expect(share(await pixelsOf(phone, words), (r, g) => r < 150 && g < 120)).toBeGreaterThan(0.002);
  await phone.tap(place.left + (place.width * 5) / 6, place.top + height + 40);
  await chooseChat(phone, null);
  expect(await phone.page.evaluate(() => window.phone.cards().length)).toBe(1);
  await phone.close();
});

test('in play: the strip names the next friend, says so when one is overtaken, and then names another', async () => {
  const phone = await bench.player('strip');
  const near = [20, 60, 200, 700].map((score) => scored(`近邻${score}`, score));
  await befriend(phone, 'strip', [...near, scored('远方', 90_000)]);
  await permit(phone);
  const { x, y } = endlessTap(await metricsOf(phone));
  await phone.tap(x, y);
  await phone.wait(1_500);
  const place = stripPlace(await metricsOf(phone), false);
  const redOf = (pixels: Buffer): number => share(pixels, (r, g, b) => r > 160 && g < 90 && b < 90);
  const board = boardPlace(await metricsOf(phone));
  let before = await pixelsOf(phone, place);
  let after = before;
  // The first pieces are the lesson's: there is no strip yet.
  for (let drop = 0; drop < 40 && redOf(after) <= 0.3; drop++) {
    before = after;
    await phone.tap(board.left + (80 + (drop % 8) * 80) * board.scale, board.top + 400 * board.scale);
    await phone.advance(900);
    after = await layerOf(phone, place);
  }
  expect(redOf(after)).toBeGreaterThan(0.3);
  await phone.wait(4_000);
  const later = await layerOf(phone, place);
  expect(redOf(later)).toBeLessThan(0.02);
  expect(difference(before, later)).toBeGreaterThan(0.01);
  expect(await phone.errors()).toEqual([]);
  await phone.close();
});

/** Scores so near each other that one of them is in reach, whatever was scored. */
const ladder = (): SampleFriend[] =>
  Array.from({ length: 16 }, (_, rung) => Math.round(100 * 1.4 ** rung)).map((score) =>
    scored(`近邻${score}`, score),
  );

test('the end: a slip over the goal names the friend who is next, and goes with the panel', async () => {
  const phone = await bench.off('goal');
  await befriend(phone, 'goal', ladder());
  await permit(phone);
  await playToTheEnd(phone);
  await phone.wait(6_000);
  const place = goalPlace(await metricsOf(phone));
  const onSlip = async (): Promise<number> =>
    share(await pixelsOf(phone, place), (r, g, b) => r > 232 && g > 212 && g < 228 && b > 165 && b < 190);
  const picture = process.env.TUANYUAN_SEEN;
  if (picture) await sharp(await phone.see()).toFile(picture);
  expect(await onSlip()).toBeGreaterThan(0.4);
  expect(await phone.errors()).toEqual([]);
  await phone.close();
});

test('the end: its friends’ button leads to the boards with this run on them, and the way back to the end', async () => {
  const phone = await bench.off('ended');
  await befriend(phone, 'ended', cast.slice(0, 1));
  await permit(phone);
  await playToTheEnd(phone);
  const metrics = await metricsOf(phone);
  const panel = panelLayout(metrics, 470);
  const whole = { left: panel.x - 80, top: panel.y - 60, width: 160, height: 160 };
  const end = await pixelsOf(phone, whole);
  // The middle one of the row at the foot.
  await phone.tap(panel.x, panel.y + panel.height / 2 - 56);
  await phone.wait(2_000);
  await proved(phone);
  expect((await rowsOf(phone)).slice(0, 3)).toEqual(['sealed', 'sealed', 'empty']);
  await goBack(phone);
  await phone.wait(1_000);
  expect(difference(end, await pixelsOf(phone, whole))).toBeLessThan(0.1);
  await phone.close();
});
