import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { parseReplayText, verify } from '../../src/core/index.ts';
import { leaderboardLayout, ROW } from '../../src/open-data/leaderboard-layout.ts';
import { replayLayout as watchedLayout } from '../../src/open-data/replay-layout.ts';
import { pageLayout } from '../../src/view/layout/page-layout.ts';
import { friendsPlace } from '../../src/view/screens/friends/friends-layout.ts';
import { replayLayout } from '../../src/view/screens/replay/replay-layout.ts';
import { metricsOf } from '../../tools/pictures/metrics-of.ts';
import type { PhonePage } from '../../tools/pictures/phone-page.ts';
import { stageMoment } from '../../tools/pictures/stage-moment.ts';
import { shippedRules } from '../../tools/shipped-rules.ts';
import { befriend, openBoards } from './friends-page.ts';
import { type Bench, logsOf, openBench } from './played-phone.ts';

/** A browser on a busy machine of two cores, without a graphics card. */
vi.setConfig({ testTimeout: 400_000, hookTimeout: 400_000 });

const rules = shippedRules();
let bench: Bench;
/** Who has played, and what they host. */
let player: PhonePage;
let hosted: Readonly<Record<string, string>>;
let score: number;

const playARun = async (phone: PhonePage): Promise<void> => {
  await stageMoment(phone, 'over');
  await phone.wait(14_000);
};

beforeAll(async () => {
  bench = await openBench();
  player = await bench.off('played');
  await player.havePlayed();
  await playARun(player);
  hosted = await player.page.evaluate(() => window.phone.hostedData());
  score = JSON.parse(hosted.endless_day ?? '{}').wxgame.score;
});

afterAll(() => bench?.close());

/** The boards with the player alone on them, and the first row's run watched. */
const watchPlayer = async (phone: PhonePage, user: string): Promise<void> => {
  await befriend(phone, user, [{ user: 'played', nickname: '小满', avatar: null, data: hosted }]);
  // The game's own picture is painted in the first quiet moment of home.
  await phone.wait(3_000);
  await openBoards(phone, 0);
  await phone.wait(2_000);
  const place = friendsPlace(await metricsOf(phone));
  const { list } = leaderboardLayout(place.width, place.height, 2, 3);
  await phone.tap(place.left + place.width / 2, place.top + list.top + ROW / 2);
  await phone.wait(2_000);
};

const askForCard = async (phone: PhonePage): Promise<void> => {
  const place = friendsPlace(await metricsOf(phone));
  const { ask } = watchedLayout(place.width, place.height, rules.board);
  await phone.tap(place.left + ask.left + ask.width / 2, place.top + ask.top + ask.height / 2);
  await phone.advance(500);
};

/** The latest card in a phone's chats is tapped. */
const openLatest = async (phone: PhonePage): Promise<void> => {
  const chats = await phone.page.evaluate(() => window.phone.chats());
  const latest = chats.flatMap(({ messages }) => messages).at(-1);
  await phone.page.evaluate((id) => window.phone.openMessage(id), latest!.id);
  await phone.wait(5_000);
};

/** The pages' package, which paints cards, is read in the browser's own time. */
const readPages = async (phone: PhonePage): Promise<void> => {
  for (let step = 0; step < 20; step++) await phone.step(200);
};

const sendTo = async (phone: PhonePage, chat: string): Promise<void> => {
  for (let tries = 0; tries < 60; tries++) {
    await phone.step(200);
    if (await phone.page.evaluate((id) => window.phone.chooseChat(id), chat)) break;
  }
  await phone.page.waitForFunction(() => window.phone.cards().at(-1)?.chat != null);
};

const fieldsOf = (query: string): Record<string, string> => Object.fromEntries(new URLSearchParams(query));

const expectProof = (query: string): void => {
  const card = fieldsOf(query);
  const replay = parseReplayText(card.r);
  const verdict = replay.ok ? verify(rules, replay.value) : null;
  expect(Number(card.b)).toBe(score);
  expect(verdict).toMatchObject({ ok: true, proof: { score } });
};

test('asking: A watches B’s run and asks for it; B’s phone shows it ready; what B sends A can play against', async () => {
  const asker = await bench.player('asks');
  await readPages(asker);
  await watchPlayer(asker, 'asks');
  await askForCard(asker);
  expect(await asker.page.evaluate(() => window.phone.answerDialog(0))).toBe(true);
  await asker.page.waitForFunction(() => window.phone.cards().length > 0);
  expect((await asker.page.evaluate(() => window.phone.cards()))[0]?.imageUrl).not.toBeNull();
  await openLatest(player);
  await readPages(player);
  const { take } = replayLayout(await metricsOf(player));
  await player.tap(take.x, take.y);
  await sendTo(player, 'friend:asks');
  const sent = (await player.page.evaluate(() => window.phone.cards())).at(-1);
  expectProof(sent?.query ?? '');
  expect(sent?.imageUrl).not.toBeNull();
  await openLatest(asker);
  await asker.wait(10_000);
  expect((await logsOf(asker)).join('\n')).toContain(`challenge: ${score}, verified`);
  expect(await asker.errors()).toEqual([]);
  expect(await player.errors()).toEqual([]);
  await asker.close();
});

test('asking: a client that cannot send to one friend still watches, and asks nobody', async () => {
  const phone = await bench.off('old-client');
  await phone.havePlayed();
  await phone.page.evaluate(() => window.phone.setBaseLibrary('2.8.3'));
  await phone.launch();
  await phone.wait(6_000);
  await watchPlayer(phone, 'old-client');
  await askForCard(phone);
  expect(await phone.page.evaluate(() => window.phone.answerDialog(null))).toBe(false);
  expect(await phone.errors()).toEqual([]);
  await phone.close();
});

test('own best: from the friends’ page it is watched and sent', async () => {
  await player.launch();
  await player.wait(6_000);
  await openBoards(player, null);
  const page = pageLayout(await metricsOf(player), 'friends');
  await player.tap(page.x + page.width / 2 - 26, page.y - page.height / 2 + 22);
  await player.wait(3_000);
  const { share } = replayLayout(await metricsOf(player), true);
  await player.tap(share.x, share.y);
  await sendTo(player, 'friend:asks');
  expectProof((await player.page.evaluate(() => window.phone.cards())).at(-1)?.query ?? '');
});
