import type { Platform } from '../../platform/ports.ts';
import { boundFields, type EventFields, type EventName } from './event-schemas.ts';

export const COUNTING = ['on', 'off'] as const;
export type Counting = (typeof COUNTING)[number];

type Port = Platform['analytics'];
export type LevelStep = Parameters<Port['reportLevel']>[0];

export interface AnalyticsParts {
  readonly port: Pick<Port, 'report' | 'reportTime' | 'reportLevel'>;
  /** What the player has said about it, on this phone. */
  readonly choice: { get(): Counting; set(value: Counting): void };
  /** The arms of all experiments, as they go with each event. */
  readonly arm: string;
}

/** Events of a sitting that wait; what comes beyond is not counted. */
export const MOST_WAITING = 64;

/** Counts what players do, named by nobody: a queue that is emptied where no frame of play would feel it. */
export class Analytics {
  private readonly parts: AnalyticsParts;
  private waiting: (() => void)[] = [];

  constructor(parts: AnalyticsParts) {
    this.parts = parts;
  }

  get on(): boolean {
    return this.parts.choice.get() === 'on';
  }

  /** What waits is forgotten by whoever declines. */
  setOn(on: boolean): void {
    this.parts.choice.set(on ? 'on' : 'off');
    if (!on) this.waiting = [];
  }

  report<N extends EventName>(event: N, fields: EventFields<N>): void {
    const bounded = boundFields(event, fields);
    this.later(() => this.parts.port.report(event, { ...bounded, arm: this.parts.arm }));
  }

  /** A run begins or is over, in the platform's funnel of levels. */
  reportLevel(step: LevelStep): void {
    this.later(() => this.parts.port.reportLevel(step));
  }

  /** How long the start took, under the scene that the console has for it; 0: there is none. */
  reportStart(scene: number, milliseconds: number): void {
    if (scene > 0) this.later(() => this.parts.port.reportTime(scene, milliseconds));
  }

  /** Once a frame: one event, and none while a run goes on. */
  advance(playing: boolean): void {
    const next = playing ? undefined : this.waiting.shift();
    next?.();
  }

  /** The game is being hidden, and may not come back. */
  flush(): void {
    for (const next of this.waiting.splice(0)) next();
  }

  private later(tell: () => void): void {
    if (this.on && this.waiting.length < MOST_WAITING) this.waiting.push(tell);
  }
}
