import {
  type Command,
  createRun,
  type GameEvent,
  History,
  MAX_REPLAY_COMMANDS,
  MAX_REPLAY_TICKS,
  type Mode,
  Recorder,
  type Replay,
  type Run,
  type RunSetup,
  type RunView,
  type TimedCommand,
} from '../../core/index.ts';
import type { RunStats } from '../../progress/autosave/saved-run.ts';
import { isDayMode } from '../../shared/vocabulary/modes.ts';
import type { ProofLeft } from '../../shared/vocabulary/verification-status.ts';
import type { Opponent } from '../challenges/create-challenges.ts';
import type { PlayedRun, RunProgress } from '../player/create-player.ts';
import { FixedStep } from './fixed-step.ts';
import { isRecorded, type RunKind } from './run-kind.ts';
import { countEvents, emptyRunStats } from './run-stats.ts';

/** Three beats. */
const COUNT_IN_MS = 1500;

/** What is left of a replay's room when the player is told that it runs out: ten minutes. */
const LITTLE = { ticks: 36_000, commands: 340 };

/** A run that is taken up in the middle: after a kill, or from a replay. */
export interface ResumedRun {
  readonly run: Run;
  readonly commands: readonly TimedCommand[];
  readonly stats: RunStats;
  /** It is longer than a replay can be: its commands were not kept. */
  readonly beyondProof?: boolean;
}

/** Practice can be begun from a replay's drop; a challenge has its opponent. */
export interface RunStart {
  readonly kind: RunKind;
  /** The day in China on which it began. */
  readonly day: string;
  readonly from?: ResumedRun | undefined;
  readonly opponent?: Opponent | null;
  /** What the legs before it have brought to a passed jar. */
  readonly scoreBefore?: number;
}

/** A leg of a passed jar: what the legs before it brought is not its own. */
export const legStart = (run: Run, day: string): RunStart => ({
  kind: 'leg',
  day,
  from: { run, commands: [], stats: emptyRunStats() },
  scoreBefore: run.view.score,
});

export interface ActiveRunParts extends RunStart {
  readonly setup: RunSetup;
  /** The best score when the run began. */
  readonly bestBefore: number;
  /** After each tick, with what it did. */
  readonly onTick: (events: readonly GameEvent[]) => void;
}

/** One run being played, with its recording and what is counted of it. */
export class ActiveRun {
  readonly mode: Mode;
  readonly kind: RunKind;
  readonly bestBefore: number;
  readonly day: string;
  readonly opponent: Opponent | null;
  /** It was taken up in the middle. */
  readonly isResumed: boolean;
  private readonly lacksCommands: boolean;
  private readonly parts: ActiveRunParts;
  /** Real time in, ticks out; commands wait there for the next tick. */
  readonly time: FixedStep;
  private readonly history: History;
  private recorder: Recorder;
  private current: Run;
  private currentStats: RunStats;
  /** In practice, the stats as they were before each drop, by the number of drops made until then. */
  private readonly earlierStats: RunStats[] = [];

  constructor(parts: ActiveRunParts) {
    const { setup, from } = parts;
    this.mode = setup.mode;
    this.kind = parts.kind;
    this.bestBefore = parts.bestBefore;
    this.day = parts.day;
    this.opponent = parts.opponent ?? null;
    this.isResumed = from !== undefined;
    this.lacksCommands = from?.beyondProof ?? false;
    this.parts = parts;
    this.history = new History(setup);
    this.recorder = new Recorder(setup.rules.rulesVersion, from?.commands);
    this.current = from?.run ?? createRun(setup);
    this.currentStats = from?.stats ?? emptyRunStats();
    this.time = new FixedStep({
      canDrop: () => this.view.canDrop,
      step: (commands) => this.step(commands),
    });
    // It has rested since it was left.
    if (this.isResumed) this.paused = false;
  }

  /** The run as it stands. Taking a drop back puts another one in its place. */
  get view(): RunView {
    return this.current.view;
  }

  get stats(): RunStats {
    return this.currentStats;
  }

