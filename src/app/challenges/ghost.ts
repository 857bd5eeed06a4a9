import { type Replay, ReplayPlayer, type Rules, type RunView } from '../../core/index.ts';
import type { ComparisonMode } from '../../shared/vocabulary/modes.ts';

/** Ticks a frame while it keeps up: with frames of 1/30 s it still does. */
const FOLLOW_TICKS = 3;
/** Ticks a frame when it is this far behind: it has begun anew, or the pieces of many drops lie between. */
const FAR = 240;
const CATCH_UP_TICKS = 10;

/** The opponent's run, which comes along with ours a few ticks a frame. */
export class Ghost {
  private readonly rules: Rules;
  private readonly replay: Replay;
  /** The tick of each of its drops. */
  private readonly dropTicks: readonly number[];
  private player: ReplayPlayer;

  /** `replay` must be of these rules. */
  constructor(rules: Rules, replay: Replay) {
    this.rules = rules;
    this.replay = replay;
    this.dropTicks = replay.commands.filter(({ command }) => command.type === 'drop').map(({ tick }) => tick);
    this.player = new ReplayPlayer(rules, replay);
  }

  get view(): RunView {
    return this.player.run.view;
  }

  /** Starts it over: a run cannot go back. */
  restart(): void {
    if (this.view.tick > 0) this.player = new ReplayPlayer(this.rules, this.replay);
  }

  /** Advances towards the point `mine` has reached; true once it is there. */
  follow(mine: RunView, pace: ComparisonMode): boolean {
    const goal = pace === 'time' ? mine.tick : this.tickBefore(mine.drops);
    if (pace === 'time' ? this.view.tick > goal : this.view.drops > mine.drops) this.restart();
    const behind = goal - this.view.tick;
    const most = behind > FAR ? CATCH_UP_TICKS : FOLLOW_TICKS;
    for (let tick = 0; tick < most && !this.there(goal); tick++) this.player.step();
    return this.there(goal);
  }

  private there(goal: number): boolean {
    return this.player.done || this.view.tick >= goal;
  }

  /** It has made as many drops as we have, and is about to make the next. */
  private tickBefore(drops: number): number {
    return this.dropTicks[drops] ?? Number.POSITIVE_INFINITY;
  }
}
