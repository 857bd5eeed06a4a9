import type { ClockPort, CloudPort, LogPort, StoragePort } from '../platform/ports.ts';
import { parseCloudAnswer, type Refusal } from '../shared/cloud-answer.ts';
import { parseRunRequest, type RunAnswer, type RunRequest, readRunAnswer } from '../shared/cloud-run.ts';
import { parseJson, readList } from '../shared/reading.ts';
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

const KEY = 'outbox';
/** Runs that wait; of more, the oldest are given up. With the longest replays some 200 KB. */
const MAX_WAITING = 8;
const MAX_TEXT = MAX_WAITING * 26_000;
const GATHER_MS = 500;

const readWaiting = ({ storage, log }: RunOutboxParts): RunRequest[] => {
  const stored = storage.read(KEY);
  if (!stored.ok || stored.value === null) return [];
  const json = parseJson(stored.value, MAX_TEXT);
  const list = json.ok ? readList('outbox', json.value, parseRunRequest) : json;
  if (!list.ok) log.warn(`outbox: ${list.error.code} ${list.error.detail}`);
  return list.ok ? list.value.slice(-MAX_WAITING) : [];
};

/**
 * Finished runs on their way to the board. Each keeps its id through every repeat and every restart, so it is counted
 * once however often it is sent.
 */
export class RunOutbox {
  readonly #parts: RunOutboxParts;
  readonly #call: PatientCall;
  #waiting: readonly RunRequest[];

  /** Goes on with what an earlier life of the game left. */
  constructor(parts: RunOutboxParts) {
    this.#parts = parts;
    this.#waiting = readWaiting(parts);
    const { clock, random, onPending } = parts;
    const attempt = (): Promise<TryOutcome> => this.#attempt();
    this.#call = new PatientCall({ clock, random, gatherMs: GATHER_MS, attempt, onPending });
    if (this.#waiting.length > 0) this.#call.wish();
  }

  get waiting(): readonly RunRequest[] {
    return this.#waiting;
  }

  send(request: RunRequest): void {
    this.#keep([...this.#waiting, request].slice(-MAX_WAITING));
    this.#call.wish();
  }

  /** Gives up all that waits. */
  clear(): void {
    this.#keep([]);
  }

  /** Back in the foreground, or on a network again. */
  hurry(): void {
    this.#call.hurry();
  }

  async #attempt(): Promise<TryOutcome> {
    for (let [next] = this.#waiting; next; [next] = this.#waiting) {
      const outcome = await this.#sendOne(next);
      if (outcome !== 'done') return outcome;
      const { runId } = next;
      this.#keep(this.#waiting.filter((it) => it.runId !== runId));
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

  #keep(waiting: readonly RunRequest[]): void {
    this.#waiting = waiting;
    void this.#parts.storage.write(KEY, JSON.stringify(waiting));
  }
}
