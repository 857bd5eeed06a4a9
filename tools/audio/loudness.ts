import { highpass, highShelf } from './filter.ts';
import { decibels, RATE, type Signal } from './signal.ts';

/** How long the ear gathers a short sound's energy, seconds. */
const EAR = 0.2;

/** A phone's speaker plays little below this, hertz. */
const SMALL_SPEAKER = 250;

/** The head's shelf of ITU-R BS.1770, over what a phone's speaker leaves of a sound. */
const weighted = (signal: Signal): Signal => highpass(highShelf(signal, 1500, 4), SMALL_SPEAKER);

/**
 * Loudness of the loudest moment, dB like LUFS: energy gathered over about `EAR`, so that a tap
 * and a long ring can be set against each other.
 */
export const loudestMoment = (signal: Signal): number => {
  const share = 1 / (EAR * RATE);
  let energy = 0;
  let most = 0;
  for (const value of weighted(signal)) {
    energy += share * (value * value - energy);
    most = Math.max(most, energy);
  }
  return decibels(Math.sqrt(most)) - 0.691;
};

/** Mean loudness over the whole, for music. */
export const meanLoudness = (signal: Signal): number => {
  const energy = weighted(signal).reduce((sum, value) => sum + value * value, 0) / signal.length;
  return decibels(Math.sqrt(energy)) - 0.691;
};
