import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import type { Sealed } from '../protocol/sealed.ts';

const CIPHER = 'aes-128-cbc';
const KEY_BYTES = 16;
const APP_ID = 'wx0000000000000000';
/** Sealed data that is kept for cloud functions; older goes first. */
const KEPT = 1000;

/** What `code2Session` answers. */
export interface PlayerSession {
  readonly openid: string;
  readonly session_key: string;
}

const openidOf = (user: string): string => `o-${user}`;

/** Always the same for a player, so that a studio's server may hold it over restarts. */
const keyOf = (user: string): Buffer =>
  createHash('sha256').update(`session of ${user}`).digest().subarray(0, KEY_BYTES);

interface Kept {
  readonly user: string;
  readonly data: object;
}

/** The platform's secrets: codes of a login, session keys, and what is sealed with them. */
export class Seals {
  private readonly codes = new Map<string, string>();
  private readonly kept = new Map<string, Kept>();

  /** A code that `session` takes once. */
  login(user: string): string {
    const code = randomBytes(KEY_BYTES).toString('hex');
    this.codes.set(code, user);
    return code;
  }

  /** Null for a code that nobody was given, or that was used. */
  session(code: string): PlayerSession | null {
    const user = this.codes.get(code);
    if (user === undefined) return null;
    this.codes.delete(code);
    return { openid: openidOf(user), session_key: keyOf(user).toString('base64') };
  }

  /** `raw`: the text whose signature is wanted too. */
  seal(user: string, told: object, raw: string | null): Sealed {
    const timestamp = Math.floor(Date.now() / 1000);
    const data = { ...told, watermark: { appid: APP_ID, timestamp } };
    const [key, iv] = [keyOf(user), randomBytes(KEY_BYTES)];
    const cipher = createCipheriv(CIPHER, key, iv);
    const sealed = Buffer.concat([cipher.update(JSON.stringify(data), 'utf8'), cipher.final()]);
    const cloudID = `sim_${randomBytes(KEY_BYTES).toString('hex')}`;
    this.keep(cloudID, { user, data });
    const signed = raw === null ? '' : createHash('sha1').update(raw + key.toString('base64'));
    return {
      encryptedData: sealed.toString('base64'),
      iv: iv.toString('base64'),
      cloudID,
      signature: typeof signed === 'string' ? '' : signed.digest('hex'),
    };
  }

  /** What a function finds where the phone wrote an id; another player's is not to be had. */
  open(cloudID: string, user: string): object {
    const found = this.kept.get(cloudID);
    return found?.user === user
      ? { cloudID, data: found.data }
      : { cloudID, errCode: -601006, errMsg: 'invalid cloudID' };
  }

  private keep(cloudID: string, kept: Kept): void {
    this.kept.set(cloudID, kept);
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
  }
}
