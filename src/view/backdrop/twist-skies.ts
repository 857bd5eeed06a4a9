import type { SkySheet } from '../../shared/art-sheet.ts';
import type { Twist } from '../../shared/vocabulary/twists.ts';

/** What a twist makes of the sky; stars, twigs and what falls stay those of the player's own. */
export type TwistSky = Pick<SkySheet, 'colors' | 'moonlight' | 'clouds'>;

/** As dark above and as dim below as the game's own skies: the pieces stay the brightest things. */
export const TWIST_SKIES: Readonly<Record<Twist, TwistSky>> = {
  light: {
    colors: ['#0C2440', '#17456A', '#3B7190', '#86A4AE'],
    moonlight: '#DDF0F6',
    clouds: ['#3F7399', '#5E93B2', '#96BFD0'],
  },
  narrow: {
    colors: ['#0B2428', '#15433F', '#2F6655', '#7F9468'],
    moonlight: '#F2E9B0',
    clouds: ['#33706A', '#4F8C7C', '#86B096'],
  },
  bouncy: {
    colors: ['#22123C', '#472063', '#7E3476', '#BE6A72'],
    moonlight: '#FFD2C2',
    clouds: ['#6F4496', '#9A5AA2', '#C480A4'],
  },
  'half-full': {
    colors: ['#1A1A38', '#3B2C50', '#74484E', '#B07A4C'],
    moonlight: '#FFDFA0',
    clouds: ['#66527E', '#8E6878', '#B8907A'],
  },
  sticky: {
    colors: ['#20142A', '#44263A', '#744238', '#A87444'],
    moonlight: '#FFD898',
    clouds: ['#6C4660', '#926058', '#B88A66'],
  },
  'big-bag': {
    colors: ['#12183E', '#2C2C72', '#5E4890', '#A67E9C'],
    moonlight: '#FFE2B4',
    clouds: ['#5456A4', '#7670BA', '#A294CC'],
  },
  reunion: {
    colors: ['#26102C', '#561C38', '#983A40', '#CC8C50'],
    moonlight: '#FFE0A0',
    clouds: ['#84406A', '#AE5A5E', '#D48C66'],
  },
};

const channels = (color: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

const mixColor = (from: string, to: string, share: number): string => {
  const other = channels(to);
  const mixed = channels(from).map((value, at) => Math.round(value + ((other[at] ?? 0) - value) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
};

const mixAll = <T extends readonly string[]>(from: T, to: T, share: number): T =>
  from.map((color, at) => mixColor(color, to[at] as string, share)) as unknown as T;

/** The sky on its way from one to another; `share` 0…1. */
export const mixSky = (from: SkySheet, to: TwistSky, share: number): SkySheet => ({
  ...from,
  colors: mixAll(from.colors, to.colors, share),
  moonlight: mixColor(from.moonlight, to.moonlight, share),
  clouds: mixAll(from.clouds, to.clouds, share),
});
