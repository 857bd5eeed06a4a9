import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { serve } from '../simulator/server/server.ts';
import { launchBrowser } from './browser.ts';
import { ensureBuilt } from './build/ensure-built.ts';
import { readCommandLine } from './command-line.ts';
import { boardPlace } from './pictures/board-place.ts';
import { tourBoard } from './pictures/board-tour.ts';
import { cardTour } from './pictures/card-tour.ts';
import { challengeTour } from './pictures/challenge-tour.ts';
import { writeContactSheet, writePicture } from './pictures/contact-sheet.ts';
import { deskInFamilies, deskOfASitting } from './pictures/desk-tour.ts';
import { foreignTour } from './pictures/foreign-tour.ts';
import { tourFriends } from './pictures/friend-states.ts';
import { jarTour, openPair } from './pictures/jar-tour.ts';
import { metricsOf } from './pictures/metrics-of.ts';
import { MOMENT_NAMES } from './pictures/moments.ts';
import { pageTaps, type Tap } from './pictures/page-tour.ts';
import { PhonePage, type PhoneWindow } from './pictures/phone-page.ts';
import { tourLooks, tourShop } from './pictures/shop-tour.ts';
import { HOME_MS, stageMoment } from './pictures/stage-moment.ts';
import { packageWithPayment, tourStudio } from './pictures/studio-tour.ts';
import { tourWaiting } from './pictures/waiting-tour.ts';
import { tourDay, WEEK } from './pictures/week-tour.ts';
import { DOCS, EVERY } from './pictures/windows.ts';
import { shippedRules } from './shipped-rules.ts';

const root = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

const USAGE = `npm run pictures -- [--all] [one of the others]
Plays the built game to each screen and moment and writes docs/pictures.
  --all      on every device, into dist/pictures
  --board    the world's board alone, with players on it, on phones also in English
  --friends  the friends' boards alone, on phones also in English, into dist/pictures
  --jars     a passed jar alone, on two phones, and again in English
  --week     a week of dailies alone
  --shop     the shop's tabs, the day's tasks, and everything worn in play
  --studio   settings, the player's data, credits, coins for money, the questions of privacy and of a newer version
  --waiting  home when something waits, lanterns, guests, and a friend's card with a word, on phones in both languages
  --desk     the simulator's desk: what one sitting told, and its faults in each browser family
  --foreign  packages of other engines, and one with a socket and a worker, side by side`;

const FLAG = { type: 'boolean', default: false } as const;

const { values } = readCommandLine(USAGE, {
  options: {
    all: FLAG,
    board: FLAG,
    friends: FLAG,
    jars: FLAG,
    week: FLAG,
    shop: FLAG,
    studio: FLAG,
    waiting: FLAG,
    desk: FLAG,
    foreign: FLAG,
  },
});
const windows = values.all ? EVERY : DOCS;
const rules = shippedRules();
const folder = root(values.all ? 'dist/pictures' : 'docs/pictures');

const PAGE_MS = 1500;
/** A jar is passed on between phones. */
const WIDEST_PHONE = 480;
const NARROW = 360;

/** Where pictures lie of which the docs show a sheet. */
const SINGLES = root('dist/pictures');

const pathOf = ({ width, height }: PhoneWindow, name: string): string =>
  `${folder}/${name}-${width}x${height}.png`;

const shoot = async (phone: PhonePage, size: PhoneWindow, name: string): Promise<void> => {
  await writePicture(await phone.see(), pathOf(size, name));
  console.log(pathOf(size, name));
};

const openPage = async (phone: PhonePage, size: PhoneWindow, tap: Tap): Promise<void> => {
  await phone.launch();
  await phone.advance(HOME_MS);
  await phone.tap(tap.x, tap.y);
  await phone.advance(PAGE_MS);
  await shoot(phone, size, tap.name);
};

const stage = async (phone: PhonePage, size: PhoneWindow, name: string): Promise<void> => {
  const { aiming, waitMs } = await stageMoment(phone, name);
  const board = boardPlace(await metricsOf(phone));
  if (aiming) await phone.touch('start', board.left + 470 * board.scale, board.top + 400 * board.scale);
  await phone.advance(waitMs);
  await shoot(phone, size, name);
};

/** The friends' boards in each of their states, and what the seals mean. */
const pictureFriends = async (
  browser: Browser,
  url: string,
  size: PhoneWindow,
  language?: 'en',
): Promise<void> => {
  const user = `friends-${size.device}`;
  const phone = await PhonePage.off(browser, url, size, user);
  await phone.havePlayed({ language });
  await tourFriends(phone, user, rules, async (name) => {
    if (language === undefined) return shoot(phone, size, name);
    const place = name === 'friends-jars' ? folder : SINGLES;
    await writePicture(await phone.see(), `${place}/${name}-${size.width}x${size.height}-${language}.png`);
  });
  await phone.close();
};

