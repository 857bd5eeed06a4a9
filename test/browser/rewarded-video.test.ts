import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
  BACK_HEIGHT,
  FOOT,
  HEAD,
  pageLayout,
  THEMES_COINS,
  THEMES_DETAIL,
  THEMES_TABS,
} from '../../src/view/layout/page-layout.ts';
import type { PhonePage } from '../../tools/pictures/phone-page.ts';
import { packageWithUnit } from '../../tools/pictures/video-tour.ts';
import { type Bench, openBench, PACKAGE, placesOf } from './played-phone.ts';

vi.setConfig({ testTimeout: 240_000 });

const REST_MS = 5 * 60_000;

let bench: Bench;
let dispose = (): void => {};

beforeAll(async () => {
  const made = packageWithUnit(PACKAGE);
  dispose = made.dispose;
  bench = await openBench(made.folder);
});

afterAll(async () => {
  await bench?.close();
  dispose();
});

/** The page of themes with the second jar chosen, and the place of the button that wears it. */
const openThemes = async (phone: PhonePage) => {
  const { home, screen } = await placesOf(phone);
  const { x, y, width, height } = pageLayout(screen, 'themes');
  await phone.tap(home.pages[3]!.x, home.pages[3]!.y);
  for (let at = 0; at < 8; at++) await phone.step(200);
  const top = y - height / 2 + HEAD + THEMES_COINS + THEMES_TABS;
  const row = (y + height / 2 - FOOT - BACK_HEIGHT - THEMES_DETAIL - top) / 2;
  await phone.tap(x - (width - 40) / 8, top + row / 2);
  await phone.advance(500);
  return { x: x + width * 0.18, y: y + height / 2 - FOOT - BACK_HEIGHT / 2 };
};

interface Place {
  readonly x: number;
  readonly y: number;
}

const watch = async (phone: PhonePage, { x, y }: Place, adError: number): Promise<number> => {
  await phone.page.evaluate((error) => window.phone.setSwitches({ adError: error }), adError);
  await phone.tap(x, y);
  for (let at = 0; at < 10; at++) await phone.step(200);
  return phone.page.evaluate(() => window.phone.ads().length);
};

const end = async (phone: PhonePage, how: 'ended' | 'early'): Promise<void> => {
  await phone.page.evaluate((it) => window.phone.endAd(it), how);
  for (let at = 0; at < 5; at++) await phone.step(200);
};

/** What the platform was told of videos, once the game has been left. */
const results = async (phone: PhonePage): Promise<readonly unknown[]> => {
  await phone.page.evaluate(() => window.phone.hide());
  return phone.page.evaluate(() =>
    window.phone.reports().flatMap(({ api, data }) => {
      const { eventId, data: fields } = data as { eventId?: string; data?: { result?: string } };
      return api === 'reportEvent' && eventId === 'ad' ? [fields?.result] : [];
    }),
  );
};

test('a video in the simulator: five ways it can go, and the reward of the one that was watched', async () => {
  const phone = await bench.player('watcher');
  const button = await openThemes(phone);
  for (const adError of [1000, 1004, 1003]) {
    expect(await watch(phone, button, adError), `error ${adError}`).toBe(0);
    await phone.wait(REST_MS);
  }
  expect(await watch(phone, button, 0)).toBe(1);
  await end(phone, 'early');
  expect(await watch(phone, button, 0)).toBe(1);
  await end(phone, 'ended');
  // Nothing more is offered today.
  expect(await watch(phone, button, 0)).toBe(0);
  const worn = await phone.page.evaluate(() => window.phone.readStorage('offer.worn'));
  expect(String(worn)).toMatch(/^blue-white 2026-/);
  expect(await phone.errors()).toEqual([]);
  expect(await results(phone)).toEqual(['failed', 'none', 'failed', 'closed', 'ended']);
  await phone.close();
});
