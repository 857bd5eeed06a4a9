import type { Rules, Tool } from '../../core/index.ts';
import { TOOLS } from '../../core/records.ts';
import type { Save } from '../../progress/save.ts';
import { totalsOf } from '../../progress/save-views.ts';
import { isDayMode } from '../../shared/vocabulary/modes.ts';
import type { ResultScreen } from '../../view/screens/challenge/challenge-screen.ts';
import type { OverScreen, PlayScreen } from '../../view/screens/screen.ts';
import { isRanked, type RunOutcome } from '../gameplay/create-gameplay.ts';
import type { Profile } from '../player/create-player.ts';
import { nextGoalOf } from './next-goal.ts';
import type { ScreenSources } from './screen-sources.ts';

/** Whether an earlier run has earned a tool. */
const hasEarned = (save: Save, tool: Tool, { tools }: Rules): boolean => {
  if (tool === 'shake' && save.longestChain >= tools.shakeChain) return true;
  const made = { shake: tools.shakeTier, tongs: tools.tongsTier, raise: tools.raiseTier }[tool];
  return (totalsOf(save).merges[made - 1] ?? 0) > 0;
};

/** How to play is shown in a first run; practice is for those who know. */
export const playModel = ({ controller, profile, rules }: ScreenSources): PlayScreen | null => {
  const { board } = controller;
  if (!board) return null;
  const { mode, bestBefore, takeBacks, opponent, isResumed, proofLeft, countInMs } = board;
  const tutorial = profile.needsTutorial() && !isResumed && takeBacks === null;
  const newTools = TOOLS.filter((tool) => !hasEarned(profile.save, tool, rules));
  return {
    name: 'play',
    mode,
    best: bestBefore,
    takeBacks,
    newTools,
    tutorial,
    opponent,
    proofLeft,
    countInMs,
  };
};

const ofRun = ({ run }: RunOutcome, coins: number) => ({
  mode: run.mode,
  reason: run.view.ended?.reason === 'time' ? ('time' as const) : ('overflow' as const),
  score: run.view.score,
  coins,
  unproven: run.isBeyondProof,
});

/** A challenge that has ended. Its opponent may still be being proven. */
export const resultModel = ({
  controller: { outcome },
  isUnsaved,
  rewards,
  cheers,
}: ScreenSources): ResultScreen | null => {
  const opponent = outcome?.run.opponent;
  return outcome && opponent
    ? {
        name: 'result',
        opponent,
        unsaved: isUnsaved(),
        cheer: cheers.of(outcome.run),
        ...ofRun(outcome, rewards.coinsOf(outcome)),
      }
    : null;
};

/** What a run brought is told before what comes next; practice plays for nothing. */
const goalOf = ({ run, rewards }: RunOutcome, { save, shop }: Profile): OverScreen['goal'] => {
  const { kind, day, bestBefore, view } = run;
  if (kind === 'practice') return null;
  if (rewards > 0) return { kind: 'rewards', coins: rewards };
  return nextGoalOf({ save, shop, day }, view.score, bestBefore);
};

/** A run without an opponent that has ended. Practice, and a card's bare seed, beat no best. */
export const overModel = ({
  controller,
  profile,
  standings,
  reminders,
  isUnsaved,
  seeds,
  rewards,
  moments,
}: ScreenSources): OverScreen | null => {
  const { outcome } = controller;
  if (!outcome || outcome.run.opponent) return null;
  const { run, newBest } = outcome;
  const { kind, mode, bestBefore, stats, view } = run;
  return {
    name: 'over',
    ...ofRun(outcome, rewards.coinsOf(outcome)),
    coinOffer: rewards.coins,
    runCoins: outcome.coins,
    practice: kind === 'practice',
    best: newBest || mode === 'challenge' ? view.score : bestBefore,
    newBest,
    drops: stats.drops,
    longestChain: stats.longestChain,
    largestTier: stats.largestTier,
    merges: stats.merges.reduce((sum, count) => sum + count, 0),
    standing: standings.beaten(run),
    unranked: isRanked(kind) && view.score > 0 && !seeds.isRanked(mode, run.day, run.seed),
    tries: isDayMode(mode) ? controller.leftRuns.triesLeft(run.day) : null,
    // Tomorrow's run is told of where today's has just been played.
    reminder: mode === 'daily' && isRanked(kind) ? reminders.state : 'none',
    goal: goalOf(outcome, profile),
    unsaved: isUnsaved(),
    moment: moments.of(run),
  };
};
