import { boundSeeds } from '../../../cloud/common/bound-seeds.ts';
import { type CloudKeys, joinKey, type KeySource, makeKey } from '../../../cloud/common/keys.ts';
import type { BoundMode } from '../../../src/shared/vocabulary/modes.ts';

/** The same secret in every test, so that each player has the same seeds whenever it runs. */
const KEY = { ...makeKey('0000-00-00'), secret: Buffer.alloc(32, 7).toString('base64') };

export const KEYS: CloudKeys = joinKey(KEY, { held: [], publicKeys: [] });

export const keySource: KeySource = async () => KEYS;

/** A seed that the cloud has handed out to a player. */
export const seedOf = (openid: string, mode: BoundMode, day: string, at = 0): number =>
  boundSeeds(KEYS, openid, mode, day)[at] as number;
