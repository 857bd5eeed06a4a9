/**
 * Walks the whole state of a run, number by number, in one fixed order: `x = io.number(x)`. One walk serves
 * the hash and the snapshot's writer, which only look, and the snapshot's reader, which puts back.
 */
export interface StateIo {
  /** Any finite number. */
  number(value: number): number;
  /** A whole number in min … max. */
  integer(value: number, min: number, max: number): number;
  /** What was read fits nothing: the reader answers with a failure in the end. */
  refuse(): void;
}

export const visitFlag = (io: StateIo, value: boolean): boolean => io.integer(value ? 1 : 0, 0, 1) === 1;

/** More merges than pieces a run can have. */
export const MAX_CHAIN = 65_535;

/** No run is longer: a day and a half. */
export const MAX_TICK = 8_000_000;
