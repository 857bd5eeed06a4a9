import type { RunCoins } from '../player/create-player.ts';
import type { ActiveRun } from './active-run.ts';
import { isRanked } from './run-kind.ts';

/** The result of a run. */
export interface RunOutcome extends RunCoins {
  readonly run: ActiveRun;
  /** The best of its mode was beaten; of dailies, that of its day. */
  readonly newBest: boolean;
}

/** `came`: null for a run that is not recorded. */
export const outcomeOf = (run: ActiveRun, came: RunCoins | null): RunOutcome => {
  const { kind, mode, bestBefore, view } = run;
  const newBest = isRanked(kind) && mode !== 'challenge' && view.score > bestBefore;
  return { run, coins: came?.coins ?? 0, rewards: came?.rewards ?? 0, newBest };
};

/** The best of the mode, or the opponent, was beaten. */
export const isTriumph = ({ run, newBest }: RunOutcome): boolean =>
  run.opponent ? run.view.score > run.opponent.score : newBest;
