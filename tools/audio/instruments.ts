import { bandpass, highpass, lowpass } from './filter.ts';
import { noise } from './noise.ts';
import { generate, mix, RATE, type Signal } from './signal.ts';

const sine = (frequency: number, time: number): number => Math.sin(2 * Math.PI * frequency * time);

/** Rises over `seconds` along half a cosine. */
export const rise = (time: number, seconds: number): number =>
  time >= seconds ? 1 : 0.5 - 0.5 * Math.cos((Math.PI * time) / seconds);

interface Partial {
  readonly ratio: number;
  readonly level: number;
  /** Seconds to fall to 1/e. */
  readonly decay: number;
  /** Hertz between the two halves of the partial: the slow beating of an uneven bowl. */
  readonly beat: number;
}

/** Measured on singing bowls: partials near 1 : 2.8 : 5.2 : 8.1, the higher the shorter. */
const BOWL: readonly Partial[] = [
  { ratio: 1, level: 0.55, decay: 1.5, beat: 0.9 },
  { ratio: 2.77, level: 0.4, decay: 1.0, beat: 1.7 },
  { ratio: 5.18, level: 0.2, decay: 0.55, beat: 2.9 },
  { ratio: 8.12, level: 0.08, decay: 0.28, beat: 4.1 },
];

/** A bowl struck with felt. `hardness` 0…1 brings out the upper partials. */
export const bowl = (frequency: number, seconds: number, hardness: number): Signal =>
  generate(seconds, (time) => {
    const attack = rise(time, 0.012 - 0.009 * hardness) * rise(seconds - time, seconds * 0.3);
    return (
      BOWL.reduce((sum, { ratio, level, decay, beat }, index) => {
        const weight = index === 0 ? 1 : 0.35 + 0.65 * hardness;
        const pair =
          sine(frequency * ratio - beat / 2, time) + sine(frequency * ratio + beat / 2, time + 0.13);
        return sum + 0.5 * pair * level * weight * Math.exp(-time / decay);
      }, 0) * attack
    );
  });

/** A small bell of pure tones, for glitter over a chord. */
export const bell = (frequency: number, seconds: number): Signal =>
  generate(seconds, (time) => {
    const body = sine(frequency, time) * Math.exp(-time / 0.55);
    const shine = 0.35 * sine(frequency * 3.01, time) * Math.exp(-time / 0.2);
    return (body + shine) * 0.6 * rise(time, 0.003) * rise(seconds - time, seconds * 0.3);
  });

/** 木鱼: two damped modes of a hollow block, the pitch falling a little, and the stick. */
export const woodBlock = (frequency: number, seed: number): Signal => {
  const tone = generate(0.22, (time) => {
    const fall = frequency * (1 + 0.06 * Math.exp(-time / 0.012));
    const low = sine(fall, time) * Math.exp(-time / 0.035);
    const high = 0.45 * sine(fall * 2.18, time) * Math.exp(-time / 0.014);
    return (low + high) * rise(time, 0.0012);
  });
  const stick = lowpass(highpass(noise(0.02, seed), 900), 4200).map(
    (value, index) => value * Math.exp(-index / (0.0025 * RATE)),
  );
  return mix(0.22, [
    [tone, 0, 0.8],
    [stick, 0, 0.5],
  ]);
};

/** Bends a wave over: the overtones tell small speakers' listeners of a low note they cannot play. */
const warmed = (signal: Signal, drive: number): Signal =>
  signal.map((value) => Math.tanh(drive * value) / Math.tanh(drive));

/** A soft round thing on cloth. */
export const softThud = (frequency: number, seed: number): Signal => {
  const body = generate(0.24, (time) => {
    const fall = frequency * (1 + 0.4 * Math.exp(-time / 0.016));
    const low = sine(fall, time) * Math.exp(-time / 0.045);
    const middle = 0.7 * sine(fall * 2.1, time) * Math.exp(-time / 0.028);
    return (low + middle) * rise(time, 0.002);
  });
  const cloth = lowpass(noise(0.08, seed), 1500).map(
    (value, index) => value * Math.exp(-index / (0.012 * RATE)),
  );
  return mix(0.24, [
    [warmed(body, 1.6), 0, 0.8],
    [cloth, 0, 0.8],
  ]);
};

