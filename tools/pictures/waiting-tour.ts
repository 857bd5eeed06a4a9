import type { Browser } from 'playwright-core';
import type { Rules } from '../../src/core/index.ts';
import { pageLayout } from '../../src/view/layout/page-layout.ts';
import { openFriendsCard } from './challenge-tour.ts';
import { metricsOf } from './metrics-of.ts';
import { lanternTap, pageTaps, type Tap } from './page-tour.ts';
import { PhonePage, type PhoneWindow } from './phone-page.ts';
import { COLLECTOR } from './shop-tour.ts';
import { HOME_MS } from './stage-moment.ts';

const PAGE_MS = 1500;
/** Points from the album's upper right corner to its way to the guests. */
const GUESTS = { x: 40, y: 52 };
/** A day with a guest. */
const OPENED_AT = Date.UTC(2026, 11, 1, 4);

/** On which the first guest was met. */
const GUEST_DAYS = ['2026-11-24', '2026-11-29', '2026-11-30'];

export interface Waiting {
  readonly rules: Rules;
  readonly language: 'en' | undefined;
}

/** Home when today's run, tasks, a lantern and a guest wait; what is behind each; and a friend's card that says a word. */
export const tourWaiting = async (
  browser: Browser,
  url: string,
  size: PhoneWindow,
  { rules, language }: Waiting,
  see: (phone: PhonePage, name: string) => Promise<void>,
): Promise<void> => {
  const user = `waiting-${language ?? 'zh'}-${size.device}`;
  const phone = await PhonePage.off(browser, url, { ...size, openedAt: OPENED_AT }, user);
  const tallies = { lanterns: 7, 'lanterns.told': 7, answers: 9, 'answers.told': 9 };
  await phone.havePlayed({
    ...COLLECTOR,
    language,
    tallies,
    days: [...(COLLECTOR.days ?? []), ...GUEST_DAYS],
  });
  const open = async ({ x, y }: Pick<Tap, 'x' | 'y'>): Promise<void> => {
    await phone.launch();
    await phone.advance(HOME_MS);
    await phone.tap(x, y);
    await phone.advance(PAGE_MS);
  };
  await phone.launch();
  await phone.advance(HOME_MS);
  await see(phone, 'home-waiting');
  const metrics = await metricsOf(phone);
  await open(lanternTap(metrics));
  await see(phone, 'lanterns');
  await open(pageTaps(metrics).find(({ name }) => name === 'album')!);
  const { x, y, width, height } = pageLayout(metrics, 'album');
  await phone.tap(x + width / 2 - GUESTS.x, y - height / 2 + GUESTS.y);
  await phone.advance(PAGE_MS);
  await see(phone, 'guests');
  await openFriendsCard(phone, rules);
  await see(phone, 'challenge-word');
  await phone.close();
};
