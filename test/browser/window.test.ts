import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { columnX } from '../../src/core/columns.ts';
import type { TimedCommand } from '../../src/core/index.ts';
import { AUTOSAVE_PAGES } from '../../src/progress/autosave/saved-run.ts';
import { backPlace, pageLayout } from '../../src/view/layout/page-layout.ts';
import { BOARD, JAR, playLayout } from '../../src/view/layout/play-layout.ts';
import { virtualScreen } from '../../src/view/layout/virtual-screen.ts';
import { homeLayout } from '../../src/view/screens/home/home-layout.ts';
import { metricsOf } from '../../tools/pictures/metrics-of.ts';
import type { PhonePage, PhoneWindow } from '../../tools/pictures/phone-page.ts';
import { type Bench, openBench } from './played-phone.ts';

/** A browser on a busy machine of two cores, without a graphics card. */
const SLOW = 240_000;
const SETTLE_MS = 900;
const DESK: PhoneWindow = { device: 'pc', width: 414, height: 736, pixelRatio: 1 };
/** Wide, low, narrow, large, and back: what a hand at a window's corner comes through. */
const SIZES = [
  { width: 1280, height: 720 },
  { width: 640, height: 568 },
  { width: 340, height: 700 },
  { width: 1100, height: 1000 },
  { width: 414, height: 736 },
] as const;
/** Of the board's width. */
const AIMS = [0.2, 0.8, 0.5, 0.35, 0.65];

let bench: Bench;

vi.setConfig({ testTimeout: SLOW });

beforeAll(async () => {
  bench = await openBench();
});

afterAll(() => bench?.close());

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Everything where the window has it now; `press` takes places of the layouts. */
const lookAt = async (phone: PhonePage) => {
  const { screen, scale } = virtualScreen(await metricsOf(phone));
  const play = playLayout(screen, BOARD, JAR);
  const press = async ({ x, y }: Place): Promise<void> => {
    await phone.tap(x * scale, y * scale);
    await phone.wait(SETTLE_MS);
  };
  return { screen, play, home: homeLayout(screen, play, BOARD.height), press };
};

const resize = async (phone: PhonePage, size: { width: number; height: number }): Promise<void> => {
  await phone.page.setViewportSize(size);
  // The page tells the game of its new size in a moment of its own.
  await phone.page.waitForTimeout(100);
  await phone.wait(SETTLE_MS);
};

/** What the run on the board has obeyed so far, as it is kept when the game is hidden. */
const keptCommands = async (phone: PhonePage): Promise<readonly TimedCommand[]> => {
  await phone.page.evaluate(() => window.phone.hide());
  await phone.wait(SETTLE_MS);
  const texts = await phone.page.evaluate(() =>
    ['run.0', 'run.1', 'run.2'].map((place) => window.phone.readStorage(place)),
  );
  await phone.page.evaluate(() => window.phone.show());
  await phone.wait(SETTLE_MS);
  const pages = texts
    .map((text) => AUTOSAVE_PAGES.parse(text))
    .flatMap((page) => (page.ok && page.value.kind === 'page' ? [page.value] : []));
  const latest = pages.sort((a, b) => b.sequence - a.sequence)[0];
  return latest?.value?.replay.commands ?? [];
};

test('window: resized again and again in play, the run goes on and what is aimed at is hit', async () => {
  const phone = await bench.open('window-play', DESK);
  const first = await lookAt(phone);
  await first.press(first.home.endless);
  for (const [at, size] of SIZES.entries()) {
    await resize(phone, size);
    const { play, press } = await lookAt(phone);
    const { left, top, scale } = play.board;
    await press({ x: left + AIMS[at]! * BOARD.width * scale, y: top + 400 * scale });
  }
  const columns = (await keptCommands(phone)).flatMap(({ command }) =>
    command.type === 'drop' ? [command.column] : [],
  );
  expect(columns).toHaveLength(SIZES.length);
  // A piece is as far from its wall as its own radius: that much a column's place may be off.
  columns.forEach((column, at) => {
    const off = columnX(column, 0, BOARD.width) - AIMS[at]! * BOARD.width;
    expect(Math.abs(off)).toBeLessThan(BOARD.width * 0.07);
  });
  expect(await phone.errors()).toEqual([]);
  await phone.close();
});

test('window: resized on a page, its way back and home are where the window has them now', async () => {
  const phone = await bench.player('window-page', DESK);
  for (const size of SIZES.slice(0, 3)) {
    const before = await lookAt(phone);
    await before.press(before.home.pages[1]!);
    await resize(phone, size);
    const after = await lookAt(phone);
    await after.press(backPlace(pageLayout(after.screen, 'album')));
  }
  const { home, play, press } = await lookAt(phone);
  await press(home.endless);
  await press({ x: play.board.left + 200 * play.board.scale, y: play.board.top + 300 * play.board.scale });
  expect(await keptCommands(phone)).toHaveLength(1);
  expect(await phone.errors()).toEqual([]);
  await phone.close();
});