  /** What it has brought: all of its score, but of a passed jar only what its own leg has added. */
  get points(): number {
    return this.view.score - (this.parts.scoreBefore ?? 0);
  }

  /** The seed its pieces are drawn from. */
  get seed(): number {
    return this.parts.setup.seed;
  }

  /** How many drops can be taken back now; null except in practice. */
  get takeBacks(): number | null {
    return this.kind === 'practice' ? this.history.takeBacks : null;
  }

  /** Practice that was asked for; a day's run that goes beyond its tries is begun again as what it is. */
  get isOwnPractice(): boolean {
    return this.kind === 'practice' && (this.isResumed || !isDayMode(this.mode));
  }

  /** Pieces that were dropped in it; in a passed jar those before it are others'. */
  get drops(): number {
    return this.stats.drops;
  }

  get replay(): Replay {
    return this.recorder.replayOf(this.view);
  }

  /** What is recorded of it once it has ended. */
  get played(): PlayedRun {
    const { rulesVersion } = this.replay;
    const replay = this.isBeyondProof ? null : this.replay;
    return { ...this.progress, replay, rulesVersion, challenge: this.kind === 'challenge' };
  }

  /** It has become longer than a replay can be: it counts, and nothing proves it. */
  get isBeyondProof(): boolean {
    return this.proofLeft === 'none';
  }

  get proofLeft(): ProofLeft {
    if (this.lacksCommands) return 'none';
    const ticks = MAX_REPLAY_TICKS - this.view.tick;
    const commands = MAX_REPLAY_COMMANDS - this.recorder.length;
    if (ticks < 0 || commands < 0) return 'none';
    return ticks < LITTLE.ticks || commands < LITTLE.commands ? 'little' : 'enough';
  }

  /** What would be recorded of it now; null where nothing ever is, and once it has ended. */
  get unrecorded(): RunProgress | null {
    return isRecorded(this.kind) && !this.view.ended ? this.progress : null;
  }

  /** A run on a seed that somebody chose does not count as the mode's best. */
  private get progress(): RunProgress {
    const { day, stats, kind } = this;
    return { mode: kind === 'challenge' ? 'challenge' : this.mode, day, score: this.points, stats };
  }

  /** A run with a clock is counted in before it goes on, so that the player is prepared. */
  set paused(paused: boolean) {
    const { tick, ticksLeft } = this.view;
    this.time.setPaused(paused, !paused && ticksLeft !== null && tick > 0 ? COUNT_IN_MS : 0);
  }

  /** Milliseconds until it goes on after a rest; 0 while it does. */
  get countInMs(): number {
    return this.time.countInMs;
  }

  snapshot(): readonly number[] {
    return this.current.snapshot();
  }

  hash(): string {
    return this.current.hash();
  }

  /** A state of the run about so many ticks ago; null where none was kept. */
  momentBefore(ticks: number): readonly number[] | null {
    const moment = this.history.before(this.view.tick, ticks);
    return moment.ok ? moment.value.snapshot : null;
  }

  /** Puts the last drop back into the hand; false where there is none to take back. */
  takeBack(): boolean {
    if (!this.takeBacks) return false;
    const { commands } = this.replay;
    const earlier = this.history.takeBack(1);
    if (!earlier.ok) return false;
    this.current = earlier.value;
    const { tick, drops } = this.view;
    const kept = commands.filter((command) => command.tick < tick);
    this.recorder = new Recorder(this.parts.setup.rules.rulesVersion, kept);
    this.currentStats = this.earlierStats[drops] ?? this.currentStats;
    this.time.reset();
    this.paused = false;
    return true;
  }

  private step(commands: readonly Command[]): void {
    const { tick, drops } = this.view;
    this.history.remember(this.current, commands);
    const events = this.current.step(commands);
    if (commands.length > 0) this.recorder.note(tick, commands, events);
    if (this.kind === 'practice' && this.view.drops > drops) this.earlierStats[drops] = this.currentStats;
    if (events.length > 0) this.currentStats = countEvents(this.currentStats, events);
    this.parts.onTick(events);
  }
}
