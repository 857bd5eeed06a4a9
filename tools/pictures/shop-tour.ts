import type { Browser } from 'playwright-core';
import type { Rules } from '../../src/core/index.ts';
import { THEME_KINDS, THEMES_OF } from '../../src/shared/vocabulary/themes.ts';
import { CORNER, HEAD, pageLayout, THEMES_COINS, THEMES_TABS } from '../../src/view/layout/page-layout.ts';
import type { ThemeChoice } from '../../src/view/screens/pages.ts';
import { boardPlace } from './board-place.ts';
import { leftRunText } from './left-run.ts';
import { metricsOf } from './metrics-of.ts';
import { findMoment } from './moments.ts';
import { endlessTap, pageTaps } from './page-tour.ts';
import { PhonePage, type PhoneWindow } from './phone-page.ts';
import type { Played } from './played-save.ts';
import { playLastDrop } from './player.ts';
import { HOME_MS } from './stage-moment.ts';

const PAGE_MS = 1500;
const TURN_MS = 500;
/** After the last drop: the merge has thrown what flies up, and the next piece hangs from its thread. */
const MERGED_MS = 150;
const AIMED_MS = 500;

/** As many looks as the kind with the most things: each thing is worn in one of them. */
export const LOOKS: readonly ThemeChoice[] = THEMES_OF.burst.map((burst, at) => ({
  burst,
  thread: THEMES_OF.thread[at % THEMES_OF.thread.length]!,
  jar: THEMES_OF.jar[at % THEMES_OF.jar.length]!,
  sky: THEMES_OF.sky[at % THEMES_OF.sky.length]!,
}));

/** Somebody with a few things and some coins, who has played on most days of late. */
export const COLLECTOR: Played = {
  owned: ['blue-white', 'jade', 'snow', 'bamboo', 'plum', 'pearls', 'red-silk'],
  worn: { sky: 'bamboo', jar: 'jade', burst: 'plum', thread: 'pearls' },
  coins: 2345,
  days: [14, 15, 16, 17, 18, 19, 20, 22, 23, 24].map((day) => `2026-09-${day}`),
  drops: 400,
};

/** Each tab of the shop, and the day's tasks behind its corner. */
export const tourShop = async (
  browser: Browser,
  url: string,
  size: PhoneWindow,
  language: 'en' | undefined,
  see: (phone: PhonePage, name: string) => Promise<void>,
): Promise<void> => {
  const phone = await PhonePage.off(browser, url, size, `shop-${size.device}`);
  await phone.havePlayed({ ...COLLECTOR, language });
  await phone.launch();
  await phone.advance(HOME_MS);
  const metrics = await metricsOf(phone);
  const way = pageTaps(metrics).find(({ name }) => name === 'themes')!;
  await phone.tap(way.x, way.y);
  await phone.advance(PAGE_MS);
  const { x, y, width, height } = pageLayout(metrics, 'themes');
  const tab = (width - 44) / THEME_KINDS.length;
  for (const [at, kind] of THEME_KINDS.entries()) {
    const place = x + (at - (THEME_KINDS.length - 1) / 2) * tab;
    await phone.tap(place, y - height / 2 + HEAD + THEMES_COINS + THEMES_TABS / 2);
    await phone.advance(TURN_MS);
    await see(phone, `shop-${kind}`);
  }
  await phone.tap(x + CORNER.x - width / 2, y + CORNER.y - height / 2);
  await phone.advance(PAGE_MS);
  await see(phone, 'tasks');
  await phone.close();
};

/** A chain of merges in each look, with the finger down. */
export const tourLooks = async (
  browser: Browser,
  url: string,
  size: PhoneWindow,
  rules: Rules,
  see: (phone: PhonePage, name: string) => Promise<void>,
): Promise<void> => {
  const { plan } = findMoment(rules, 'chain');
  const left = leftRunText(rules, plan);
  for (const look of LOOKS) {
    const phone = await PhonePage.off(browser, url, size, `look-${look.burst}`);
    const owned = Object.values(look);
    await phone.havePlayed({ owned, worn: look, days: COLLECTOR.days ?? [] });
    await phone.leaveRun(left);
    await phone.launch();
    await phone.advance(HOME_MS);
    const metrics = await metricsOf(phone);
    const { x, y } = endlessTap(metrics);
    await phone.tap(x, y);
    const board = boardPlace(metrics);
    await playLastDrop(phone, plan, board);
    await phone.advance(MERGED_MS);
    await phone.touch('start', board.left + 250 * board.scale, board.top + 300 * board.scale);
    await phone.advance(AIMED_MS);
    await see(phone, `look-${look.burst}`);
    await phone.close();
  }
};
