import {
  type Command,
  createRun,
  type GameEvent,
  History,
  type Mode,
  Recorder,
  type Replay,
  type Run,
  type RunSetup,
  type RunView,
  type TimedCommand,
} from '../core/index.ts';
import type { PlayedRun } from './profile.ts';
import type { Rival } from './rival.ts';
import { createSession, type Session } from './session.ts';
import { countEvents, emptyTally, type Tally } from './tally.ts';

/** A run that is taken up in the middle: after a kill, or from a replay. */
export interface TakenUp {
  readonly run: Run;
  readonly commands: readonly TimedCommand[];
  readonly tally: Tally;
}

export interface PlayParts {
  readonly setup: RunSetup;
  /** Drops can be taken back, and nothing is recorded. */
  readonly practice: boolean;
  /** The best score when the run began. */
  readonly bestBefore: number;
  /** The day in China on which it began. */
  readonly day: string;
  readonly from?: TakenUp | undefined;
  /** Against whom it is played. */
  readonly rival?: Rival | null;
  /** After each tick, with what it did. */
  readonly onTick: (events: readonly GameEvent[]) => void;
}

/** One run being played, with its recording and what is counted of it. */
export class Play {
  readonly mode: Mode;
  readonly practice: boolean;
  readonly bestBefore: number;
  readonly day: string;
  readonly rival: Rival | null;
  /** It was gone on with in the middle. */
  readonly isTakenUp: boolean;
  readonly #parts: PlayParts;
  readonly #session: Session;
  readonly #history: History;
  #recorder: Recorder;
  #run: Run;
  #tally: Tally;
  /** In practice, the tally as it was before each drop, by the number of drops made until then. */
  readonly #tallies: Tally[] = [];

  constructor(parts: PlayParts) {
    const { setup, from } = parts;
    this.mode = setup.mode;
    this.practice = parts.practice;
    this.bestBefore = parts.bestBefore;
    this.day = parts.day;
    this.rival = parts.rival ?? null;
    this.isTakenUp = from !== undefined;
    this.#parts = parts;
    this.#history = new History(setup);
    this.#recorder = new Recorder(setup.rules.rulesVersion, from?.commands);
    this.#run = from?.run ?? createRun(setup);
    this.#tally = from?.tally ?? emptyTally();
    this.#session = createSession((commands) => this.#step(commands));
  }

  /** The run as it stands. Taking a drop back puts another one in its place. */
  get view(): RunView {
    return this.#run.view;
  }

  get tally(): Tally {
    return this.#tally;
  }

  /** How many drops can be taken back now; null where the run counts. */
  get takeBacks(): number | null {
    return this.practice ? this.#history.takeBacks : null;
  }

  get replay(): Replay {
    return this.#recorder.replayOf(this.view);
  }

  /** What is recorded of it. A seed that was chosen by somebody makes no best of the mode. */
  get played(): PlayedRun {
    const { day, tally, replay, rival } = this;
    const mode = rival ? 'challenge' : this.mode;
    return { mode, day, score: this.view.score, tally, replay, duel: rival !== null };
  }

  command(command: Command): void {
    this.#session.command(command);
  }

  setPaused(paused: boolean): void {
    this.#session.setPaused(paused);
  }

  /** Steps the ticks that are due and answers the drawing's alpha. */
  advance(elapsedMs: number): number {
    return this.#session.advance(elapsedMs);
  }

  snapshot(): readonly number[] {
    return this.#run.snapshot();
  }

  hash(): string {
    return this.#run.hash();
  }

  /** A state of the run about so many ticks ago; null where none was kept. */
  momentBefore(ticks: number): readonly number[] | null {
    const moment = this.#history.before(this.view.tick, ticks);
    return moment.ok ? moment.value.snapshot : null;
  }

  /** Puts the last drop back into the hand; false where there is none to take back. */
  takeBack(): boolean {
    if (!this.takeBacks) return false;
    const { commands } = this.replay;
    const earlier = this.#history.takeBack(1);
    if (!earlier.ok) return false;
    this.#run = earlier.value;
    const { tick, drops } = this.view;
    const kept = commands.filter((command) => command.tick < tick);
    this.#recorder = new Recorder(this.#parts.setup.rules.rulesVersion, kept);
    this.#tally = this.#tallies[drops] ?? this.#tally;
    this.#session.reset();
    this.#session.setPaused(false);
    return true;
  }

  #step(commands: readonly Command[]): void {
    const { tick, drops } = this.view;
    this.#history.remember(this.#run, commands);
    const events = this.#run.step(commands);
    if (commands.length > 0) this.#recorder.note(tick, commands, events);
    if (this.practice && this.view.drops > drops) this.#tallies[drops] = this.#tally;
    if (events.length > 0) this.#tally = countEvents(this.#tally, events);
    this.#parts.onTick(events);
  }
}
