import { ok, type Result } from '../../shared/result.ts';
import type { StoragePort } from '../ports.ts';
import { ask, call, LIMITS, nothing } from './wx-call.ts';
import type { WxHost } from './wx-host.ts';

/** A storage that was only busy answers the second time; what is read once at the start would be lost for the launch. */
const twice = <T>(run: () => Result<T>): Result<T> => {
  const first = run();
  return first.ok || first.error.code === 'host/unsupported' ? first : run();
};

/** getStorageSync answers an empty text for a key it does not have. */
const toStored = (answer: Result<unknown>): Result<unknown> =>
  answer.ok ? ok(answer.value === '' || answer.value === undefined ? null : answer.value) : answer;

const toKeys = (info: { readonly keys?: unknown } | null | undefined): readonly string[] =>
  Array.isArray(info?.keys) ? info.keys.filter((key) => typeof key === 'string') : [];

export const createWxStorage = (host: WxHost): StoragePort => ({
  read: (key) =>
    toStored(twice(() => call(host, 'getStorageSync', () => host.getStorageSync?.<unknown>(key)))),
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
  keys: () => {
    const info = twice(() => call(host, 'getStorageInfoSync', () => host.getStorageInfoSync?.()));
    return info.ok ? ok(toKeys(info.value)) : info;
  },
});
