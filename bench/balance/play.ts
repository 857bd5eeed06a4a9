import { createRun, type Run, type RunSetup } from '../../src/core/index.ts';
import type { Bot } from './bots.ts';

/** Ticks between two drops: about what a player at ease takes. */
const DROP_GAP_TICKS = 45;
/** Ends a run that a bot could keep alive for ever. */
const MAX_DROPS = 1500;

export interface Outcome {
  readonly score: number;
  readonly drops: number;
  readonly seconds: number;
  readonly longestChain: number;
  readonly largestTier: number;
}

const watch = (run: Run, step: ReturnType<Run['step']>, seen: { chain: number; tier: number }): void => {
  for (const event of step) {
    if (event.type !== 'merged') continue;
    seen.chain = Math.max(seen.chain, event.chain);
    seen.tier = Math.max(seen.tier, Math.min(event.tier + 1, run.view.board.radii.length - 1));
  }
};

/** One whole run of a bot. */
export const playOut = (setup: RunSetup, bot: Bot): Outcome => {
  const run = createRun(setup);
  const seen = { chain: 0, tier: 0 };
  let nextDrop = 0;
  while (run.view.ended === null && run.view.drops < MAX_DROPS) {
    const drops = run.view.tick >= nextDrop && run.view.canDrop;
    if (drops) nextDrop = run.view.tick + DROP_GAP_TICKS;
    watch(run, run.step(drops ? [{ type: 'drop', column: bot(run) }] : []), seen);
  }
  const { score, drops, tick } = run.view;
  return { score, drops, seconds: tick / 60, longestChain: seen.chain, largestTier: seen.tier };
};
