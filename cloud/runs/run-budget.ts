import { lastCommandTick, type Replay } from '../../src/core/index.ts';
import { type CloudAnswer, refuse } from '../../src/shared/cloud-answer.ts';
import { ok } from '../../src/shared/result.ts';
import { DAILY_TRIES } from '../../src/shared/vocabulary/limits.ts';
import { isDayMode } from '../../src/shared/vocabulary/modes.ts';
import { SECOND_MS, TICKS_PER_SECOND } from '../../src/shared/vocabulary/time.ts';
import { dayBefore, dayStart } from '../common/days.ts';
import type { CloudSettings } from '../common/settings.ts';
import type { Fields, Transaction } from '../common/store.ts';
import { rateLimited, windowOf } from '../common/token-bucket.ts';
import type { Leaderboard } from './leaderboard-of.ts';

/** What a player's runs may still use. It lies in the document that counts them anyhow. */
export interface RunBudget {
  /** The hour, runs let in to be proved in it, and the milliseconds that took or are set aside for it. */
  readonly window: number;
  readonly used: number;
  readonly proofMs: number;
  /** Ticks of the runs that were accepted, by the day they count on. */
  readonly played: Readonly<Record<string, number>>;
  /** Daily runs that were accepted, by their day. */
  readonly tries: Readonly<Record<string, number>>;
  /** Raised by a deletion: a run that was on its way then is of a player who is gone. */
  readonly generation: number;
  /** Whether a run of the player's was ever refused: only then there is a refusal to be looked for. */
  readonly refused: boolean;
}

interface Player {
  readonly openid: string;
  readonly now: number;
}

const keyOf = ({ openid }: Player): string => `${openid}:runs`;

export const readBudget = async (transaction: Transaction, player: Player): Promise<RunBudget> => {
  const found: Fields = (await transaction.get('limits', keyOf(player))) ?? {};
  const window = windowOf(player.now, 'hour');
  const current = found.window === window;
  return {
    window,
    used: current ? Number(found.used ?? 0) : 0,
    proofMs: current ? Number(found.proofMs ?? 0) : 0,
    played: (found.played as Record<string, number> | undefined) ?? {},
    tries: (found.tries as Record<string, number> | undefined) ?? {},
    generation: Number(found.generation ?? 0),
    refused: found.refused === true,
  };
};

/** Days that can still come late are remembered. */
const recent = (byDay: Readonly<Record<string, number>>, now: number, lateDays: number) =>
  Object.fromEntries(Object.entries(byDay).filter(([day]) => day >= dayBefore(now, lateDays)));

export const writeBudget = (
  transaction: Transaction,
  player: Player,
  budget: RunBudget,
  lateDays: number,
): Promise<void> =>
  transaction.set('limits', keyOf(player), {
    openid: player.openid,
    day: dayBefore(player.now, 0),
    ...budget,
    played: recent(budget.played, player.now, lateDays),
    tries: recent(budget.tries, player.now, lateDays),
  });

/** Phones' clocks are seldom further off than this. */
const SKEW_MS = 60 * SECOND_MS;

/** Whether the day has been long enough for all that is said to have been played in it. */
export const fitsDay = (budget: RunBudget, day: string, ticks: number, now: number): boolean => {
  const played = ((budget.played[day] ?? 0) + ticks) / TICKS_PER_SECOND;
  return played * SECOND_MS <= now - dayStart(day) + SKEW_MS;
};

export const notYet = (day: string): ReturnType<typeof refuse> =>
  refuse('cloud/not-yet', `more was played on ${day} than there has been time`);

/** Whether the player has had all runs of this day's daily that count. */
export const hasNoTry = (budget: RunBudget, { mode, day }: Leaderboard): boolean =>
  isDayMode(mode) && (budget.tries[day] ?? 0) >= DAILY_TRIES;

/** Ticks of a proof in a millisecond, at the least: the longest replay there can be takes about 15 s (docs/scale.md). */
const TICKS_A_MS = 30;

const claimedTicks = (replay: Replay): number => replay.leftAt ?? lastCommandTick(replay);

const setAside = (replay: Replay): number => Math.ceil(claimedTicks(replay) / TICKS_A_MS);

/** The budget once a proof that time was set aside for has taken so many milliseconds. */
export const settled = (budget: RunBudget, replay: Replay, milliseconds: number): RunBudget => ({
  ...budget,
  proofMs: Math.max(0, budget.proofMs + milliseconds - setAside(replay)),
});

/**
 * Counts one run that is about to be proved and sets its time aside: of many sent at once no more are let in than there
 * is time for, and a proof in vain was paid for. Codes: rate-limited, not-yet.
 */
export const spend = (
  budget: RunBudget,
  { day, replay, now }: { readonly day: string; readonly replay: Replay; readonly now: number },
  settings: CloudSettings,
): CloudAnswer<RunBudget> => {
  if (budget.used >= settings.runsPerHour)
    return rateLimited({ what: 'runs', most: settings.runsPerHour, each: 'hour' });
  if (budget.proofMs >= settings.proofMsPerHour)
    return rateLimited({ what: 'proof-ms', most: settings.proofMsPerHour, each: 'hour' });
  if (!fitsDay(budget, day, claimedTicks(replay), now)) return notYet(day);
  return ok({ ...budget, used: budget.used + 1, proofMs: budget.proofMs + setAside(replay) });
};