/** The world's board with players on it. */
const pictureBoard = async (browser: Browser, size: PhoneWindow): Promise<void> => {
  for (const language of size.width <= WIDEST_PHONE ? [undefined, 'en' as const] : [undefined]) {
    const end = language === undefined ? '' : `-${language}`;
    const path = `${folder}/leaderboard-${size.width}x${size.height}${end}.png`;
    await tourBoard(browser, root('dist/wechatgame'), size, { rules, language }, async (phone) =>
      writePicture(await phone.see(), path),
    );
    console.log(path);
  }
};

/** Two phones pass a jar on until it is full. */
const pictureJars = async (browser: Browser, url: string, size: PhoneWindow): Promise<void> => {
  const phones = await openPair(browser, url, size);
  const cards = size.device === DOCS[0]!.device;
  await jarTour(
    phones,
    (phone, name) => shoot(phone, size, name),
    async (name, png) => {
      if (cards) await writePicture(png, `${folder}/${name}.png`);
    },
  );
  for (const phone of phones) await phone.close();
};

/** Two English phones pass a jar on: a sheet for the docs. */
const pictureEnglishJars = async (browser: Browser, url: string, size: PhoneWindow): Promise<void> => {
  const phones = await openPair(browser, url, size, 'en');
  const taken: string[] = [];
  const see = async (phone: PhonePage, name: string): Promise<void> => {
    const path = `${SINGLES}/${name}-en-${size.width}x${size.height}.png`;
    await writePicture(await phone.see(), path);
    taken.push(path);
  };
  await jarTour(phones, see, async () => {});
  await writeContactSheet(taken, 480, `${folder}/jars-${size.width}x${size.height}-en.png`);
  for (const phone of phones) await phone.close();
};

/** Today's page and a run in the middle, on each day of a week; on the small phone in English. Only the sheet is for the docs. */
const pictureWeek = async (browser: Browser, url: string, size: PhoneWindow): Promise<void> => {
  const played: string[] = [];
  const language = size.width < NARROW ? 'en' : undefined;
  for (const day of WEEK) {
    await tourDay(browser, url, size, { rules, day, language }, async (phone, name) => {
      const path = `${SINGLES}/${name}-${size.width}x${size.height}.png`;
      await writePicture(await phone.see(), path);
      if (name.startsWith('day-')) played.push(path);
    });
  }
  await writeContactSheet(played, 480, `${folder}/week-${size.width}x${size.height}.png`);
};

/** The shop and the tasks, on the small phone in English; every thing worn, on the tall one. The sheets are for the docs. */
const pictureShop = async (browser: Browser, url: string, size: PhoneWindow): Promise<void> => {
  const taken: string[] = [];
  const see = async (phone: PhonePage, name: string): Promise<void> => {
    const path = `${SINGLES}/${name}-${size.width}x${size.height}.png`;
    await writePicture(await phone.see(), path);
    taken.push(path);
  };
  await tourShop(browser, url, size, size.width < NARROW ? 'en' : undefined, see);
  await writeContactSheet(taken, 480, `${folder}/shop-${size.width}x${size.height}.png`);
  if (size.device !== DOCS[0]!.device) return;
  taken.length = 0;
  await tourLooks(browser, url, size, rules, see);
  await writeContactSheet(taken, 480, `${folder}/looks.png`);
};

/** What a studio's settings and the platform's questions bring, in both languages. */
const pictureStudio = async (browser: Browser, size: PhoneWindow): Promise<void> => {
  const { folder: sold, dispose } = packageWithPayment(root('dist/wechatgame'));
  const simulator = await serve({ package: sold });
  try {
    for (const language of [undefined, 'en'] as const) {
      const taken: string[] = [];
      await tourStudio(browser, simulator.url, size, language, async (phone, name) => {
        const path = `${SINGLES}/studio-${name}-${language ?? 'zh'}-${size.width}x${size.height}.png`;
        await writePicture(await phone.see(), path);
        taken.push(path);
      });
      const end = language === undefined ? '' : `-${language}`;
      await writeContactSheet(taken, 480, `${folder}/studio-${size.width}x${size.height}${end}.png`);
    }
  } finally {
    await simulator.close();
    dispose();
  }
};

