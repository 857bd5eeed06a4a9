import type { ClockPort, CloudPort, LogPort, StoragePort } from '../platform/ports.ts';
import { parseCloudAnswer, type Refusal } from '../shared/cloud-answer.ts';
import { type RunAnswer, type RunRequest, readRunAnswer } from '../shared/cloud-run.ts';
import { MAX_ANSWERED, MAX_WAITING } from './outbox-page.ts';
import { OutboxStore } from './outbox-store.ts';
import { RetryingTask, type TryOutcome } from './retrying-task.ts';

export interface RunOutboxParts {
  readonly cloud: CloudPort;
  readonly clock: ClockPort;
  readonly log: LogPort;
  readonly storage: StoragePort;
  /** The save's. */
  readonly life: number;
  /** 0 ≤ random < 1. */
  readonly random: () => number;
  readonly onPending: (pending: boolean) => void;
  /** A run was counted. */
  readonly onAnswer: (request: RunRequest, answer: RunAnswer) => void;
}

const GATHER_MS = 500;

/**
 * Finished runs on their way to the board. Each keeps its id through every repeat and every restart, so it is counted
 * once however often it is sent.
 */
export class RunOutbox {
  private readonly parts: RunOutboxParts;
  private readonly call: RetryingTask;
  private readonly shelf: OutboxStore;

  /** Goes on with what an earlier life of the game left. */
  constructor(parts: RunOutboxParts) {
    this.parts = parts;
    this.shelf = new OutboxStore(parts);
    const { clock, random, onPending } = parts;
    const attempt = (): Promise<TryOutcome> => this.attempt();
    this.call = new RetryingTask({ clock, random, gatherMs: GATHER_MS, attempt, onPending });
    if (this.waiting.length > 0) this.call.wish();
  }

  get waiting(): readonly RunRequest[] {
    return this.shelf.state.runs;
  }

  /** One that waits already, or was answered, is not sent again. */
  send(request: RunRequest): void {
    const { runs, answered, life } = this.shelf.state;
    const { runId } = request;
    if (answered.includes(runId) || runs.some((run) => run.runId === runId)) return;
    this.shelf.keep({ life, answered, runs: [...runs, request].slice(-MAX_WAITING) });
    this.call.wish();
  }

  /** Another life has begun: all that waits is given up. */
  clear(life: number): void {
    if (life !== this.shelf.state.life) this.shelf.keep({ life, runs: [], answered: [] });
  }

  /** Back in the foreground, or on a network again. */
  hurry(): void {
    this.call.hurry();
  }

  private async attempt(): Promise<TryOutcome> {
    this.shelf.settle();
    for (let [next] = this.waiting; next; [next] = this.waiting) {
      const outcome = await this.sendOne(next);
      if (outcome !== 'done') return outcome;
      this.strike(next);
    }
    return 'done';
  }

  private strike({ runId }: RunRequest): void {
    const { life, runs, answered } = this.shelf.state;
    if (!runs.some((run) => run.runId === runId)) return;
    const left = runs.filter((run) => run.runId !== runId);
    this.shelf.keep({ life, runs: left, answered: [...answered, runId].slice(-MAX_ANSWERED) });
  }

  private async sendOne(request: RunRequest): Promise<TryOutcome> {
    const called = await this.parts.cloud.call('runs', request);
    if (!called.ok) return called.error.code === 'host/unsupported' ? 'never' : 'later';
    const answer = parseCloudAnswer(called.value, readRunAnswer);
    if (!answer.ok) return this.giveUp(answer.error.detail);
    if (!answer.value.ok) return this.judge(answer.value.error);
    this.parts.onAnswer(request, answer.value.value);
    return 'done';
  }

  private judge({ code, detail }: Refusal): TryOutcome {
    const later = code === 'cloud/rate-limited' || code === 'cloud/unavailable' || code === 'cloud/too-long';
    return later ? 'later' : this.giveUp(`${code} ${detail}`);
  }

  /** This run will never count; the next one may. */
  private giveUp(why: string): TryOutcome {
    this.parts.log.warn(`run not counted: ${why}`);
    return 'done';
  }
}
