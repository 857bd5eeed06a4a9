/*
 * What the music consists of, shared by the game that plays it and the scripts that make it. A stem is one file; a layer is a
 * row of stems, one after the other, round and round. All layers go by one clock from one beginning.
 */

/** Seconds: a beat, two bars (what percussion repeats) and four bars (a phrase of melody). */
export const BEAT = 0.7;
export const FIGURE = 8 * BEAT;
export const PHRASE = 16 * BEAT;

/** Seconds a stem's file holds before its first beat: a frame that comes so late cuts nothing off. */
export const LEAD = 0.2;
/** Seconds a stem goes on ringing, under what follows it. */
export const TAIL = { phrase: 1.9, figure: 0.5 } as const;

export const LAYERS = ['ground', 'song', 'xiao', 'pulse', 'sprint', 'alarm', 'chain'] as const;
export type Layer = (typeof LAYERS)[number];

/**
 * 《月上》 Moonrise as it is played: what the strings, the guzheng's song and the xiao have in each phrase, `.` is rest. No two phrases
 * in a row come twice, so it is itself again only after all of them.
 */
const FORM = `
  ground: a   a   b   a   a   b   a   a   b   a   b   a   b   a   a   a
  song:   ask say far say .   .   top say far top .   ask far top say .
  xiao:   .   .   .   a   a   b   .   .   b   a   b   .   .   a   .   .
`;

const rowOf = (layer: Layer): (string | null)[] => {
  const row = FORM.split('\n').find((line) => line.trim().startsWith(`${layer}:`)) ?? '';
  const marks = row.split(':')[1]?.trim().split(/\s+/) ?? [];
  return marks.map((mark) => (mark === '.' ? null : `${layer}-${mark}`));
};

export interface Part {
  /** Seconds between two stems of the row. */
  readonly pace: number;
  readonly row: readonly (string | null)[];
}

const phrases = (layer: Layer): Part => ({ pace: PHRASE, row: rowOf(layer) });
const figure = (layer: Layer): Part => ({ pace: FIGURE, row: [layer] });

export const PARTS: Readonly<Record<Layer, Part>> = {
  ground: phrases('ground'),
  song: phrases('song'),
  xiao: phrases('xiao'),
  pulse: figure('pulse'),
  sprint: figure('sprint'),
  alarm: figure('alarm'),
  chain: figure('chain'),
};

/** In the order they are first wanted. */
export const STEMS: readonly string[] = [
  'ground-a',
  'song-ask',
  'song-say',
  'pulse',
  'ground-b',
  'song-far',
  'xiao-a',
  'xiao-b',
  'song-top',
  'chain',
  'alarm',
  'sprint',
];

const layerOf = (stem: string): Layer => stem.split('-')[0] as Layer;

/** A phrase of melody or its ground; else a figure of percussion. */
export const isPhrase = (stem: string): boolean => PARTS[layerOf(stem)].pace === PHRASE;

/** Seconds of a stem's file. */
export const stemSeconds = (stem: string): number =>
  LEAD + (isPhrase(stem) ? PHRASE + TAIL.phrase : FIGURE + TAIL.figure);

/** Package folder of the stems: a download of its own, so that the short sounds do not wait for it. */
export const MUSIC_FOLDER = 'assets/music';

export const stemPath = (stem: string): string => `${MUSIC_FOLDER}/${stem}.mp3`;
