import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createRun } from '../../src/core/index.ts';
import { DROP_TICKS, type DropPlan, planUntil, scatter } from '../../tools/pictures/drop-plan.ts';
import { playPlan } from '../../tools/pictures/player.ts';
import { shippedRules } from '../../tools/shipped-rules.ts';
import {
  type Bench,
  coloursOf,
  logsOf,
  menuQueryOf,
  openBench,
  placesOf,
  SMALL,
  scoreOnCard,
} from './played-phone.ts';

/** A browser on a busy machine of two cores, without a graphics card. */
const SLOW = 240_000;

const rules = shippedRules();
let bench: Bench;

vi.setConfig({ testTimeout: SLOW });

beforeAll(async () => {
  bench = await openBench();
});

afterAll(() => bench?.close());

const planned = (seed: number, ticks: number): DropPlan => {
  const plan = planUntil(rules, seed, scatter, (view) => view.tick >= ticks);
  if (!plan) throw new Error(`seed ${seed} ends before ${ticks} ticks`);
  return plan;
};

/** The core's own word on a plan. */
const scoreInCore = (plan: DropPlan): number => {
  const run = createRun({ rules, seed: plan.seed, mode: 'challenge' });
  for (let tick = 0; tick < plan.ticks; tick++) {
    const drop = tick % DROP_TICKS === 0 ? plan.drops[tick / DROP_TICKS] : undefined;
    run.step(drop ? [{ type: 'drop', column: drop.column }] : []);
  }
  return run.view.score;
};

test('package: a run played by touch scores to the point what the core scores for the same drops', async () => {
  const phone = await bench.off('scorer');
  const { play } = await placesOf(phone);
  const halves = [planned(7, DROP_TICKS * 30), planned(7, DROP_TICKS * 60)];
  const scores: number[] = [];
  for (const plan of halves) {
    await phone.launch();
    await playPlan(phone, plan, play.board);
    scores.push(await scoreOnCard(phone));
  }
  expect(scores).toEqual(halves.map(scoreInCore));
  expect(scores[1]).toBeGreaterThan(scores[0]!);
  expect(await phone.errors()).toEqual([]);
  await phone.close();
});

test('package: home, a run to its end, again; the best is there after a kill', async () => {
  const phone = await bench.open('finisher');
  const { home, play } = await placesOf(phone);
  await phone.tap(home.endless.x, home.endless.y);
  // Of heaps that seldom meet little is merged: soonest they overflow.
  const heaps = [0.16, 0.5, 0.84].map((part) => play.board.left + 720 * play.board.scale * part);
  const ended = async () => (await logsOf(phone)).find((line) => line.includes('run ended: endless'));
  for (let drop = 0; drop < 500 && !(await ended()); drop++) {
    await phone.tap(heaps[drop % heaps.length]!, play.board.top + 300 * play.board.scale);
    await phone.advance(500);
  }
  const score = Number(/endless, (\d+) points/.exec((await ended()) ?? '')?.[1]);
  expect(score).toBeGreaterThan(0);
  await phone.page.evaluate(() => window.phone.kill());
  await phone.launch();
  expect((await logsOf(phone)).join('\n')).toContain(`best: endless ${score},`);
  expect(await phone.errors()).toEqual([]);
  await phone.close();
});

test('package: going to the background pauses the run, and a return is not a new run', async () => {
  const phone = await bench.player('hider');
  const { home, play } = await placesOf(phone);
  await phone.tap(home.sprint.x, home.sprint.y);
  await phone.tap(play.board.left + 100, play.board.top + 200);
  await phone.wait(1000);
  const away = (): Promise<void> => phone.page.evaluate(() => window.phone.hide());
  await away();
  await phone.page.evaluate(() => window.phone.show());
  // Time passes while the card is made: none of the run's.
  const before = await menuQueryOf(phone);
  await away();
  await phone.wait(20_000);
  await phone.page.evaluate(() => window.phone.show());
  await phone.wait(2000);
  expect(before).toContain('s=');
  expect(await menuQueryOf(phone)).toBe(before);
  expect((await logsOf(phone)).join('\n')).not.toContain('run ended');
  await phone.close();
});

test('package: the night is on the screen before the large bundle is evaluated', async () => {
  const phone = await bench.off('booter');
  await phone.page.evaluate(() => window.phone.launch({ scene: 1001 }));
  expect(await phone.page.evaluate(() => window.phone.drawn())).toBe(true);
  expect((await logsOf(phone)).join('\n')).not.toContain('ready');
  await phone.close();
});

test('package: plays on WebGL 1 in the smallest window', async () => {
  const phone = await bench.open('small', SMALL);
  const { home } = await placesOf(phone);
  await phone.tap(home.endless.x, home.endless.y);
  await phone.wait(1000);
  expect(await coloursOf(phone)).toBeGreaterThan(20);
  expect(await phone.errors()).toEqual([]);
  await phone.close();
});

test('package: a lost graphics context comes back with the picture', async () => {
  const phone = await bench.open('loser');
  await phone.wait(1000);
  const before = await coloursOf(phone);
  await phone.page.evaluate(() => window.phone.loseContext());
  await phone.advance(200);
  await phone.page.evaluate(() => window.phone.restoreContext());
  for (let tries = 0; tries < 10; tries++) {
    await phone.step(100);
  }
  expect(await coloursOf(phone)).toBeGreaterThan(before / 2);
  expect(await phone.errors()).toEqual([]);
  await phone.close();
});

test('package: starts on a base library of years ago', async () => {
  const phone = await bench.off('elder');
  await phone.page.evaluate(() => window.phone.setBaseLibrary('2.10.0'));
  await phone.launch();
  expect(await coloursOf(phone)).toBeGreaterThan(20);
  expect(await phone.errors()).toEqual([]);
  await phone.close();
});
