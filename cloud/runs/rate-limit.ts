import type { Fields, Transaction } from '../common/store.ts';
import { dayBefore } from './board-of.ts';

const HOUR_MS = 60 * 60 * 1000;

const used = (found: Fields | null, window: number): number =>
  found !== null && found.window === window ? Number(found.used) : 0;

/** Counts one run of the player's hour; false when there are none left. */
export const takeTurn = async (
  transaction: Transaction,
  openid: string,
  now: number,
  most: number,
): Promise<boolean> => {
  const window = Math.floor(now / HOUR_MS);
  const before = used(await transaction.get('limits', openid), window);
  if (before >= most) return false;
  const day = dayBefore(now, 0);
  await transaction.set('limits', openid, { openid, day, window, used: before + 1 });
  return true;
};
