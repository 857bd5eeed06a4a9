import type { AutosaveStore, AutosaveStores } from '../../progress/autosave/autosave-store.ts';
import type { SavedRun } from '../../progress/autosave/saved-run.ts';
import { StateText } from '../../progress/autosave/state-text.ts';
import { AUTOSAVE_SLOTS, type AutosaveSlot } from '../../progress/autosave-slots.ts';
import type { Profile } from '../player/create-player.ts';
import type { ActiveRun } from './active-run.ts';
import { isAutosaved, slotOf } from './run-kind.ts';

/** A run in progress is saved this often, if something was dropped since. */
export const AUTOSAVE_EVERY_MS = 4000;

/** Numbers of its state that are written out in a frame: a full jar takes a dozen frames. */
const NUMBERS_A_FRAME = 200;

/** Whether there is something to lose: the run has begun and is not over. */
const isWorthSaving = ({ kind, view, drops }: ActiveRun): boolean =>
  isAutosaved(kind) && !view.ended && drops > 0;

/** Decides when the run on the board is saved, so that a kill does not lose it. */
export class Autosave {
  private readonly stores: AutosaveStores;
  private readonly profile: Pick<Profile, 'save' | 'ended'>;
  private sinceMs = 0;
  private drops = 0;
  /** What is being written out, and of which run. */
  private coming: { readonly run: ActiveRun; readonly saved: SavedRun; readonly text: StateText } | null =
    null;

  constructor(stores: AutosaveStores, profile: Pick<Profile, 'save' | 'ended'>) {
    this.stores = stores;
    this.profile = profile;
  }

  /** A run comes onto the board. What it holds by then is saved already. */
  begin({ view }: ActiveRun): void {
    this.sinceMs = 0;
    this.drops = view.drops;
    this.coming = null;
  }

  /** Passes time of play. A sprint is saved for its clock as well: a kill must not give the seconds back. */
  advance(run: ActiveRun, elapsedMs: number): void {
    this.sinceMs += elapsedMs;
    this.writeOut(run);
    if (this.sinceMs < AUTOSAVE_EVERY_MS) return;
    const { drops, ticksLeft } = run.view;
    if (drops !== this.drops || ticksLeft !== null) this.saveInSlices(run);
  }

  /** Written soon. */
  save(run: ActiveRun): void {
    if (isWorthSaving(run)) this.storeOf(run).keep(this.take(run));
  }

  /** Written at once: blocks. */
  saveNow(run: ActiveRun): void {
    if (isWorthSaving(run)) this.storeOf(run).keepNow(this.take(run));
  }

  /** The slot to resume where none is named. */
  slotToResume(): AutosaveSlot | null {
    return AUTOSAVE_SLOTS.find((slot) => this.stores[slot].held) ?? null;
  }

  /** How many runs were left behind. */
  get leftCount(): number {
    return AUTOSAVE_SLOTS.filter((slot) => this.stores[slot].left).length;
  }

  store(slot: AutosaveSlot): AutosaveStore {
    return this.stores[slot];
  }

  /**
   * A run is over and recorded. What is written of it stays: the save says that it is over, in the very write that holds
   * what it came to. A kill before that write leaves a run that is resumed.
   */
  recorded(run: ActiveRun): void {
    this.coming = null;
    this.storeOf(run).end();
  }

  /** Its state as it is now, written a dozen frames later: no frame pays for all of it. */
  private saveInSlices(run: ActiveRun): void {
    if (!isWorthSaving(run)) return;
    const saved = this.take(run);
    this.coming = { run, saved, text: new StateText(saved.snapshot) };
  }

  private writeOut(run: ActiveRun): void {
    const { coming } = this;
    if (coming?.run !== run || !coming.text.step(NUMBERS_A_FRAME)) return;
    this.coming = null;
    if (isWorthSaving(run)) this.storeOf(run).keep({ ...coming.saved, text: coming.text });
  }

  private storeOf(run: ActiveRun): AutosaveStore {
    return this.stores[slotOf(run)];
  }

  private take(run: ActiveRun): SavedRun {
    this.begin(run);
    const { replay, stats, day, opponent } = run;
    return {
      replay,
      stats,
      day,
      snapshot: run.snapshot(),
      opponent: opponent?.saved ?? null,
      score: run.points,
      beyondProof: run.isBeyondProof,
      ended: this.profile.ended(slotOf(run)),
      generation: this.profile.save.generation,
    };
  }
}
