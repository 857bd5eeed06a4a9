import { failure, type HostCode } from '../../shared/failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { StoragePort } from '../ports.ts';

/** What stays when a game is killed. Values may be anything a JSON can hold, as an older version may have left them. */
export type Cells = Map<string, unknown>;

export interface MemoryStorage {
  readonly port: StoragePort;
  readonly cells: Cells;
  /** The next `count` writes are refused with this code. */
  failNext(code: HostCode, count?: number): void;
  /** Asynchronous writes wait until `release` lets them through, oldest first. */
  hold(): void;
  release(): void;
  /** Bytes in all, for filling the quota without writing ten million. */
  setQuota(bytes: number): void;
}

/** Bytes. The host's own limits (setStorage). */
const MAX_KEY_BYTES = 1024 * 1024;
const MAX_TOTAL_BYTES = 10 * 1024 * 1024;

/** Length in UTF-8. A surrogate pair is four bytes, two for each half. */
const byteLength = (text: string): number => {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
  }
  return bytes;
};

const sizeOf = (value: unknown): number =>
  byteLength(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

const totalWithout = (cells: Cells, key: string): number =>
  [...cells].reduce((total, [name, value]) => (name === key ? total : total + sizeOf(value)), 0);

const refuse = (code: HostCode, key: string): Result<void> => fail(failure(code, `storage: ${key}`));

const put = (cells: Cells, quota: number, key: string, value: string): Result<void> => {
  const bytes = byteLength(value);
  if (bytes > MAX_KEY_BYTES || totalWithout(cells, key) + bytes > quota) return refuse('host/quota', key);
  cells.set(key, value);
  return ok(undefined);
};

/** `cells` may come from an earlier life of the game, which is how a kill and a new start are played. */
export const createMemoryStorage = (cells: Cells = new Map()): MemoryStorage => {
  let quota = MAX_TOTAL_BYTES;
  let held: (() => void)[] | null = null;
  const refusals: HostCode[] = [];

  const writeNow = (key: string, value: string): Result<void> => {
    const refusal = refusals.shift();
    return refusal ? refuse(refusal, key) : put(cells, quota, key, value);
  };
  const write = (key: string, value: string): Promise<Result<void>> =>
    new Promise((resolve) => {
      const land = () => resolve(writeNow(key, value));
      if (held) held.push(land);
      else void Promise.resolve().then(land);
    });

  return {
    cells,
    port: {
      read: (key) => ok(cells.get(key) === '' ? null : (cells.get(key) ?? null)),
      writeNow,
      write,
      remove: (key) => {
        cells.delete(key);
        return ok(undefined);
      },
      keys: () => ok([...cells.keys()]),
    },
    failNext: (code, count = 1) => {
      for (let left = count; left > 0; left--) refusals.push(code);
    },
    hold: () => {
      held ??= [];
    },
    release: () => {
      const waiting = held ?? [];
      held = null;
      for (const land of waiting) land();
    },
    setQuota: (bytes) => {
      quota = bytes;
    },
  };
};
