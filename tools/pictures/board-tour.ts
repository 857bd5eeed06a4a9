import type { Browser } from 'playwright-core';
import { Cloud } from '../../simulator/cloud/cloud.ts';
import { serve } from '../../simulator/server/server.ts';
import type { Rules } from '../../src/core/index.ts';
import { PROJECT } from '../build/project.ts';
import { makeRun, originOfDay } from '../load/make-run.ts';
import { metricsOf } from './metrics-of.ts';
import { pageTaps } from './page-tour.ts';
import { PhonePage, type PhoneWindow } from './phone-page.ts';

/** The day the pictures' phones live on, and the moment at which their clocks are frozen. */
const DAY = '2026-09-25';
const NOON = Date.UTC(2026, 8, 25, 4);
/** Drops of the players' runs of the day, the player's own among them. */
const DROPS = [52, 74, 31, 66, 23, 45, 80, 38, 58, 27, 70, 49];
const OWN = 3;
/** Simulated milliseconds a step, with a breath of the real clock each, in which the cloud answers. */
const STEP_MS = 200;
const HOME_STEPS = 30;
const PAGE_STEPS = 60;

const openidOf = (user: string): string => `o-${user}`;

const playAll = async (cloud: Cloud, rules: Rules, own: string): Promise<void> => {
  for (const [at, drops] of DROPS.entries()) {
    const openid = at === OWN ? openidOf(own) : `o-board-${at}`;
    const { score, replay } = makeRun(rules, 'daily', originOfDay(rules, DAY), drops, at);
    const runId = `board${String(at).padStart(4, '0')}`;
    const answer = await cloud.call('runs', { runId, day: DAY, score, replay }, openid);
    if (!JSON.stringify(answer).includes('"ok":true')) throw new Error(JSON.stringify(answer));
  }
};

const pass = async (phone: PhonePage, steps: number): Promise<void> => {
  for (let step = 0; step < steps; step += 1) await phone.step(STEP_MS);
};

/** Today's board of all players, as somebody in the middle of it finds it. */
export const tourBoard = async (
  browser: Browser,
  folder: string,
  size: PhoneWindow,
  { rules, language }: { readonly rules: Rules; readonly language: 'en' | undefined },
  see: (phone: PhonePage) => Promise<void>,
): Promise<void> => {
  const functions = PROJECT.functions;
  const cloud = await Cloud.start({ functions, data: null, now: () => NOON, switches: { timeout: 30_000 } });
  const simulator = await serve({ package: folder, cloud });
  try {
    const user = `board-${language ?? 'zh'}-${size.device}`;
    await playAll(cloud, rules, user);
    const phone = await PhonePage.off(browser, simulator.url, size, user);
    await phone.havePlayed({ language });
    await phone.launch();
    await pass(phone, HOME_STEPS);
    const tap = pageTaps(await metricsOf(phone)).find(({ name }) => name === 'leaderboard')!;
    await phone.tap(tap.x, tap.y);
    await pass(phone, PAGE_STEPS);
    await see(phone);
    await phone.close();
  } finally {
    await simulator.close();
    await cloud.close();
  }
};
