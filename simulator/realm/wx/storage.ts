import { STORAGE_KEY_BYTES, STORAGE_TOTAL_BYTES } from '../../limits.ts';
import { decodeValue, encodeValue } from '../../protocol/stored-value.ts';
import type { Context } from '../context.ts';
import { native } from '../natives.ts';
import { CallFailure } from './call-failure.ts';
import { type Calls, throwing } from './calls.ts';

const KILOBYTE = 1024;

const bytesOf = (text: string): number => new native.TextEncoder().encode(text).length;

/** One player's values, with the host's limits; a missing key reads as an empty text. */
export class Storage {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  get(key: unknown): unknown {
    const text = this.#context.host.storage.get(this.#key(key));
    return text === undefined ? '' : decodeValue(text);
  }

  has(key: unknown): boolean {
    return this.#context.host.storage.get(this.#key(key)) !== undefined;
  }

  set(key: unknown, value: unknown): void {
    const name = this.#key(key);
    const text = encodeValue(value);
    const size = bytesOf(text);
    if (size > STORAGE_KEY_BYTES) throw new CallFailure('entry size limit reached');
    const others = this.#total() - bytesOf(this.#context.host.storage.get(name) ?? '');
    if (others + size > STORAGE_TOTAL_BYTES) throw new CallFailure('storage limit reached');
    this.#context.host.storage.set(name, text);
  }

  remove(key: unknown): void {
    this.#context.host.storage.delete(this.#key(key));
  }

  clear(): void {
    for (const key of this.#context.host.storage.keys()) this.#context.host.storage.delete(key);
  }

  info(): WechatMinigame.GetStorageInfoSyncOption {
    return {
      keys: [...this.#context.host.storage.keys()],
      currentSize: Math.ceil(this.#total() / KILOBYTE),
      limitSize: STORAGE_TOTAL_BYTES / KILOBYTE,
    };
  }

  #key(key: unknown): string {
    if (typeof key !== 'string' || key === '')
      throw new CallFailure('parameter error: key should be a non-empty String');
    return key;
  }

  #total(): number {
    const { storage } = this.#context.host;
    return storage.keys().reduce((sum, key) => sum + bytesOf(storage.get(key) ?? ''), 0);
  }
}

export const storagePlugin = (context: Context, { promised }: Calls) => {
  const storage = new Storage(context);
  const read = (option: WechatMinigame.GetStorageOption<unknown>): object => {
    if (!storage.has(option.key)) throw new CallFailure('data not found');
    return { data: storage.get(option.key) };
  };
  return {
    getStorageSync: (key: string) => throwing('getStorageSync', () => storage.get(key)) as never,
    setStorageSync: (key: string, data: unknown): void =>
      throwing('setStorageSync', () => storage.set(key, data)),
    removeStorageSync: (key: string): void => throwing('removeStorageSync', () => storage.remove(key)),
    clearStorageSync: (): void => storage.clear(),
    getStorageInfoSync: () => storage.info(),
    getStorage: promised('getStorage', read) as never,
    setStorage: promised('setStorage', (option: WechatMinigame.SetStorageOption<unknown>) => {
      storage.set(option.key, option.data);
      return undefined;
    }),
    removeStorage: promised('removeStorage', (option: WechatMinigame.RemoveStorageOption) => {
      storage.remove(option.key);
      return undefined;
    }),
    clearStorage: promised('clearStorage', () => {
      storage.clear();
      return undefined;
    }),
    getStorageInfo: promised('getStorageInfo', () => storage.info()),
  } satisfies Partial<WechatMinigame.Wx>;
};
