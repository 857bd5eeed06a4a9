import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { backPlace, pageLayout } from '../../src/view/layout/page-layout.ts';
import type { Place } from '../../src/view/layout/play-layout.ts';
import type { PageName } from '../../src/view/screens/pages.ts';
import { settingsLayout } from '../../src/view/screens/settings/settings-layout.ts';
import type { PhonePage } from '../../tools/pictures/phone-page.ts';
import {
  type Bench,
  coloursAt,
  menuQueryOf,
  openBench,
  type Places,
  placesOf,
  SMALL,
} from './played-phone.ts';

/** A browser on a busy machine of two cores, without a graphics card. */
const SLOW = 240_000;
/** Panels swing in and out. */
const SETTLE_MS = 700;

let bench: Bench;

vi.setConfig({ testTimeout: SLOW });

beforeAll(async () => {
  bench = await openBench();
});

afterAll(() => bench?.close());

const press = async (phone: PhonePage, place: { readonly x: number; readonly y: number }): Promise<void> => {
  await phone.tap(place.x, place.y);
  await phone.step(SETTLE_MS);
};

/** The seed of the run on the board, as the card from the capsule menu tells it; null without a run. */
const seedOnCard = async (phone: PhonePage): Promise<string | null> => {
  return new URLSearchParams(await menuQueryOf(phone)).get('s');
};

/** Home with all there is on it, on the smallest phone: `every-page.test.ts` walks a tall one. */
const player = async (): Promise<PhonePage> => {
  const phone = await bench.anew(SMALL);
  await phone.havePlayed();
  await phone.launch();
  // The pages' package is read meanwhile, in the browser's own time.
  for (let step = 0; step < 20; step++) await phone.step(SETTLE_MS);
  return phone;
};

/** Whether home takes presses: where its first plate is, a press starts a run; under a page it does not. */
const startsRun = async (phone: PhonePage, { home, screen }: Places): Promise<boolean> => {
  await press(phone, home.endless);
  // A card has a seed to give once something was dropped.
  await press(phone, { x: screen.width / 2, y: screen.height * 0.6 });
  return (await seedOnCard(phone)) !== null;
};

/** More than the lamp's breath and a mote of dust change a colour by. */
const LIGHT = 40;

/** How far two colours are apart: the sum of their parts' differences. */
const distance = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, part, at) => sum + Math.abs(part - (other[at] ?? 0)), 0);

/** The foot of the jar around a place, in steps of 8 CSS pixels: a piece rolls a little where it has fallen. */
const footAround = (x: number, { board }: Places['play']): Place[] => {
  const y = board.top + board.height * board.scale - 8;
  return [-40, -32, -24, -16, -8, 0, 8, 16, 24, 32, 40].map((off) => ({ x: x + off, y }));
};

/** In the order of the row on home. */
const ROW: readonly PageName[] = ['calendar', 'album', 'achievements', 'themes'];

test.each(ROW.map((page, at) => [page, at] as const))(
  'pages: %s opens over home, and its way back leads home',
  async (page, at) => {
    const phone = await player();
    const places = await placesOf(phone);
    await press(phone, places.home.pages[at]!);
    expect(await startsRun(phone, places)).toBe(false);
    await press(phone, backPlace(pageLayout(places.screen, page)));
    expect(await startsRun(phone, places)).toBe(true);
    expect(await phone.errors()).toEqual([]);
  },
);

test('pages: settings lead to the credits, the credits back to the settings, the settings home', async () => {
  const phone = await player();
  const places = await placesOf(phone);
  const settings = settingsLayout(places.screen);
  await press(phone, places.home.settings);
  await press(phone, settings.credits);
  await press(phone, backPlace(pageLayout(places.screen, 'credits')));
  expect(await startsRun(phone, places)).toBe(false);
  await press(phone, settings.back);
  expect(await startsRun(phone, places)).toBe(true);
  expect(await phone.errors()).toEqual([]);
});

test('pages: another language is spoken at once, and home is still there behind the settings', async () => {
  const phone = await player();
  const places = await placesOf(phone);
  const settings = settingsLayout(places.screen);
  await press(phone, places.home.settings);
  for (const language of settings.languages) await press(phone, language);
  await press(phone, settings.back);
  expect(await startsRun(phone, places)).toBe(true);
  expect(await phone.errors()).toEqual([]);
});

test('pages: practice takes drops, and what is taken back is gone from the jar', async () => {
  const phone = await player();
  const { home, play } = await placesOf(phone);
  const aim = { x: play.board.left + 100, y: play.board.top + 200 };
  const foot = footAround(aim.x, play);
  await press(phone, home.practice);
  const empty = await coloursAt(phone, foot);
  for (let drop = 0; drop < 2; drop++) {
    await phone.tap(aim.x, aim.y);
    await phone.wait(1500);
  }
  const covered = await coloursAt(phone, foot);
  const changes = covered.map((colour, at) => distance(colour, empty[at]!));
  const piece = changes.indexOf(Math.max(...changes));
  expect(changes[piece]).toBeGreaterThan(LIGHT);
  await press(phone, play.takeBack);
  await press(phone, play.takeBack);
  await phone.wait(1500);
  const after = await coloursAt(phone, foot);
  expect(distance(after[piece]!, empty[piece]!)).toBeLessThan(distance(after[piece]!, covered[piece]!) / 2);
  expect(await phone.errors()).toEqual([]);
});
