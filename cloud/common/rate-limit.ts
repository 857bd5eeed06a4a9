import type { Call, Handler } from './call.ts';
import { type RateLimit, rateLimited, takeTokens, windowOf } from './token-bucket.ts';

/** How exactly an instance keeps to an allowance, and what that costs. */
export interface Pace {
  /** Turns of a player that it gives without asking the database. */
  readonly unasked: number;
  /** Turns that it fetches from there at a time, once those are used up. */
  readonly fetched: number;
}

/** Nothing for a player who is in no hurry; for others one transaction in twenty calls. */
export const EASY: Pace = { unasked: 10, fetched: 20 };
/** Each call is counted before it is served. */
export const EXACT: Pace = { unasked: 0, fetched: 1 };

/** One player's turns in this instance: `free` may be used, `paid` of them are counted in the database. */
interface Turns {
  used: number;
  free: number;
  paid: number;
  /** The database had no more. */
  spent: boolean;
}

class TurnBook {
  private readonly allowance: RateLimit;
  private readonly pace: Pace;
  private window = 0;
  private players = new Map<string, Turns>();

  constructor(allowance: RateLimit, pace: Pace) {
    this.allowance = allowance;
    this.pace = pace;
  }

  async take(call: Call): Promise<boolean> {
    const turns = this.turnsOf(call);
    if (turns.used >= turns.free && !turns.spent) await this.fetch(turns, call);
    if (turns.used >= turns.free) return false;
    turns.used += 1;
    return true;
  }

  private turnsOf({ openid, now }: Call): Turns {
    const window = windowOf(now, this.allowance.each);
    if (window !== this.window) this.players = new Map();
    this.window = window;
    const known = this.players.get(openid);
    if (known) return known;
    const free = Math.min(this.pace.unasked, this.allowance.most);
    const turns = { used: 0, free, paid: 0, spent: false };
    this.players.set(openid, turns);
    return turns;
  }

  /** What was given unasked is paid for as well. */
  private async fetch(turns: Turns, { store, openid, now }: Call): Promise<void> {
    const wanted = turns.used - turns.paid + this.pace.fetched;
    const taken = await store.transaction((transaction) =>
      takeTokens(transaction, { openid, now }, this.allowance, wanted),
    );
    turns.paid += taken;
    turns.free = turns.paid;
    turns.spent = taken < wanted;
  }
}

/**
 * A handler that serves a player so often and no oftener, whatever the number of instances: each gives away `unasked`
 * turns at most of which the others do not know. A refusal costs nothing. See docs/decisions/0010.
 */
export const limited = (allowance: RateLimit, handler: Handler, pace = EASY): Handler => {
  const book = new TurnBook(allowance, pace);
  return async (call) => ((await book.take(call)) ? handler(call) : rateLimited(allowance));
};