/** A frame drum touched with the palm: the modes of a round skin, the upper ones short. */
export const palmDrum = (frequency: number, seconds: number): Signal => {
  const skin = generate(seconds, (time) => {
    const fall = frequency * (1 + 0.18 * Math.exp(-time / 0.03));
    const first = 0.6 * sine(fall, time) * Math.exp(-time / 0.08);
    const second = 0.7 * sine(fall * 1.59, time) * Math.exp(-time / 0.065);
    const third = 0.55 * sine(fall * 2.3, time) * Math.exp(-time / 0.05);
    return (first + second + third) * rise(time, 0.006) * rise(seconds - time, seconds * 0.3);
  });
  return warmed(skin, 2.2);
};

/** Silk drawn between fingers: a breath of filtered noise that swells and goes. */
export const silk = (seconds: number, centre: number, seed: number): Signal =>
  bandpass(noise(seconds, seed), centre, 1.1).map((value, index) => {
    const t = index / (seconds * RATE);
    return value * Math.sin(Math.PI * t) ** 2;
  });

/** Paper under a finger: a very short crackle in two grains. */
export const paper = (seed: number): Signal => {
  const grain =
    (at: number, decay: number): ((time: number) => number) =>
    (time) =>
      time < at ? 0 : Math.exp(-(time - at) / decay);
  const [first, second] = [grain(0, 0.006), grain(0.018, 0.009)];
  return bandpass(noise(0.09, seed), 3100, 0.9).map(
    (value, index) => value * (first(index / RATE) + 0.6 * second(index / RATE)),
  );
};

/** 箫: a breathy end-blown flute. Swells in, vibrato late, `seconds` long with its release. */
export const flute = (frequency: number, seconds: number, seed: number): Signal => {
  const breath = bandpass(noise(seconds, seed), frequency * 2, 3);
  let phase = 0;
  return breath.map((air, index) => {
    const time = index / RATE;
    const wave = 0.006 * Math.min(1, Math.max(0, (time - 0.5) / 0.8)) * sine(4.7, time);
    phase += (2 * Math.PI * frequency * (1 + wave)) / RATE;
    const envelope = rise(time, 0.22) * rise(seconds - time, 0.45);
    const tone = Math.sin(phase) + 0.22 * Math.sin(2 * phase + 0.4) + 0.1 * Math.sin(3 * phase);
    return (0.55 * tone + 0.5 * air) * envelope;
  });
};

/** A held chord of soft, slightly uneven voices under everything. */
export const pad = (pitches: readonly number[], seconds: number, swell: number): Signal =>
  generate(seconds, (time) => {
    const envelope = rise(time, swell) * rise(seconds - time, swell);
    const voices = pitches.reduce((sum, frequency, index) => {
      const drift = 0.35 + 0.11 * index;
      const pair = sine(frequency - drift, time) + sine(frequency + drift, time + 0.07 * index);
      const warm = 0.25 * sine(frequency * 2 + drift, time) + 0.08 * sine(frequency * 3, time);
      return sum + (0.5 * pair + warm) / (1 + 0.25 * index);
    }, 0);
    return (voices * envelope) / pitches.length;
  });

/** 碰铃: two small cups of brass struck on their rims: high, uneven tones that beat. */
export const fingerCymbals = (seconds: number): Signal => {
  const tones = [
    [2960, 0.5, 0.5],
    [2971, 0.5, 0.5],
    [5420, 0.35, 0.28],
    [7930, 0.22, 0.16],
    [10_600, 0.12, 0.09],
  ] as const;
  return generate(seconds, (time) => {
    const sum = tones.reduce(
      (total, [frequency, level, decay]) => total + level * sine(frequency, time) * Math.exp(-time / decay),
      0,
    );
    return 0.5 * sum * rise(time, 0.0008) * rise(seconds - time, seconds * 0.3);
  });
};

/** 沙锤: grains against a gourd, a swell and a stop. */
export const sand = (seed: number): Signal =>
  bandpass(highpass(noise(0.11, seed), 3500), 6800, 0.8).map((value, index) => {
    const time = index / RATE;
    return value * rise(time, 0.018) * Math.exp(-Math.max(0, time - 0.02) / 0.022);
  });
