import { failure } from '../../src/shared/failure.ts';
import { combine, readFields, readInteger, readList } from '../../src/shared/parsing.ts';
import { fail, ok, type Result } from '../../src/shared/result.ts';

/** The numbers of settings/cloud.json. */
export interface CloudSettings {
  /**
   * Leaderboards that take and tell nothing for now: a mode, or a mode and a day as `daily:2026-09-25`. Phones keep their
   * runs and send them again later.
   */
  readonly closedLeaderboards: readonly string[];
  /** Documents a board's histogram is spread over, so that writers seldom meet. */
  readonly histogramShards: number;
  readonly topCount: number;
  /** How long one instance answers with the board it read last. */
  readonly leaderboardCacheMs: number;
  readonly runsPerHour: number;
  /** Saves joined, boards asked for, reminders changed and cards left or opened by one player in an hour. */
  readonly progressPerHour: number;
  readonly leaderboardPerHour: number;
  readonly notifyPerHour: number;
  readonly cardsPerHour: number;
  /** Longest time spent on proving one run. */
  readonly verifyMs: number;
  /** Time spent in an hour on proving one player's runs. */
  readonly proofMsPerHour: number;
  /** Days after which the cloud draws seeds from another key. */
  readonly keyDays: number;
  /** How many days late a run may come and still count. */
  readonly lateDays: number;
  readonly keepLeaderboardDays: number;
  readonly keepRunDays: number;
  readonly keepInviteDays: number;
  /** Orders are the proof of what was paid: the law wants them for three years. */
  readonly keepOrderDays: number;
  /** Challenges kept for a player in a day, and codes made: so many of each. */
  readonly invitesPerDay: number;
  /** Lanterns a player finds in a day, and runs on friends' cards that are proved for them: so many of each. */
  readonly lanternsPerDay: number;
  readonly lightsPerDay: number;
  /** Documents a sweep removes from each collection at a time. */
  readonly sweepCount: number;
  /** Days between a player's consent to a message and the message. */
  readonly reminderDays: number;
  /** The message's template in the console; nothing is sent without one. */
  readonly reminderTemplate: string;
  readonly reminderTitle: string;
}

const LIMITS: Readonly<
  Record<
    keyof Omit<CloudSettings, 'reminderTemplate' | 'reminderTitle' | 'closedLeaderboards'>,
    readonly [number, number]
  >
> = {
  histogramShards: [1, 256],
  topCount: [1, 100],
  leaderboardCacheMs: [0, 600_000],
  runsPerHour: [1, 10_000],
  progressPerHour: [1, 10_000],
  leaderboardPerHour: [1, 10_000],
  notifyPerHour: [1, 10_000],
  cardsPerHour: [1, 10_000],
  verifyMs: [100, 50_000],
  proofMsPerHour: [1000, 3_600_000],
  keyDays: [7, 3650],
  lateDays: [0, 6],
  keepLeaderboardDays: [2, 400],
  keepRunDays: [2, 400],
  keepInviteDays: [1, 400],
  keepOrderDays: [31, 4000],
  invitesPerDay: [1, 10_000],
  lanternsPerDay: [1, 100],
  lightsPerDay: [1, 100],
  sweepCount: [1, 1000],
  reminderDays: [1, 60],
};

const readText = (name: string, value: unknown): Result<string> =>
  typeof value === 'string' ? ok(value) : fail(failure('input/wrong-type', `${name}: ${typeof value}`));

const CLOSED = /^[a-z]{1,16}(:\d{4}-\d{2}-\d{2})?$/;

const readClosed = (value: unknown): Result<string> =>
  typeof value === 'string' && CLOSED.test(value)
    ? ok(value)
    : fail(failure('input/corrupt', `closedLeaderboards: ${typeof value}`));

/** Codes: wrong-type, out-of-range, corrupt. */
export const parseCloudSettings = (json: unknown): Result<CloudSettings> => {
  const fields = readFields('cloud settings', json);
  if (!fields.ok) return fields;
  const numbers: Partial<Record<keyof typeof LIMITS, Result<number>>> = {};
  for (const name of Object.keys(LIMITS) as (keyof typeof LIMITS)[]) {
    const [least, most] = LIMITS[name];
    numbers[name] = readInteger(name, fields.value[name], least, most);
  }
  return combine<CloudSettings>({
    ...(numbers as Record<keyof typeof LIMITS, Result<number>>),
    closedLeaderboards: readList('closedLeaderboards', fields.value.closedLeaderboards, readClosed),
    reminderTemplate: readText('reminderTemplate', fields.value.reminderTemplate),
    reminderTitle: readText('reminderTitle', fields.value.reminderTitle),
  });
};
