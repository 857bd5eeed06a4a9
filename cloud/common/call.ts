import { type CloudAnswer, refuse } from '../../src/shared/cloud-answer.ts';
import type { Result } from '../../src/shared/result.ts';
import type { Store } from './store.ts';

/** One call of a function, as its handler sees it. */
export interface Call {
  /** As the client sent it. */
  readonly event: unknown;
  readonly openid: string;
  /** The cloud's own time, milliseconds since 1970. */
  readonly now: number;
  readonly store: Store;
}

export type Handler = (call: Call) => Promise<CloudAnswer<object>>;

/** Parses the request first: nothing is read or written for one that is not in order. */
export const handlerOf =
  <T>(
    parse: (event: unknown) => Result<T>,
    handle: (request: T, call: Call) => Promise<CloudAnswer<object>>,
  ): Handler =>
  async (call) => {
    const request = parse(call.event);
    return request.ok ? handle(request.value, call) : refuse(request.error.code, request.error.detail);
  };
