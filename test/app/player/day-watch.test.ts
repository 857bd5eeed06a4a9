import { expect, test } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../../src/shared/vocabulary/time.ts';
import type { HomeScreen } from '../../../src/view/screens/screen.ts';
import { awaitScreen, frames, type Harness, openShallowGame, playToTheEnd } from '../harness.ts';
import { createShallowCloud, waitFor } from '../harness-cloud.ts';

/** Noon in China on mid-autumn day, when every phone of the tests is opened. */
const NOON = Date.UTC(2026, 8, 25, 4);
const YEAR_MS = 365 * DAY_MS;

const homeOf = ({ game, stage }: Harness): HomeScreen => {
  game.handle({ type: 'home' });
  return stage.screen as HomeScreen;
};

test('midnight: home that stands open shows the new day and its best', () => {
  const phone = openShallowGame();
  phone.game.handle({ type: 'start', mode: 'daily' });
  playToTheEnd(phone);
  awaitScreen(phone, 'over');
  expect(homeOf(phone).best.daily).toBeGreaterThan(0);
  phone.host.clock.advance(12 * HOUR_MS);
  expect(phone.stage.screen).toMatchObject({ name: 'home', date: { month: 9, day: 26 }, best: { daily: 0 } });
  phone.host.clock.advance(DAY_MS);
  expect(phone.stage.screen).toMatchObject({ date: { month: 9, day: 27 } });
});

test('midnight: a run goes on over it undisturbed', () => {
  const phone = openShallowGame();
  phone.game.handle({ type: 'start', mode: 'endless' });
  phone.host.clock.advance(12 * HOUR_MS);
  expect(phone.stage.screen.name).toBe('play');
});

test.each([YEAR_MS, -YEAR_MS, 9 * 60_000])(
  'a phone whose clock is wrong by %d ms: home’s day, and the daily, are the cloud’s once it was heard',
  async (wrong) => {
    const cloud = createShallowCloud();
    const phone = cloud.open('player', new Map(), { cloudTime: () => NOON + 3000, shown: NOON + wrong });
    await waitFor(phone, 3000);
    expect(phone.stage.screen).toMatchObject({ name: 'home', date: { month: 9, day: 25 } });
    phone.game.handle({ type: 'start', mode: 'daily' });
    playToTheEnd(phone);
    await waitFor(phone, 6000);
    expect(await cloud.store.find('bests', { where: {}, limit: 9 })).toMatchObject([{ day: '2026-09-25' }]);
  },
);

test('nine minutes fast before the day begins: the daily that was played ahead counts once its day is there', async () => {
  const cloud = createShallowCloud();
  const late = Date.UTC(2026, 8, 24, 15, 51);
  let cloudTime = late;
  const phone = cloud.open('player', new Map(), { cloudTime: () => cloudTime, shown: late + 10 * 60_000 });
  phone.host.cloud.break('host/network');
  phone.game.handle({ type: 'start', mode: 'daily' });
  playToTheEnd(phone);
  phone.host.cloud.break(null);
  await waitFor(phone, 60_000);
  expect(await cloud.store.find('bests', { where: {}, limit: 9 })).toEqual([]);
  cloudTime = late + 15 * 60_000;
  phone.host.clock.advance(15 * 60_000);
  await waitFor(phone, 20 * 60_000);
  expect(await cloud.store.find('bests', { where: {}, limit: 9 })).toMatchObject([{ day: '2026-09-25' }]);
});

test('an endless run over midnight counts on the day it began, and is held against that day’s board', async () => {
  const cloud = createShallowCloud();
  const phone = cloud.open('player');
  phone.game.handle({ type: 'start', mode: 'endless' });
  playToTheEnd(phone);
  const before = phone.stage.run!.score;
  await waitFor(phone, 6000);
  phone.host.clock.advance(11.8 * HOUR_MS);
  phone.game.handle({ type: 'start', mode: 'endless' });
  phone.host.clock.advance(0.5 * HOUR_MS);
  phone.controller.command({ type: 'drop', column: 20 });
  frames(phone, 60);
  playToTheEnd(phone);
  const { score } = phone.stage.run!;
  await waitFor(phone, 10_000);
  const bests = await cloud.store.find('bests', { where: {}, limit: 9 });
  expect(bests.map(({ board, score: kept }) => [board, kept])).toEqual([
    ['endless:2026-09-25', Math.max(before, score)],
  ]);
});

test('a sprint without a drop earns neither coins nor a day', () => {
  const phone = openShallowGame();
  phone.game.handle({ type: 'start', mode: 'sprint' });
  for (let second = 0; second < 140 && !phone.stage.run?.ended; second++) frames(phone, 60);
  awaitScreen(phone, 'over');
  expect(phone.stage.screen).toMatchObject({ coins: 0 });
  expect(homeOf(phone)).toMatchObject({ coins: 0, streak: 0 });
});

test('clocks set forward or back neither earn twice nor mend a streak, once the cloud’s day is known', async () => {
  const cloud = createShallowCloud();
  const phone = cloud.open('player', new Map(), { cloudTime: () => NOON });
  await waitFor(phone, 3000);
  const play = (): void => {
    phone.game.handle({ type: 'start', mode: 'daily' });
    playToTheEnd(phone);
    awaitScreen(phone, 'over');
  };
  play();
  const { coins } = homeOf(phone);
  for (const shown of [NOON + 3 * DAY_MS, NOON - DAY_MS, NOON - 2 * DAY_MS]) {
    phone.host.clock.setWall(shown);
    play();
  }
  const home = homeOf(phone);
  expect(home.streak).toBe(1);
  expect(home.date).toEqual({ month: 9, day: 25 });
  // The first run of the day brings more than the others.
  expect(home.coins).toBeLessThan(4 * coins);
});

test.each([4.3e12, Number.NaN, -1, Number.POSITIVE_INFINITY])(
  'a clock that shows %d costs no record of a run',
  (shown) => {
    const phone = openShallowGame();
    phone.host.clock.setWall(shown);
    phone.game.handle({ type: 'start', mode: 'endless' });
    playToTheEnd(phone);
    awaitScreen(phone, 'over');
    phone.game.handle({ type: 'toggle', setting: 'marks' });
    expect(homeOf(phone).best.endless).toBeGreaterThan(0);
    expect(homeOf(phone).coins).toBeGreaterThan(0);
  },
);
