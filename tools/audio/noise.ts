import { type Signal, silence } from './signal.ts';

/** Mulberry32: the same noise on every run, so that unchanged scripts make unchanged files. */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** White noise, ±1. */
export const noise = (seconds: number, seed: number): Signal => {
  const random = randomFrom(seed);
  return silence(seconds).map(() => random() * 2 - 1);
};
