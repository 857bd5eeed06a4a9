import type { SoundName } from '../../src/audio/sound-board.ts';
import { SOUND_CLASS, type SoundClass } from '../../src/audio/sound-files.ts';
import { danger, merge, press, tick } from './board-sounds.ts';
import { softThud, woodBlock } from './instruments.ts';
import { best, great, medal, moon, over, rescue, reunion } from './moments.ts';
import { fadeOut, type Signal } from './signal.ts';
import { coin, gift, raise, shake, tongs } from './tool-sounds.ts';

export interface Effect {
  readonly name: string;
  readonly make: () => Signal;
  /** What its loudest moment is matched to, dB. */
  readonly loudness: number;
}

/** All of a class are as loud as each other: taps lie under tools, tools under notes, notes under the great moments. */
export const CLASS_LOUDNESS: Readonly<Record<SoundClass, number>> = {
  tap: -22,
  tool: -19,
  note: -17.5,
  moment: -16,
};

const MADE: Readonly<Record<Exclude<SoundName, 'merge'>, () => Signal>> = {
  press,
  drop: () => fadeOut(woodBlock(560, 31), 0.05),
  land: () => fadeOut(softThud(205, 32), 0.05),
  tick,
  danger,
  coin,
  shake,
  tongs,
  raise,
  gift,
  great,
  rescue,
  over,
  medal,
  best,
  moon,
  reunion,
};

const MERGE_STEPS = Array.from({ length: 11 }, (_, step) => step);

/** Every short sound. */
export const EFFECTS: readonly Effect[] = [
  ...MERGE_STEPS.map((step) => ({
    name: `merge-${step}`,
    make: () => merge(step),
    loudness: CLASS_LOUDNESS.note,
  })),
  ...Object.entries(MADE).map(([name, make]) => ({
    name,
    make,
    loudness: CLASS_LOUDNESS[SOUND_CLASS[name as SoundName]],
  })),
];
