import { parseColor } from '../graphics/color.ts';

/** Red, green, blue: 0…1. */
export type Rgb = readonly [number, number, number];

export interface SkyState {
  /** From the zenith to the horizon. */
  readonly colors: readonly [Rgb, Rgb, Rgb, Rgb];
  readonly moonlight: Rgb;
  /** Points; `halo` 1 is a full moon. */
  readonly moon: { readonly x: number; readonly y: number; readonly radius: number; readonly halo: number };
  /** 0…1: lantern light from below, and the whole sky gone to moonlight. */
  readonly warmth: number;
  readonly light: number;
}

const WARM: Rgb = [0.55, 0.3, 0.1];
const GOLD: Rgb = [1, 0.7, 0.24];

export const toRgb = (color: string): Rgb => {
  const value = parseColor(color);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
};

const mix = (from: number, to: number, share: number): number => from + (to - from) * share;

const smoothstep = (from: number, to: number, value: number): number => {
  const share = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return share * share * (3 - 2 * share);
};

/** The sky's colour at a place in points, `down` of the screen's height: the formulas of pixi/sky-shader.ts. */
export const skyAt = (sky: SkyState, x: number, y: number, down: number, out: Float64Array): void => {
  const { colors, moonlight, moon, warmth, light } = sky;
  const [zenith, high, low, horizon] = colors;
  const away = Math.max(Math.hypot(x - moon.x, y - moon.y) / moon.radius - 0.9, 0);
  const halo = (Math.exp(-away * 1.4) * 0.46 + Math.exp(-away * 0.42) * 0.13) * moon.halo;
  const upperShare = smoothstep(0, 0.48, down);
  const lowerShare = smoothstep(0.4, 0.8, down);
  const horizonShare = smoothstep(0.72, 1.05, down) * 0.85;
  const heat = warmth * smoothstep(0.25, 1, down);
  const gold = light * mix(0.5, 1, down);
  for (const channel of [0, 1, 2] as const) {
    const upper = mix(zenith[channel], high[channel], upperShare);
    const lower = mix(upper, low[channel], lowerShare);
    const color =
      mix(lower, horizon[channel], horizonShare) + moonlight[channel] * halo + WARM[channel] * heat;
    // Screened, not mixed: half-way to moonlight is gold, not grey.
    out[channel] = 1 - (1 - color) * (1 - GOLD[channel] * gold);
  }
  out[3] = 1;
};
