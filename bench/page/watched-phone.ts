import './watched.ts';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { serve } from '../../simulator/server/server.ts';
import { launchBrowser } from '../../tools/browser.ts';
import { PhonePage, type PhoneWindow } from '../../tools/pictures/phone-page.ts';
import { bundlePage } from './bundle-page.ts';
import { startThreadClock } from './thread-clock.ts';
import type { Frame } from './watched.ts';

const PACKAGE = fileURLToPath(new URL('../../dist/wechatgame', import.meta.url));
export const IPHONE: PhoneWindow = { device: 'iphone13', width: 390, height: 844, pixelRatio: 1 };

/** After the moment at which the phone's clock is frozen, and further on at each hold: time never goes back. */
const FIRST_HOLD = Date.UTC(2026, 8, 25, 5);
const MINUTE_MS = 60_000;

/** Opens a built game on a simulated phone whose frames can be watched, for as long as `use` takes. */
export const withPackage = async <T>(
  browser: Browser,
  folder: string,
  use: (phone: PhonePage) => Promise<T>,
): Promise<T> => {
  const simulator = await serve({ package: folder });
  try {
    const script = await bundlePage('page/watch.ts');
    return await use(await PhonePage.open(browser, simulator.url, IPHONE, 'bench', script));
  } finally {
    await simulator.close();
  }
};

/** The game of this tree, in a browser of its own. */
export const withWatchedPhone = async <T>(
  flags: readonly string[],
  use: (phone: PhonePage, browser: Browser) => Promise<T>,
): Promise<T> => {
  const browser = await launchBrowser(flags);
  try {
    return await withPackage(browser, PACKAGE, (phone) => use(phone, browser));
  } finally {
    await browser.close();
  }
};

/** Takes the frames into our hand, so many minutes on; nothing is painted from here on. */
export const holdFrames = async (phone: PhonePage, minutes: number): Promise<void> => {
  await phone.page.evaluate(
    (at) => {
      window.watched.mute(true);
      window.watched.hold(at);
      window.phone.thawClock();
    },
    FIRST_HOLD + minutes * MINUTE_MS,
  );
};

/** Gives the frames back to the phone's frozen clock. */
export const freezeFrames = async (phone: PhonePage, minutes: number): Promise<void> => {
  await phone.page.evaluate((at) => window.phone.freezeClock(at), FIRST_HOLD + minutes * MINUTE_MS);
};

/** Plays frames of a page that is watched. */
export const playPage = async (page: Page, count: number): Promise<readonly Frame[]> => {
  const stop = await startThreadClock(page);
  const draws = await page.evaluate((frames) => window.watched.play(frames), count);
  const times = await stop();
  return draws.map((drawn, frame) => ({ ms: times[frame]!, draws: drawn }));
};

export const playFrames = ({ page }: PhonePage, count: number): Promise<readonly Frame[]> =>
  playPage(page, count);
