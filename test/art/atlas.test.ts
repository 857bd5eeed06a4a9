import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ArtSheet } from '../../src/shared/art-sheet.ts';
import { GUESTS } from '../../src/shared/vocabulary/guests.ts';
import { BURST_THEMES, JAR_THEMES, THEMES, THREAD_THEMES } from '../../src/shared/vocabulary/themes.ts';
import { ENTRIES } from '../../src/view/screens/home/page-entries.ts';
import { EMBLEMS } from '../../src/view/screens/home/ways.ts';
import { drawArt } from '../../tools/art/build-art.ts';
import { squeeze } from '../../tools/art/squeeze.ts';
import { cachedArt } from '../../tools/build/art-cache.ts';

interface Frame {
  readonly frame: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
}
interface Page {
  readonly frames: Readonly<Record<string, Frame>>;
  readonly pixels: Buffer;
  readonly width: number;
  readonly height: number;
}

const range = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

/** The names the game draws by. */
const NAMES = [
  ...range(11).flatMap((tier) => [`piece/${tier}`, `mark/${tier}`]),
  ...['shade', 'wet', 'dew', 'glaze', 'wax', 'silk', 'crumb', 'matte'].map((it) => `light/${it}`),
  ...['open', 'closed', 'happy', 'wide', 'sparkle', 'sleepy'].map((it) => `eye/${it}`),
  ...['smile', 'open', 'grin', 'flat', 'worry', 'o'].map((it) => `mouth/${it}`),
  ...'glow ring petal-0 petal-1 petal-2 spark dot guide shadow thread white'
    .split(' ')
    .map((it) => `fx/${it}`),
  ...range(3).map((at) => `cloud/${at}`),
  ...range(9).map((at) => `moon/${at}`),
  'branch/osmanthus',
  'branch/plum',
  'branch/lotus',
  'branch/willow',
  'branch/maple',
  'branch/bamboo',
  'fx/flake',
  'fx/lotus-petal',
  'fx/catkin',
  'fx/maple-leaf',
  'lantern',
  'logo',
  'panel/paper',
  'coin',
  'medal/done',
  'medal/open',
  'plate/night',
  ...'play sprint practice passed album fan crown friends'.split(' ').map((it) => `emblem/${it}`),
  'frame/picture',
  'age/12',
  'button/primary',
  'button/paper',
  'button/round',
  'button/dark',
  'tag/next',
  'banner',
  'badge',
  ...(
    'pause play home again sound-on sound-off music-on music-off haptics-on haptics-off motion marks back ' +
    'settings close crown share hand credits language left-hand undo watch check'
  )
    .split(' ')
    .map((it) => `icon/${it}`),
];

/** The art that ships: the last build's, or drawn now. */
let folder: string;
const read = (name: string): Buffer => readFileSync(join(folder, name));
let art: ArtSheet;
let pages: Page[];

const readPage = async (name: string, sheet = name): Promise<Page> => {
  const { data, info } = await sharp(read(`${name}.png`))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { frames } = JSON.parse(read(`${sheet}.json`).toString()) as Pick<Page, 'frames'>;
  return { frames, pixels: data, width: info.width, height: info.height };
};

const find = (name: string): { page: Page; frame: Frame['frame'] } => {
  const page = pages.find(({ frames }) => name in frames);
  if (!page) throw new Error(`no frame ${name}`);
  return { page, frame: page.frames[name]!.frame };
};

beforeAll(async () => {
  folder = await cachedArt();
  art = JSON.parse(read('art.json').toString());
  pages = await Promise.all([
    ...art.pages.map((name) => readPage(name)),
    ...Object.values(art.jar.pages).map((name) => readPage(name, art.jar.sheet)),
    await readPage(art.deferred.page, art.deferred.sheet),
  ]);
});

const filesIn = (path: string): string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(path.length + 1));

const pixelsIn = (png: Buffer): Promise<Buffer> => sharp(png).ensureAlpha().raw().toBuffer();

