import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { serve } from '../simulator/server/server.ts';
import { launchBrowser } from './browser.ts';
import { boardPlace } from './pictures/board-place.ts';
import { writeContactSheet, writePicture } from './pictures/contact-sheet.ts';
import { metricsOf } from './pictures/metrics-of.ts';
import { findMoments, type Moment } from './pictures/moments.ts';
import { PhonePage, type PhoneWindow } from './pictures/phone-page.ts';
import { playPlan, readRules } from './pictures/player.ts';

const root = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const FOLDER = root('docs/pictures');

const WINDOWS: readonly PhoneWindow[] = [
  { device: 'iphone13', width: 390, height: 844, pixelRatio: 2 },
  { device: 'iphonese1', width: 320, height: 568, pixelRatio: 2 },
  { device: 'ipad', width: 820, height: 1180, pixelRatio: 1 },
];

const README_PICTURES = ['home', 'play', 'chain', 'danger', 'over'].map(
  (name) => `${FOLDER}/${name}-390x844.png`,
);

const shoot = async (phone: PhonePage, { width, height }: PhoneWindow, name: string): Promise<void> => {
  const path = `${FOLDER}/${name}-${width}x${height}.png`;
  await phone.paint();
  await writePicture(await phone.page.screenshot(), path);
  console.log(path);
};

const stage = async (phone: PhonePage, size: PhoneWindow, moment: Moment): Promise<void> => {
  const board = boardPlace(await metricsOf(phone));
  await phone.launch();
  await playPlan(phone, moment.plan, board);
  const aimX = board.left + 470 * board.scale;
  if (moment.aiming) await phone.touch('start', aimX, board.top + 400 * board.scale);
  await phone.advance(moment.waitMs);
  await shoot(phone, size, moment.name);
};

const picture = async (browser: Browser, url: string, size: PhoneWindow): Promise<void> => {
  const phone = await PhonePage.open(browser, url, size, `pictures-${size.width}`);
  await phone.advance(4000);
  await shoot(phone, size, 'home');
  for (const moment of findMoments(readRules())) await stage(phone, size, moment);
  const errors = await phone.errors();
  if (errors.length > 0) throw new Error(errors.join('\n'));
  await phone.close();
};

/** Plays the built package to each moment on each window and writes docs/pictures. */
const main = async (): Promise<void> => {
  mkdirSync(FOLDER, { recursive: true });
  const simulator = await serve({ package: root('dist/wechatgame') });
  const browser = await launchBrowser();
  try {
    for (const size of WINDOWS) await picture(browser, simulator.url, size);
    await writeContactSheet(README_PICTURES, 640, `${FOLDER}/readme.png`);
  } finally {
    await browser.close();
    await simulator.close();
  }
};

await main();
