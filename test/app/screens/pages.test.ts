import { beforeEach, expect, test } from 'vitest';
import { coinsFor } from '../../../src/app/player/shop.ts';
import { priceToPay } from '../../../src/app/player/wardrobe.ts';
import { EMPTY_SAVE } from '../../../src/progress/save.ts';
import { SaveStore } from '../../../src/progress/save-store.ts';
import { makeChinaDate } from '../../../src/shared/china-date.ts';
import { lunarDate } from '../../../src/shared/lunar-calendar.ts';
import { ACHIEVEMENT_IDS } from '../../../src/shared/vocabulary/achievements.ts';
import type { Theme } from '../../../src/shared/vocabulary/themes.ts';
import {
  type AchievementsScreen,
  type AlbumScreen,
  type CalendarScreen,
  PAGE_NAMES,
  type PageName,
  type PageScreen,
  type TasksScreen,
  type ThemesScreen,
} from '../../../src/view/screens/pages.ts';
import type { OverScreen } from '../../../src/view/screens/screen.ts';
import {
  awaitScreen,
  dropPieces,
  type Harness,
  landed,
  openShallowGame,
  playToTheEnd,
  rules,
  shop,
} from '../harness.ts';

const DAY_MS = 86_400_000;

let phone: Harness;

beforeEach(() => {
  phone = openShallowGame();
});

const openPage = <T extends PageScreen>(name: PageName & T['name']): T => {
  phone.game.handle({ type: 'home' });
  phone.game.handle({ type: 'open', page: name });
  return phone.stage.screen as T;
};

/** Plays a run over several columns to its end, and goes home. */
const playRun = (): void => {
  phone.game.handle({ type: 'start', mode: 'endless' });
  dropPieces(phone, 30);
  playToTheEnd(phone);
  awaitScreen(phone, 'over');
};

const ended = (): OverScreen => {
  const { screen } = phone.stage;
  if (screen.name !== 'over') throw new Error(screen.name);
  return screen;
};
const earned = (): number => ended().runCoins;
const offerOf = (theme: string) => {
  const { things } = openPage<ThemesScreen>('themes');
  return Object.values(things)
    .flat()
    .find((offer) => offer.theme === theme);
};

/** Coins are sold where a studio sells them: see test/app/payments. */
const ANYWHERE = PAGE_NAMES.filter((name) => name !== 'packs');

test.each(ANYWHERE)('page: %s opens from home and leads back there', (name) => {
  expect(openPage(name).name).toBe(name);
  phone.game.handle({ type: 'back' });
  expect(phone.stage.screen.name).toBe('home');
});

test('album: what was never made is not there, what merges made is counted', () => {
  expect(openPage<AlbumScreen>('album').made).toEqual(new Array(11).fill(0));
  playRun();
  const { merges } = phone.game.run!.stats;
  const { made } = openPage<AlbumScreen>('album');
  expect(made).toHaveLength(11);
  expect(made.slice(1)).toEqual(merges.slice(0, 10));
  expect(made[0]).toBe(2 * merges[0]!);
});

test('calendar: the lunar month of mid-autumn, today its fifteenth', () => {
  const { lunarMonth, leap, days, today, streak } = openPage<CalendarScreen>('calendar');
  expect({ lunarMonth, leap, today, streak }).toEqual({ lunarMonth: 8, leap: false, today: 14, streak: 0 });
  expect(days).toHaveLength(lunarDate({ year: 2026, month: 9, day: 25 }).length);
  expect(days[0]).toEqual({ lunarDay: 1, month: 9, day: 11, played: false });
  expect(days[14]).toMatchObject({ lunarDay: 15, month: 9, day: 25 });
});

