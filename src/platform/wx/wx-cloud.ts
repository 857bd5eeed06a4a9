import { failure } from '../../shared/failure.ts';
import { fail, type Result } from '../../shared/result.ts';
import type { CloudPort } from '../ports.ts';
import { answer, attempt, LIMITS } from './wx-call.ts';
import type { WxHost } from './wx-host.ts';

/** Base libraries before 2.2.3 and clients without the cloud have no `cloud`. The environment is the account's first. */
const cloudOf = (host: WxHost): WxCloud | null => {
  const cloud = attempt('cloud', () => host.cloud);
  return (cloud.ok && cloud.value) || null;
};

/** The client can call: what a function's own fault says about missing things is not about the client. */
const ofFunction = (result: Result<unknown>): Result<unknown> =>
  result.ok || result.error.code !== 'host/unsupported'
    ? result
    : fail(failure('host/unknown', result.error.detail));

export const createWxCloud = (host: WxHost): CloudPort => {
  let initialised = false;
  const start = (cloud: WxCloud): void => {
    if (!initialised) cloud.init({});
    initialised = true;
  };
  return {
    call: async (name, data): Promise<Result<unknown>> => {
      const cloud = cloudOf(host);
      if (typeof cloud?.callFunction !== 'function')
        return fail(failure('host/unsupported', 'cloud is missing on this client'));
      const answered = await answer<unknown>(
        `cloud ${name}`,
        LIMITS.server,
        ({ result }) => result ?? null,
        (handlers) => {
          start(cloud);
          cloud.callFunction({ name, data, ...(handlers as object) });
        },
      );
      return ofFunction(answered);
    },
  };
};
