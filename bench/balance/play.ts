import { createRun, type GameEvent, type Run, type RunSetup } from '../../src/core/index.ts';
import { TIERS } from '../../src/shared/vocabulary/tiers.ts';
import type { Bot } from './bots.ts';

/** Ends a run that a bot could keep alive for ever. */
const MAX_DROPS = 1500;
/** 包子, from which a merge is a big one. */
const BIG_TIER = 7;
const MOON_TIER = 10;
const LONG_CHAIN = 5;

/** What one run came to. */
export interface Outcome {
  readonly score: number;
  readonly drops: number;
  readonly seconds: number;
  readonly longestChain: number;
  readonly largestTier: number;
  /** Points of merges of two 包子 and bigger, and of links from the fifth on. */
  readonly bigPoints: number;
  readonly longPoints: number;
  /** Chains that reached a third link. */
  readonly threes: number;
  /** Full moons made. */
  readonly moons: number;
  /** Tools earned. */
  readonly shake: number;
  readonly tongs: number;
  readonly raise: number;
  /** By the tier of the two that met. */
  readonly merges: readonly number[];
}

type Counted = { -readonly [Name in Exclude<keyof Outcome, 'merges'>]: Outcome[Name] } & {
  readonly merges: number[];
};

const count = (seen: Counted, event: GameEvent): void => {
  if (event.type === 'tool-earned') seen[event.tool] += 1;
  if (event.type !== 'merged') return;
  const { tier, chain, points } = event;
  seen.merges[tier] = (seen.merges[tier] ?? 0) + 1;
  seen.longestChain = Math.max(seen.longestChain, chain);
  seen.largestTier = Math.max(seen.largestTier, Math.min(tier + 1, MOON_TIER));
  if (tier >= BIG_TIER) seen.bigPoints += points;
  if (chain >= LONG_CHAIN) seen.longPoints += points;
  if (chain === 3) seen.threes += 1;
  if (tier + 1 === MOON_TIER) seen.moons += 1;
};

const nothingYet = (): Counted => ({
  score: 0,
  drops: 0,
  seconds: 0,
  longestChain: 0,
  largestTier: 0,
  bigPoints: 0,
  longPoints: 0,
  threes: 0,
  moons: 0,
  shake: 0,
  tongs: 0,
  raise: 0,
  merges: new Array<number>(TIERS).fill(0),
});

/** One whole run of a bot that drops a piece each `pace` ticks, or as soon after as it can. */
export const playOut = (setup: RunSetup, bot: Bot, pace: number): Outcome => {
  const run: Run = createRun(setup);
  const seen = nothingYet();
  let nextDrop = 0;
  while (run.view.ended === null && run.view.drops < MAX_DROPS) {
    const drops = run.view.tick >= nextDrop && run.view.canDrop;
    if (drops) nextDrop = run.view.tick + pace;
    for (const event of run.step(drops ? [{ type: 'drop', column: bot(run) }] : [])) count(seen, event);
  }
  const { score, drops, tick } = run.view;
  return { ...seen, score, drops, seconds: tick / 60 };
};
