import type { Cloud } from '../../simulator/cloud/cloud.ts';
import { readSeedLists } from '../../src/shared/seed-lists.ts';

/** The first seed of a day that the cloud has handed to a player alone: only runs on such seeds are ranked. */
export const ownSeed = async (
  cloud: Cloud,
  openid: string,
  mode: 'endless' | 'sprint',
  day: string,
): Promise<number> => {
  // Asked beside the other board: what is known of one is remembered for a while, and a test's clock stands still.
  const beside = mode === 'endless' ? 'sprint' : 'endless';
  const answer = (await cloud.call('standing', { mode: beside, day, seeds: null }, openid)) as {
    readonly result?: { readonly value?: { readonly seeds?: unknown } };
  };
  const lists = readSeedLists(answer.result?.value?.seeds ?? []);
  const seed = lists.ok ? lists.value.find((list) => list.day === day)?.[mode][0] : undefined;
  if (seed === undefined) throw new Error(`no seed of ${day} for ${openid}`);
  return seed;
};
