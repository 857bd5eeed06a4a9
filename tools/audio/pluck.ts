import { bandpass, highpass, lowpass } from './filter.ts';
import { noise, randomFrom } from './noise.ts';
import { fadeOut, generate, RATE, type Signal, scale, silence } from './signal.ts';

export interface PluckOptions {
  /** Hertz. */
  readonly frequency: number;
  readonly seconds: number;
  /** 0 soft finger … 1 hard plectrum. */
  readonly force: number;
  /** Pitch against time, cents: slides and the vibrato of the pressing hand. */
  readonly bend?: (time: number) => number;
  readonly seed?: number;
}

/** Where along the string it is plucked: near the bridge, as on a guzheng. */
const PLUCK_POINT = 0.13;

/** Seconds until a string of this pitch is 60 dB down. */
const ringTime = (frequency: number): number => 5.5 * Math.min(1, (320 / frequency) ** 0.45);

/** Weight of the loop's averaging filter, such that high and low strings lose brightness at a like pace. */
const damping = (frequency: number): number => (1 - Math.sqrt(1 - Math.min(0.96, 165 / frequency))) / 2;

const excitation = (period: number, force: number, seed: number): Signal => {
  const random = randomFrom(seed);
  const length = Math.round(period);
  const point = Math.max(2, Math.round(length * PLUCK_POINT));
  const shape = new Float32Array(length).map((_, index) => {
    const bow = index < point ? index / point : (length - index) / (length - point);
    return bow - 0.5 + 0.55 * (random() * 2 - 1);
  });
  const plucked = shape.map((value, index) => value - 0.85 * shape[(index + length - point) % length]!);
  return lowpass(plucked, 2200 + 6500 * force * force + (1.5 * RATE) / period);
};

/** Reads between samples by a cubic through four, so that the pitch may glide. */
const readAt = (line: Signal, position: number): number => {
  const whole = Math.floor(position);
  const t = position - whole;
  const at = (offset: number): number => line[(whole + offset + line.length) % line.length]!;
  const [a, b, c, d] = [at(-1), at(0), at(1), at(2)];
  return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
};

/** Karplus and Strong's string: a delay line that feeds back through a damping filter. */
const string = (options: PluckOptions, detune: number, ring: number, seed: number): Signal => {
  const { seconds, force, bend } = options;
  const frequency = options.frequency * detune;
  const weight = damping(frequency);
  const feedback = 10 ** (-3 / (frequency * ring));
  const start = excitation(RATE / frequency, force, seed);
  const line = new Float32Array(Math.ceil((RATE / frequency) * 1.4) + 8);
  const out = silence(seconds);
  let previous = 0;
  for (let index = 0; index < out.length; index += 1) {
    const period = RATE / (frequency * 2 ** ((bend?.(index / RATE) ?? 0) / 1200)) - weight;
    const read = readAt(line, index - period + line.length * 4);
    const value = feedback * ((1 - weight) * read + weight * previous) + (start[index] ?? 0);
    previous = read;
    line[index % line.length] = value;
    out[index] = value;
  }
  return out;
};

/** Resonances of the wooden body: hertz, narrowness, share. */
const BODY = [
  [118, 6, 0.5],
  [208, 7, 0.6],
  [345, 8, 0.5],
  [590, 7, 0.35],
  [980, 6, 0.25],
  [2350, 3, 0.25],
] as const;

const withBody = (dry: Signal): Signal => {
  const out = scale(dry, 0.7);
  for (const [frequency, q, share] of BODY)
    bandpass(dry, frequency, q).forEach((value, index) => {
      out[index]! += value * share;
    });
  return out;
};

/** The plectrum leaving the string. */
const click = (force: number, seed: number): Signal => {
  const hiss = highpass(noise(0.012, seed), 2500);
  return hiss.map((value, index) => value * 0.25 * force * Math.exp(-index / (0.0022 * RATE)));
};

/** A plucked guzheng string, about ±1. Two polarisations, one dying early, give the bloom of a real one. */
export const pluck = (options: PluckOptions): Signal => {
  const seed = options.seed ?? Math.round(options.frequency);
  const ring = ringTime(options.frequency);
  const slow = string(options, 1.0003, ring, seed);
  const quick = string(options, 0.9994, ring * 0.3, seed + 1);
  const tick = click(options.force, seed + 2);
  const dry = slow.map((value, index) => 0.5 * value + 0.5 * quick[index]! + (tick[index] ?? 0));
  return fadeOut(highpass(withBody(dry), 70), options.seconds * 0.25);
};

/** 吟: the pressing hand's slow vibrato, coming in after the pluck. */
export const vibrato =
  (depth: number, delay = 0.25) =>
  (time: number): number =>
    time < delay
      ? 0
      : depth * Math.min(1, (time - delay) / 0.5) * Math.sin(2 * Math.PI * 4.6 * (time - delay));

/** 上滑音: from `cents` away to the pitch within `seconds`. */
export const slide =
  (cents: number, seconds: number, delay = 0.06) =>
  (time: number): number => {
    const t = Math.min(1, Math.max(0, (time - delay) / seconds));
    return cents * (1 - t * t * (3 - 2 * t));
  };

/** Many fast plucks along the strings (刮奏): steps, seconds between two, force of each. */
export const glissando = (
  pitches: readonly number[],
  gapAt: (index: number) => number,
  forceAt: (index: number) => number,
  ring: number,
): Signal => {
  const starts = pitches.map((_, index) =>
    pitches.slice(0, index).reduce((sum, __, earlier) => sum + gapAt(earlier), 0),
  );
  const out = generate((starts[starts.length - 1] ?? 0) + ring, () => 0);
  pitches.forEach((frequency, index) => {
    const force = forceAt(index);
    const note = pluck({ frequency, seconds: ring, force, seed: 77 + index });
    const offset = Math.round(starts[index]! * RATE);
    note.forEach((value, at) => {
      if (offset + at < out.length) out[offset + at]! += value * (0.35 + 0.65 * force);
    });
  });
  return out;
};
