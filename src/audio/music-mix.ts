import type { Layer } from './music-form.ts';
import type { Scene } from './sound-board.ts';

/** How loud each layer is where the player is, 0…1; what is not named is silent. */
const MIX: Readonly<Record<Scene, Partial<Record<Layer, number>>>> = {
  home: { ground: 0.95, song: 0.9, xiao: 0.85 },
  play: { ground: 0.85, song: 0.8, xiao: 0.65, pulse: 0.7 },
  sprint: { ground: 0.75, song: 0.75, pulse: 0.55, sprint: 0.75 },
  rest: { ground: 0.6 },
};

/** What is left of a layer at the height of danger. */
const IN_DANGER: Partial<Record<Layer, number>> = { ground: 0.75, song: 0.35, xiao: 0, chain: 0.5 };
const ALARM = 0.9;
const CHAIN = 0.8;

/** `danger` and `chain` 0…1. */
export const levelOf = (layer: Layer, scene: Scene, danger: number, chain: number): number => {
  const isPlayed = scene === 'play' || scene === 'sprint';
  if (layer === 'alarm') return isPlayed && danger > 0 ? ALARM * (0.4 + 0.6 * danger) : 0;
  const base = layer === 'chain' ? (isPlayed ? CHAIN * chain : 0) : (MIX[scene][layer] ?? 0);
  return base * (1 - danger * (1 - (IN_DANGER[layer] ?? 1)));
};
