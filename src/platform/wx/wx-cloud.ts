import { failure } from '../../shared/failure.ts';
import { fail, type Result } from '../../shared/result.ts';
import type { CloudPort } from '../ports.ts';
import { toFailure } from './wx-failure.ts';
import type { WxHost } from './wx-host.ts';

/** Base libraries before 2.2.3 and clients without the cloud have no `cloud`. The environment is the account's first. */
export const createWxCloud = (host: WxHost): CloudPort => {
  let initialised = false;
  const start = (cloud: WxCloud): void => {
    if (!initialised) cloud.init({});
    initialised = true;
  };
  return {
    call: (name, data) =>
      new Promise<Result<unknown>>((resolve) => {
        const failed = (cause: unknown): void => resolve(fail(toFailure(cause, `cloud ${name}`)));
        const { cloud } = host;
        if (cloud === undefined) {
          resolve(fail(failure('host/unsupported', 'cloud is missing on this client')));
          return;
        }
        try {
          start(cloud);
          cloud.callFunction({
            name,
            data,
            success: ({ result }) => resolve({ ok: true, value: result }),
            fail: failed,
          });
        } catch (thrown) {
          failed(thrown);
        }
      }),
  };
};
