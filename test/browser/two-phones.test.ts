import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Cloud } from '../../simulator/cloud/cloud.ts';
import { type Simulator, serve } from '../../simulator/server/server.ts';
import { SAVE_VERSION } from '../../src/progress/save.ts';
import { makeRun } from '../../tools/load/make-run.ts';
import type { PhonePage } from '../../tools/pictures/phone-page.ts';
import { RUNS_BEFORE } from '../../tools/pictures/played-save.ts';
import { shippedRules } from '../../tools/shipped-rules.ts';
import { openBrowser } from '../support/open-browser.ts';
import { ownSeed } from '../support/own-seed.ts';
import { connect, connectedPhone, pass } from './connected-phone.ts';
import { logsOf, PACKAGE, placesOf } from './played-phone.ts';

/** A browser on a busy machine of two cores, without a graphics card. */
vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });

/** The moment at which the phones' clocks are frozen. */
const NOON = Date.UTC(2026, 8, 25, 4);
const TODAY = '2026-09-25';

let cloud: Cloud;
let simulator: Simulator;
let browser: Browser;

beforeAll(async () => {
  const functions = join(PACKAGE, '../cloudfunctions');
  cloud = await Cloud.start({ functions, data: null, now: () => NOON, switches: { timeout: 30_000 } });
  simulator = await serve({ package: PACKAGE, cloud });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await simulator?.close();
  await cloud?.close();
});

/** Two pages of one user have storages of their own, as two phones have. */
const open = async (user: string): Promise<PhonePage> => {
  const phone = await connectedPhone(browser, simulator.url, user);
  await phone.launch();
  return phone;
};

const until = async (
  phone: PhonePage,
  done: () => Promise<boolean>,
  wait = () => pass(phone, 500),
): Promise<void> => {
  for (let tries = 0; tries < 300 && !(await done()); tries++) await wait();
  expect(await done()).toBe(true);
};

const says =
  (phone: PhonePage, words: string): (() => Promise<boolean>) =>
  async () =>
    (await logsOf(phone)).some((line) => line.includes(words));

const playSprint = async (phone: PhonePage, drops: number): Promise<number> => {
  const { home, play } = await placesOf(phone);
  await phone.tap(home.sprint.x, home.sprint.y);
  for (let drop = 0; drop < drops; drop++) {
    const part = ((drop * 5) % 9) / 9 + 0.05;
    await phone.tap(play.board.left + 720 * play.board.scale * part, play.board.top + 300 * play.board.scale);
    await phone.wait(700);
  }
  await until(phone, says(phone, 'run ended: sprint'), () => phone.wait(5_000));
  const line = (await logsOf(phone)).find((it) => it.includes('run ended: sprint'));
  return Number(/sprint, (\d+) points/.exec(line ?? '')?.[1]);
};

const savedOf = (user: string): { runs: number; best: number } => {
  const text = cloud.store.get('saves', `o-${user}`)?.save;
  const save = JSON.parse(typeof text === 'string' ? text : '{"counters":{},"bests":{}}');
  const counters = Object.values(save.counters) as { runs: number }[];
  return { runs: counters.reduce((sum, { runs }) => sum + runs, 0), best: save.bests.sprint };
};

test('two phones: what one player earned on the first is on the second, and each offline run counts', async () => {
  const [first, second] = [await open('player'), await open('player')];
  for (const phone of [first, second]) await connect(phone, 'none');
  const scores = [await playSprint(first, 14), await playSprint(second, 6)];
  expect(savedOf('player').runs).toBe(0);
  for (const phone of [first, second]) await connect(phone, 'wifi');
  await until(first, async () => {
    await pass(second, 500);
    return savedOf('player').runs === RUNS_BEFORE + 2;
  });
  expect(savedOf('player').best).toBe(Math.max(...scores));
  const third = await open('player');
  await until(third, async () => {
    const stored = await third.page.evaluate(
      (version) =>
        [0, 1, 2].map((slot) => String(window.phone.readStorage(`save.${version}.${slot}`))).join(),
      SAVE_VERSION,
    );
    return stored.includes(`"sprint":${Math.max(...scores)}`);
  });
  for (const phone of [first, second, third]) {
    expect(await phone.errors()).toEqual([]);
    await phone.close();
  }
});

test('two phones: the percentage is right, and a forged run is refused', async () => {
  const rules = shippedRules();
  const runs = await Promise.all(
    [14, 19, 26, 40].map(async (drops, n) =>
      makeRun(rules, 'endless', await ownSeed(cloud, `o-other-${n}`, 'endless', TODAY), drops, n),
    ),
  );
  const send = (n: number, score: number, replay: string) =>
    cloud.call('runs', { runId: `run0000${n}`, day: TODAY, score, replay }, `o-other-${n}`);
  for (const [n, { score, replay }] of runs.entries())
    expect(await send(n, score, replay)).toMatchObject({ ok: true, result: { ok: true } });
  const best = runs.at(-1)!;
  expect(await send(3, best.score + 1, best.replay)).toMatchObject({
    result: { ok: false, error: { code: 'cloud/forged' } },
  });
  expect(await send(8, best.score, best.replay)).toMatchObject({
    result: { ok: true, value: { best: false } },
  });
  const asked = await cloud.call(
    'standing',
    { mode: 'endless', day: TODAY, score: 1e6, watch: null },
    'o-me',
  );
  expect(asked).toMatchObject({ result: { value: { players: 4, beats: 100 } } });
});
