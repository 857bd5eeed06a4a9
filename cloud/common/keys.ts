import { createPrivateKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { type AcceptedRun, signedText } from '../../src/shared/run-signature.ts';
import { dayBefore } from './days.ts';
import type { Fields, Store } from './store.ts';

/** What the cloud alone knows. Texts, so that it can lie in a document that no client may read. */
export interface CloudKey {
  /** The first day in China whose seeds are drawn from it. */
  readonly from: string;
  /** 32 bytes in base64. */
  readonly secret: string;
  /** An Ed25519 key, PKCS #8 in base64. */
  readonly signing: string;
  /** Its other half, 32 bytes in base64url. */
  readonly publicKey: string;
}

export interface CloudKeys {
  /** The newest first; the first one signs. */
  readonly held: readonly CloudKey[];
  /** All there ever were, the newest first: what an old key has signed stays signed. */
  readonly publicKeys: readonly string[];
}

/** Where a function gets the keys from. */
export type KeySource = (store: Store, now: number) => Promise<CloudKeys>;

const ID = 'cloud';
/** An instance asks for them again after so long: a new key is in force from a later day on. */
const FRESH_MS = 600_000;
/** Public keys kept: at four a year, half a century. */
const MOST_PUBLIC = 200;

/** The last 32 bytes of an Ed25519 key in SPKI are the key. */
const RAW_BYTES = 32;

export const makeKey = (from: string): CloudKey => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-RAW_BYTES);
  return {
    from,
    secret: randomBytes(RAW_BYTES).toString('base64'),
    signing: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
    publicKey: raw.toString('base64url'),
  };
};

const keysOf = ({ held, publicKeys }: Fields): CloudKeys => ({
  held: held as readonly CloudKey[],
  publicKeys: publicKeys as readonly string[],
});

export const joinKey = (key: CloudKey, { held, publicKeys }: CloudKeys): CloudKeys => ({
  held: [key, ...held],
  publicKeys: [key.publicKey, ...publicKeys].slice(0, MOST_PUBLIC),
});

const NONE: CloudKeys = { held: [], publicKeys: [] };

/** The first function that asks for them makes them. */
const readKeys = async (store: Store): Promise<CloudKeys> => {
  const found = await store.get('keys', ID);
  if (found !== null) return keysOf(found);
  return store.transaction(async (transaction) => {
    const before = await transaction.get('keys', ID);
    if (before !== null) return keysOf(before);
    const made = joinKey(makeKey('0000-00-00'), NONE);
    await transaction.set('keys', ID, { ...made });
    return made;
  });
};

/** Asks the database once in a while, whatever is served meanwhile. */
export const createKeySource = (): KeySource => {
  let known: { readonly at: number; readonly keys: CloudKeys } | null = null;
  return async (store, now) => {
    if (known === null || Math.abs(now - known.at) >= FRESH_MS)
      known = { at: now, keys: await readKeys(store) };
    return known.keys;
  };
};

export interface KeyLifetimes {
  /** Days a key is in force. */
  readonly keyDays: number;
  /** Days for which seeds were handed out ahead, and those that a run may come late. */
  readonly aheadDays: number;
  readonly lateDays: number;
}

const expired = ({ from }: CloudKey, today: string): boolean => from <= today;

/**
 * Makes a new key when the newest has been in force for long; it begins on a day whose seeds nobody has yet. Keys whose
 * last day can no longer come late are forgotten, but for their public halves. True where there was something to do.
 */
export const rotateKeys = async (store: Store, now: number, times: KeyLifetimes): Promise<boolean> => {
  const { keyDays, aheadDays, lateDays } = times;
  const keys = await readKeys(store);
  const lastLate = dayBefore(now, lateDays);
  const needed = keys.held.findIndex((key) => expired(key, lastLate)) + 1;
  const due = (keys.held[0] as CloudKey).from <= dayBefore(now, keyDays);
  if (!due && (needed === 0 || needed === keys.held.length)) return false;
  return store.transaction(async (transaction) => {
    const found = keysOf((await transaction.get('keys', ID)) as Fields);
    if (found.held[0]?.publicKey !== keys.held[0]?.publicKey) return false;
    const kept = { ...found, held: needed === 0 ? found.held : found.held.slice(0, needed) };
    const next = due ? joinKey(makeKey(dayBefore(now, -aheadDays)), kept) : kept;
    await transaction.set('keys', ID, { ...next });
    return true;
  });
};

/** The key that a day's seeds are drawn from. */
export const keyOfDay = ({ held }: CloudKeys, day: string): CloudKey =>
  held.find(({ from }) => from <= day) ?? (held[held.length - 1] as CloudKey);

/** That this player has reached this score in this run on its day: 64 bytes in base64url. */
export const signRun = ({ held }: CloudKeys, openid: string, run: AcceptedRun): string => {
  const { signing } = held[0] as CloudKey;
  const key = createPrivateKey({ key: Buffer.from(signing, 'base64'), format: 'der', type: 'pkcs8' });
  return sign(null, Buffer.from(signedText(openid, run)), key).toString('base64url');
};
