import {
  BACK_HEIGHT,
  FOOT,
  HEAD,
  pageLayout,
  THEMES_CARD,
  THEMES_COINS,
  THEMES_TABS,
} from '../../src/view/layout/page-layout.ts';
import { END_HEIGHT, panelLayout } from '../../src/view/layout/panel-layout.ts';
import { shippedRules } from '../shipped-rules.ts';
import { type ChangedPackage, changedPackage } from './changed-package.ts';
import { metricsOf } from './metrics-of.ts';
import { findMoment } from './moments.ts';
import { pageTaps } from './page-tour.ts';
import type { PhonePage } from './phone-page.ts';
import { HOME_MS, stageMoment } from './stage-moment.ts';

/** Where a video is offered. */
export const VIDEO_PLACES = ['over', 'calendar', 'themes'] as const;
export type VideoPlace = (typeof VIDEO_PLACES)[number];

/** How one can go: the error of the ad servers, or how the player ends it. */
const WAYS: readonly (readonly [name: string, error: number, end: 'early' | 'ended' | null])[] = [
  ['servers fail (1000)', 1000, null],
  ['no fill (1004)', 1004, null],
  ['unit closed (1008)', 1008, null],
  ['closed early', 0, 'early'],
  ['watched', 0, 'ended'],
];

/** After a miss the servers are left alone for so long (src/app/offers). */
const REST_MS = 5 * 60_000;
const PAGE_MS = 1600;
/** The panel stands, and the pieces have bounced into the score. */
const PANEL_MS = 9000;
const UNIT = 'adunit-0123456789abcdef';

/** So many days before the pictures' day: with the one between missing, a night can be mended. */
export const BROKEN_ROW = ['2026-09-22', '2026-09-23'];

export interface TakenFrame {
  readonly png: Buffer;
  readonly name: string;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** A copy of the built package as a studio with an ad unit builds it. */
export const packageWithUnit = (built: string): ChangedPackage =>
  changedPackage(built, 'main.js', (main) => main.replace(/,adUnit:[\w$]+([,}])/, `,adUnit:"${UNIT}"$1`));

const settle = async (phone: PhonePage, milliseconds: number): Promise<void> => {
  for (let passed = 0; passed < milliseconds; passed += 200) await phone.step(200);
};

const openPage = async (phone: PhonePage, name: 'calendar' | 'themes') => {
  await phone.launch();
  await phone.advance(HOME_MS);
  const screen = await metricsOf(phone);
  const tap = pageTaps(screen).find((one) => one.name === name)!;
  await phone.tap(tap.x, tap.y);
  await settle(phone, PAGE_MS);
  return pageLayout(screen, name);
};

/** Brings a phone to a place, and answers where its offer is pressed. */
const OPEN: Readonly<Record<VideoPlace, (phone: PhonePage) => Promise<Place>>> = {
  over: async (phone) => {
    const { plan } = findMoment(shippedRules(), 'over');
    const seeds = JSON.stringify([{ day: '2026-09-25', endless: [plan.seed], sprint: [] }]);
    await phone.page.evaluate((text) => window.phone.writeStorage('seeds', text), seeds);
    await stageMoment(phone, 'over');
    await settle(phone, PANEL_MS);
    const { x, y, height } = panelLayout(await metricsOf(phone), END_HEIGHT);
    const middle = -height / 2 + 218 * Math.min(1, height / END_HEIGHT);
    return { x, y: y + (middle + 70 + height / 2 - 151) / 2 };
  },
  calendar: async (phone) => {
    const { x, y, width, height } = await openPage(phone, 'calendar');
    return { x: x - width * 0.2, y: y + height / 2 - FOOT - BACK_HEIGHT / 2 };
  },
  themes: async (phone) => {
    const { x, y, width, height } = await openPage(phone, 'themes');
    const row = HEAD + THEMES_COINS + THEMES_TABS + THEMES_CARD / 2;
    await phone.tap(x - THEMES_CARD / 2, y - height / 2 + row);
    await settle(phone, 600);
    return { x: x + width * 0.18, y: y + height / 2 - FOOT - BACK_HEIGHT / 2 };
  },
};

/** Plays every way to go: a row of four frames for each. */
export const videoTour = async (phone: PhonePage, place: VideoPlace): Promise<readonly TakenFrame[]> => {
  const button = await OPEN[place](phone);
  const frames: TakenFrame[] = [];
  const take = async (name: string): Promise<void> => void frames.push({ png: await phone.see(), name });
  for (const [way, error, end] of WAYS) {
    await take(`${way}: offered`);
    await phone.page.evaluate((adError) => window.phone.setSwitches({ adError }), error);
    await phone.tap(button.x, button.y);
    await take('asked');
    await settle(phone, 2000);
    await take('a moment later');
    if (end) await phone.page.evaluate((how) => window.phone.endAd(how), end);
    await settle(phone, 1200);
    await take('after it');
    if (error !== 0) await phone.advance(REST_MS);
  }
  return frames;
};