describe('drawn again', () => {
  let again: ReadonlyMap<string, Buffer>;

  beforeAll(async () => {
    again = new Map(await drawArt());
  }, 180_000);

  test('art: the same files, with the same sheets and to the pixel the same pictures', async () => {
    expect([...again.keys()].sort()).toEqual(filesIn(folder).sort());
    const guests = GUESTS.length + 1;
    const looks = THEMES.length + BURST_THEMES.length - 1 + THREAD_THEMES.length - 1;
    expect(again.size).toBe(
      art.pages.length * 2 + Object.keys(art.jar.pages).length + 1 + 2 + 1 + 1 + guests + looks,
    );
    for (const [name, content] of again) {
      const [one, other] = name.endsWith('.png')
        ? [await pixelsIn(content), await pixelsIn(readFileSync(join(folder, name)))]
        : [content, readFileSync(join(folder, name))];
      expect(one.equals(other), name).toBe(true);
    }
  });

  test('art: squeezed again, the same bytes', async () => {
    const [name, png] = [...again].find(([path]) => path.endsWith('.png'))!;
    expect((await squeeze(png)).equals(readFileSync(join(folder, name)))).toBe(true);
  });
});

test('art: the crisp page is the first one with more pixels, and both large pages fit the memory of the two', async () => {
  const { width = 0, height = 0 } = await sharp(read(`${art.crisp.page}.png`)).metadata();
  const [first] = pages;
  expect([width, height]).toEqual([first!.width * art.crisp.factor, first!.height * art.crisp.factor]);
  expect(Math.max(width, height)).toBeLessThanOrEqual(2048);
  const others = [...pages.slice(1, art.pages.length + 1), pages.at(-1)!];
  const texels = others.reduce((sum, page) => sum + page.width * page.height, width * height);
  expect(texels).toBeLessThanOrEqual(2 * 2048 * 2048);
});

test('art: every picture the game draws by name is there', () => {
  const names = pages.flatMap(({ frames }) => Object.keys(frames));
  expect(NAMES.filter((name) => !names.includes(name))).toEqual([]);
  expect(art.jar.frames.filter(({ name }) => !names.includes(name))).toEqual([]);
});

test('art: what home shows comes with home', () => {
  const first = pages.slice(0, art.pages.length).flatMap(({ frames }) => Object.keys(frames));
  const emblems = Object.values(EMBLEMS).filter((emblem) => emblem !== null);
  const shown = [...emblems.map((emblem) => `emblem/${emblem}`), ...ENTRIES.map(({ emblem }) => emblem)];
  expect(shown.filter((name) => !first.includes(name))).toEqual([]);
});

test('art: pages that the oldest phone can hold, in memory no more than two full ones, within 700 KB', () => {
  for (const { width, height } of pages) expect(Math.max(width, height)).toBeLessThanOrEqual(2048);
  const [late] = pages.slice(-1);
  const atOnce = [...pages.slice(0, art.pages.length + 1), late!];
  const texels = atOnce.reduce((sum, { width, height }) => sum + width * height, 0);
  expect(texels).toBeLessThanOrEqual(2 * 2048 * 2048);
  const names = [...art.pages, Object.values(art.jar.pages)[0]!];
  expect(names.reduce((sum, name) => sum + read(`${name}.png`).length, 0)).toBeLessThanOrEqual(700_000);
});

/** Alpha `out` pixels from the centre of a piece's frame, all the way round. */
const alphaAround = (tier: number, out: number): number[] => {
  const { page, frame } = find(`piece/${tier}`);
  return range(360).map((degree) => {
    const turn = (degree / 180) * Math.PI;
    const x = Math.floor(frame.x + frame.w / 2 + Math.cos(turn) * out);
    const y = Math.floor(frame.y + frame.h / 2 + Math.sin(turn) * out);
    return page.pixels[(y * page.width + x) * 4 + 3]!;
  });
};

describe.each(range(11))('piece %i', (tier) => {
  test('art: solid up to the edge the physics gives it, nothing beyond, all the way round', () => {
    const { radius } = art.pieces[tier]!;
    expect(Math.min(...alphaAround(tier, radius - 1.5))).toBe(255);
    expect(Math.max(...alphaAround(tier, radius + 1.5))).toBe(0);
  });

  test('art: at least as sharp as the screen it is shown on', () => {
    const balance = JSON.parse(readFileSync(new URL('../../settings/balance.json', import.meta.url), 'utf8'));
    expect(art.pieces[tier]!.radius).toBeGreaterThanOrEqual(Math.floor(1.06 * balance.radii[tier]));
  });
});

