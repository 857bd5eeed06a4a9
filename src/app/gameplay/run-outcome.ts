import type { ActiveRun } from './active-run.ts';
import { isRanked } from './run-kind.ts';

/** The result of a run. */
export interface RunOutcome {
  readonly run: ActiveRun;
  /** Osmanthus coins that it earned. */
  readonly coins: number;
  /** The best of its mode was beaten; of dailies, that of its day. */
  readonly newBest: boolean;
}

export const outcomeOf = (run: ActiveRun, coins: number): RunOutcome => {
  const { kind, mode, bestBefore, view } = run;
  const newBest = isRanked(kind) && mode !== 'challenge' && view.score > bestBefore;
  return { run, coins, newBest };
};

/** The best of the mode, or the opponent, was beaten. */
export const isTriumph = ({ run, newBest }: RunOutcome): boolean =>
  run.opponent ? run.view.score > run.opponent.score : newBest;
