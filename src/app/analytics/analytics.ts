import type { AnalyticsPort } from '../../platform/ports.ts';
import { boundFields, type EventFields, type EventName } from './event-schemas.ts';

export const COUNTING = ['on', 'off'] as const;
export type Counting = (typeof COUNTING)[number];

export interface AnalyticsParts {
  readonly port: Pick<AnalyticsPort, 'report'>;
  /** What the player has said about it, on this phone. */
  readonly choice: { get(): Counting; set(value: Counting): void };
  /** The arms of all experiments, as they go with each event. */
  readonly arm: string;
}

interface Waiting {
  readonly event: EventName;
  readonly fields: Readonly<Record<string, string | number>>;
}

/** Events of a sitting that wait; what comes beyond is not counted. */
export const MOST_WAITING = 64;

/** Counts what players do, named by nobody: a queue that is emptied where no frame of play would feel it. */
export class Analytics {
  private readonly parts: AnalyticsParts;
  private waiting: Waiting[] = [];

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
    if (!this.on || this.waiting.length >= MOST_WAITING) return;
    this.waiting.push({ event, fields: boundFields(event, fields) });
  }

  /** Once a frame: one event, and none while a run goes on. */
  advance(playing: boolean): void {
    const next = playing ? undefined : this.waiting.shift();
    if (next) this.send(next);
  }

  /** The game is being hidden, and may not come back. */
  flush(): void {
    for (const next of this.waiting.splice(0)) this.send(next);
  }

  private send({ event, fields }: Waiting): void {
    this.parts.port.report(event, { ...fields, arm: this.parts.arm });
  }
}
