/** Reads, writes or hashes the state of a world number by number: `x = io.number(x)`. */
export interface PhysicsIo {
  number(value: number): number;
  /** A whole number in min … max; a reader refuses any other. */
  integer(value: number, min: number, max: number): number;
  /** What was read fits no disc. */
  refuse(): void;
}
