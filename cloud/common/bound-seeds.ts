import { createHash, createHmac } from 'node:crypto';
import { SEED_DAYS, SEEDS_A_DAY, type SeedList } from '../../src/shared/seed-lists.ts';
import { BOUND_MODES, type BoundMode } from '../../src/shared/vocabulary/modes.ts';
import { dayBefore } from './days.ts';
import { type CloudKeys, keyOfDay } from './keys.ts';

const SEED_BYTES = 4;
const SEEDS_A_BLOCK = 8;

const hmac = (secret: string, text: string): Buffer =>
  createHmac('sha256', Buffer.from(secret, 'base64')).update(text).digest();

/** A player's seeds of a day: the same whenever they are asked for, and nobody else's. */
export const boundSeeds = (
  keys: CloudKeys,
  openid: string,
  mode: BoundMode,
  day: string,
): readonly number[] => {
  const { secret } = keyOfDay(keys, day);
  return Array.from({ length: SEEDS_A_DAY / SEEDS_A_BLOCK }, (_, block) => {
    const bytes = hmac(secret, `seeds|${openid}|${mode}|${day}|${block}`);
    return Array.from({ length: SEEDS_A_BLOCK }, (_, at) => bytes.readUInt32BE(at * SEED_BYTES));
  }).flat();
};

/** The lists of today and the days after it that the phone has none of. `known`: the last day it has. */
export const seedListsFor = (
  keys: CloudKeys,
  openid: string,
  now: number,
  known: string | null,
): readonly SeedList[] =>
  Array.from({ length: SEED_DAYS }, (_, ahead) => dayBefore(now, -ahead))
    .filter((day) => known === null || day > known)
    .map((day) => {
      const lists = BOUND_MODES.map((mode) => [mode, boundSeeds(keys, openid, mode, day)]);
      return { day, ...Object.fromEntries(lists) } as SeedList;
    });

const BASE_36 = 36;

/** A run's name for all to see: it says nothing of the player, and the player cannot choose it. */
export const publicRunId = (keys: CloudKeys, openid: string, board: string, replay: string): string => {
  const { secret } = keys.held[keys.held.length - 1] as { readonly secret: string };
  return hmac(secret, `run|${openid}|${board}|${replay}`)
    .readBigUInt64BE()
    .toString(BASE_36)
    .padStart(13, '0');
};

/** Stands for a player where the player must not be named. */
export const pseudonymOf = (keys: CloudKeys, openid: string, day: string): string =>
  hmac(keyOfDay(keys, day).secret, `who|${openid}|${day}`).toString('base64url').slice(0, 22);

/** A name for a text that nobody can find a second text for. */
export const digestOf = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 32);
