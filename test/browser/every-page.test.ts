import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { backPlace, pageLayout } from '../../src/view/layout/page-layout.ts';
import type { PageName } from '../../src/view/screens/pages.ts';
import { settingsLayout } from '../../src/view/screens/settings/settings-layout.ts';
import type { PhonePage } from '../../tools/pictures/phone-page.ts';
import {
  type Bench,
  coloursOf,
  menuQueryOf,
  openBench,
  type Places,
  placesOf,
  scoreOnCard,
} from './played-phone.ts';

/** A browser on a busy machine of two cores, without a graphics card. */
const SLOW = 240_000;
const SETTLE_MS = 700;

let bench: Bench;

vi.setConfig({ testTimeout: SLOW });

beforeAll(async () => {
  bench = await openBench();
});

afterAll(() => bench?.close());

interface Place {
  readonly x: number;
  readonly y: number;
}

const press = async (phone: PhonePage, { x, y }: Place): Promise<void> => {
  await phone.tap(x, y);
  await phone.wait(SETTLE_MS);
};

/** WeChat goes to the background for a while and comes back, as when a message is answered. */
const lookAway = async (phone: PhonePage): Promise<void> => {
  await phone.page.evaluate(() => window.phone.hide());
  await phone.wait(5000);
  await phone.page.evaluate(() => window.phone.show());
  await phone.wait(SETTLE_MS);
};

/** How each page is reached from home: the places to press, two at most. */
const waysFrom = ({ home, screen }: Places): readonly (readonly [PageName, readonly Place[]])[] => {
  const settings = settingsLayout(screen);
  return [
    ['calendar', [home.pages[0]!]],
    ['album', [home.pages[1]!]],
    ['achievements', [home.pages[2]!]],
    ['themes', [home.pages[3]!]],
    ['leaderboard', [home.pages[4]!]],
    ['credits', [home.settings, settings.credits]],
    ['data', [home.settings, settings.data]],
  ];
};

test('pages: every page outlives a look away, and the way back from each leads home', async () => {
  const phone = await bench.player('every-page');
  const places = await placesOf(phone);
  for (const [page, way] of waysFrom(places)) {
    for (const place of way) await press(phone, place);
    await lookAway(phone);
    expect(await coloursOf(phone), page).toBeGreaterThan(20);
    await press(phone, backPlace(pageLayout(places.screen, page)));
    if (way.length > 1) await press(phone, settingsLayout(places.screen).back);
  }
  // Home takes presses again: a run begins.
  await press(phone, places.home.endless);
  await press(phone, { x: places.screen.width / 2, y: places.screen.height * 0.6 });
  expect(await menuQueryOf(phone)).toMatch(/s=/);
  expect(await phone.errors()).toEqual([]);
  await phone.close();
});

test('pages: a run is as it was after a look away', async () => {
  const phone = await bench.player('look-away');
  const { home, play } = await placesOf(phone);
  await press(phone, home.endless);
  let score = 0;
  // Every run has its own pieces: once in a while ten of them find no two alike.
  for (let round = 0; round < 4 && score === 0; round += 1) {
    for (let drop = 0; drop < 10; drop += 1)
      await press(phone, { x: play.board.left + 150, y: play.board.top + 200 });
    // What is merging has merged: the card's picture takes time.
    await phone.wait(3000);
    score = await scoreOnCard(phone);
  }
  expect(score).toBeGreaterThan(0);
  await lookAway(phone);
  expect(await scoreOnCard(phone)).toBe(score);
  expect(await phone.errors()).toEqual([]);
  await phone.close();
});
