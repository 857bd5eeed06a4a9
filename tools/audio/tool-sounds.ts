import { bell, fingerCymbals, sand, silk, softThud, woodBlock } from './instruments.ts';
import { pitch } from './pitch.ts';
import { pluck, slide } from './pluck.ts';
import { inRoom, note } from './room.ts';
import { fadeOut, mix, type Signal } from './signal.ts';

/** 摇一摇: the jar is taken in both hands; everything in it jumps, four times, less and less. */
export const shake = (): Signal => {
  const swings = [0, 0.13, 0.25, 0.36];
  const heap = swings.flatMap((at, index) => [
    [softThud(190 + 22 * (index % 2), 60 + index), at, 0.9 - 0.16 * index] as const,
    [sand(64 + index), at + 0.03, 0.8 - 0.12 * index] as const,
    [woodBlock(430 + 60 * index, 68 + index), at + 0.05, 0.3 - 0.05 * index] as const,
  ]);
  return fadeOut(inRoom(mix(0.95, heap), 0.15), 0.4);
};

/** 夹子: bamboo closes, and what it holds slips up and out. */
export const tongs = (): Signal => {
  const out = pluck({ frequency: pitch(5), seconds: 0.7, force: 0.5, bend: slide(-700, 0.16, 0.01) });
  return fadeOut(
    inRoom(
      mix(0.8, [
        [woodBlock(1320, 71), 0, 0.6],
        [woodBlock(1660, 72), 0.07, 0.5],
        [out, 0.13, 0.55],
        [silk(0.4, 2600, 73), 0.12, 0.3],
      ]),
      0.18,
    ),
    0.4,
  );
};

/** 添料: three strings upwards, and a sprinkle on top. */
export const raise = (): Signal =>
  fadeOut(
    inRoom(
      mix(1.15, [
        ...[0, 3, 5].map((step, index) => [note(step, 1, 0.5), 0.085 * index, 0.6] as const),
        ...[0, 1, 2].map((index) => [sand(81 + index), 0.2 + 0.09 * index, 0.4] as const),
        [bell(pitch(8) * 2, 0.8), 0.26, 0.16],
      ]),
      0.22,
    ),
    0.5,
  );

/** A tool is earned: two strings and the cups, as of a shop door. */
export const gift = (): Signal =>
  fadeOut(
    inRoom(
      mix(1.2, [
        [note(5, 1.1, 0.5), 0, 0.55],
        [note(8, 1.1, 0.5), 0.1, 0.55],
        [fingerCymbals(1), 0.1, 0.16],
      ]),
      0.22,
    ),
    0.5,
  );

/** 桂花: two light pieces of brass on wood. */
export const coin = (): Signal =>
  fadeOut(
    mix(0.7, [
      [bell(pitch(10) * 2, 0.5), 0, 0.5],
      [bell(pitch(13) * 2, 0.6), 0.075, 0.5],
      [fingerCymbals(0.4), 0.075, 0.12],
      [woodBlock(1180, 91), 0, 0.25],
    ]),
    0.35,
  );
