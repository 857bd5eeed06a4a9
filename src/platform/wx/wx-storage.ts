import { failure } from '../../shared/failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { StoragePort } from '../ports.ts';
import { ask, call, LIMITS, nothing } from './wx-call.ts';
import type { WxHost } from './wx-host.ts';

/** A storage that was only busy answers the second time; what is read once at the start would be lost for the launch. */
const twice = <T>(run: () => Result<T>): Result<T> => {
  const first = run();
  return first.ok || first.error.code === 'host/unsupported' ? first : run();
};

const toKeys = (info: { readonly keys?: unknown } | null | undefined): readonly string[] =>
  Array.isArray(info?.keys) ? info.keys.filter((key) => typeof key === 'string') : [];

const readKeys = (host: WxHost): Result<readonly string[]> => {
  const info = twice(() => call(host, 'getStorageInfoSync', () => host.getStorageInfoSync?.()));
  return info.ok ? ok(toKeys(info.value)) : info;
};

/** Whether nothing is kept under a key; a host that cannot list its keys is believed to have it. */
const isAbsent = (host: WxHost, key: string): boolean => {
  const keys = readKeys(host);
  return keys.ok && !keys.value.includes(key);
};

const WRONG = fail(failure('host/unknown', 'getStorageSync: a wrong answer'));

/**
 * getStorageSync answers an empty text for a key it does not have. No answer at all is believed only where the key is not
 * listed either: what cannot be read must not be taken for an empty save, which would be written over it.
 */
const toStored = (host: WxHost, key: string, answer: Result<unknown>): Result<unknown> => {
  if (!answer.ok) return answer;
  if (answer.value === '') return ok(null);
  const unanswered = answer.value === undefined || answer.value === null;
  if (!unanswered) return answer;
  return isAbsent(host, key) ? ok(null) : WRONG;
};

export const createWxStorage = (host: WxHost): StoragePort => ({
  read: (key) =>
    toStored(
      host,
      key,
      twice(() => call(host, 'getStorageSync', () => host.getStorageSync?.<unknown>(key))),
    ),
  writeNow: (key, value) =>
    twice(() => call(host, 'setStorageSync', () => host.setStorageSync?.(key, value))),
  write: (key, value) =>
    ask(host, 'setStorage', LIMITS.storage, nothing, (handlers) =>
      host.setStorage?.({ key, data: value, ...handlers }),
    ),
  remove: (key) =>
    call(host, 'removeStorageSync', () => {
      host.removeStorageSync?.(key);
    }),
  keys: () => readKeys(host),
});
