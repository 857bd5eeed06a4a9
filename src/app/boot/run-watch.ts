import type { Analytics } from '../analytics/create-analytics.ts';
import type { ActiveRun } from '../gameplay/create-gameplay.ts';

const TICKS_A_SECOND = 60;

/** Coarse on purpose: a column of the console, not a player. */
const downTo = (number: number, step: number): number => Math.floor(number / step) * step;

/** Counts the first drop of a sitting and what each run comes to: once a frame, so that play knows nothing of it. */
export class RunWatch {
  private readonly analytics: Pick<Analytics, 'report'>;
  private hasDropped = false;
  private ended: object | null = null;

  constructor(analytics: Pick<Analytics, 'report'>) {
    this.analytics = analytics;
  }

  /** `run`: the one on the board. */
  look(run: ActiveRun | null): void {
    if (!run) return;
    if (!this.hasDropped && run.view.drops > 0) this.dropped(run);
    if (run.view.ended !== null && run !== this.ended) this.end(run, run.view.ended);
  }

  private dropped({ mode }: ActiveRun): void {
    this.hasDropped = true;
    this.analytics.report('first_drop', { mode });
  }

  private end(run: ActiveRun, { reason, tick }: NonNullable<ActiveRun['view']['ended']>): void {
    this.ended = run;
    const { mode, kind, opponent, view } = run;
    const seconds = downTo(tick / TICKS_A_SECOND, 10);
    this.analytics.report('run_end', { mode, kind, score: downTo(view.score, 100), seconds, reason });
    if (!opponent) return;
    const lead = view.score - opponent.score;
    this.analytics.report('challenge_end', { result: lead > 0 ? 'won' : lead < 0 ? 'lost' : 'even' });
  }
}
