import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../simulator/server/server.ts';
import { launchBrowser } from './browser.ts';
import { ensureBuilt } from './build/ensure-built.ts';
import { readCommandLine } from './command-line.ts';
import { writeFrameSheet } from './pictures/frame-sheet.ts';
import { PhonePage, type PhoneWindow } from './pictures/phone-page.ts';
import { BROKEN_ROW, packageWithUnit, VIDEO_PLACES, videoTour } from './pictures/video-tour.ts';

const root = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const FOLDER = root('docs/pictures');
const WINDOW: PhoneWindow = { device: 'iphone13', width: 390, height: 844, pixelRatio: 1 };

const USAGE = `npm run videos -- [PLACE…] [--english]
Plays the built game, as with an ad unit, through five ways a rewarded video can go, at each place where one is offered, and
writes docs/pictures/video-PLACE.png, a row of frames for each way. Places: ${VIDEO_PLACES.join(', ')}; all where none is named.`;

const { values, positionals } = readCommandLine(USAGE, {
  allowPositionals: true,
  options: { english: { type: 'boolean', default: false } },
});

const main = async (): Promise<void> => {
  await ensureBuilt();
  mkdirSync(FOLDER, { recursive: true });
  const { folder, dispose } = packageWithUnit(root('dist/wechatgame'));
  const simulator = await serve({ package: folder });
  const browser = await launchBrowser();
  const language = values.english ? ('en' as const) : undefined;
  try {
    for (const place of VIDEO_PLACES.filter((one) => positionals.length === 0 || positionals.includes(one))) {
      const phone = await PhonePage.off(browser, simulator.url, WINDOW, `video-${place}`);
      await phone.havePlayed({ language, days: BROKEN_ROW });
      const path = join(FOLDER, `video-${place}${values.english ? '-en' : ''}.png`);
      await writeFrameSheet(await videoTour(phone, place), path);
      console.log(path, (await phone.errors()).join('\n'));
      await phone.close();
    }
  } finally {
    await browser.close();
    await simulator.close();
    dispose();
  }
};

await main();
