import type { Mode, Rules, RunSetup } from '../../core/index.ts';
import type { LogPort } from '../../platform/ports.ts';
import type { SavedRun } from '../../progress/autosave/saved-run.ts';
import { AUTOSAVE_SLOTS, type AutosaveSlot } from '../../progress/autosave-slots.ts';
import { bestOf, triesLeftOf } from '../../progress/save-views.ts';
import { type ComparisonMode, isDayMode, isRankedMode } from '../../shared/vocabulary/modes.ts';
import type { PlayedRun, Profile } from '../player/create-player.ts';
import type { ActiveRun, RunStart } from './active-run.ts';
import type { Autosave } from './autosave.ts';
import type { RunControllerParts } from './run-controller-parts.ts';
import { exitOutcomeOf, type RunExit } from './run-exit.ts';
import { isRanked, kindOf, slotOf } from './run-kind.ts';

export interface LeftRunsParts extends Pick<RunControllerParts, 'second'> {
  readonly rules: Rules;
  readonly profile: Profile;
  readonly log: LogPort;
  /** A ranked run is over and recorded. */
  readonly onRanked: (run: PlayedRun) => void;
}

/** What is recorded of a run that was left behind. */
const playedOf = ({ stats, day, opponent, replay, beyondProof }: SavedRun, score: number): PlayedRun => ({
  mode: opponent ? 'challenge' : replay.mode,
  ...{ day, score, stats },
  replay: beyondProof ? null : replay,
  rulesVersion: replay.rulesVersion,
  challenge: opponent !== null,
});

/** Runs that were left behind and end without being resumed: each is recorded as what it was. */
export class LeftRuns {
  private readonly parts: LeftRunsParts;
  private readonly autosave: Autosave;

  constructor(parts: LeftRunsParts, autosave: Autosave) {
    this.parts = parts;
    this.autosave = autosave;
  }

  /** Resumes the run of a slot; null where there is none that can be resumed. */
  open(slot: AutosaveSlot, comparison: ComparisonMode): { setup: RunSetup; start: RunStart } | null {
    const { rules, log, second } = this.parts;
    const { reopenRun, resumedOpponent } = second.value;
    const store = this.autosave.store(slot);
    const { held } = store;
    if (!held) return null;
    const { replay, stats, day, beyondProof, score } = held;
    const { setup, run } = reopenRun(rules, held);
    if (!run.ok) {
      log.error(`kept run: ${run.error.code} ${run.error.detail}; dropped`);
      store.forget();
      return null;
    }
    const from = { run: run.value, commands: replay.commands, stats, beyondProof };
    const opponent = resumedOpponent(rules, held, comparison);
    const kind = kindOf(replay.mode, opponent !== null);
    const scoreBefore = kind === 'leg' ? run.value.view.score - (score ?? 0) : 0;
    return { setup, start: { kind, day, from, opponent, scoreBefore } };
  }

  /**
   * Closes a run under other rules, and a daily run whose day is no longer counted, which `isOver` tells. True where there
   * was one.
   */
  close(isOver: (day: string) => boolean): boolean {
    const before = this.autosave.leftCount;
    for (const slot of AUTOSAVE_SLOTS) {
      const { left, held } = this.autosave.store(slot);
      if (left && !held) this.record(slot, 'update');
      else if (held && isDayMode(slot) && isOver(held.day)) this.record(slot, 'too-late');
    }
    return this.autosave.leftCount < before;
  }

  /** Records the run left behind in a slot when another run of that slot makes its first drop. */
  replaceBy(run: ActiveRun): void {
    if (run.kind !== 'practice' && run.drops === 1) this.record(slotOf(run), 'replaced');
  }

  /** How many more runs of the day's count. One that was left behind is over once another drops, and then it was one. */
  triesLeft(day: string): number {
    const { held } = this.autosave.store('daily');
    return Math.max(0, triesLeftOf(this.parts.profile.save, day) - (held?.day === day ? 1 : 0));
  }

  /** The best to beat, including the left run that is recorded as soon as this one drops. */
  bestBefore(mode: Mode, { day, from }: RunStart): number {
    const best = bestOf(this.parts.profile.save, mode, day);
    const { held } = this.autosave.store(mode);
    const replaced = held && !from && (!isDayMode(mode) || held.day === day) ? (held.score ?? 0) : 0;
    return isRankedMode(mode) ? Math.max(best, replaced) : best;
  }

  private record(slot: AutosaveSlot, exit: RunExit): void {
    const { profile, log, onRanked } = this.parts;
    const store = this.autosave.store(slot);
    const { left } = store;
    if (!left || exitOutcomeOf(exit, 'going') !== 'recorded') return;
    const played = playedOf(left, this.scoreOf(left));
    log.info(`run closed: ${slot}, ${exit}, ${played.score} points, ${played.stats.drops} drops`);
    profile.recordRun(played, slot);
    store.end();
    if (isRanked(kindOf(played.mode, played.challenge))) onRanked(played);
  }

  /** Earlier games did not write it down; under other rules it is not known then. */
  private scoreOf(saved: SavedRun): number {
    if (saved.score !== null) return saved.score;
    const { rules, second } = this.parts;
    const { run } = second.value.reopenRun(rules, saved);
    return run.ok ? run.value.view.score : 0;
  }
}
