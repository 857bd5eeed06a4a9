/** Samples a second of everything that is synthesised. */
export const RATE = 44_100;

/** Mono samples, full scale ±1. */
export type Signal = Float32Array;

export const silence = (seconds: number): Signal => new Float32Array(Math.round(seconds * RATE));

/** A signal from its value at each time, seconds. */
export const generate = (seconds: number, valueAt: (time: number) => number): Signal =>
  silence(seconds).map((_, index) => valueAt(index / RATE));

export const scale = (signal: Signal, gain: number): Signal => signal.map((value) => value * gain);

/** Adds `source` to `target` from second `at` on; what does not fit is lost. */
export const mixInto = (target: Signal, source: Signal, at: number, gain = 1): void => {
  const start = Math.round(at * RATE);
  const end = Math.min(source.length, target.length - start);
  for (let index = 0; index < end; index += 1) target[start + index]! += source[index]! * gain;
};

/** As `mixInto`, on a circle: what goes past the end sounds at the beginning. */
export const wrapInto = (target: Signal, source: Signal, at: number, gain = 1): void => {
  const start = Math.round(at * RATE);
  for (let index = 0; index < source.length; index += 1)
    target[(start + index + target.length) % target.length]! += source[index]! * gain;
};

export const mix = (seconds: number, parts: readonly (readonly [Signal, number, number?])[]): Signal => {
  const out = silence(seconds);
  for (const [source, at, gain] of parts) mixInto(out, source, at, gain);
  return out;
};

/** Ends in silence: the last `seconds` fall to zero along half a cosine. */
export const fadeOut = (signal: Signal, seconds: number): Signal => {
  const length = Math.min(signal.length, Math.round(seconds * RATE));
  const start = signal.length - length;
  return signal.map((value, index) =>
    index < start ? value : value * 0.5 * (1 + Math.cos((Math.PI * (index - start)) / length)),
  );
};

export const peakOf = (signal: Signal): number =>
  signal.reduce((peak, value) => Math.max(peak, Math.abs(value)), 0);

export const decibels = (amplitude: number): number => 20 * Math.log10(Math.max(amplitude, 1e-9));

export const amplitude = (dB: number): number => 10 ** (dB / 20);
