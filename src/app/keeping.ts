import type { KeptRun } from './kept-run.ts';
import type { Play } from './play.ts';
import type { Profile } from './profile.ts';
import type { RunKeeper } from './run-keeper.ts';

/** A run in progress is kept this often, if something was dropped since. */
export const KEEP_EVERY_MS = 4000;

/** Nothing is lost with a run that has not begun, is over, or never counted. */
const isWorthKeeping = ({ practice, view }: Play): boolean => !practice && !view.ended && view.drops > 0;

/** The keeper of runs of one's own, and that of challenges. */
export interface Keepers {
  readonly run: RunKeeper;
  readonly duel: RunKeeper;
}

/** When the run on the board is kept over a kill. */
export class Keeping {
  readonly #keepers: Keepers;
  readonly #profile: Pick<Profile, 'save' | 'ended'>;
  #sinceMs = 0;
  #drops = 0;

  constructor(keepers: Keepers, profile: Pick<Profile, 'save' | 'ended'>) {
    this.#keepers = keepers;
    this.#profile = profile;
  }

  /** A run comes on the board: what it held then is kept already, or nothing. */
  begin(play: Play): void {
    this.#sinceMs = 0;
    this.#drops = play.view.drops;
  }

  /** Passes time of play. A sprint is kept for its clock as well: a kill must not give the seconds back. */
  advance(play: Play, elapsedMs: number): void {
    this.#sinceMs += elapsedMs;
    if (this.#sinceMs < KEEP_EVERY_MS) return;
    const { drops, ticksLeft } = play.view;
    if (drops !== this.#drops || ticksLeft !== null) this.keep(play);
  }

  /** Written soon. */
  keep(play: Play): void {
    if (isWorthKeeping(play)) this.keeperOf(play).keep(this.#take(play));
  }

  /** Written at once: blocks. */
  keepNow(play: Play): void {
    if (isWorthKeeping(play)) this.keeperOf(play).keepNow(this.#take(play));
  }

  keeperOf(play: Play): RunKeeper {
    return play.rival ? this.#keepers.duel : this.#keepers.run;
  }

  /** The one whose run is gone on with next: one's own before a challenge. */
  keeperToGoOnWith(): RunKeeper | null {
    const { run, duel } = this.#keepers;
    if (run.held) return run;
    return duel.held ? duel : null;
  }

  /**
   * A run is over and counted. What is written of it stays: the save says that it is over, in the very write that holds
   * what it came to. A kill before that write leaves a run that is gone on with.
   */
  recorded(play: Play): void {
    this.keeperOf(play).end();
  }

  #take(play: Play): KeptRun {
    this.begin(play);
    const { replay, tally, day, rival } = play;
    return {
      replay,
      tally,
      day,
      snapshot: play.snapshot(),
      rival: rival && { claimed: rival.challenge.claimed, replay: rival.challenge.replay },
      ended: this.#profile.ended(rival ? 'duel' : 'run'),
      life: this.#profile.save.life,
    };
  }
}
