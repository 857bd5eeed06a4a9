import type { Browser } from 'playwright-core';
import { FOOT, HEAD, pageLayout, THEMES_COINS } from '../../src/view/layout/page-layout.ts';
import { settingsLayout } from '../../src/view/screens/settings/settings-layout.ts';
import { type ChangedPackage, changedPackage } from './changed-package.ts';
import { metricsOf } from './metrics-of.ts';
import { pageTaps } from './page-tour.ts';
import { PhonePage, type PhoneWindow } from './phone-page.ts';
import { HOME_MS } from './stage-moment.ts';

const PAGE_MS = 1600;
/** The button beside the purse. */
const MORE = 44;
/** Nobody has touched home for so long before a newer version is offered. */
const QUIET_MS = 4000;

type Page = ReturnType<typeof pageTaps>[number]['name'];

/** What a phone does on the way to a page, from home. */
type Way = (phone: PhonePage) => Promise<void>;

/** Payment on, with an application's id. */
const SOLD = '{on:!0,sandbox:!0,offerId:"1450000000"';

/**
 * A copy of the built package with payment on, on a client that has the call for it, and whatever the phone: coins are sold
 * on none of Apple's.
 */
export const packageWithPayment = (built: string): ChangedPackage =>
  changedPackage(built, 'main.js', (main) => {
    const changed = main
      .replace('{on:!1,sandbox:!0,offerId:""', SOLD)
      .replace(/(!\w+\.ok\|\|[^;]{1,60}\.platform\)===)"ios"/, '$1"none"');
    return changed.includes(SOLD) && changed.includes(')==="none"')
      ? `wx.requestMidasPaymentGameItem = function () {};${changed}`
      : main;
  });

const settle = async (phone: PhonePage, milliseconds: number): Promise<void> => {
  for (let passed = 0; passed < milliseconds; passed += 200) await phone.step(200);
};

const open = async (phone: PhonePage, name: Page): Promise<void> => {
  const tap = pageTaps(await metricsOf(phone)).find((one) => one.name === name)!;
  await phone.tap(tap.x, tap.y);
  await settle(phone, PAGE_MS);
};

const fromSettings =
  (page: 'data' | 'credits'): Way =>
  async (phone) => {
    await open(phone, 'settings');
    const { x, y } = settingsLayout(await metricsOf(phone))[page];
    await phone.tap(x, y);
    await settle(phone, PAGE_MS);
  };

/** The pages that a studio's settings and the platform's questions bring, each with its way. */
export const STUDIO_PAGES: Readonly<Record<string, Way>> = {
  settings: (phone) => open(phone, 'settings'),
  data: fromSettings('data'),
  credits: fromSettings('credits'),
  packs: async (phone) => {
    await open(phone, 'themes');
    const { x, y, width, height } = pageLayout(await metricsOf(phone), 'themes');
    await phone.tap(x + width / 2 - FOOT - MORE / 2, y - height / 2 + HEAD + THEMES_COINS / 2 - 2);
    await settle(phone, PAGE_MS);
  },
  privacy: async (phone) => {
    await phone.page.evaluate(() => window.phone.setSwitches({ privacyAsked: true }));
    await open(phone, 'friends');
  },
  // It is looked for at the launch.
  update: async (phone) => {
    await phone.page.evaluate(() => window.phone.stageUpdate('ready'));
    await phone.launch();
    await phone.advance(HOME_MS);
    await settle(phone, QUIET_MS);
  },
};

/** Each page on a phone of its own. `url` serves a package with payment on. */
export const tourStudio = async (
  browser: Browser,
  url: string,
  size: PhoneWindow,
  language: 'en' | undefined,
  see: (phone: PhonePage, name: string) => Promise<void>,
): Promise<void> => {
  for (const [name, way] of Object.entries(STUDIO_PAGES)) {
    const user = `studio-${name}-${size.device}-${language ?? 'zh'}`;
    const phone = await PhonePage.off(browser, url, size, user);
    await phone.havePlayed({ language, coins: 240 });
    await phone.launch();
    await phone.advance(HOME_MS);
    await way(phone);
    await see(phone, name);
    await phone.close();
  }
};
