import { type Rules, type Run, type RunSetup, restoreRun, setupOf } from '../../core/index.ts';
import type { SavedRun } from '../../progress/autosave/saved-run.ts';
import type { Result } from '../../shared/result.ts';

export interface ReopenedRun {
  readonly setup: RunSetup;
  readonly run: Result<Run>;
}

/** A run as it stood when it was kept. */
export const reopenRun = (rules: Rules, { replay, snapshot }: SavedRun): ReopenedRun => {
  const setup = setupOf(rules, replay);
  return { setup, run: restoreRun(setup, snapshot) };
};
