import { spread } from '../../src/shared/hash.ts';
import { RANKED_MODES, type RankedMode } from '../../src/shared/vocabulary/modes.ts';
import { DAY_MS } from '../../src/shared/vocabulary/time.ts';
import type { MadeRun } from '../load/make-run.ts';
import type { Answer, World } from './world.ts';

/** A best as the player's phone hosts it for friends. */
export interface HostedRun {
  readonly openid: string;
  readonly mode: RankedMode;
  readonly day: string;
  readonly run: MadeRun;
  readonly signature: string | null;
}

export interface HonestDay {
  /** What was refused, not ranked, or shown to others otherwise than it was. */
  readonly faults: number;
  readonly hosted: HostedRun | null;
}

/** Whether something happens follows from a player's number. */
const happens = (player: number, what: number, oneIn: number): boolean =>
  spread(player * 17 + what) % oneIn === 0;

/** Days a phone's clock is off. */
const skewOf = (player: number): number => {
  if (happens(player, 1, 9)) return 1;
  return happens(player, 5, 9) ? -1 : 0;
};

/** Waits as a phone does where it is told that the day has not been long enough, or has not come. */
const send = async (world: World, openid: string, run: MadeRun, day: string): Promise<Answer> => {
  const answer = await world.send(openid, run, day);
  if (answer.error?.code !== 'cloud/not-yet') return answer;
  const { now } = world;
  world.now += DAY_MS;
  const later = await world.send(openid, run, day);
  world.now = now;
  return later;
};

/** Whether the player's best is where others see it, with just this score. */
const isSeen = (best: Readonly<Record<string, unknown>> | null, board: string, score: number): boolean =>
  best?.board === board && best.score === score;

/** What two phones of one player come to: two runs of the day, sent by each when it has a line, some of them twice. */
const sendAll = async (
  world: World,
  player: number,
  { openid, day, runs }: { readonly openid: string; readonly day: string; readonly runs: readonly MadeRun[] },
): Promise<readonly Answer[]> => {
  const answers: Answer[] = [];
  for (const run of runs) {
    answers.push(await send(world, openid, run, day));
    if (happens(player, 4, 5)) answers.push(await send(world, openid, run, day));
  }
  return answers;
};

/**
 * An honest player: some play on two phones, some are a day offline, some send twice, some have a clock that is a day ahead
 * or behind, some delete everything and begin anew.
 */
export const playHonestly = async (world: World, player: number): Promise<HonestDay> => {
  const openid = `honest-${player}`;
  const mode = RANKED_MODES[player % RANKED_MODES.length] as RankedMode;
  const { now } = world;
  // A phone that is behind plays by the lists it was handed when that was today.
  const skew = skewOf(player);
  if (skew < 0) world.now -= DAY_MS;
  const ahead = Math.max(0, skew);
  const day = world.day(ahead);
  const phones = happens(player, 6, 6) ? 2 : 1;
  const runs: MadeRun[] = [];
  for (let phone = 0; phone < phones; phone += 1)
    runs.push(
      await world.play(openid, mode, 6 + (spread(player + phone) % 30), player + phone * 100_003, ahead),
    );
  world.now = now;
  const best = runs.reduce((one, other) => (other.score > one.score ? other : one));
  if (runs.some(({ score }) => score === 0)) return { faults: 0, hosted: null };
  if (happens(player, 2, 11)) {
    await world.send(openid, best, day);
    await world.ask(openid, 'progress', { work: 'delete', life: 1, id: 'wish' });
  }
  if (happens(player, 3, 7)) world.now += DAY_MS;
  const answers = await sendAll(world, player, { openid, day, runs });
  const seen = await world.ask(openid, 'standing', { mode, day });
  world.now = now;
  const refused = answers.filter(({ ok }) => !ok).length;
  const ranked = answers.filter(({ value }) => value?.best === true && value.score === best.score);
  const wrong =
    Number(seen.value?.best) !== best.score ||
    !isSeen(world.best(mode, day, openid), `${mode}:${day}`, best.score);
  const signature = (ranked[0]?.value?.signature as string | undefined) ?? null;
  const faults = refused + (ranked.length === 0 ? 1 : 0) + (wrong ? 1 : 0);
  return { faults, hosted: { openid, mode, day, run: best, signature } };
};
