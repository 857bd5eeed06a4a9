import { guarded } from '../clock.ts';
import type { Context } from '../context.ts';
import { answersLater, answersWithPromise } from '../host-calls.ts';
import { CallFailure } from './call-failure.ts';
import { checkParameters } from './parameters.ts';

interface Callbacks {
  success?: (result: object) => void;
  fail?: (result: object) => void;
  complete?: (result: object) => void;
}

type Option = WechatMinigame.AsyncMethodOptionLike;
type WithPromise<O extends Option> = <T extends O = O>(
  option?: T,
) => WechatMinigame.PromisifySuccessResult<T, O>;
type WithoutPromise<O> = (option?: O) => undefined;
type Outcome = object | undefined | Promise<object | undefined>;

const failureOf = (api: string, error: unknown): object => {
  const reason = error instanceof Error ? error.message : String(error);
  const { errno, errCode } = error instanceof CallFailure ? error : { errno: null, errCode: null };
  return {
    errMsg: `${api}:fail ${reason}`,
    ...(errno === null ? {} : { errno }),
    ...(errCode === null ? {} : { errCode }),
  };
};

const settle = async (api: string, work: () => Outcome): Promise<{ ok: boolean; result: object }> => {
  try {
    return { ok: true, result: { ...(await work()), errMsg: `${api}:ok` } };
  } catch (error) {
    return { ok: false, result: failureOf(api, error) };
  }
};

const answer = (callbacks: Callbacks, ok: boolean, result: object): void => {
  guarded(() => (ok ? callbacks.success : callbacks.fail)?.(result));
  guarded(() => callbacks.complete?.(result));
};

const hasCallback = (option: Callbacks): boolean =>
  option.success !== undefined || option.fail !== undefined || option.complete !== undefined;

/**
 * The host's convention for calls: the work happens now, the answer comes in a later task through
 * success/fail and complete. `promised` calls answer with a Promise when none of the three is given.
 */
export const makeCalls = (context: Pick<Context, 'clock'>) => {
  const call = (api: string, option: Callbacks, promises: boolean, work: () => Outcome): unknown => {
    const settled = settle(api, () => {
      checkParameters(api, option);
      return work();
    });
    if (promises && !hasCallback(option)) {
      return new Promise((resolve, reject) => {
        void settled.then(({ ok, result }) => context.clock.post(() => (ok ? resolve : reject)(result)));
      });
    }
    void settled.then(({ ok, result }) => context.clock.post(() => answer(option, ok, result)));
    return undefined;
  };
  return {
    promised: <O extends Option>(api: string, work: (option: O) => Outcome): WithPromise<O> =>
      answersWithPromise(
        (option) => call(api, option ?? {}, true, () => work((option ?? {}) as unknown as O)) as never,
      ),
    plain: <O extends Option>(api: string, work: (option: O) => Outcome): WithoutPromise<O> =>
      answersLater(
        (option) => call(api, option ?? {}, false, () => work((option ?? {}) as unknown as O)) as undefined,
      ),
  };
};

/** A synchronous call throws what the asynchronous one would answer with. */
export const throwing = <T>(api: string, work: () => T): T => {
  try {
    return work();
  } catch (error) {
    const failure = failureOf(api, error) as { errMsg: string };
    throw Object.assign(new Error(failure.errMsg), failure);
  }
};

export type Calls = ReturnType<typeof makeCalls>;
