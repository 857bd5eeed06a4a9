import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { chromium } from '../browsers/chromium.ts';
import { deskPicture, HOME_STANDS_MS, isHome, press, stopClocks } from '../browsers/desk-picture.ts';
import { firefox } from '../browsers/firefox.ts';
import { webKit } from '../browsers/webkit.ts';
import { boardPlace } from './board-place.ts';
import { deviceMetrics } from './metrics-of.ts';
import { endlessTap } from './page-tour.ts';

const DESK = { width: 1280, height: 960 };
const SHOWN_MS = 1500;
const DROPS = 12;
const DROP_MS = 900;
/** Pixels of a sheet's rows. */
const HEIGHT = 720;

const showReports = (): void => {
  const told = [...document.querySelectorAll('section')].find(({ textContent }) =>
    textContent.startsWith('Reported in this launch'),
  );
  told?.scrollIntoView();
};

/** A PNG of the desk after a sitting: a run was begun and played for a while, and what the game told of it stands beside it. */
export const deskOfASitting = async (browser: Browser, url: string): Promise<Buffer> => {
  const page = await browser.newPage({ viewport: DESK });
  await page.goto(`${url}/?device=iphone13`);
  await page.waitForFunction(isHome);
  await pause(HOME_STANDS_MS);
  const phone = page.frames().find((frame) => frame.url().includes('/phone'));
  if (!phone) throw new Error('the desk has no phone');
  const tap = async (x: number, y: number, restMs: number): Promise<void> => {
    await phone.evaluate(([left, top]) => window.phone.tap(left, top), [x, y] as const);
    await pause(restMs);
  };
  const metrics = deviceMetrics(await phone.evaluate(() => window.phone.device));
  const begin = endlessTap(metrics);
  await tap(begin.x, begin.y, SHOWN_MS);
  const { left, top, scale } = boardPlace(metrics);
  for (let drop = 0; drop < DROPS; drop++)
    await tap(left + (120 + ((drop * 137) % 500)) * scale, top + 300 * scale, DROP_MS);
  // What is told waits for a moment in which nobody plays.
  await phone.evaluate(() => {
    window.phone.hide();
    window.phone.show();
  });
  await pause(SHOWN_MS);
  if (!(await page.evaluate(press, 'Platform'))) throw new Error('the desk has no page of the platform');
  await pause(SHOWN_MS);
  await page.evaluate(showReports);
  await page.evaluate(stopClocks);
  const picture = await page.screenshot();
  await page.close();
  return picture;
};

/** The desk's page of faults in every browser family that is here, side by side. */
export const deskInFamilies = async (url: string): Promise<Buffer> => {
  const tiles: { readonly input: Buffer; readonly left: number; readonly top: number }[] = [];
  let left = 0;
  for (const family of [chromium, firefox, webKit].filter((one) => one.missing() === null)) {
    const page = await family.launch();
    const input = await sharp(await deskPicture(page, url))
      .resize({ height: HEIGHT })
      .toBuffer();
    await page.close();
    tiles.push({ input, left, top: 0 });
    left += (await sharp(input).metadata()).width + 8;
  }
  const sheet = { width: left - 8, height: HEIGHT, channels: 3 as const, background: '#000' };
  return sharp({ create: sheet }).composite(tiles).png().toBuffer();
};
