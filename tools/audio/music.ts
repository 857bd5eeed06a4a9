import { pad } from './instruments.ts';
import { pitch } from './pitch.ts';
import { pluck } from './pluck.ts';
import { RATE, type Signal, silence, wrapInto } from './signal.ts';

export const MUSIC_LOUDNESS = -24;

/** Seconds of one round, and how much of the round before and after it the file holds. */
const LENGTH = 96;
const BEFORE = 0.1;
const AFTER = 0.2;

const BAR = 4;

const round = (): Signal => {
  const out = silence(LENGTH);
  for (let bar = 0; bar < LENGTH / BAR; bar += 1) {
    const root = [-5, -3, -4, -2][bar % 4]!;
    wrapInto(out, pad([pitch(root), pitch(root + 3), pitch(root + 5)], BAR + 2, 2), bar * BAR - 1, 0.2);
    [0, 1.5, 2.5].forEach((beat, index) => {
      const step = [0, 3, 2, 5, 4][(bar * 3 + index * 2) % 5]!;
      wrapInto(out, pluck({ frequency: pitch(step), seconds: 3, force: 0.35 }), bar * BAR + beat, 0.5);
    });
  }
  return out;
};

const unrolled = (loop: Signal): Signal =>
  silence(BEFORE + LENGTH + AFTER).map(
    (_, index) => loop[(index - Math.round(BEFORE * RATE) + loop.length) % loop.length]!,
  );

export const makeMusic = (): Signal => unrolled(round());
