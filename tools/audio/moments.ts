import { bell, bowl, fingerCymbals, flute, palmDrum } from './instruments.ts';
import { pitch } from './pitch.ts';
import { glissando, pluck, slide, vibrato } from './pluck.ts';
import { inRoom, note } from './room.ts';
import { fadeOut, mix, type Signal } from './signal.ts';

export const great = (): Signal =>
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
export const reunion = (): Signal => {
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

/** The first full moon: a low bowl, the xiao that rises with it, and lights coming on one by one. */
export const moon = (): Signal => {
  const rise = [3, 5, 6, 8].map(
    (step, index) =>
      [flute(pitch(step), 0.75 + 0.25 * index, 300 + index), 0.24 + 0.42 * index, 0.32] as const,
  );
  const lights = [8, 10, 13, 15].map(
    (step, index) => [bell(pitch(step) * 2, 1.4), 1.5 + 0.17 * index, 0.13] as const,
  );
  const chord = [-5, 0, 3].map((step, index) => [note(step, 3, 0.6), 0.03 * index, 0.5] as const);
  return fadeOut(
    inRoom(mix(3.6, [[bowl(pitch(-5), 3.6, 0.4), 0, 0.6], ...chord, ...rise, ...lights]), 0.3),
    1.5,
  );
};

/** Out of danger: the breath let go, upwards over five strings into a wide chord. */
export const rescue = (): Signal => {
  const sweep = glissando(
    upwards(0, 6),
    () => 0.055,
    (index) => 0.4 + 0.04 * index,
    1.4,
  );
  const chord = [0, 3, 7].map((step, index) => [note(step, 1.7, 0.6), 0.34 + 0.015 * index, 0.5] as const);
  return fadeOut(
    inRoom(mix(2.1, [[sweep, 0, 0.55], ...chord, [bell(pitch(10) * 2, 1.2), 0.36, 0.12]]), 0.28),
    1.1,
  );
};

/** A medal: drum and cups struck together, and the strings of an open chord. */
export const medal = (): Signal => {
  const chord = [0, 5, 8].map((step, index) => [note(step, 1.7, 0.6), 0.02 + 0.03 * index, 0.5] as const);
  return fadeOut(
    inRoom(
      mix(2, [
        [palmDrum(150, 0.5), 0, 0.5],
        [fingerCymbals(1.6), 0, 0.3],
        ...chord,
        [note(10, 1.4, 0.6), 0.28, 0.45],
      ]),
      0.28,
    ),
    1,
  );
};

/** 羽徵角商宫: falls with a held breath before the last, which the hand lets sink. */
export const over = (): Signal => {
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
export const best = (): Signal => {
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
