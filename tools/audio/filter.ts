import { RATE, type Signal } from './signal.ts';

/** Second-order section, coefficients normalised by a0. */
interface Section {
  readonly b0: number;
  readonly b1: number;
  readonly b2: number;
  readonly a1: number;
  readonly a2: number;
}

const section = (b: readonly [number, number, number], a: readonly [number, number, number]): Section => ({
  b0: b[0] / a[0],
  b1: b[1] / a[0],
  b2: b[2] / a[0],
  a1: a[1] / a[0],
  a2: a[2] / a[0],
});

/** Formulas: Robert Bristow-Johnson, "Cookbook formulae for audio EQ biquad filter coefficients". */
const angles = (frequency: number, q: number): { cos: number; alpha: number } => {
  const w = (2 * Math.PI * frequency) / RATE;
  return { cos: Math.cos(w), alpha: Math.sin(w) / (2 * q) };
};

export const run = ({ b0, b1, b2, a1, a2 }: Section, signal: Signal): Signal => {
  let s1 = 0;
  let s2 = 0;
  return signal.map((x) => {
    const y = b0 * x + s1;
    s1 = b1 * x - a1 * y + s2;
    s2 = b2 * x - a2 * y;
    return y;
  });
};

export const lowpass = (signal: Signal, frequency: number, q = Math.SQRT1_2): Signal => {
  const { cos, alpha } = angles(frequency, q);
  return run(section([(1 - cos) / 2, 1 - cos, (1 - cos) / 2], [1 + alpha, -2 * cos, 1 - alpha]), signal);
};

export const highpass = (signal: Signal, frequency: number, q = Math.SQRT1_2): Signal => {
  const { cos, alpha } = angles(frequency, q);
  return run(section([(1 + cos) / 2, -1 - cos, (1 + cos) / 2], [1 + alpha, -2 * cos, 1 - alpha]), signal);
};

/** 0 dB at the centre. */
export const bandpass = (signal: Signal, frequency: number, q: number): Signal => {
  const { cos, alpha } = angles(frequency, q);
  return run(section([alpha, 0, -alpha], [1 + alpha, -2 * cos, 1 - alpha]), signal);
};

/** Everything above `frequency` by `dB`. */
export const highShelf = (signal: Signal, frequency: number, dB: number): Signal => {
  const a = 10 ** (dB / 40);
  const { cos, alpha } = angles(frequency, Math.SQRT1_2);
  const r = 2 * Math.sqrt(a) * alpha;
  return run(
    section(
      [a * (a + 1 + (a - 1) * cos + r), -2 * a * (a - 1 + (a + 1) * cos), a * (a + 1 + (a - 1) * cos - r)],
      [a + 1 - (a - 1) * cos + r, 2 * (a - 1 - (a + 1) * cos), a + 1 - (a - 1) * cos - r],
    ),
    signal,
  );
};
