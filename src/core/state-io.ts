/**
 * Walks the whole state of a run, number by number, in one fixed order. One walk serves the hash, which
 * only looks, and the snapshot, which writes or puts back: `x = io.number(x)`.
 */
export interface StateIo {
  number(value: number): number;
}

export const visitFlag = (io: StateIo, value: boolean): boolean => io.number(value ? 1 : 0) === 1;
