import { pitch } from './pitch.ts';
import { pluck } from './pluck.ts';
import { reverb } from './reverb.ts';
import { mix, RATE, type Signal } from './signal.ts';

/** A small room around a sound that would else be bare; as long as the sound itself. */
export const inRoom = (dry: Signal, share: number): Signal =>
  mix(dry.length / RATE, [
    [dry, 0],
    [reverb(dry, 0.9, 0), 0, share],
  ]);

/** A string of the guzheng. */
export const note = (step: number, seconds: number, force: number): Signal =>
  pluck({ frequency: pitch(step), seconds, force });
