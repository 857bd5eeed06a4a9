import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { serve } from '../simulator/server/server.ts';
import { launchBrowser } from './browser.ts';
import { ensureBuilt } from './build/ensure-built.ts';
import { readCommandLine } from './command-line.ts';
import { boardPlace } from './pictures/board-place.ts';
import type { Crop, FilmScene } from './pictures/film-scene.ts';
import { FILM_SCENES } from './pictures/film-scenes.ts';
import { calmDown, goToScene, moveFinger, pressFor } from './pictures/film-staging.ts';
import { metricsOf } from './pictures/metrics-of.ts';
import { FRAME_MS, type Part, PhonePage, type PhoneWindow } from './pictures/phone-page.ts';
import type { Played } from './pictures/played-save.ts';
import { shippedRules } from './shipped-rules.ts';

const root = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const FOLDER = root('docs/pictures');
const WINDOW: PhoneWindow = { device: 'iphone13', width: 390, height: 844, pixelRatio: 1 };
const TABLET: PhoneWindow = { device: 'ipad', width: 820, height: 1180, pixelRatio: 1 };
const SMALL: PhoneWindow = { device: 'iphonese1', width: 320, height: 568, pixelRatio: 2 };
/** Pixels of a frame on the strip, and frames in a row. */
const FRAME_WIDTH = 240;
const ROW = 5;

const clipOf = (crop: Crop, window: PhoneWindow, board: ReturnType<typeof boardPlace>): Part => {
  const { width, height } = window;
  if (crop === 'window') return { x: 0, y: 0, width, height };
  if (crop === 'head') return { x: 0, y: 0, width, height: Math.round(board.top) };
  if (crop === 'board') return { x: 0, y: board.top, width, height: Math.round(960 * board.scale) };
  const half = crop.half * board.scale;
  const x = Math.max(0, Math.min(width - half * 2, board.left + crop.x * board.scale - half));
  const y = Math.max(0, Math.min(height - half * 2, board.top + crop.y * board.scale - half));
  return { x, y, width: half * 2, height: half * 2 };
};

type Bag = readonly number[];

const rewrite = (file: string, change: (settings: Record<string, unknown>) => unknown): void =>
  writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8')))));

/** With a bag of its own for endless runs; twists keep the game's, for theirs has to fit a jar that is played every week. */
const changeBag = (folder: string, bag: Bag): void => {
  let own: Bag = bag;
  rewrite(join(folder, 'settings/balance.json'), (balance) => {
    own = balance.bag as Bag;
    return { ...balance, bag };
  });
  rewrite(join(folder, 'settings/twists.json'), (twists) => {
    const changes = Object.entries(twists.changes as Record<string, object>);
    return {
      ...twists,
      changes: Object.fromEntries(changes.map(([name, it]) => [name, { bag: own, ...it }])),
    };
  });
};

/** A copy of the package as it is now, so that the next build does not change it under the phone. */
const copyPackage = (bag: Bag | undefined): string => {
  const folder = mkdtempSync(join(tmpdir(), 'tuanyuan-film-'));
  cpSync(root('dist/wechatgame'), folder, { recursive: true });
  if (bag) changeBag(folder, bag);
  return folder;
};

