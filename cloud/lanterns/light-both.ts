import type { CloudAnswer } from '../../src/shared/cloud-answer.ts';
import type { LanternAnswer } from '../../src/shared/cloud-lantern.ts';
import { ok } from '../../src/shared/result.ts';
import type { Fields, Transaction } from '../common/store.ts';

/** Who has finished a run on whose card, and under what that is remembered. */
export interface Pair {
  readonly id: string;
  readonly sender: string;
  readonly friend: string;
  /** China's day at the cloud. */
  readonly day: string;
}

interface Kept extends LanternAnswer {
  readonly day: string;
  /** How many were found on that day. */
  readonly today: number;
}

const keptOf = (found: Fields | null, day: string): Kept => ({
  found: Number(found?.found ?? 0),
  answers: Number(found?.answers ?? 0),
  day,
  today: found?.day === day ? Number(found.today) : 0,
});

/** Beyond the day's lanterns nothing more is found; the answer is told all the same. */
const withLight = (kept: Kept, most: number, answers: 0 | 1): Kept => {
  const more = kept.today < most ? 1 : 0;
  return { ...kept, found: kept.found + more, today: kept.today + more, answers: kept.answers + answers };
};

/** All or nothing, and once for a friend and what is played. Answers what the friend has. */
export const lightBoth = async (
  transaction: Transaction,
  { id, sender, friend, day }: Pair,
  most: number,
): Promise<CloudAnswer<LanternAnswer>> => {
  const mine = keptOf(await transaction.get('lanterns', friend), day);
  if ((await transaction.get('lights', id)) !== null) return ok({ found: mine.found, answers: mine.answers });
  const theirs = keptOf(await transaction.get('lanterns', sender), day);
  const lit = withLight(mine, most, 0);
  await transaction.set('lights', id, { openid: friend, day });
  await transaction.set('lanterns', friend, { ...lit });
  await transaction.set('lanterns', sender, { ...withLight(theirs, most, 1) });
  const { found, answers } = lit;
  return ok({ found, answers });
};
