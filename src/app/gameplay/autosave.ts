import type { AutosaveSlot, AutosaveStore } from '../../progress/autosave/autosave-store.ts';
import type { SavedRun } from '../../progress/autosave/saved-run.ts';
import type { Profile } from '../player/create-player.ts';
import type { ActiveRun } from './active-run.ts';
import { isAutosaved, slotOf } from './run-kind.ts';

/** A run in progress is saved this often, if something was dropped since. */
export const AUTOSAVE_EVERY_MS = 4000;

/** Nothing is lost with a run that has not begun or is over. */
const isWorthSaving = ({ kind, view }: ActiveRun): boolean =>
  isAutosaved(kind) && !view.ended && view.drops > 0;

/** One for the run of one's own, and one for the challenge. */
export type AutosaveStores = Readonly<Record<AutosaveSlot, AutosaveStore>>;

/** Decides when the run on the board is saved, so that a kill does not lose it. */
export class Autosave {
  private readonly stores: AutosaveStores;
  private readonly profile: Pick<Profile, 'save' | 'ended'>;
  private sinceMs = 0;
  private drops = 0;

  constructor(stores: AutosaveStores, profile: Pick<Profile, 'save' | 'ended'>) {
    this.stores = stores;
    this.profile = profile;
  }

  /** A run comes onto the board: what it held by then is saved already, or is nothing. */
  begin({ view }: ActiveRun): void {
    this.sinceMs = 0;
    this.drops = view.drops;
  }

  /** Passes time of play. A sprint is saved for its clock as well: a kill must not give the seconds back. */
  advance(run: ActiveRun, elapsedMs: number): void {
    this.sinceMs += elapsedMs;
    if (this.sinceMs < AUTOSAVE_EVERY_MS) return;
    const { drops, ticksLeft } = run.view;
    if (drops !== this.drops || ticksLeft !== null) this.save(run);
  }

  /** Written soon. */
  save(run: ActiveRun): void {
    if (isWorthSaving(run)) this.storeOf(run).keep(this.take(run));
  }

  /** Written at once: blocks. */
  saveNow(run: ActiveRun): void {
    if (isWorthSaving(run)) this.storeOf(run).keepNow(this.take(run));
  }

  /** The store whose run is resumed next: one's own before a challenge. */
  storeToResume(): AutosaveStore | null {
    const { run, duel } = this.stores;
    if (run.held) return run;
    return duel.held ? duel : null;
  }

  /**
   * A run is over and recorded. What is written of it stays: the save says that it is over, in the very write that holds
   * what it came to. A kill before that write leaves a run that is resumed.
   */
  recorded(run: ActiveRun): void {
    this.storeOf(run).end();
  }

  private storeOf({ kind }: ActiveRun): AutosaveStore {
    return this.stores[slotOf(kind)];
  }

  private take(run: ActiveRun): SavedRun {
    this.begin(run);
    const { kind, replay, stats, day, opponent } = run;
    return {
      replay,
      tally: stats,
      day,
      snapshot: run.snapshot(),
      rival: opponent && { claimed: opponent.challenge.claimed, replay: opponent.challenge.replay },
      ended: this.profile.ended(slotOf(kind)),
      generation: this.profile.save.generation,
    };
  }
}