const stamp = (text: string): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="70" height="20"><rect width="70" height="20" fill="#000a"/>` +
      `<text x="4" y="15" font-size="13" font-family="sans-serif" fill="#fff">${text}</text></svg>`,
  );

const writeStrip = async (
  frames: readonly Buffer[],
  stamps: readonly string[],
  path: string,
): Promise<void> => {
  const small = await Promise.all(
    frames.map((frame, at) =>
      sharp(frame)
        .resize(FRAME_WIDTH)
        .toBuffer()
        .then((shrunk) =>
          sharp(shrunk)
            .composite([{ input: stamp(stamps[at]!), left: 0, top: 0 }])
            .png()
            .toBuffer(),
        ),
    ),
  );
  const { height = 0 } = await sharp(small[0]).metadata();
  const rows = Math.ceil(frames.length / ROW);
  const strip = sharp({
    create: { width: FRAME_WIDTH * ROW, height: height * rows, channels: 3, background: '#000' },
  });
  const places = small.map((input, at) => ({
    input,
    left: (at % ROW) * FRAME_WIDTH,
    top: Math.floor(at / ROW) * height,
  }));
  await strip.composite(places).png({ palette: true, quality: 90 }).toFile(path);
};

const film = async (phone: PhonePage, window: PhoneWindow, scene: FilmScene, path: string): Promise<void> => {
  const clip = clipOf(scene.crop, window, boardPlace(await metricsOf(phone)));
  const frames: Buffer[] = [];
  const stamps: string[] = [];
  for (let at = 0; at < scene.frames; at++) {
    const press = scene.presses?.[at];
    if (press) await pressFor(phone, press);
    const finger = scene.fingers?.[at];
    if (finger) await moveFinger(phone, finger);
    // Answers come beside the phone's clock: at a start there are some in every picture.
    if (scene.faults) await phone.step(0);
    await phone.frames(at === 0 ? 1 : scene.every);
    if (scene.faults) await phone.step(0);
    if (at % (scene.keep ?? 1) !== 0) continue;
    frames.push(await phone.page.screenshot({ clip }));
    stamps.push(`${Math.round((at * scene.every - scene.lead) * FRAME_MS)} ms`);
  }
  await writeStrip(frames, stamps, path);
};

/** A player's phone where nothing is gone on with; in another language also a newcomer's has a save, of that alone. */
const openPhone = async (
  where: Readonly<Parameters<typeof PhonePage.off>>,
  { plan, newcomer, faults }: FilmScene,
  { language }: Pick<Played, 'language'>,
): Promise<PhonePage> => {
  const phone = await PhonePage.off(...where);
  const isNew = newcomer === true || plan !== null;
  if (!isNew) await phone.havePlayed({ language });
  else if (language !== undefined) await phone.havePlayed({ language, runs: 0 });
  if (!faults) await phone.launch();
  return phone;
};

const USAGE = `npm run film -- MOMENT [options]
Plays the built game to a moment and writes what follows as a strip of frames, docs/pictures/film-MOMENT.png.
Moments: ${Object.keys(FILM_SCENES).join(', ')}
  --calm      with reduced motion
  --frames N  how many;  --every N: a picture each N frames;  --lead N: frames before the moment
  --whole     the whole window, not the part that moves
  --small     on the smallest phone;  --tablet: on a tablet
  --english   in English
  --to FILE   writes another file`;

const main = async (): Promise<void> => {
  const { values, positionals } = readCommandLine(USAGE, {
    allowPositionals: true,
    options: {
      frames: { type: 'string' },
      every: { type: 'string' },
      lead: { type: 'string' },
      whole: { type: 'boolean', default: false },
      small: { type: 'boolean', default: false },
      tablet: { type: 'boolean', default: false },
      english: { type: 'boolean', default: false },
      calm: { type: 'boolean', default: false },
      to: { type: 'string' },
    },
  });
  const name = positionals[0] ?? '';
  const find = FILM_SCENES[name];
  if (!find) {
    console.error(USAGE);
    process.exit(2);
  }
  await ensureBuilt();
  const rules = shippedRules();
  const found = find(rules);
  const scene: FilmScene = {
    ...found,
    frames: Number(values.frames ?? found.frames),
    every: Number(values.every ?? found.every),
    lead: Number(values.lead ?? found.lead),
    crop: values.whole ? 'window' : found.crop,
  };
  const window = values.small ? SMALL : values.tablet ? TABLET : WINDOW;
  const folder = copyPackage(scene.bag);
  const simulator = await serve({ package: folder });
  const browser = await launchBrowser();
  try {
    const where = [browser, simulator.url, window, `film-${name}`] as const;
    const language = values.english ? 'en' : undefined;
    const phone = await openPhone(where, scene, { language });
    if (scene.best) await phone.havePlayed({ rules: rules.rulesVersion, best: scene.best, language });
    if (values.calm) await calmDown(phone);
    await goToScene(phone, scene, { ...rules, bag: scene.bag ?? rules.bag }, name === 'panel');
    mkdirSync(FOLDER, { recursive: true });
    const path = values.to ?? join(FOLDER, `film-${name}${values.calm ? '-calm' : ''}.png`);
    await film(phone, window, scene, path);
    console.log(path, (await phone.errors()).join('\n'));
  } finally {
    await browser.close();
    await simulator.close();
    rmSync(folder, { recursive: true });
  }
};

await main();
