import { BACKGROUND_GRACE_MS, CLOUD_CALL_BYTES } from '../../limits.ts';
import { JSON_HEADERS } from '../../protocol/post.ts';
import { CLOUD_ID_FIELD } from '../../protocol/sealed.ts';
import { guarded } from '../clock.ts';
import type { Context } from '../context.ts';
import { answersWithPromise } from '../host-calls.ts';
import { native } from '../natives.ts';

/** How a call fails: `errCode` and the host's wording of it. */
class CloudFailure extends Error {
  readonly errCode: number;

  constructor(errCode: number, reason: string) {
    super(`cloud.callFunction:fail ${reason}`);
    this.errCode = errCode;
  }
}

/** The error table of wx.cloud: general, bad parameter, bad type, circular. */
const ERR_CODE = { general: -1, parameter: -401002, type: -401003, circular: -402001 } as const;

interface Callbacks {
  success?: (result: object) => void;
  fail?: (result: object) => void;
  complete?: (result: object) => void;
}

type Param = Partial<Omit<ICloud.CallFunctionParam, keyof Callbacks>> & Callbacks;

/** What the simulator's server answers with. */
type Answer =
  | { readonly ok: true; readonly result?: unknown }
  | { readonly ok: false; readonly error: { readonly errCode: number; readonly errMsg: string } };

const ids = new WeakMap<object, string>();

/** Stands for sealed data: its id as text, but in a field of a call's data, where the cloud opens it. */
function CloudID(id: string): object {
  const made = Object.freeze({ toJSON: () => id });
  ids.set(made, id);
  return made;
}

const withIds = (data: object): object =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      const id = ids.get(Object(value));
      return [name, id === undefined ? value : { [CLOUD_ID_FIELD]: id }];
    }),
  );

const bodyOf = ({ name, data }: Param, user: string): string => {
  if (typeof name !== 'string' || name === '') {
    throw new CloudFailure(ERR_CODE.parameter, 'parameter.name should be a non-empty string');
  }
  if (data !== undefined && (typeof data !== 'object' || data === null)) {
    throw new CloudFailure(ERR_CODE.type, 'parameter.data should be object');
  }
  try {
    const body = JSON.stringify({ name, data: withIds(data ?? {}), user });
    if (body.length <= CLOUD_CALL_BYTES) return body;
  } catch (error) {
    throw new CloudFailure(ERR_CODE.circular, String(error));
  }
  throw new CloudFailure(ERR_CODE.parameter, 'data exceed max size');
};

const unreachable = (reason: string): CloudFailure =>
  new CloudFailure(ERR_CODE.general, `request:fail ${reason}`);

class CloudLine {
  readonly #context: Context;
  readonly #flying = new Set<AbortController>();

  constructor(context: Context) {
    this.#context = context;
    // As with requests: what is under way ends some seconds after the game was left.
    const { clock, signals } = context;
    let grace = 0;
    signals.left.add(() => {
      grace = clock.setTimer(() => this.#interrupt(), BACKGROUND_GRACE_MS, false);
    });
    // Whoever is back by then has lost nothing.
    signals.entered.add(() => clock.clearTimer(grace));
  }

  async send(body: string): Promise<Answer> {
    const { type, latency } = this.#context.host.network();
    if (type === 'none') throw unreachable('net::ERR_INTERNET_DISCONNECTED');
    const abort = new native.AbortController();
    this.#flying.add(abort);
    try {
      await new native.Promise<void>((resolve) => {
        this.#context.clock.setTimer(resolve, latency, false);
      });
      const response = await native.fetch('/cloud/call', {
        method: 'POST',
        headers: JSON_HEADERS,
        body,
        signal: abort.signal,
      });
      return (await response.json()) as Answer;
    } catch {
      throw unreachable(abort.signal.aborted ? 'interrupted' : 'net::ERR_FAILED');
    } finally {
      this.#flying.delete(abort);
    }
  }

  #interrupt(): void {
    for (const abort of this.#flying) abort.abort();
  }
}

const toFailure = (error: unknown): object =>
  error instanceof CloudFailure
    ? { errCode: error.errCode, errMsg: error.message }
    : { errCode: ERR_CODE.general, errMsg: `cloud.callFunction:fail ${String(error)}` };

const requestId = (): string => native.crypto.randomUUID();

/** The part of `wx.cloud` that a game with closed collections uses: init and callFunction. */
export const cloudPlugin = (context: Context) => {
  const line = new CloudLine(context);
  let ready = false;
  const run = async (param: Param): Promise<object> => {
    if (!ready) {
      throw new CloudFailure(ERR_CODE.general, "Cloud API isn't enabled, please call wx.cloud.init first");
    }
    const answer = await line.send(bodyOf(param, context.host.user));
    if (!answer.ok)
      throw new CloudFailure(answer.error.errCode, answer.error.errMsg.replace(/^\S+:fail /, ''));
    return { result: answer.result ?? null, errMsg: 'cloud.callFunction:ok', requestID: requestId() };
  };
  const settle = (param: Param): Promise<{ ok: boolean; value: object }> =>
    run(param).then(
      (value) => ({ ok: true, value }),
      (error: unknown) => ({ ok: false, value: toFailure(error) }),
    );
  const callFunction = (param: Param = {}): unknown => {
    const { success, fail, complete } = param;
    if (success ?? fail ?? complete) {
      void settle(param).then(({ ok, value }) =>
        context.clock.post(() => {
          guarded(() => (ok ? success : fail)?.(value));
          guarded(() => complete?.(value));
        }),
      );
      return undefined;
    }
    return new Promise((resolve, reject) => {
      void settle(param).then(({ ok, value }) => context.clock.post(() => (ok ? resolve : reject)(value)));
    });
  };
  const init = (): void => {
    ready = true;
  };
  const cloud = { init, callFunction: answersWithPromise(callFunction), CloudID } as unknown as WxCloud;
  return { cloud: context.hostCalls.watch(cloud as WxCloud & object, 'cloud') };
};
