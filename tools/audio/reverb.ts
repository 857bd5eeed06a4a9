import { highpass } from './filter.ts';
import { RATE, type Signal, silence } from './signal.ts';

/** Delay lines in samples: primes, so that their echoes do not fall together. */
const LINES = [1117, 1361, 1553, 1747, 1979, 2207, 2503, 2797] as const;
/** Share of each line's last value kept by its damping filter: the hall swallows brightness. */
const DARKNESS = 0.38;
const PRE_DELAY = 0.018;

const makeLine = (length: number, ring: number) => {
  const line = new Float32Array(length);
  const feedback = 10 ** ((-3 * length) / (ring * RATE));
  let at = 0;
  let dark = 0;
  return {
    read: (): number => {
      dark = (1 - DARKNESS) * line[at]! + DARKNESS * dark;
      return dark * feedback;
    },
    write: (value: number): void => {
      line[at] = value;
      at = (at + 1) % length;
    },
  };
};

/** Feedback delay network (Jot), mixed by a Householder matrix. The wet signal alone, `tail` seconds longer. */
export const reverb = (dry: Signal, ring: number, tail: number): Signal => {
  const lines = LINES.map((length) => makeLine(length, ring));
  const out = silence(dry.length / RATE + tail);
  const delay = Math.round(PRE_DELAY * RATE);
  for (let index = 0; index < out.length; index += 1) {
    const input = dry[index - delay] ?? 0;
    const values = lines.map((line) => line.read());
    const sum = values.reduce((total, value) => total + value, 0);
    const mean = (2 * sum) / values.length;
    values.forEach((value, at) => {
      lines[at]!.write(input + value - mean);
    });
    out[index] = values.reduce((total, value, at) => total + (at % 2 === 0 ? value : -value), 0) * 0.25;
  }
  return highpass(out, 160);
};
