import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { AUTOSAVE_PAGES, type SavedRun } from '../../src/progress/autosave/saved-run.ts';
import { BOARD } from '../../src/view/layout/play-layout.ts';
import { homeLayout } from '../../src/view/screens/home/home-layout.ts';
import { CARD_WAYS } from '../../src/view/screens/home/ways.ts';
import { leftRunText } from '../../tools/pictures/left-run.ts';
import type { PhonePage } from '../../tools/pictures/phone-page.ts';
import { shippedRules } from '../../tools/shipped-rules.ts';
import { type Bench, colourAt, IPHONE, openBench, placesOf } from './played-phone.ts';

/** A browser on a busy machine of two cores, without a graphics card. */
vi.setConfig({ testTimeout: 240_000 });

let bench: Bench;

beforeAll(async () => {
  bench = await openBench();
});

afterAll(() => bench?.close());

/** The newest run of a place; null where none is kept. */
const keptIn = async (phone: PhonePage, place: string): Promise<SavedRun | null> => {
  const values = await phone.page.evaluate(
    (name) => [0, 1, 2].map((slot) => window.phone.readStorage(`${name}.${slot}`)),
    place,
  );
  const pages = values.flatMap((value) => {
    const page = AUTOSAVE_PAGES.parse(value);
    return page.ok && page.value.kind === 'page' ? [page.value] : [];
  });
  const [newest] = pages.sort((a, b) => b.sequence - a.sequence);
  return newest?.value ?? null;
};

const dropOnce = async (phone: PhonePage): Promise<void> => {
  const { play } = await placesOf(phone);
  await phone.tap(play.board.left + 300 * play.board.scale, play.board.top + 300 * play.board.scale);
  await phone.wait(700);
};

const hide = (phone: PhonePage): Promise<void> => phone.page.evaluate(() => window.phone.hide());

test('package: a daily run that an earlier game left in the one place for all goes on from the daily’s plate', async () => {
  const phone = await bench.open('moved');
  const drops = Array.from({ length: 12 }, (_, at) => ({ x: 0, column: (at * 67 + 20) % 256 }));
  const plan = { seed: 5, drops, ticks: 0, score: 0 };
  await phone.leaveRun(leftRunText(shippedRules(), plan, { mode: 'daily' }), 'endless');
  await phone.launch();
  expect(await keptIn(phone, 'run')).toBeNull();
  expect((await keptIn(phone, 'run.daily'))?.replay).toMatchObject({ mode: 'daily', seed: 5 });
  const { screen, play } = await placesOf(phone);
  // Nothing has ended on this phone: of the plates in the row only that of the run that was left is there.
  const shown = { cards: CARD_WAYS.map((way) => way === 'daily'), pages: [] };
  const { daily } = homeLayout(screen, play, BOARD.height, shown);
  await phone.tap(daily.x, daily.y);
  await phone.wait(600);
  await dropOnce(phone);
  await hide(phone);
  expect(await keptIn(phone, 'run.daily')).toMatchObject({ replay: { seed: 5 }, stats: { drops: 12 } });
  expect(await phone.errors()).toEqual([]);
  await phone.close();
});

/** In the band of a note at the foot of home, beside its words. */
const FOOT = { x: 14, y: IPHONE.height - 70 };

const brightness = async (phone: PhonePage): Promise<number> =>
  (await colourAt(phone, FOOT)).reduce((sum, part) => sum + part, 0);

test('package: a storage that takes nothing is told of at the foot of home, until it takes what was refused', async () => {
  const phone = await bench.open('full');
  await phone.wait(6000);
  const before = await brightness(phone);
  await phone.page.evaluate(() => {
    for (const api of ['setStorage', 'setStorageSync']) window.phone.setFault({ api, how: 'fail' });
  });
  const { home } = await placesOf(phone);
  await phone.tap(home.endless.x, home.endless.y);
  await phone.wait(600);
  await dropOnce(phone);
  await hide(phone);
  await phone.page.evaluate(() => window.phone.kill());
  expect(await keptIn(phone, 'run')).toBeNull();
  await phone.launch();
  await phone.tap(home.endless.x, home.endless.y);
  await phone.wait(600);
  await dropOnce(phone);
  await hide(phone);
  await phone.page.evaluate(() => window.phone.show({ scene: 1001 }));
  await phone.wait(1000);
  await phone.tap(IPHONE.width / 2, IPHONE.height * HOME_OF_PAUSE);
  await phone.wait(3000);
  expect(await brightness(phone)).toBeLessThan(before * 0.6);
  await phone.page.evaluate(() => window.phone.clearFaults());
  await phone.wait(70_000);
  expect(await brightness(phone)).toBeGreaterThan(before * 0.8);
  expect(await keptIn(phone, 'run')).toMatchObject({ stats: { drops: 1 } });
  await phone.close();
});

/** Of the window's height: the button for home on the paper of a pause. */
const HOME_OF_PAUSE = 0.64;
