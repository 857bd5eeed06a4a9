import type { ClockPort, LogPort, StoragePort } from '../platform/ports.ts';
import { isPassing, type Refusal } from '../shared/cloud-answer.ts';
import type { RunAnswer, RunRequest } from '../shared/cloud-run.ts';
import type { CloudClient } from './cloud-client.ts';
import type { Journal } from './journal.ts';
import {
  MAX_ANSWERED,
  MAX_WAITING,
  type OutboxState,
  openOutboxJournal,
  storedOutbox,
} from './outbox-page.ts';
import { RetryingTask, type TryOutcome, type WakeSources } from './retrying-task.ts';

export interface RunOutboxParts {
  readonly client: Pick<CloudClient, 'sendRun'>;
  readonly clock: ClockPort;
  readonly log: LogPort;
  readonly storage: StoragePort;
  /** The save's. */
  readonly generation: number;
  /** 0 ≤ random < 1. */
  readonly random: () => number;
  readonly wake: WakeSources;
  /** Whether runs may be sent now; asked before each. */
  readonly ready: () => boolean;
  /** The last day that can be now, `yyyy-mm-dd`; null, and nothing, where nobody knows. */
  readonly latest?: () => string | null;
  readonly onPending: (pending: boolean) => void;
  /** A run was counted. */
  readonly onAnswer: (request: RunRequest, answer: RunAnswer) => void;
  /** A run will never be counted. */
  readonly onRefused: (request: RunRequest, refusal: Refusal) => void;
}

const DEBOUNCE_MS = 500;

/** `not-yet`: this run alone waits for its day; the others are sent. */
type RunOutcome = TryOutcome | 'not-yet';

/**
 * Finished runs on their way to the board. Each keeps its id through every repeat and every restart, so it is counted
 * once however often it is sent.
 */
export class RunOutbox {
  private readonly parts: RunOutboxParts;
  private readonly task: RetryingTask;
  private readonly journal: Journal<OutboxState>;
  private state: OutboxState;

  /** Goes on with what was left behind by a kill, or by an earlier game. */
  constructor(parts: RunOutboxParts) {
    this.parts = parts;
    const { clock, random, wake, ready, onPending, generation } = parts;
    this.journal = openOutboxJournal(parts.storage, parts.log);
    this.state = storedOutbox(this.journal, generation);
    if (this.state !== this.journal.foundValue && this.journal.found.otherKeys.length > 0)
      this.keep(this.state);
    else void this.journal.retry();
    const attempt = (): Promise<TryOutcome> => this.attempt();
    this.task = new RetryingTask({ clock, random, wake, ready, debounceMs: DEBOUNCE_MS, attempt, onPending });
    if (this.waiting.length > 0) this.task.request();
  }

  get waiting(): readonly RunRequest[] {
    return this.state.runs;
  }

  /**
   * One that waits already, or was answered, is not sent again. Where too many wait, one goes that is `outdone` on its board,
   * else the oldest.
   */
  send(request: RunRequest, outdone: (run: RunRequest) => boolean = () => false): void {
    const { runs, answered, generation } = this.state;
    const { runId } = request;
    if (answered.includes(runId) || runs.some((run) => run.runId === runId)) return;
    const all = [...runs, request];
    const spare = all.length > MAX_WAITING ? (all.find(outdone) ?? all[0]) : null;
    this.keep({ generation, answered, runs: all.filter((run) => run !== spare) });
    this.task.request();
  }

  /** Another generation has begun: all that waits is given up. */
  clear(generation: number): void {
    if (generation !== this.state.generation) this.keep({ generation, runs: [], answered: [] });
  }

  flush(): void {
    this.task.flush();
  }

  private keep(state: OutboxState): void {
    this.state = state;
    this.journal.write(state);
  }

  private async attempt(): Promise<TryOutcome> {
    void this.journal.retry();
    const early = new Set(this.waiting.filter((run) => this.isToCome(run)).map(({ runId }) => runId));
    const nextRun = (): RunRequest | undefined => this.waiting.find(({ runId }) => !early.has(runId));
    for (let next = nextRun(); next; next = nextRun()) {
      if (!this.parts.ready()) return 'held';
      const outcome = await this.sendOne(next);
      if (outcome === 'not-yet') early.add(next.runId);
      else if (outcome === 'done') this.strike(next);
      else return outcome;
    }
    return early.size > 0 ? 'later' : 'done';
  }

  /** Nobody needs to be asked about the run of a day that cannot be now. */
  private isToCome({ day }: RunRequest): boolean {
    const latest = this.parts.latest?.() ?? null;
    return latest !== null && day > latest;
  }

  private strike({ runId }: RunRequest): void {
    const { generation, runs, answered } = this.state;
    if (!runs.some((run) => run.runId === runId)) return;
    const left = runs.filter((run) => run.runId !== runId);
    this.keep({ generation, runs: left, answered: [...answered, runId].slice(-MAX_ANSWERED) });
  }

  private async sendOne(request: RunRequest): Promise<RunOutcome> {
    const answer = await this.parts.client.sendRun(request);
    if (answer.ok) {
      this.parts.onAnswer(request, answer.value);
      return 'done';
    }
    const { code, detail } = answer.error;
    if (code === 'host/unsupported') return 'never';
    if (code === 'cloud/not-yet') return 'not-yet';
    if (isPassing(answer.error)) return 'later';
    // This run will never count; the next one may.
    this.parts.log.warn(`run not counted: ${code} ${detail}`);
    this.parts.onRefused(request, answer.error);
    return 'done';
  }
}
