import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ReplayPlayer, restoreRun } from '../../src/core/index.ts';
import { AUTOSAVE_PAGES, type SavedRun } from '../../src/progress/autosave/saved-run.ts';
import type { PhonePage } from '../../tools/pictures/phone-page.ts';
import { shippedRules } from '../../tools/shipped-rules.ts';
import { type Bench, logsOf, openBench, placesOf } from './played-phone.ts';

/** A browser on a busy machine of two cores, without a graphics card. */
vi.setConfig({ testTimeout: 240_000 });

const rules = shippedRules();
let bench: Bench;

beforeAll(async () => {
  bench = await openBench();
});

afterAll(() => bench?.close());

/** The run that the phone's storage holds. */
const keptOn = async (phone: PhonePage): Promise<SavedRun> => {
  const values = await phone.page.evaluate(() =>
    ['run.0', 'run.1', 'run.2'].map((key) => window.phone.readStorage(key)),
  );
  const pages = values.flatMap((value) => {
    const page = AUTOSAVE_PAGES.parse(value);
    return page.ok && page.value.kind === 'page' ? [page.value] : [];
  });
  const [newest] = pages.sort((a, b) => b.sequence - a.sequence);
  if (!newest?.value) throw new Error('no run is kept');
  return newest.value;
};

const dropAcross = async (phone: PhonePage, drops: number): Promise<void> => {
  const { play } = await placesOf(phone);
  for (let drop = 0; drop < drops; drop++) {
    const x = play.board.left + 720 * play.board.scale * (((drop * 5) % 9) / 9 + 0.05);
    await phone.tap(x, play.board.top + 300 * play.board.scale);
    await phone.wait(700);
  }
};

const hide = (phone: PhonePage): Promise<void> => phone.page.evaluate(() => window.phone.hide());

test('package: a killed run is gone on with from home, and is the same run to the bit', async () => {
  const phone = await bench.open('resumer');
  const { home } = await placesOf(phone);
  await phone.tap(home.endless.x, home.endless.y);
  await dropAcross(phone, 20);
  await hide(phone);
  const before = await keptOn(phone);
  await phone.page.evaluate(() => window.phone.kill());
  await phone.launch();
  await phone.tap(home.endless.x, home.endless.y);
  await dropAcross(phone, 5);
  await hide(phone);
  const after = await keptOn(phone);
  expect(after.replay.seed).toBe(before.replay.seed);
  expect(after.stats.drops).toBe(25);
  const player = ReplayPlayer.from(rules, after.replay, before.snapshot);
  if (!player.ok) throw new Error(player.error.detail);
  while (!player.value.done) player.value.step();
  const setup = { rules, mode: after.replay.mode, seed: after.replay.seed };
  const resumed = restoreRun(setup, after.snapshot);
  expect(resumed.ok && resumed.value.hash()).toBe(player.value.run.hash());
  expect((await logsOf(phone)).join('\n')).not.toContain('run ended');
  expect(await phone.errors()).toEqual([]);
  await phone.close();
});