/** What friends and days bring, in both languages side by side: a sheet for the docs. */
const pictureWaiting = async (browser: Browser, url: string, size: PhoneWindow): Promise<void> => {
  const taken: string[] = [];
  for (const language of [undefined, 'en'] as const)
    await tourWaiting(browser, url, size, { rules, language }, async (phone, name) => {
      const path = `${SINGLES}/${name}-${language ?? 'zh'}-${size.width}x${size.height}.png`;
      await writePicture(await phone.see(), path);
      taken.push(path);
    });
  await writeContactSheet(taken, 480, `${folder}/waiting-${size.width}x${size.height}.png`);
};

const pictureDesk = async (browser: Browser, url: string): Promise<void> => {
  await writePicture(await deskOfASitting(browser, url), `${folder}/desk-events.png`);
  await writePicture(await deskInFamilies(url), `${folder}/desk-faults.png`);
};

const pictureForeign = async (browser: Browser): Promise<void> => {
  const paths: string[] = [];
  for (const [at, png] of (await foreignTour(browser)).entries()) {
    const path = `${SINGLES}/foreign-${at + 1}.png`;
    await writePicture(png, path);
    paths.push(path);
  }
  await writeContactSheet(paths, 480, `${folder}/foreign-packages.png`);
};

/** Home, the staged moments, then the pages as a player who has played finds them. Answers the names. */
const picture = async (browser: Browser, url: string, size: PhoneWindow): Promise<readonly string[]> => {
  const phone = await PhonePage.player(browser, url, size, `pictures-${size.device}`);
  await phone.advance(HOME_MS);
  await shoot(phone, size, 'home');
  for (const name of MOMENT_NAMES) await stage(phone, size, name);
  // The last one is the end. Cards and posters are the same on every window.
  if (size.device === DOCS[0]!.device)
    await cardTour(phone, (name, png) => writePicture(png, `${folder}/${name}.png`));
  // The friends' boards have pictures of their own.
  const taps = pageTaps(await metricsOf(phone)).filter(({ name }) => name !== 'friends');
  for (const tap of taps)
    if (tap.name === 'leaderboard') await pictureBoard(browser, size);
    else await openPage(phone, size, tap);
  const challenge = await challengeTour(phone, rules, (name) => shoot(phone, size, name));
  const errors = await phone.errors();
  if (errors.length > 0) throw new Error(errors.join('\n'));
  await phone.close();
  return ['home', ...MOMENT_NAMES, ...taps.map(({ name }) => name), ...challenge];
};

const writeSheets = async (size: PhoneWindow, names: readonly string[]): Promise<void> => {
  const paths = names.map((name) => pathOf(size, name));
  await writeContactSheet(paths, 480, `${folder}/sheet-${size.width}x${size.height}.png`);
  if (size.device === 'iphone13') await writeContactSheet(paths.slice(0, 5), 640, `${folder}/readme.png`);
};

/** Plays the built package to every screen and moment on each window, and writes pictures and contact sheets. */
const main = async (): Promise<void> => {
  await ensureBuilt();
  for (const needed of [folder, SINGLES]) mkdirSync(needed, { recursive: true });
  const simulator = await serve({ package: root('dist/wechatgame') });
  const browser = await launchBrowser();
  try {
    if (values.desk) await pictureDesk(browser, simulator.url);
    if (values.foreign) await pictureForeign(browser);
    for (const size of values.desk || values.foreign ? [] : windows) {
      const alone = [
        ...(values.studio ? [() => pictureStudio(browser, size)] : []),
        ...(values.shop ? [() => pictureShop(browser, simulator.url, size)] : []),
        ...(values.waiting ? [() => pictureWaiting(browser, simulator.url, size)] : []),
      ];
      if (size.width <= WIDEST_PHONE) for (const one of alone) await one();
      if (alone.length > 0) continue;
      if (values.week) {
        await pictureWeek(browser, simulator.url, size);
        continue;
      }
      if (values.board) {
        await pictureBoard(browser, size);
        continue;
      }
      if (!values.friends && !values.jars)
        await writeSheets(size, await picture(browser, simulator.url, size));
      if (!values.jars) await pictureFriends(browser, simulator.url, size);
      if (values.friends && size.width <= WIDEST_PHONE)
        await pictureFriends(browser, simulator.url, size, 'en');
      if (values.friends || size.width > WIDEST_PHONE) continue;
      await pictureJars(browser, simulator.url, size);
      await pictureEnglishJars(browser, simulator.url, size);
    }
  } finally {
    await browser.close();
    await simulator.close();
  }
};

await main();
