import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Cloud } from '../../simulator/cloud/cloud.ts';
import { type Simulator, serve } from '../../simulator/server/server.ts';
import { makeRun } from '../../tools/load/make-run.ts';
import { boardPlace } from '../../tools/pictures/board-place.ts';
import { type DropPlan, planUntil, scatter } from '../../tools/pictures/drop-plan.ts';
import { leftRunText } from '../../tools/pictures/left-run.ts';
import { metricsOf } from '../../tools/pictures/metrics-of.ts';
import { endlessTap, pageTaps } from '../../tools/pictures/page-tour.ts';
import type { PhonePage } from '../../tools/pictures/phone-page.ts';
import { playLastDrop } from '../../tools/pictures/player.ts';
import { sampleFriends } from '../../tools/pictures/sample-friends.ts';
import { shippedRules } from '../../tools/shipped-rules.ts';
import { openBrowser } from '../support/open-browser.ts';
import { ownSeed } from '../support/own-seed.ts';
import { connect, connectedPhone, pass } from './connected-phone.ts';
import { befriend, openBoards, proved, rowsOf } from './friends-page.ts';
import { colourAt, gridOf, IPHONE, PACKAGE } from './played-phone.ts';

/** A browser on a busy machine of two cores, without a graphics card. */
vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });

/** The moment at which the phones' clocks are frozen. */
const NOON = Date.UTC(2026, 8, 25, 4);
const TODAY = '2026-09-25';
/** Drops of the other players' runs: all of them have less than the run that is played here. */
const OTHERS = [16, 20, 33, 60];

/** On the page, on this phone. Points. */
const ENDLESS_TAB = 211;
const FIRST_ROW = 329;

/** Of the window's height: under the picture of the board, and over the note below it. */
const NOTE_FROM = 0.563;

const rules = shippedRules();
let plan: DropPlan;

let cloud: Cloud;
let simulator: Simulator;
let browser: Browser;

const playOthers = async (): Promise<void> => {
  for (const [n, drops] of OTHERS.entries()) {
    const seed = await ownSeed(cloud, `o-other-${n}`, 'endless', TODAY);
    const { score, replay } = makeRun(rules, 'endless', seed, drops, n);
    const run = { runId: `run0000${n}`, day: TODAY, score, replay };
    expect(await cloud.call('runs', run, `o-other-${n}`)).toMatchObject({ result: { ok: true } });
  }
};

beforeAll(async () => {
  const functions = join(PACKAGE, '../cloudfunctions');
  cloud = await Cloud.start({ functions, data: null, now: () => NOON, switches: { timeout: 30_000 } });
  simulator = await serve({ package: PACKAGE, cloud });
  browser = await openBrowser();
  await playOthers();
  const seed = await ownSeed(cloud, 'o-online', 'endless', TODAY);
  const found = planUntil(rules, seed, scatter, (view) => view.ended !== null);
  if (!found) throw new Error('the run of this seed does not end');
  plan = found;
});

afterAll(async () => {
  await browser?.close();
  await simulator?.close();
  await cloud?.close();
});

const openPhone = (user: string): Promise<PhonePage> => connectedPhone(browser, simulator.url, user);

/** The last drop of a run that was left, until its panel hangs. */
const endRun = async (phone: PhonePage): Promise<void> => {
  await phone.leaveRun(leftRunText(rules, plan));
  await phone.launch();
  await pass(phone, 6_000);
  const { x, y } = endlessTap(await metricsOf(phone));
  await phone.tap(x, y);
  await playLastDrop(phone, plan, boardPlace(await metricsOf(phone)));
  await pass(phone, 14_000);
};

const openBoard = async (phone: PhonePage): Promise<void> => {
  await phone.launch();
  await pass(phone, 6_000);
  const tap = pageTaps(await metricsOf(phone)).find(({ name }) => name === 'leaderboard')!;
  await phone.tap(tap.x, tap.y);
  await pass(phone, 2_000);
};

/** Where two pictures differ: shares of the width and height. */
const differences = (one: readonly number[], other: readonly number[], columns: number) =>
  one.flatMap((level, at) => {
    const cell = Math.floor(at / 3);
    if (Math.abs(level - other[at]!) < 40) return [];
    return [{ x: (cell % columns) / columns, y: Math.floor(cell / columns) / (one.length / 3 / columns) }];
  });

test('world board: the end of a run says whom it beats today, and nothing where nobody knows', async () => {
  const online = await openPhone('online');
  const offline = await openPhone('offline');
  await connect(offline, 'none');
  for (const phone of [online, offline]) await endRun(phone);
  const columns = IPHONE.width / 10;
  const [known, unknown] = [await gridOf(online, columns), await gridOf(offline, columns)];
  const places = differences(known, unknown, columns);
  const below = places.filter(({ y }) => y > NOTE_FROM);
  const beside = places.filter(({ y }) => y < NOTE_FROM);
  // The fourth fact, beside the picture of the board.
  expect(beside.length).toBeGreaterThan(0);
  for (const { x, y } of beside) expect([x > 0.6, y > 0.45]).toEqual([true, true]);
  // Below the picture it is said of a run whose seed its phone was never handed for whom it counts.
  expect(below.length).toBeGreaterThan(0);
  for (const { x, y } of below) expect([x > 0.3 && x < 0.7, y < 0.6]).toEqual([true, true]);
  for (const phone of [online, offline]) {
    expect(await phone.errors()).toEqual([]);
    await phone.close();
  }
});

test('world board: its list is read and a run of it watched; without a line the last that was heard stands', async () => {
  const phone = await openPhone('reader');
  await openBoard(phone);
  const empty = await gridOf(phone, 39);
  await phone.tap(IPHONE.width / 2, ENDLESS_TAB);
  await pass(phone, 2_000);
  const listed = await gridOf(phone, 39);
  expect(differences(empty, listed, 39).length).toBeGreaterThan(OTHERS.length * 5);
  await connect(phone, 'none');
  await openBoard(phone);
  await phone.tap(IPHONE.width / 2, ENDLESS_TAB);
  await pass(phone, 2_000);
  expect(differences(listed, await gridOf(phone, 39), 39).length).toBeLessThan(12);
  const paper = await colourAt(phone, { x: IPHONE.width / 2, y: 500 });
  await connect(phone, 'wifi');
  await phone.tap(IPHONE.width / 2, FIRST_ROW);
  await pass(phone, 3_000);
  const jar = await colourAt(phone, { x: IPHONE.width / 2, y: 500 });
  expect(jar[0]! + 100).toBeLessThan(paper[0]!);
  expect(await phone.errors()).toEqual([]);
  await phone.close();
});

test('a group’s board: of a card without a ticket, whose group the cloud opens', async () => {
  const phone = await openPhone('o-guest');
  const [friend, ...members] = sampleFriends(rules).filter(({ user }) => /^cast-[0157]$/.test(user));
  await befriend(phone, 'o-guest', [friend!]);
  await befriend(phone, 'o-nobody', members);
  await phone.page.evaluate(
    (all) => {
      window.phone.setGroup('supper', '晚饭群', all);
      window.phone.setPermission('scope.WxFriendInteraction', true);
    },
    ['o-guest', ...members.map(({ user }) => user)],
  );
  await phone.launch({}, { scene: 1008, chatType: 3, group: 'supper' });
  await pass(phone, 2_000);
  await openBoards(phone, null);
  await pass(phone, 1_000);
  await proved(phone);
  expect((await rowsOf(phone)).filter((row) => row === 'sealed')).toHaveLength(members.length);
  expect(await phone.errors()).toEqual([]);
  await phone.close();
});
