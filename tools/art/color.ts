/** The palette of the art direction and the few ways its colours are mixed. Colours are `#RRGGBB`. */

export const PLUM = '#3A1F33';
export const KEY_LIGHT = '#FFE7B8';
export const SKY_FILL = '#8391EC';
export const CREAM = '#FFF3DC';
export const RICE = '#FBF1DC';
export const INK = '#4B2E2A';
export const LACQUER = '#C8372D';
export const GOLD = '#E8B33F';
export const COBALT = '#2F56A6';
export const BLUSH = '#F48A7A';
export const SILK = '#E0483E';

const channels = (color: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

const fromChannels = (values: readonly number[]): string =>
  `#${values.map((it) => Math.round(it).toString(16).padStart(2, '0')).join('')}`;

/** `share` 0 gives `a`, 1 gives `b`. */
export const mix = (a: string, b: string, share: number): string => {
  const from = channels(a);
  const to = channels(b);
  return fromChannels(from.map((value, at) => value + (to[at]! - value) * share));
};

export const lighten = (color: string, share: number): string => mix(color, '#FFFFFF', share);

/** Darker by `share`, and drawn towards plum rather than towards black. */
export const deepen = (color: string, share: number): string =>
  mix(mix(color, '#000000', share * 0.62), PLUM, share * 0.55);
