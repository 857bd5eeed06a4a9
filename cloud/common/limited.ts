import { refuse } from '../../src/shared/cloud-answer.ts';
import type { Handler } from './call.ts';

const HOUR_MS = 60 * 60 * 1000;

/** An hour's calls of each player, as one instance of a function has seen them. */
class Turns {
  readonly #most: number;
  #window = 0;
  #used = new Map<string, number>();

  constructor(most: number) {
    this.#most = most;
  }

  take(openid: string, now: number): boolean {
    const window = Math.floor(now / HOUR_MS);
    if (window !== this.#window) this.#used = new Map();
    this.#window = window;
    const used = this.#used.get(openid) ?? 0;
    if (used >= this.#most) return false;
    this.#used.set(openid, used + 1);
    return true;
  }
}

/**
 * A handler that serves a player so often in an hour. It is counted in memory: a limit that wrote to the database would
 * cost more than what it keeps away. Where that counts, a handler has a limit of its own in its documents.
 */
export const limited = (most: number, handler: Handler): Handler => {
  const turns = new Turns(most);
  return async (call) =>
    turns.take(call.openid, call.now)
      ? handler(call)
      : refuse('cloud/rate-limited', `more than ${most} in an hour`);
};
