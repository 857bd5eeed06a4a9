/*
 * 《月上》 Moonrise, 30 bars of four slow beats, two minutes. Guzheng alone; the xiao sings over broken chords; six
 * bars in the mode of 羽, darker and nearly still, in which the two answer each other from far apart; the guzheng
 * again, an octave of its strings answering; two bars of almost nothing before it begins anew.
 */

/** The guzheng's melody. */
export const MELODY = `
  3s:2 4:1 3:1       | 2v:3 .:1           | 1:1 2:1 3:2        | 0o:3 .:1           |
  4g:1.5 5:.5 4:1 3:1 | 2v:2 3:2          | 1:1.5 0:.5 1:1 2:1 | -1o:3 .:1          |
  .:4                | .:2 3:.5 4:.5 5:1  | .:4                | 0:1 1:1 2:2        |
  .:4                | .:3 7:.5 6:.5      | .:4                | .:2 3:1 2:1        |
  .:1 4:1 6:1 7v:1   | 6:3 .:1            | .:4                | .:2 8:1 7:1        |
  6s:2 5:1 4:1       | 3o:3 .:1           |
  5s:2 6:1 5:1       | 4v:3 3:1           | 3g:1 4:1 5:2       | 6v:3 .:1           |
  7s:1.5 6:.5 5:1 4:1 | 3v:3 2:1          | 1:1 2:1 0o:2       | .:4
`;

/** The xiao, from its first breath in the ninth bar. */
export const XIAO = `
  .:4 | .:4 | .:4 | .:4 | .:4 | .:4 | .:4 | .:4 |
  .:1 5:2 6:1 | 5:2 4:2 | 3:4 | .:4 |
  .:1 4:1 5:2 | 6:3 7:1 | 6:1 5:1 4:2 | 3:3 .:1 |
  .:4 | .:4 | .:1 3:1 4:2 | 5:3 .:1 | .:4 | .:2 2:2 |
  .:4 | .:4 | .:4 | .:4 | .:4 | .:4 | .:4 | .:4
`;

/** Low strings under the melody: roots, and fifths that answer. */
export const BASS = `
  -5:2 -2:2          | -6:2 -3:2          | -4:2 -1:2          | -5:1 -2:1 0:2      |
  -6:2 -3:2          | -7:2 -4:2          | -4:2 -2:2          | -6:1 -3:1 -1:2     |
  -5:.5 -2:.5 0:.5 2:.5 3:2  | -6:.5 -3:.5 -1:.5 2:1.5 .:1 |
  -7:.5 -4:.5 -2:.5 1:.5 3:2 | -5:1 -2:3 |
  -4:.5 -1:.5 1:.5 4:.5 .:2  | -6:.5 -3:.5 -1:.5 2:.5 4:2  |
  -4:.5 -2:.5 1:.5 3:1.5 .:1 | -7:.5 -4:.5 -2:1 .:2 |
  -6:1 -3:1 -1:2     | -5:1 -1:1 0:2      | -3:1 -2:1 0:2      | -7:1 -4:1 -2:2     |
  -4:1 -1:1 1:2      | -7:1 -2:1 .:2      |
  -5:2 -2:2          | -6:2 -3:2          | -4:2 -1:2          | -7:1 -4:1 -2:2     |
  -6:2 -3:2          | -5:2 -2:2          | -7:2 -5o:2         | .:2 -2:.5 0:.5 3:1
`;

/** Chords of the pad, semitones over 宫, one for each bar. The fourth degree, no string of the scale, is colour. */
export const CHORDS: readonly (readonly number[])[] = [
  [-12, -5, 2],
  [-15, -8, 0],
  [-10, -3, 2],
  [-12, -5, 0],
  [-19, -12, -3],
  [-17, -10, -5],
  [-10, -5, 2],
  [-15, -8, -3],
  [-12, -5, 4],
  [-15, -8, 0],
  [-17, -10, -5],
  [-12, -5, 2],
  [-10, -3, 2],
  [-19, -12, -3],
  [-10, -5, 2],
  [-17, -10, -3],
  [-15, -8, 0],
  [-19, -12, -3],
  [-20, -12, -5],
  [-17, -10, -5],
  [-10, -3, 5],
  [-17, -10, -3],
  [-12, -5, 4],
  [-15, -8, 2],
  [-10, -3, 0],
  [-17, -10, -5],
  [-15, -8, 0],
  [-12, -5, 4],
  [-17, -10, -5],
  [-12, -5, 2],
];

/** Strikes of the small wooden fish, in beats from the start: now and then, as a night sound. */
export const WOOD: readonly number[] = [14, 15.5, 30, 46.5, 47, 62, 77.5, 86, 87.5, 103, 118, 118.5];

/** Strikes of the bowl, in beats: where a section begins. */
export const BOWLS: readonly number[] = [0, 32, 64, 88, 112];
