import type { SoundName } from './sound-board.ts';

/** Package folder of the encoded files. */
export const SOUND_FOLDER = 'assets/audio';

/** 宫商角徵羽 over two octaves and the 宫 above: a longer chain stays on the last. */
export const MERGE_NOTES = 11;

export const MUSIC_FILE = 'music';

/**
 * The looped part of the music, milliseconds. The file begins before and ends after it with the same periodic
 * signal, so the loop has no seam wherever a decoder puts the file's first sample.
 */
export const MUSIC_LOOP = { start: 100, length: 120_000 } as const;

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
 * The mix. The files are matched in loudness, so these numbers are the whole balance; low enough that a chain of
 * five with a great merge and the music over it stays under full scale.
 */
export const SOUND_SETTINGS: Readonly<Record<SoundName, SoundSetting>> = {
  drop: { gain: 0.5, voices: 2, gap: 40, duck: 0 },
  land: { gain: 0.45, voices: 3, gap: 45, duck: 0 },
  merge: { gain: 0.6, voices: 5, gap: 0, duck: 0 },
  great: { gain: 0.6, voices: 2, gap: 120, duck: 0.4 },
  reunion: { gain: 0.8, voices: 1, gap: 1000, duck: 0.8 },
  danger: { gain: 0.6, voices: 2, gap: 250, duck: 0 },
  over: { gain: 0.65, voices: 1, gap: 500, duck: 0.7 },
  best: { gain: 0.7, voices: 1, gap: 500, duck: 0.6 },
  press: { gain: 0.5, voices: 2, gap: 30, duck: 0 },
};

const mergeFiles = (): string[] => Array.from({ length: MERGE_NOTES }, (_, step) => `merge-${step}`);

/** In the order they are wanted after the start: the music, by far the largest, is last. */
export const SOUND_FILES: readonly string[] = [
  'press',
  'drop',
  'land',
  ...mergeFiles(),
  'danger',
  'great',
  'over',
  'best',
  'reunion',
  MUSIC_FILE,
];

/** `step` may be any number: below 0 is the first note, above the last is the last. */
export const soundFile = (name: SoundName, step: number): string =>
  name === 'merge' ? `merge-${Math.min(MERGE_NOTES - 1, Math.max(0, Math.floor(step)))}` : name;

export const soundPath = (file: string): string => `${SOUND_FOLDER}/${file}.mp3`;
