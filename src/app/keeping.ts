import type { KeptRun } from './kept-run.ts';
import type { Play } from './play.ts';
import type { RunKeeper } from './run-keeper.ts';

/** A run in progress is kept this often, if something was dropped since. */
export const KEEP_EVERY_MS = 4000;

/** Nothing is lost with a run that has not begun, is over, or never counted. */
const isWorthKeeping = ({ practice, view }: Play): boolean => !practice && !view.ended && view.drops > 0;

/** When the run on the board is kept over a kill. */
export class Keeping {
  readonly #keeper: RunKeeper;
  /** Runs this device has recorded. */
  readonly #runs: () => number;
  #sinceMs = 0;
  #drops = 0;

  constructor(keeper: RunKeeper, runs: () => number) {
    this.#keeper = keeper;
    this.#runs = runs;
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
    if (isWorthKeeping(play)) this.#keeper.keep(this.#take(play));
  }

  /** Written at once: blocks. */
  keepNow(play: Play): void {
    if (isWorthKeeping(play)) this.#keeper.keepNow(this.#take(play));
  }

  #take(play: Play): KeptRun {
    this.begin(play);
    const { replay, tally, day } = play;
    return { replay, tally, day, snapshot: play.snapshot(), runsBefore: this.#runs() };
  }
}
