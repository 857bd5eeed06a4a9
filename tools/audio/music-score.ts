/*
 * 《月上》 Moonrise. A ground of four bars, 宫 and its answer in 羽, over which guzheng and xiao sing; every phrase of theirs goes with
 * its ground and with each other, for they meet on its strings. In which order they come is in `src/audio/music-form.ts`.
 */

/** The guzheng's broken chords: home, and away. */
export const GROUND: Readonly<Record<'a' | 'b', string>> = {
  a: `
    -5:1 -2:.5 0:.5 2:1 0:1    | -6:1 -3:.5 -1:.5 2:1 -1:1 |
    -4:1 -1:.5 1:.5 4:1 1:1    | -7:1 -4:.5 -2:.5 1:1 -2:1`,
  b: `
    -5:1 -1:.5 0:.5 4:1 0:1    | -6:1 -3:.5 -1:.5 2:1 -1:1 |
    -4:1 -1:.5 1:.5 4:1 1:1    | -7:1 -4:.5 -2:.5 1:.5 3:1.5`,
};

/** Chords of the pad under it, semitones over 宫, one for each bar. The fourth degree, no string of the scale, is colour. */
export const CHORDS: Readonly<Record<'a' | 'b', readonly (readonly number[])[]>> = {
  a: [
    [-12, -5, 2],
    [-15, -8, 0],
    [-10, -3, 2],
    [-17, -10, -5],
  ],
  b: [
    [-19, -12, -3],
    [-15, -8, 0],
    [-10, -3, 2],
    [-17, -10, -5],
  ],
};

/** The song: a question, its answer, a look away over the other ground, and the question from an octave above. */
export const SONG: Readonly<Record<'ask' | 'say' | 'far' | 'top', string>> = {
  ask: '2:1 3:1 5s:1.5 4:.5  | 4:1 3:1 2v:2            | 1:1 2:1 4:1 3:1        | 1v:3 .:1',
  say: '2:1 3:1 5s:1.5 4:.5  | 4:1 3:1 2:1 3g:1        | 1:1 3:.5 2:.5 1:1 -1:1 | 0o:3 .:1',
  far: '5:1 6:1 7v:1.5 6:.5  | 5:1 4:1 3v:2            | 4:1 5:1 6g:1 4:1       | 3o:3 .:1',
  top: '7s:2 6:1 5:1         | 6g:1 5:1 4v:2           | 4:.5 5:.5 6:1 4:1 3:1  | 3:.5 4:.5 3:1 1v:2',
};

/** The xiao over the one ground and the other. */
export const XIAO: Readonly<Record<'a' | 'b', string>> = {
  a: '5:3 4:1     | 3:2 4:2     | 6:3 5:1      | 3:3.5 .:.5',
  b: '4:2 5:2     | 7:3 6:1     | 6:2 5:1 4:1  | 3:3.5 .:.5',
};

/** A stroke of percussion: beats from the start of its two bars, and force 0…1. */
export type Stroke = readonly [at: number, force: number];

export const PULSE = {
  wood: [
    [0, 0.8],
    [1.5, 0.5],
    [3, 0.65],
    [4, 0.75],
    [5.5, 0.5],
    [6.5, 0.45],
    [7, 0.65],
  ],
  sand: [0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5].map((at): Stroke => [at, 0.6]),
  chime: [[0, 0.5]],
  drum: [
    [0, 0.5],
    [2.5, 0.35],
    [4, 0.45],
    [6.5, 0.35],
  ],
} satisfies Record<string, readonly Stroke[]>;

/** A minute's hurry: sixteenths of the clapper, a drum that trots, one string that is never still. */
export const SPRINT = {
  wood: Array.from(
    { length: 32 },
    (_, at): Stroke => [at / 4, at % 4 === 0 ? 0.7 : at % 2 === 0 ? 0.4 : 0.2],
  ),
  sand: Array.from({ length: 16 }, (_, at): Stroke => [at / 2 + 0.25, 0.5]),
  drum: [0, 0.75, 1.5, 2, 3, 3.5, 4, 4.75, 5.5, 6, 6.5, 7, 7.5].map(
    (at): Stroke => [at, at % 2 === 0 ? 0.8 : 0.5],
  ),
  string: '3:.5 3:.5 5:.5 3:.5 3:.5 3:.5 6:.5 3:.5 | 3:.5 3:.5 5:.5 3:.5 6:.5 5:.5 4:.5 3:.5',
};

/** Danger: a roll that swells through each bar, on the fifth that lies under every chord. */
export const ALARM = {
  roll: Array.from({ length: 32 }, (_, at): Stroke => [at / 4, 0.25 + 0.6 * ((at % 16) / 16)]),
  string: '-7:.5 -7:.5 -7:.5 -7:.5 -7:.5 -7:.5 -4:.5 -7:.5 | -7:.5 -7:.5 -7:.5 -7:.5 -4:.5 -7:.5 -6:.5 -7:.5',
};

/** A chain's feast: hand drum and small cymbals, and bells on the strings that go with every chord. */
export const CHAIN = {
  drum: [0, 0.5, 1, 1.75, 2.5, 3, 3.5, 4, 4.5, 5, 5.75, 6.5, 7, 7.25, 7.5].map(
    (at): Stroke => [at, at % 4 === 0 ? 0.9 : 0.55],
  ),
  chime: [
    [0, 0.7],
    [2, 0.45],
    [4, 0.6],
    [6, 0.45],
    [7, 0.4],
  ],
  sand: Array.from({ length: 32 }, (_, at): Stroke => [at / 4, at % 4 === 2 ? 0.6 : 0.3]),
  bells: '8:.5 .:.5 5:.5 6:.5 .:1 8:1 | .:.5 6:.5 8:.5 .:.5 5:1 6:1',
} satisfies Record<string, string | readonly Stroke[]>;
