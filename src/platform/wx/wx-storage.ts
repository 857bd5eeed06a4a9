import { ok, type Result } from '../../shared/result.ts';
import type { StoragePort } from '../ports.ts';
import { ask, call } from './wx-call.ts';
import type { WxHost } from './wx-host.ts';

/** getStorageSync answers an empty text for a key it does not have. */
const toStored = (answer: Result<unknown>): Result<unknown> =>
  answer.ok ? ok(answer.value === '' || answer.value === undefined ? null : answer.value) : answer;

export const createWxStorage = (host: WxHost): StoragePort => ({
  read: (key) => toStored(call(host, 'getStorageSync', () => host.getStorageSync?.<unknown>(key))),
  writeNow: (key, value) =>
    call(host, 'setStorageSync', () => {
      host.setStorageSync?.(key, value);
    }),
  write: (key, value) =>
    ask<void>(host, 'setStorage', (done, failed) =>
      host.setStorage?.({ key, data: value, success: () => done(), fail: failed }),
    ),
  remove: (key) =>
    call(host, 'removeStorageSync', () => {
      host.removeStorageSync?.(key);
    }),
  keys: () => call(host, 'getStorageInfoSync', () => host.getStorageInfoSync?.().keys ?? []),
});
