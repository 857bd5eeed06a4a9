import { failure } from '../shared/failure.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import type { Command } from './command.ts';
import { type Run, restoreRun } from './run.ts';
import type { RunSetup } from './run-setup.ts';

/** A state of the run, and when it was. */
export interface Moment {
  readonly tick: number;
  readonly snapshot: readonly number[];
}

/** Drops that can be taken back in practice. */
const DROPS_KEPT = 10;
/** A moment is kept every second, for showing the last five seconds again. */
const MOMENT_TICKS = 60;
const MOMENTS_KEPT = 6;

const keep = (moments: Moment[], run: Run, most: number): void => {
  moments.push({ tick: run.view.tick, snapshot: run.snapshot() });
  if (moments.length > most) moments.shift();
};

/** Remembers the last moments of a run. */
export class History {
  private readonly setup: RunSetup;
  private readonly drops: Moment[] = [];
  private readonly moments: Moment[] = [];

  constructor(setup: RunSetup) {
    this.setup = setup;
  }

  /** Before each step, with the commands of that step. */
  remember(run: Run, commands: readonly Command[]): void {
    const drops = run.view.canDrop && commands.some(({ type }) => type === 'drop');
    if (drops) keep(this.drops, run, DROPS_KEPT);
    if (run.view.tick % MOMENT_TICKS === 0) keep(this.moments, run, MOMENTS_KEPT);
  }

  /** How many drops can be taken back now. */
  get takeBacks(): number {
    return this.drops.length;
  }

  /** The run as it was before the last `drops` drops, which are forgotten; 1 … `takeBacks`. */
  takeBack(drops: number): Result<Run> {
    const moment = this.drops[this.drops.length - drops];
    if (!moment) return fail(failure('input/out-of-range', `take back ${drops}`));
    this.drops.length -= drops;
    this.moments.length = 0;
    return restoreRun(this.setup, moment.snapshot);
  }

  /** The newest kept moment that lies at least so many ticks before `tick`, or the oldest there is. */
  before(tick: number, ticks: number): Result<Moment> {
    const earlier = this.moments.filter((moment) => moment.tick <= tick - ticks);
    const moment = earlier[earlier.length - 1] ?? this.moments[0];
    return moment ? ok(moment) : fail(failure('input/out-of-range', `before ${tick}`));
  }
}
