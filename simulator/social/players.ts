import { HOSTED_KEY_BYTES, HOSTED_PAIR_BYTES, HOSTED_PAIRS } from '../limits.ts';
import type { Pairs } from '../protocol/social.ts';

/** What is known of one player. */
export interface Player {
  readonly user: string;
  nickname: string;
  /** Name of a picture; null without one. */
  avatar: string | null;
  data: Pairs;
  /** As it was before the latest write: what a list that is behind still shows. */
  before: Pairs;
}

const bytesOf = (text: string): number => Buffer.byteLength(text);

/**
 * Why these pairs can not be written, or null. The first text is what clients say; the others follow the table of
 * storage.setUserStorage (87016 to 87019), whose client wording is not published.
 */
const refusal = (data: Pairs, pairs: readonly [string, string][]): string | null => {
  if (pairs.some(([key]) => bytesOf(key) > HOSTED_KEY_BYTES)) return 'some key in list meet length exceed';
  if (pairs.some(([key, value]) => bytesOf(key) + bytesOf(value) > HOSTED_PAIR_BYTES)) {
    return 'some key-value in list meet length exceed';
  }
  const count = new Set([...Object.keys(data), ...pairs.map(([key]) => key)]).size;
  return count > HOSTED_PAIRS ? 'key-value count exceed' : null;
};

/** All players and what they host. */
export class Players {
  private readonly byId = new Map<string, Player>();

  constructor(known: readonly Player[]) {
    for (const player of known) this.byId.set(player.user, player);
  }

  all(): Player[] {
    return [...this.byId.values()];
  }

  get(user: string): Player {
    const known = this.byId.get(user);
    if (known !== undefined) return known;
    const made: Player = { user, nickname: user, avatar: user, data: {}, before: {} };
    this.byId.set(user, made);
    return made;
  }

  describe(user: string, nickname: string | undefined, avatar: string | null | undefined): Player {
    const player = this.get(user);
    if (nickname !== undefined) player.nickname = nickname;
    if (avatar !== undefined) player.avatar = avatar;
    return player;
  }

  /** Null when written, else why not; a refused list changes nothing. */
  write(user: string, pairs: readonly [string, string][]): string | null {
    const player = this.get(user);
    const reason = refusal(player.data, pairs);
    if (reason === null) this.replace(user, { ...player.data, ...Object.fromEntries(pairs) });
    return reason;
  }

  remove(user: string, keys: readonly string[]): void {
    const left = Object.entries(this.get(user).data).filter(([key]) => !keys.includes(key));
    this.replace(user, Object.fromEntries(left));
  }

  replace(user: string, data: Pairs): void {
    const player = this.get(user);
    player.before = player.data;
    player.data = data;
  }
}