test('calendar: a day is played once its first run has ended, and days in a row make a streak', () => {
  playRun();
  phone.host.clock.advance(DAY_MS);
  playRun();
  const { days, today, streak } = openPage<CalendarScreen>('calendar');
  expect(days.filter(({ played }) => played).map(({ lunarDay }) => lunarDay)).toEqual([15, 16]);
  expect(today).toBe(15);
  expect(streak).toBe(2);
  phone.game.handle({ type: 'home' });
  expect(phone.stage.screen).toMatchObject({ streak: 2, moon: 2 / days.length });
  phone.host.clock.advance(2 * DAY_MS);
  phone.game.handle({ type: 'home' });
  expect(phone.stage.screen).toMatchObject({ streak: 0 });
});

test('coins: a run earns by its score up to a limit, and the first one of a day some more', () => {
  playRun();
  const score = phone.stage.run?.score ?? 0;
  expect(earned()).toBe(coinsFor(shop, score, true));
  expect(earned()).toBeGreaterThan(shop.firstRunOfDayCoins);
  const [first, came] = [earned(), ended().coins];
  expect(came - first).toBeGreaterThanOrEqual(shop.medals['first-run']);
  playRun();
  const [second, both] = [earned(), ended().coins];
  expect(second).toBe(coinsFor(shop, phone.stage.run?.score ?? 0, false));
  phone.game.handle({ type: 'home' });
  expect(phone.stage.screen).toMatchObject({ coins: came + both });
  expect(coinsFor(shop, 99_999_999, false)).toBe(shop.mostCoinsARun);
});

const playUntilRich = (price: number): void => {
  for (let runs = 0; runs < 40 && openPage<ThemesScreen>('themes').coins < price; runs++) {
    playRun();
    phone.host.clock.advance(DAY_MS);
  }
};

const priceOf = (theme: Theme): number => priceToPay(EMPTY_SAVE, shop, theme) ?? Number.NaN;
const FIRST = { sky: 'mid-autumn', jar: 'celadon', burst: 'osmanthus', thread: 'dashes' } as const;

test('themes: the first of each kind is worn and free, the others have a price or a need', () => {
  const terms = (price: number) => ({ kind: 'price', price });
  expect(offerOf('mid-autumn')).toEqual({ theme: 'mid-autumn', terms: terms(0), owned: true, inUse: true });
  expect(offerOf('celadon')).toMatchObject({ owned: true, inUse: true });
  expect(offerOf('snow')).toEqual({ theme: 'snow', terms: shop.things.snow, owned: false, inUse: false });
  expect(offerOf('galaxy')).toMatchObject({ terms: { kind: 'streak', have: 0, goal: 30 }, owned: false });
  expect(offerOf('moonbeam')).toMatchObject({ terms: { kind: 'medal', medal: 'full-moon', have: 0 } });
  expect(phone.stage.themes).toEqual(FIRST);
});

test('themes: one that cannot be paid is neither bought nor worn', () => {
  openPage('themes');
  phone.game.handle({ type: 'acquire', theme: 'snow' });
  phone.game.handle({ type: 'use-theme', theme: 'snow' });
  expect(offerOf('snow')).toMatchObject({ owned: false, inUse: false });
  expect(phone.stage.themes).toMatchObject({ sky: 'mid-autumn' });
});

test('themes: one bought is worn at once, can be taken off, and is there after a kill', async () => {
  playUntilRich(priceOf('snow'));
  const { coins } = openPage<ThemesScreen>('themes');
  phone.game.handle({ type: 'acquire', theme: 'snow' });
  expect(phone.stage.screen).toMatchObject({ name: 'themes', coins: coins - priceOf('snow') });
  expect(phone.stage.themes).toEqual({ ...FIRST, sky: 'snow' });
  phone.game.handle({ type: 'use-theme', theme: 'mid-autumn' });
  expect(phone.stage.themes).toMatchObject({ sky: 'mid-autumn' });
  phone.game.handle({ type: 'use-theme', theme: 'snow' });
  await landed();
  const next = openShallowGame(phone.host.storage.cells);
  expect(next.stage.themes).toEqual({ ...FIRST, sky: 'snow' });
});

