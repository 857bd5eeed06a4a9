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
  /** The hour, runs proved in it, and the milliseconds that took. */
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

/** Counts one run that is about to be proved. Codes: rate-limited, not-yet. */
export const spend = (
  budget: RunBudget,
  { day, ticks, now }: { readonly day: string; readonly ticks: number; readonly now: number },
  settings: CloudSettings,
): CloudAnswer<RunBudget> => {
  if (budget.used >= settings.runsPerHour)
    return rateLimited({ what: 'runs', most: settings.runsPerHour, each: 'hour' });
  if (budget.proofMs >= settings.proofMsPerHour)
    return rateLimited({ what: 'proof-ms', most: settings.proofMsPerHour, each: 'hour' });
  return fitsDay(budget, day, ticks, now) ? ok({ ...budget, used: budget.used + 1 }) : notYet(day);
};
