import { FixedStep } from '../app/gameplay/fixed-step.ts';
import {
  type Command,
  createRun,
  type EndReason,
  type GameEvent,
  type Mode,
  makeReplayText,
  Recorder,
  type Rules,
  type RunView,
} from '../core/index.ts';

/** Two pieces became one. Lengths in board units (the jar is 720 × 960, y down). */
export interface JarMerge {
  /** The tier of the two pieces: 0 sesame ball … 10 full moon. */
  readonly tier: number;
  /** The tier of the new piece; null when two full moons vanished. */
  readonly into: number | null;
  readonly x: number;
  readonly y: number;
  readonly points: number;
  /** 1 for a lone merge, 2 for the second of a chain, and so on. */
  readonly chain: number;
}

export interface JarScore {
  readonly score: number;
  readonly gained: number;
}

/** A piece rests over the line and is being counted down; `left` null: the danger is over. */
export interface JarDanger {
  readonly piece: number | null;
  /** 0…1 of the time there is. */
  readonly left: number | null;
  readonly secondsLeft: number | null;
}

export interface JarEnd {
  readonly score: number;
  readonly reason: EndReason;
  /** The whole run as text; empty for one too long to be written. */
  readonly replayText: string;
}

export interface JarListener {
  onMerge(merge: JarMerge): void;
  onScore(score: JarScore): void;
  onDanger(danger: JarDanger): void;
  onEnd(end: JarEnd): void;
}

const TICKS_PER_SECOND = 60;
const SAFE: JarDanger = { piece: null, left: null, secondsLeft: null };

export interface JarRunParts {
  readonly rules: Rules;
  readonly mode: Mode;
  readonly seed: number;
  readonly listener: JarListener;
  /** After each tick, before the listener is told of it. */
  readonly onTick: (events: readonly GameEvent[]) => void;
}

/** One run of the jar alone: real time in, what happens out, and its replay. */
export class JarRun {
  private readonly parts: JarRunParts;
  private readonly run: ReturnType<typeof createRun>;
  private readonly recorder: Recorder;
  private readonly steps: FixedStep;
  private score = 0;
  private danger = SAFE;

  constructor(parts: JarRunParts) {
    this.parts = parts;
    this.run = createRun(parts);
    this.recorder = new Recorder(parts.rules.rulesVersion);
    this.steps = new FixedStep({
      canDrop: () => this.view.canDrop,
      step: (commands) => this.step(commands),
    });
  }

  get view(): RunView {
    return this.run.view;
  }

  hash(): string {
    return this.run.hash();
  }

  command(command: Command): void {
    this.steps.command(command);
  }

  /** A finger was lifted over a column. */
  release(column: number): void {
    this.command({ type: 'drop', column });
  }

  /** Steps the ticks that are due and answers the drawing's alpha. */
  advance(elapsedMs: number): number {
    return this.view.ended ? 1 : this.steps.advance(elapsedMs);
  }

  replayText(): string {
    const text = makeReplayText(this.recorder.replayOf(this.view));
    return text.ok ? text.value : '';
  }

  private step(commands: readonly Command[]): void {
    const { tick, ended } = this.view;
    if (ended) return;
    const events = this.run.step(commands);
    if (commands.length > 0) this.recorder.note(tick, commands, events);
    this.parts.onTick(events);
    for (const event of events) if (event.type === 'merged') this.parts.listener.onMerge(mergeOf(event));
    this.tellScore();
    this.tellDanger();
    this.tellEnd();
  }

  private tellScore(): void {
    const { score } = this.view;
    const gained = score - this.score;
    this.score = score;
    if (gained !== 0) this.parts.listener.onScore({ score, gained });
  }

  /** Once for each tenth of the time, so that a listener may show it without being told sixty times a second. */
  private tellDanger(): void {
    const { danger } = this.view;
    const now: JarDanger = danger
      ? {
          piece: danger.piece,
          left: Math.ceil((danger.ticksLeft / danger.ticksTotal) * 10) / 10,
          secondsLeft: danger.ticksLeft / TICKS_PER_SECOND,
        }
      : SAFE;
    const same = now.piece === this.danger.piece && now.left === this.danger.left;
    if (same) return;
    this.danger = now;
    this.parts.listener.onDanger(now);
  }

  private tellEnd(): void {
    const { ended, score } = this.view;
    if (ended) this.parts.listener.onEnd({ score, reason: ended.reason, replayText: this.replayText() });
  }
}

const mergeOf = ({ tier, into, x, y, points, chain }: Extract<GameEvent, { type: 'merged' }>): JarMerge => ({
  tier,
  into: into === null ? null : tier + 1,
  x,
  y,
  points,
  chain,
});
