import type { SoundName } from './sound-board.ts';

/** Package folder of the encoded files. */
export const SOUND_FOLDER = 'assets/audio';

/** 宫商角徵羽 over two octaves and the 宫 above: a longer chain stays on the last. */
export const MERGE_NOTES = 11;

/** The music for hosts that can play a file and nothing else: a round of its first phrases. */
export const PLAIN_MUSIC_FILE = 'music';

/** What is as loud as each other. */
export type SoundClass = 'tap' | 'tool' | 'note' | 'moment';

export const SOUND_CLASS: Readonly<Record<SoundName, SoundClass>> = {
  drop: 'tap',
  land: 'tap',
  press: 'tap',
  tick: 'tap',
  danger: 'tap',
  coin: 'tool',
  shake: 'tool',
  tongs: 'tool',
  raise: 'tool',
  gift: 'tool',
  merge: 'note',
  great: 'moment',
  reunion: 'moment',
  over: 'moment',
  best: 'moment',
  rescue: 'moment',
  medal: 'moment',
  moon: 'moment',
};

export interface SoundSetting {
  /** Loudness in the mix, 0…1. */
  readonly gain: number;
  /** How many of it may sound at once, and the least time between two, milliseconds. */
  readonly voices: number;
  readonly gap: number;
  /** How far the music steps back while it sounds, 0…1. */
  readonly duck: number;
}

/**
 * The mix. The files are matched in loudness by class, so these numbers are the whole balance; low enough that a chain of
 * five with a great merge and the music over it stays under full scale.
 */
export const SOUND_SETTINGS: Readonly<Record<SoundName, SoundSetting>> = {
  drop: { gain: 0.5, voices: 2, gap: 40, duck: 0 },
  land: { gain: 0.5, voices: 3, gap: 45, duck: 0 },
  press: { gain: 0.5, voices: 2, gap: 30, duck: 0 },
  tick: { gain: 0.58, voices: 2, gap: 250, duck: 0 },
  danger: { gain: 0.58, voices: 2, gap: 250, duck: 0 },
  coin: { gain: 0.55, voices: 2, gap: 60, duck: 0 },
  shake: { gain: 0.6, voices: 1, gap: 200, duck: 0 },
  tongs: { gain: 0.6, voices: 1, gap: 200, duck: 0 },
  raise: { gain: 0.6, voices: 1, gap: 200, duck: 0 },
  gift: { gain: 0.6, voices: 1, gap: 200, duck: 0 },
  merge: { gain: 0.6, voices: 5, gap: 0, duck: 0 },
  great: { gain: 0.7, voices: 2, gap: 120, duck: 0.4 },
  reunion: { gain: 0.72, voices: 1, gap: 1000, duck: 0.8 },
  over: { gain: 0.7, voices: 1, gap: 500, duck: 0.7 },
  best: { gain: 0.7, voices: 1, gap: 500, duck: 0.6 },
  rescue: { gain: 0.7, voices: 1, gap: 500, duck: 0.5 },
  medal: { gain: 0.7, voices: 1, gap: 500, duck: 0.5 },
  moon: { gain: 0.7, voices: 1, gap: 1000, duck: 0.7 },
};

const mergeFiles = (): string[] => Array.from({ length: MERGE_NOTES }, (_, step) => `merge-${step}`);

/** In the order they are wanted after the start. */
export const SOUND_FILES: readonly string[] = [
  'press',
  'drop',
  'land',
  ...mergeFiles(),
  'danger',
  'great',
  'over',
  'gift',
  'shake',
  'tongs',
  'raise',
  'coin',
  'medal',
  'best',
  'rescue',
  'tick',
  'moon',
  'reunion',
];

/** `step` may be any number: below 0 is the first note, above the last is the last. */
export const soundFile = (name: SoundName, step: number): string =>
  name === 'merge' ? `merge-${Math.min(MERGE_NOTES - 1, Math.max(0, Math.floor(step)))}` : name;

export const soundPath = (file: string): string => `${SOUND_FOLDER}/${file}.mp3`;
