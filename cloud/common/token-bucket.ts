import { chinaDate, makeChinaDate } from '../../src/shared/china-date.ts';
import { refuse } from '../../src/shared/cloud-answer.ts';
import { CHINA_OFFSET_MS, DAY_MS, HOUR_MS } from '../../src/shared/vocabulary/time.ts';
import type { Call } from './call.ts';
import type { Transaction } from './store.ts';

/** How often one player is served. */
export interface RateLimit {
  /** The name of what is counted: each has a document of its own. */
  readonly what: string;
  readonly most: number;
  readonly each: 'hour' | 'day';
}

const LENGTHS = { hour: HOUR_MS, day: DAY_MS } as const;

/** The number of this hour, or of this day in China. */
export const windowOf = (now: number, each: RateLimit['each']): number =>
  Math.floor((now + CHINA_OFFSET_MS) / LENGTHS[each]);

/** Counts up to `wanted` tokens where every instance sees it; answers how many there still were. */
export const takeTokens = async (
  transaction: Transaction,
  { openid, now }: Pick<Call, 'openid' | 'now'>,
  { what, most, each }: RateLimit,
  wanted = 1,
): Promise<number> => {
  const id = `${openid}:${what}`;
  const window = windowOf(now, each);
  const found = await transaction.get('limits', id);
  const used = found?.window === window ? Number(found.used) : 0;
  const taken = Math.min(wanted, Math.max(0, most - used));
  const day = makeChinaDate(chinaDate(now));
  if (taken > 0) await transaction.set('limits', id, { openid, day, window, used: used + taken });
  return taken;
};

export const rateLimited = ({ what, most, each }: RateLimit) =>
  refuse('cloud/rate-limited', `more than ${most} ${what} in a ${each}`);
