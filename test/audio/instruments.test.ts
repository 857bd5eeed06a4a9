import { describe, expect, it } from 'vitest';
import { EFFECTS } from '../../tools/audio/effects.ts';
import { pitch } from '../../tools/audio/pitch.ts';
import { pluck } from '../../tools/audio/pluck.ts';
import { readPart } from '../../tools/audio/score.ts';
import { peakOf, RATE, type Signal } from '../../tools/audio/signal.ts';

const likeness = (signal: Signal, lag: number): number => {
  let sum = 0;
  for (let index = 4000; index < 14_000; index += 1) sum += signal[index]! * signal[index + lag]!;
  return sum;
};

/** Hertz, from where the signal is most like itself some thirty periods later; between samples by a parabola. */
const frequencyOf = (signal: Signal, near: number): number => {
  const periods = 30;
  const middle = Math.round((periods * RATE) / near);
  const reach = Math.round(middle * 0.008);
  let best = middle - reach;
  for (let lag = middle - reach; lag <= middle + reach; lag += 1)
    if (likeness(signal, lag) > likeness(signal, best)) best = lag;
  const [left, top, right] = [-1, 0, 1].map((step) => likeness(signal, best + step)) as [
    number,
    number,
    number,
  ];
  return (periods * RATE) / (best + (0.5 * (left - right)) / (left - 2 * top + right));
};

describe('instruments', () => {
  it.each([-7, -2, 0, 3, 7, 10])('string of step %i: is in tune within three cents', (step) => {
    const signal = pluck({ frequency: pitch(step), seconds: 1, force: 0.5 });
    const cents = 1200 * Math.log2(frequencyOf(signal, pitch(step)) / pitch(step));
    expect(Math.abs(cents)).toBeLessThan(3);
  });

  it.each(EFFECTS.map((effect) => [effect.name, effect] as const))(
    '%s: starts at once and ends in silence, without a click',
    (_, effect) => {
      const signal = effect.make();
      const peak = peakOf(signal);
      expect(signal.findIndex((value) => Math.abs(value) > peak / 10) / RATE).toBeLessThan(0.02);
      expect(peakOf(signal.slice(-20))).toBeLessThan(peak / 1000);
    },
  );
});

describe('score', () => {
  it('bar that does not add up: is refused with the bar', () => {
    expect(() => readPart('0:2 1:2 | 0:1 1:2')).toThrow('a bar of 3 beats');
  });
});