/** A piece as it is seen at a glance: 10 × 10 dots on the night sky. */
const glance = (tier: number): Promise<Buffer> => {
  const { page, frame } = find(`piece/${tier}`);
  return sharp(page.pixels, { raw: { width: page.width, height: page.height, channels: 4 } })
    .extract({ left: frame.x, top: frame.y, width: frame.w, height: frame.h })
    .flatten({ background: '#232B5E' })
    .resize(10, 10)
    .raw()
    .toBuffer();
};

const difference = (a: Buffer, b: Buffer): number =>
  a.reduce((sum, value, at) => sum + Math.abs(value - b[at]!), 0) / a.length;

test('art: any two pieces are told apart at a glance', async () => {
  const seen = await Promise.all(range(11).map(glance));
  const alike = seen.flatMap((a, i) =>
    seen.slice(i + 1).flatMap((b, j) => (difference(a, b) < 12 ? [`${i} and ${i + 1 + j}`] : [])),
  );
  expect(alike).toEqual([]);
});

test('art: a stretched picture keeps its corners', () => {
  for (const [name, { left, top, right, bottom }] of Object.entries(art.slices)) {
    const { frame } = find(name);
    expect(left + right, name).toBeLessThan(frame.w);
    expect(top + bottom, name).toBeLessThan(frame.h);
  }
});

test('art: one sheet holds for every jar, and no two look alike', async () => {
  const jars = pages.slice(art.pages.length, -1);
  expect(jars.length).toBe(JAR_THEMES.length);
  const [first, ...others] = jars;
  for (const { width, height } of others) expect([width, height]).toEqual([first!.width, first!.height]);
  const walls = jars.map(({ pixels, width, frames }) => {
    const { x, y, w, h } = frames['jar/bottom']!.frame;
    const at = ((y + (h >> 1)) * width + x + (w >> 1)) * 4;
    return pixels.subarray(at, at + 3).join();
  });
  expect(new Set(walls).size).toBe(JAR_THEMES.length);
});

test('art: before every sky the pieces are the brightest and warmest', () => {
  const brightness = (color: string): number =>
    [1, 3, 5].reduce((sum, at) => sum + Number.parseInt(color.slice(at, at + 2), 16), 0) / 3;
  for (const [name, { colors }] of Object.entries(art.skies)) {
    expect(brightness(colors[0]), name).toBeLessThan(70);
    expect(Math.max(...colors.map(brightness)), name).toBeLessThan(160);
  }
});

/** The colour of a part of the first jar at a place of the board, over nothing. */
const jarColor = (name: string, x: number, y: number): Uint8Array => {
  const { page, frame } = find(name);
  const { turned, ...part } = art.jar.frames.find((it) => it.name === name)!;
  const [across, down] = turned ? [y - part.y, x - part.x] : [x - part.x, y - part.y];
  const scale = frame.w / (turned ? part.height : part.width);
  const at = Math.floor(frame.y + down * scale) * page.width + Math.floor(frame.x + across * scale);
  return page.pixels.subarray(at * 4, at * 4 + 4);
};

test('art: the jar leaves the board free', () => {
  for (const [name, outside, inside] of [
    ['jar/left', -6, 3.5],
    ['jar/right', 726, 716.5],
  ] as const) {
    expect(jarColor(name, outside, 400)[3], name).toBe(255);
    expect(jarColor(name, inside, 400)[3], name).toBeLessThan(40);
  }
});

test.each([
  ['jar/left', -24],
  ['jar/right', 742],
])('art: %s goes on in the foot where it ends', (name, x) => {
  const [above, below] = [jarColor(name, x, 931.5), jarColor('jar/bottom', x, 932.5)];
  expect(above[3]).toBe(255);
  above.forEach((value, channel) => {
    expect(Math.abs(value - below[channel]!)).toBeLessThan(16);
  });
});
