import type { EndReason, Mode } from '../core/index.ts';
import type { HomeScreen, OverScreen, PlayScreen } from '../view/stage.ts';
import type { Play } from './play.ts';
import type { Tally } from './tally.ts';

/** The best scores a player has, as the screens need them. The daily's is today's. */
export type Bests = Readonly<Record<'endless' | 'daily' | 'sprint', number>>;

/** A challenge has no best of its own: its score stands beside the sender's. */
export const bestOf = (bests: Bests, mode: Mode): number => (mode === 'challenge' ? 0 : bests[mode]);

export const homeScreen = (best: Bests, date: { month: number; day: number }): HomeScreen => ({
  name: 'home',
  best,
  date,
  streak: 0,
  coins: 0,
  moon: 0,
  resumable: null,
});

export const playScreen = ({ mode, bestBefore }: Play): PlayScreen => ({
  name: 'play',
  mode,
  best: bestBefore,
  takeBacks: null,
  lesson: false,
});

/** `before` is the best the run set out to beat. */
export const overScreen = (
  mode: Mode,
  reason: EndReason,
  score: number,
  before: number,
  tally: Tally,
): OverScreen => ({
  name: 'over',
  mode,
  reason,
  score,
  best: Math.max(score, before),
  newBest: mode !== 'challenge' && score > before,
  drops: tally.drops,
  longestChain: tally.longestChain,
  largestTier: tally.largestTier,
  coins: 0,
  standing: null,
});
