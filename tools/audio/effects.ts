import { bell, bowl, palmDrum, paper, silk, softThud, woodBlock } from './instruments.ts';
import { pitch } from './pitch.ts';
import { glissando, pluck, slide, vibrato } from './pluck.ts';
import { reverb } from './reverb.ts';
import { fadeOut, mix, RATE, type Signal } from './signal.ts';

export interface Effect {
  readonly name: string;
  readonly make: () => Signal;
  /** What its loudest moment is matched to, dB. Taps lie under notes even before the game's mix. */
  readonly loudness: number;
}

/** A small room around a sound that would else be bare; as long as the sound itself. */
const inRoom = (dry: Signal, share: number): Signal =>
  mix(dry.length / RATE, [
    [dry, 0],
    [reverb(dry, 0.9, 0), 0, share],
  ]);

const note = (step: number, seconds: number, force: number): Signal =>
  pluck({ frequency: pitch(step), seconds, force });

/**
 * A merge: the string, its octave touched lightly, and a drop of wood so that it feels like contact.
 * The longer the chain, the more a bell glitters over it.
 */
const merge = (step: number): Signal => {
  const seconds = 1.25 - 0.03 * step;
  const sound = mix(seconds, [
    [note(step, seconds, 0.62), 0],
    [note(step + 5, seconds, 0.35), 0.012, 0.16],
    [woodBlock(pitch(step) * 2, 40 + step), 0, 0.1],
    [bell(pitch(step) * 2, seconds), 0.03, 0.012 * step],
  ]);
  return fadeOut(inRoom(sound, 0.22), 0.5);
};

const great = (): Signal =>
  fadeOut(
    inRoom(
      mix(2.6, [
        [bowl(pitch(0), 2.6, 0.45), 0],
        [bowl(pitch(3) * 2, 2, 0.2), 0.02, 0.3],
        [note(-5, 2.4, 0.7), 0, 0.55],
        [note(0, 2.2, 0.5), 0.05, 0.4],
      ]),
      0.2,
    ),
    1.2,
  );

const upwards = (from: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => pitch(from + index));

/** 团圆: a sweep over every string, the chord it falls into, and bells as the sky fills. */
const reunion = (): Signal => {
  const sweep = glissando(
    upwards(-5, 16),
    (index) => 0.085 - 0.0028 * index,
    (index) => 0.35 + 0.03 * index,
    1.6,
  );
  const chord = [-5, 0, 3, 5, 8, 10].map(
    (step, index) => [note(step, 3.2, 0.75), 1.12 + 0.028 * index, 0.5] as const,
  );
  const bells = [10, 12, 13, 15].map(
    (step, index) => [bell(pitch(step) * 2, 1.8), 1.5 + 0.22 * index, 0.14 - 0.02 * index] as const,
  );
  return fadeOut(
    inRoom(mix(4.6, [[sweep, 0, 0.5], ...chord, ...bells, [bowl(pitch(-5), 3.4, 0.4), 1.12, 0.7]]), 0.3),
    1.8,
  );
};

/** One heartbeat behind silk: two soft beats, the first the stronger. */
const danger = (): Signal =>
  mix(0.62, [
    [palmDrum(172, 0.34), 0, 1],
    [palmDrum(154, 0.34), 0.2, 0.6],
    [silk(0.56, 1500, 13), 0.02, 0.22],
  ]);

/** 羽徵角商宫: falls with a held breath before the last, which the hand lets sink. */
const over = (): Signal => {
  const steps = [4, 3, 2, 1];
  const starts = [0, 0.2, 0.42, 0.68];
  const fall = steps.map(
    (step, index) => [note(step, 1.7, 0.55 - 0.06 * index), starts[index]!, 0.6] as const,
  );
  const sink = vibrato(14, 0.5);
  const last = pluck({ frequency: pitch(0), seconds: 2.2, force: 0.45, bend: sink });
  const low = pluck({ frequency: pitch(-5), seconds: 2.2, force: 0.4 });
  return fadeOut(
    inRoom(
      mix(3.2, [...fall, [last, 1.02, 0.8], [low, 1.02, 0.6], [bowl(pitch(0), 2, 0.1), 1.05, 0.22]]),
      0.3,
    ),
    1.4,
  );
};

/** Rises where `over` falls, and ends open on the 徵 above with a bell. */
const best = (): Signal => {
  const steps = [0, 2, 3, 5, 7];
  const rise = steps.map((step, index) => [note(step, 1.6, 0.6), 0.13 * index, 0.55] as const);
  const top = pluck({ frequency: pitch(8), seconds: 1.9, force: 0.65, bend: slide(-190, 0.09, 0.02) });
  return fadeOut(
    inRoom(
      mix(2.7, [
        ...rise,
        [top, 0.68, 0.8],
        [note(3, 1.9, 0.5), 0.68, 0.5],
        [bell(pitch(10) * 2, 1.4), 0.72, 0.12],
        [bell(pitch(13) * 2, 1.2), 0.86, 0.09],
      ]),
      0.3,
    ),
    1.2,
  );
};

const press = (): Signal =>
  fadeOut(
    mix(0.12, [
      [paper(21), 0, 0.6],
      [woodBlock(880, 22), 0.004, 0.45],
    ]),
    0.07,
  );

const MERGE_STEPS = Array.from({ length: 11 }, (_, step) => step);

/** Every short sound, in the order of the files. */
export const EFFECTS: readonly Effect[] = [
  { name: 'press', make: press, loudness: -24 },
  { name: 'drop', make: () => fadeOut(woodBlock(560, 31), 0.05), loudness: -21 },
  { name: 'land', make: () => fadeOut(softThud(205, 32), 0.05), loudness: -23 },
  ...MERGE_STEPS.map((step) => ({ name: `merge-${step}`, make: () => merge(step), loudness: -17 })),
  { name: 'danger', make: danger, loudness: -21 },
  { name: 'great', make: great, loudness: -16 },
  { name: 'over', make: over, loudness: -17 },
  { name: 'best', make: best, loudness: -16 },
  { name: 'reunion', make: reunion, loudness: -15 },
];
