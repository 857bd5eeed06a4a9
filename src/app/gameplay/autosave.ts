import type { AutosaveStore } from '../../progress/autosave/autosave-store.ts';
import type { SavedRun } from '../../progress/autosave/saved-run.ts';
import type { Profile } from '../player/profile.ts';
import type { ActiveRun } from './active-run.ts';

/** A run in progress is kept this often, if something was dropped since. */
export const AUTOSAVE_EVERY_MS = 4000;

/** Nothing is lost with a run that has not begun, is over, or never counted. */
const isWorthKeeping = ({ practice, view }: ActiveRun): boolean => !practice && !view.ended && view.drops > 0;

/** The keeper of runs of one's own, and that of challenges. */
export interface AutosaveStores {
  readonly own: AutosaveStore;
  readonly challenge: AutosaveStore;
}

/** When the run on the board is kept over a kill. */
export class Autosave {
  private readonly stores: AutosaveStores;
  private readonly profile: Pick<Profile, 'save' | 'ended'>;
  private sinceMs = 0;
  private drops = 0;

  constructor(keepers: AutosaveStores, profile: Pick<Profile, 'save' | 'ended'>) {
    this.stores = keepers;
    this.profile = profile;
  }

  /** A run comes on the board: what it held then is kept already, or nothing. */
  begin(play: ActiveRun): void {
    this.sinceMs = 0;
    this.drops = play.view.drops;
  }

  /** Passes time of play. A sprint is kept for its clock as well: a kill must not give the seconds back. */
  advance(play: ActiveRun, elapsedMs: number): void {
    this.sinceMs += elapsedMs;
    if (this.sinceMs < AUTOSAVE_EVERY_MS) return;
    const { drops, ticksLeft } = play.view;
    if (drops !== this.drops || ticksLeft !== null) this.save(play);
  }

  /** Written soon. */
  save(play: ActiveRun): void {
    if (isWorthKeeping(play)) this.storeOf(play).keep(this.take(play));
  }

  /** Written at once: blocks. */
  saveNow(play: ActiveRun): void {
    if (isWorthKeeping(play)) this.storeOf(play).keepNow(this.take(play));
  }

  storeOf(play: ActiveRun): AutosaveStore {
    return play.opponent ? this.stores.challenge : this.stores.own;
  }

  /** The one whose run is gone on with next: one's own before a challenge. */
  storeToResume(): AutosaveStore | null {
    const { own: run, challenge: duel } = this.stores;
    if (run.held) return run;
    return duel.held ? duel : null;
  }

  /**
   * A run is over and counted. What is written of it stays: the save says that it is over, in the very write that holds
   * what it came to. A kill before that write leaves a run that is gone on with.
   */
  recorded(play: ActiveRun): void {
    this.storeOf(play).end();
  }

  private take(play: ActiveRun): SavedRun {
    this.begin(play);
    const { replay, stats: tally, day, opponent: rival } = play;
    return {
      replay,
      tally,
      day,
      snapshot: play.snapshot(),
      rival: rival && { claimed: rival.challenge.claimed, replay: rival.challenge.replay },
      ended: this.profile.ended(rival ? 'duel' : 'run'),
      generation: this.profile.save.generation,
    };
  }
}
