import type { ClockPort, LogPort, StoragePort } from '../platform/ports.ts';
import { type CloudAnswer, isPassing, type Refusal } from '../shared/cloud-answer.ts';
import type { LanternAnswer } from '../shared/cloud-lantern.ts';
import type { CloudClient } from './cloud-client.ts';
import type { Journal } from './journal.ts';
import {
  type FinishedRun,
  type LanternState,
  MOST_WAITING,
  openLanternJournal,
  type SentCard,
} from './lantern-page.ts';
import { RetryingTask, type TryOutcome, type WakeSources } from './retrying-task.ts';

export interface LanternOutboxParts {
  readonly client: Pick<CloudClient, 'hangLantern' | 'lightLantern' | 'lanterns'>;
  readonly clock: ClockPort;
  readonly log: LogPort;
  readonly storage: StoragePort;
  /** The save's: what waited in an earlier one is given up. */
  readonly generation: () => number;
  /** Whether the cloud may be asked now: not while it still has what the player had deleted. */
  readonly ready: () => boolean;
  /** 0 ≤ random < 1. */
  readonly random: () => number;
  readonly wake: WakeSources;
  /** Runs that ended before this day in China are given up: nobody will hear of their cards any more. */
  readonly oldest: () => string;
  readonly onAnswer: (answer: LanternAnswer) => void;
}

const DEBOUNCE_MS = 1500;

/**
 * Cards that have gone out, and runs that were finished on friends' cards, on their way to the cloud. Each is known there by its
 * number and its player, so that it counts once however often it is sent.
 */
export class LanternOutbox {
  private readonly parts: LanternOutboxParts;
  private readonly task: RetryingTask;
  private readonly journal: Journal<LanternState>;
  private kept: LanternState | null;
  private looking = false;

  /** Goes on with what was left behind by a kill. */
  constructor(parts: LanternOutboxParts) {
    this.parts = parts;
    const { clock, random, wake, ready } = parts;
    this.journal = openLanternJournal(parts.storage, parts.log);
    this.kept = this.journal.foundValue;
    const attempt = (): Promise<TryOutcome> => this.attempt();
    this.task = new RetryingTask({ clock, random, wake, ready, debounceMs: DEBOUNCE_MS, attempt });
  }

  /** The day on which a card went out last. */
  get sentOn(): string | null {
    return this.state.sentOn;
  }

  /** What waits is sent from now on; `look`: the cloud is asked even where nothing waits. */
  start(look: boolean): void {
    this.looking = look;
    if (look || this.state.cards.length + this.state.runs.length > 0) this.task.request();
  }

  hang(card: SentCard, day: string): void {
    const cards = [...this.state.cards, card].slice(-MOST_WAITING);
    this.keep({ ...this.state, cards, sentOn: day });
    this.task.request();
  }

  light(run: FinishedRun): void {
    if (this.state.runs.some(({ card }) => card === run.card)) return;
    this.keep({ ...this.state, runs: [...this.state.runs, run].slice(-MOST_WAITING) });
    this.task.request();
  }

  private get state(): LanternState {
    const generation = this.parts.generation();
    if (this.kept?.generation === generation) return this.kept;
    return { generation, cards: [], runs: [], sentOn: null };
  }

  private keep(state: LanternState): void {
    this.kept = state;
    this.journal.write(state);
  }

  private async attempt(): Promise<TryOutcome> {
    void this.journal.retry();
    const { client } = this.parts;
    for (const sent of this.state.cards) {
      const outcome = await this.ask(client.hangLantern(sent));
      if (outcome !== 'done') return outcome;
      this.keep({ ...this.state, cards: this.state.cards.filter(({ card }) => card !== sent.card) });
    }
    for (const run of this.state.runs) {
      const outcome = run.day < this.parts.oldest() ? 'done' : await this.ask(client.lightLantern(run));
      if (outcome === 'held') continue;
      if (outcome !== 'done') return outcome;
      this.keep({ ...this.state, runs: this.state.runs.filter(({ card }) => card !== run.card) });
    }
    if (this.looking) {
      const outcome = await this.ask(client.lanterns());
      if (outcome !== 'done') return outcome;
      this.looking = false;
    }
    return this.state.runs.length > 0 ? 'held' : 'done';
  }

  private async ask(call: Promise<CloudAnswer<LanternAnswer>>): Promise<TryOutcome> {
    const { generation, onAnswer } = this.parts;
    const asked = generation();
    const answer = await call;
    // What the player had deleted meanwhile does not come back.
    if (asked !== generation()) return 'later';
    if (!answer.ok) return this.refused(answer.error);
    onAnswer(answer.value);
    return 'done';
  }

  /** A card that the cloud does not know may still be on its way from the sender's phone. */
  private refused(error: Refusal): TryOutcome {
    if (error.code === 'host/unsupported') return 'never';
    if (error.code === 'cloud/not-found') return 'held';
    if (isPassing(error)) return 'later';
    this.parts.log.warn(`lantern: ${error.code} ${error.detail}`);
    return 'done';
  }
}
