import type { Call, Handler } from './call.ts';
import { type RateLimit, rateLimited, takeTokens, windowOf } from './token-bucket.ts';

/** How exactly an instance keeps to a limit, and what that costs. */
export interface Precision {
  /** Tokens of a player that it hands out without asking the database. */
  readonly unasked: number;
  /** Tokens that it fetches from there at a time, once those are used up. */
  readonly fetched: number;
}

/** Nothing for a player who calls now and then; for others one transaction in twenty calls. */
export const LENIENT: Precision = { unasked: 10, fetched: 20 };
/** Each call is counted before it is served. */
export const EXACT: Precision = { unasked: 0, fetched: 1 };

/** One player's tokens in this instance: `free` may be used, `paid` of them are counted in the database. */
interface Tokens {
  used: number;
  free: number;
  paid: number;
  /** The database had no more. */
  spent: boolean;
}

class TokenBuckets {
  private readonly limit: RateLimit;
  private readonly precision: Precision;
  private window = 0;
  private players = new Map<string, Tokens>();

  constructor(limit: RateLimit, precision: Precision) {
    this.limit = limit;
    this.precision = precision;
  }

  async take(call: Call): Promise<boolean> {
    const tokens = this.tokensOf(call);
    if (tokens.used >= tokens.free && !tokens.spent) await this.fetch(tokens, call);
    if (tokens.used >= tokens.free) return false;
    tokens.used += 1;
    return true;
  }

  private tokensOf({ openid, now }: Call): Tokens {
    const window = windowOf(now, this.limit.each);
    if (window !== this.window) this.players = new Map();
    this.window = window;
    const known = this.players.get(openid);
    if (known) return known;
    const free = Math.min(this.precision.unasked, this.limit.most);
    const tokens = { used: 0, free, paid: 0, spent: false };
    this.players.set(openid, tokens);
    return tokens;
  }

  /** What was handed out unasked is paid for as well. */
  private async fetch(tokens: Tokens, { store, openid, now }: Call): Promise<void> {
    const wanted = tokens.used - tokens.paid + this.precision.fetched;
    const taken = await store.transaction((transaction) =>
      takeTokens(transaction, { openid, now }, this.limit, wanted),
    );
    tokens.paid += taken;
    tokens.free = tokens.paid;
    tokens.spent = taken < wanted;
  }
}

/**
 * A handler that serves a player so often and no oftener, whatever the number of instances: each hands out `unasked`
 * tokens at most of which the others do not know. A refusal costs nothing. See docs/decisions/0010.
 */
export const limited = (limit: RateLimit, handler: Handler, precision = LENIENT): Handler => {
  const buckets = new TokenBuckets(limit, precision);
  return async (call) => ((await buckets.take(call)) ? handler(call) : rateLimited(limit));
};
