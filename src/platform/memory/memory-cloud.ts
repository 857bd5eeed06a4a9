import { type FailureCode, failure } from '../../shared/failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { CloudPort } from '../ports.ts';

export type MemoryFunction = (data: unknown) => unknown;

/** Functions in memory. With none, the phone is as good as offline. */
export interface MemoryCloud {
  readonly port: CloudPort;
  readonly calls: readonly { readonly name: string; readonly data: unknown }[];
  /** From now on `name` answers this way; a promise is waited for, one that rejects or a throw is a fault of the way. */
  answer(name: string, how: MemoryFunction): void;
  /** From now on every call fails this way; null: no more. */
  break(code: FailureCode | null): void;
}

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

export const createMemoryCloud = (): MemoryCloud => {
  const functions = new Map<string, MemoryFunction>();
  const calls: { name: string; data: unknown }[] = [];
  let broken: FailureCode | null = null;
  const run = async (name: string, data: object): Promise<Result<unknown>> => {
    if (broken !== null) return fail(failure(broken, `cloud ${name}`));
    const how = functions.get(name);
    if (how === undefined) return fail(failure('host/not-found', `cloud ${name}`));
    try {
      return ok(asJson(await how(asJson(data))));
    } catch (thrown) {
      return fail(failure('host/network', `cloud ${name}: ${String(thrown)}`));
    }
  };
  return {
    port: {
      call: (name, data) => {
        calls.push({ name, data: asJson(data) });
        return run(name, data);
      },
    },
    calls,
    answer: (name, how) => {
      functions.set(name, how);
    },
    break: (code) => {
      broken = code;
    },
  };
};
