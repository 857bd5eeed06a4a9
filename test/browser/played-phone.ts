import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { type Simulator, serve } from '../../simulator/server/server.ts';
import { BOARD, JAR, type Place, type PlayLayout, playLayout } from '../../src/view/layout/play-layout.ts';
import { homeLayout } from '../../src/view/screens/home/home-layout.ts';
import type { ScreenMetrics } from '../../src/view/stage/stage.ts';
import { menuCardOf } from '../../tools/pictures/menu-card.ts';
import { metricsOf } from '../../tools/pictures/metrics-of.ts';
import { PhonePage, type PhoneWindow } from '../../tools/pictures/phone-page.ts';
import { openBrowser } from '../support/open-browser.ts';

export const PACKAGE = fileURLToPath(new URL('../../dist/wechatgame', import.meta.url));

/** As many pixels a point are drawn as the device has. */
export const SHARP_IPHONE: PhoneWindow = { device: 'iphone13', width: 390, height: 844, pixelRatio: 1 };
/** Pixels cost time on software graphics: one a point is enough to see what is there. */
export const IPHONE: PhoneWindow = { ...SHARP_IPHONE, drawnPixels: 1 };
export const SMALL: PhoneWindow = { ...IPHONE, device: 'iphonese1', width: 320, height: 568 };

/** A browser and a simulator on a package; each test opens phones of its own users. */
export interface Bench {
  readonly open: (user: string, size?: PhoneWindow) => Promise<PhonePage>;
  /** The same for somebody who has played before, and finds all of home. */
  readonly player: (user: string, size?: PhoneWindow) => Promise<PhonePage>;
  /** With nothing running yet, for a test that launches it in its own way. */
  readonly off: (user: string, size?: PhoneWindow) => Promise<PhonePage>;
  /** The one phone of this size that serves a whole file; nothing runs on it and nothing is kept. Cheaper than a page each. */
  readonly anew: (size?: PhoneWindow) => Promise<PhonePage>;
  readonly close: () => Promise<void>;
}

export const openBench = async (folder = PACKAGE): Promise<Bench> => {
  const simulator: Simulator = await serve({ package: folder });
  const browser: Browser = await openBrowser();
  const shared = new Map<PhoneWindow, PhonePage>();
  const open = (user: string, size = IPHONE) => PhonePage.open(browser, simulator.url, size, user);
  const player = (user: string, size = IPHONE) => PhonePage.player(browser, simulator.url, size, user);
  const off = (user: string, size = IPHONE) => PhonePage.off(browser, simulator.url, size, user);
  return {
    open,
    player,
    off,
    anew: async (size = IPHONE) => {
      const phone = shared.get(size) ?? (await off(`shared-${size.device}`, size));
      shared.set(size, phone);
      await phone.removeGame();
      return phone;
    },
    close: async () => {
      await browser.close();
      await simulator.close();
    },
  };
};

/** A copy of the built package with one file's text replaced; removed by `dispose`. */
export const packageWith = (path: string, text: string): { folder: string; dispose: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), 'tuanyuan-package-'));
  cpSync(PACKAGE, folder, { recursive: true });
  writeFileSync(join(folder, path), text);
  return { folder, dispose: () => rmSync(folder, { recursive: true }) };
};

export interface Places {
  readonly screen: ScreenMetrics;
  readonly play: PlayLayout;
  readonly home: ReturnType<typeof homeLayout>;
}

export const placesOf = async (phone: PhonePage): Promise<Places> => {
  const screen = await metricsOf(phone);
  const play = playLayout(screen, BOARD, JAR);
  return { screen, play, home: homeLayout(screen, play, BOARD.height) };
};

export const logsOf = (phone: PhonePage): Promise<readonly string[]> =>
  phone.page.evaluate(() => window.phone.logs().map((line) => line.text));

/** What the card from the capsule menu opens; empty without a card. */
export const menuQueryOf = async (phone: PhonePage): Promise<string> =>
  (await menuCardOf(phone.page))?.query ?? '';

/** The score of the run on the board, as the card from the capsule menu tells it. */
export const scoreOnCard = async (phone: PhonePage): Promise<number> =>
  Number(new URLSearchParams(await menuQueryOf(phone)).get('b'));

/** The picture's mean colours on a grid of so many columns, with cells as high as wide: red, green and blue, row by row. */
export const gridOf = async (phone: PhonePage, columns: number): Promise<readonly number[]> => {
  const pending = phone.page.evaluate(async (width) => {
    const image = new Image();
    image.src = await window.phone.picture();
    await image.decode();
    const height = Math.round((width * image.height) / image.width);
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, 0, 0, width, height);
    const { data } = context.getImageData(0, 0, width, height);
    return [...data.filter((_, at) => at % 4 !== 3)];
  }, columns);
  await phone.paint();
  return pending;
};

/** How many different colours a coarse grid over the screen shows: 1 is a blank screen. */
export const coloursOf = async (phone: PhonePage): Promise<number> => {
  const pending = phone.page.evaluate(async () => {
    const image = new Image();
    image.src = await window.phone.picture();
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: 64, height: 64 });
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    context.drawImage(image, 0, 0, 64, 64);
    const words = new Uint32Array(context.getImageData(0, 0, 64, 64).data.buffer);
    return new Set(words.map((word) => word & 0xf0f0f0)).size;
  });
  await phone.paint();
  return pending;
};

/** Colours around places of one and the same picture (CSS pixels; means of squares of 10), each as three bytes. */
export const coloursAt = async (
  phone: PhonePage,
  places: readonly Place[],
): Promise<readonly (readonly number[])[]> => {
  const pending = phone.page.evaluate(async (spots) => {
    const image = new Image();
    image.src = await window.phone.picture();
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
    const context = canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
    const scale = image.width / window.innerWidth;
    return spots.map(({ x, y }) => {
      context.drawImage(image, (x - 5) * scale, (y - 5) * scale, 10 * scale, 10 * scale, 0, 0, 1, 1);
      return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
    });
  }, places);
  await phone.paint();
  return pending;
};

/** The colour around one place, as `coloursAt`. */
export const colourAt = async (phone: PhonePage, place: Place): Promise<readonly number[]> =>
  (await coloursAt(phone, [place]))[0]!;
