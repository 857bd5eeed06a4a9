import { sys } from 'cc';
import { failure, type HostCode } from '../../shared/failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { StoragePort } from '../ports.ts';
import { textOf } from '../text-of.ts';

/** What the engine offers of the Web's storage; declared as anything. */
interface WebStorage {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** Other games of the same page have their own. */
const PREFIX = 'tuanyuan/';
/** UTF-16 units, as WeChat counts a key's bytes at least. */
const MAX_LENGTH = 1024 * 1024;

const attempt = <T>(what: string, code: HostCode, run: (storage: WebStorage) => T): Result<T> => {
  try {
    return ok(run(sys.localStorage));
  } catch (thrown) {
    return fail(failure(code, `storage: ${what}: ${textOf(thrown)}`));
  }
};

const writeNow = (key: string, value: string): Result<void> =>
  value.length > MAX_LENGTH
    ? fail(failure('host/quota', `storage: ${key}`))
    : attempt(key, 'host/quota', (storage) => storage.setItem(PREFIX + key, value));

/** Storage of a preview in a browser, which may refuse to store anything at all. */
export const createCocosStorage = (): StoragePort => ({
  read: (key) => attempt(key, 'host/unknown', (storage) => storage.getItem(PREFIX + key) || null),
  writeNow,
  write: async (key, value) => writeNow(key, value),
  remove: (key) => attempt(key, 'host/unknown', (storage) => storage.removeItem(PREFIX + key)),
  keys: () =>
    attempt('keys', 'host/unknown', (storage) =>
      Array.from({ length: storage.length }, (_, index) => storage.key(index))
        .filter((key): key is string => key?.startsWith(PREFIX) ?? false)
        .map((key) => key.slice(PREFIX.length)),
    ),
});
