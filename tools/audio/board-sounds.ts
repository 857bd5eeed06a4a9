import { bell, palmDrum, paper, silk, woodBlock } from './instruments.ts';
import { pitch } from './pitch.ts';
import { inRoom, note } from './room.ts';
import { fadeOut, mix, type Signal } from './signal.ts';

/**
 * A merge: the string, its octave touched lightly, and a drop of wood so that it feels like contact.
 * The longer the chain, the more a bell glitters over it.
 */
export const merge = (step: number): Signal => {
  const seconds = 1.25 - 0.03 * step;
  const sound = mix(seconds, [
    [note(step, seconds, 0.62), 0],
    [note(step + 5, seconds, 0.35), 0.012, 0.16],
    [woodBlock(pitch(step) * 2, 40 + step), 0, 0.1],
    [bell(pitch(step) * 2, seconds), 0.03, 0.012 * step],
  ]);
  return fadeOut(inRoom(sound, 0.22), 0.5);
};

/** One heartbeat behind silk: two soft beats, the first the stronger. */
export const danger = (): Signal =>
  mix(0.62, [
    [palmDrum(172, 0.34), 0, 1],
    [palmDrum(154, 0.34), 0.2, 0.6],
    [silk(0.56, 1500, 13), 0.02, 0.22],
  ]);

/** A second of the last ten: the block, and a cup of brass that makes it carry. */
export const tick = (): Signal =>
  fadeOut(
    mix(0.4, [
      [woodBlock(1046, 51), 0, 0.8],
      [woodBlock(698, 52), 0.004, 0.4],
      [bell(pitch(13) * 2, 0.4), 0, 0.08],
    ]),
    0.2,
  );

export const press = (): Signal =>
  fadeOut(
    mix(0.12, [
      [paper(21), 0, 0.6],
      [woodBlock(880, 22), 0.004, 0.45],
    ]),
    0.07,
  );
