import { MODES } from '../../shared/vocabulary/modes.ts';
import { TIERS } from '../../shared/vocabulary/tiers.ts';
import type { Analytics, LevelStep } from '../analytics/create-analytics.ts';
import type { ActiveRun } from '../gameplay/create-gameplay.ts';

const TICKS_A_SECOND = 60;

/** Coarse on purpose: a column of the console, not a player. */
const downTo = (number: number, step: number): number => Math.floor(number / step) * step;

/** Counts the first drop of a sitting and what each run comes to: once a frame, so that play knows nothing of it. */
export class RunWatch {
  private readonly analytics: Pick<Analytics, 'report' | 'reportLevel'>;
  private hasDropped = false;
  private entered: object | null = null;
  private ended: object | null = null;

  constructor(analytics: Pick<Analytics, 'report' | 'reportLevel'>) {
    this.analytics = analytics;
  }

  /** `run`: the one on the board. */
  look(run: ActiveRun | null): void {
    if (!run) return;
    if (!this.hasDropped && run.view.drops > 0) this.dropped(run);
    if (run !== this.entered && run.view.drops > 0 && run.view.ended === null) this.enter(run);
    if (run.view.ended !== null && run !== this.ended) this.end(run, run.view.ended);
  }

  private dropped({ mode }: ActiveRun): void {
    this.hasDropped = true;
    this.analytics.report('first_drop', { mode });
  }

  private enter(run: ActiveRun): void {
    this.entered = run;
    this.tellLevel(run, 'entered', 0);
  }

  /** Each mode is a level of the funnel; how far a run came is its largest piece. Practice is no step of it. */
  private tellLevel({ mode, kind, view }: ActiveRun, result: LevelStep['result'], seconds: number): void {
    if (kind === 'practice') return;
    const tier = Math.max(0, ...view.pieces.map((piece) => piece.tier));
    const progress = result === 'entered' ? 0 : Math.round((100 * tier) / (TIERS - 1));
    this.analytics.reportLevel({ level: MODES.indexOf(mode) + 1, name: mode, result, seconds, progress });
  }

  private end(run: ActiveRun, { reason, tick }: NonNullable<ActiveRun['view']['ended']>): void {
    this.ended = run;
    const { mode, kind, opponent, view } = run;
    const seconds = downTo(tick / TICKS_A_SECOND, 10);
    this.analytics.report('run_end', { mode, kind, score: downTo(view.score, 100), seconds, reason });
    this.tellLevel(run, reason === 'overflow' ? 'failed' : 'reached', seconds);
    if (!opponent) return;
    const lead = view.score - opponent.score;
    this.analytics.report('challenge_end', { result: lead > 0 ? 'won' : lead < 0 ? 'lost' : 'even' });
  }
}
