import type { ClockPort, CloudPort, LogPort, StoragePort } from '../platform/ports.ts';
import { parseCloudAnswer, type Refusal } from '../shared/cloud-answer.ts';
import { type RunAnswer, type RunRequest, readRunAnswer } from '../shared/cloud-run.ts';
import { MAX_WAITING } from './outbox-page.ts';
import { OutboxShelf } from './outbox-shelf.ts';
import { PatientCall, type TryOutcome } from './patient-call.ts';

export interface RunOutboxParts {
  readonly cloud: CloudPort;
  readonly clock: ClockPort;
  readonly log: LogPort;
  readonly storage: StoragePort;
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
  readonly #parts: RunOutboxParts;
  readonly #call: PatientCall;
  readonly #shelf: OutboxShelf;

  /** Goes on with what an earlier life of the game left. */
  constructor(parts: RunOutboxParts) {
    this.#parts = parts;
    this.#shelf = new OutboxShelf(parts);
    const { clock, random, onPending } = parts;
    const attempt = (): Promise<TryOutcome> => this.#attempt();
    this.#call = new PatientCall({ clock, random, gatherMs: GATHER_MS, attempt, onPending });
    if (this.waiting.length > 0) this.#call.wish();
  }

  get waiting(): readonly RunRequest[] {
    return this.#shelf.runs;
  }

  send(request: RunRequest): void {
    this.#shelf.keep([...this.waiting, request].slice(-MAX_WAITING));
    this.#call.wish();
  }

  /** Gives up all that waits. */
  clear(): void {
    this.#shelf.keep([]);
  }

  /** Back in the foreground, or on a network again. */
  hurry(): void {
    this.#call.hurry();
  }

  async #attempt(): Promise<TryOutcome> {
    this.#shelf.settle();
    for (let [next] = this.waiting; next; [next] = this.waiting) {
      const outcome = await this.#sendOne(next);
      if (outcome !== 'done') return outcome;
      const { runId } = next;
      this.#shelf.keep(this.waiting.filter((it) => it.runId !== runId));
    }
    return 'done';
  }

  async #sendOne(request: RunRequest): Promise<TryOutcome> {
    const called = await this.#parts.cloud.call('runs', request);
    if (!called.ok) return called.error.code === 'host/unsupported' ? 'never' : 'later';
    const answer = parseCloudAnswer(called.value, readRunAnswer);
    if (!answer.ok) return this.#giveUp(answer.error.detail);
    if (!answer.value.ok) return this.#judge(answer.value.error);
    this.#parts.onAnswer(request, answer.value.value);
    return 'done';
  }

  #judge({ code, detail }: Refusal): TryOutcome {
    const later = code === 'cloud/rate-limited' || code === 'cloud/unavailable' || code === 'cloud/too-long';
    return later ? 'later' : this.#giveUp(`${code} ${detail}`);
  }

  /** This run will never count; the next one may. */
  #giveUp(why: string): TryOutcome {
    this.#parts.log.warn(`run not counted: ${why}`);
    return 'done';
  }
}
