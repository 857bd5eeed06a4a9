import { failure } from '../../shared/failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { ask, attempt, LIMITS } from './wx-call.ts';
import { askClient } from './wx-device.ts';
import type { WxHost } from './wx-host.ts';

/** Groups are listed by their id from here on. GetGroupCloudStorageOption.groupid. */
const SINCE = [3, 8, 8] as const;
/** Numbers of a version are smaller than this. */
const RADIX = 1000;

const rankOf = (numbers: readonly number[]): number => numbers.reduce((sum, part) => sum * RADIX + part, 0);

const listsById = (host: WxHost): boolean => {
  const numbers = String(askClient(host).SDKVersion).split('.').map(Number);
  return numbers.length === SINCE.length && rankOf(numbers) >= rankOf(SINCE);
};

/**
 * The group whose card was opened, with a ticket or without one; a group that the client works for counts too (wx.getGroupEnterInfo). Only the
 * cloud can open what the client tells of it.
 */
export const enteredGroup = async (host: WxHost): Promise<Result<object>> => {
  if (!listsById(host)) return fail(failure('host/unsupported', 'groups by id'));
  const sealed = await ask(
    host,
    'getGroupEnterInfo',
    LIMITS.server,
    ({ cloudID }) => (typeof cloudID === 'string' ? cloudID : undefined),
    (handlers) => host.getGroupEnterInfo?.(handlers),
  );
  if (!sealed.ok) return sealed;
  const wrapped = attempt('CloudID', () => host.cloud?.CloudID(sealed.value) as unknown);
  if (!wrapped.ok) return wrapped;
  return typeof wrapped.value === 'object' && wrapped.value !== null
    ? ok(wrapped.value)
    : fail(failure('host/unsupported', 'CloudID'));
};