test('achievements: nothing is had before the first run, and that is one', () => {
  const before = openPage<AchievementsScreen>('achievements').items;
  expect(before.map(({ id }) => id)).toEqual(ACHIEVEMENT_IDS);
  expect(before.every(({ have }) => have === 0)).toBe(true);
  playRun();
  const { items } = openPage<AchievementsScreen>('achievements');
  expect(items.find(({ id }) => id === 'first-run')).toEqual({ id: 'first-run', have: 1, goal: 1 });
  for (const { have, goal } of items) expect(have).toBeLessThanOrEqual(goal);
});

test('bests: one that was made under earlier rules is shown as such, on home and on the board of its mode', async () => {
  const before = openShallowGame(new Map(), { rules: { rulesVersion: rules.rulesVersion - 1 } });
  before.game.handle({ type: 'start', mode: 'endless' });
  playToTheEnd(before);
  const score = before.stage.run!.score;
  await landed();
  const now = openShallowGame(before.host.storage.cells);
  expect(now.stage.screen).toMatchObject({ best: { endless: 0 }, olderBest: score });
  now.game.handle({ type: 'leaderboard', mode: 'endless' });
  expect(now.stage.screen).toMatchObject({ name: 'leaderboard', olderBest: score });
  now.game.handle({ type: 'leaderboard', mode: 'daily' });
  expect(now.stage.screen).toMatchObject({ name: 'leaderboard', olderBest: 0 });
});

test('themes: what a streak brings is worn once it was reached, needs no coins, and stays when the streak is over', () => {
  for (let day = 0; day < 7; day++) {
    expect(offerOf('fireflies')).toMatchObject({ owned: false, terms: { have: day, goal: 7 } });
    phone.game.handle({ type: 'acquire', theme: 'fireflies' });
    expect(phone.stage.themes).toEqual(FIRST);
    phone.profile.light(makeChinaDate(phone.profile.today()));
    phone.host.clock.advance(DAY_MS);
  }
  phone.host.clock.advance(3 * DAY_MS);
  const { coins } = openPage<ThemesScreen>('themes');
  phone.game.handle({ type: 'use-theme', theme: 'fireflies' });
  expect(phone.stage.themes).toEqual({ ...FIRST, thread: 'fireflies' });
  expect(openPage<ThemesScreen>('themes').coins).toBe(coins);
});

test('themes: a thing that only a later game has is kept in the save and not worn', async () => {
  const { platform, storage } = phone.host;
  const store = new SaveStore({ ...platform, random: () => 0.5 });
  store.join({
    ...EMPTY_SAVE,
    owned: ['aurora'],
    bought: { aurora: 900 },
    choices: { sky: { value: 'aurora', at: 5 } },
  });
  await landed();
  const next = openShallowGame(storage.cells);
  expect(next.stage.themes).toEqual(FIRST);
  expect(next.profile.save).toMatchObject({ owned: ['aurora'], choices: { sky: { value: 'aurora' } } });
});

test('tasks: three of today, which runs of any kind bring on, and they are paid when they are done', () => {
  const before = openPage<TasksScreen>('tasks');
  expect(before.tasks).toHaveLength(3);
  expect(before.tasks.map(({ have }) => have)).toEqual([0, 0, 0]);
  expect(before.nights.map(({ have }) => have)).toEqual([0, 0, 0, 0]);
  for (let run = 0; run < 6; run++) playRun();
  const { tasks, nights, streak } = openPage<TasksScreen>('tasks');
  expect(tasks.some(({ have }) => have > 0)).toBe(true);
  expect(nights.every(({ have }) => have === 1)).toBe(true);
  expect(streak).toBe(1);
  const done = tasks.filter((task) => task.done).reduce((sum, task) => sum + task.coins, 0);
  const paid = Object.values(phone.profile.save.tasks)
    .flat()
    .reduce((sum, coins) => sum + coins, 0);
  expect(paid).toBe(done);
  phone.host.clock.advance(DAY_MS);
  expect(openPage<TasksScreen>('tasks').tasks.every(({ have }) => have === 0)).toBe(true);
});
