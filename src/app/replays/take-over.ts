import { type Replay, ReplayPlayer, type Rules, type RunView } from '../../core/index.ts';
import type { RunStats } from '../../progress/autosave/saved-run.ts';
import { failure } from '../../shared/failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { ResumedRun } from '../gameplay/active-run.ts';
import { countEvents, emptyRunStats } from '../gameplay/run-stats.ts';

/** Plays a replay up to one of its drops, a slice at a time, so that somebody else can go on from there. */
export class TakeOver {
  private readonly player: ReplayPlayer;
  private readonly drops: number;
  private tally: RunStats = emptyRunStats();

  private constructor(player: ReplayPlayer, drops: number) {
    this.player = player;
    this.drops = drops;
  }

  /**
   * `drops`: how many of the replay's drops are kept, from 0 to one less than it has. Codes: `input/newer-version`
   * for a run made under other rules, `input/out-of-range`.
   */
  static of(rules: Rules, replay: Replay, drops: number): Result<TakeOver> {
    const made = replay.commands.filter(({ command }) => command.type === 'drop').length;
    if (replay.rulesVersion !== rules.rulesVersion)
      return fail(failure('input/newer-version', `replay: rules ${replay.rulesVersion}`));
    if (!Number.isInteger(drops) || drops < 0 || drops >= made)
      return fail(failure('input/out-of-range', `take over at drop ${drops} of ${made}`));
    return ok(new TakeOver(new ReplayPlayer(rules, replay), drops));
  }

  get view(): RunView {
    return this.player.run.view;
  }

  /** Plays at most so many ticks; the run once it waits for its next drop, null before. */
  advance(ticks: number): ResumedRun | null {
    for (let tick = 0; tick < ticks && !this.arrived; tick++) {
      this.tally = countEvents(this.tally, this.player.step());
    }
    if (!this.arrived) return null;
    return { run: this.player.run, commands: this.player.given, stats: this.tally };
  }

  /** A replay that was not honest may end before; then its end is what is taken over. */
  private get arrived(): boolean {
    const { drops, canDrop } = this.view;
    return this.player.done || (drops === this.drops && canDrop);
  }
}
