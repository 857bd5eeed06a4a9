import type { ClockPort, LogPort, StoragePort } from '../platform/ports.ts';
import type { CloudClient } from './cloud-client.ts';
import { EraseJournal, type EraseRequest } from './erase-request.ts';
import { RetryingTask, type TryOutcome, type WakeSources } from './retrying-task.ts';
import { parseSave } from './save-format.ts';

export interface ErasureParts {
  readonly client: Pick<CloudClient, 'deleteAll'>;
  readonly clock: ClockPort;
  readonly log: LogPort;
  readonly storage: StoragePort;
  /** 0 ≤ random < 1. */
  readonly random: () => number;
  readonly wake: WakeSources;
  /** The cloud holds nothing of the player any more but the number of the generation that began with it. */
  readonly onDone: (generation: number) => void;
}

/** The request to have everything in the cloud deleted: it outlives a kill, and is tried until it is granted. */
export class Erasure {
  private readonly parts: ErasureParts;
  private readonly task: RetryingTask;
  private readonly journal: EraseJournal;
  private open: EraseRequest | null;

  /** Goes on with what was requested before a kill. */
  constructor(parts: ErasureParts) {
    this.parts = parts;
    const { clock, random, wake } = parts;
    this.journal = new EraseJournal(parts);
    this.task = new RetryingTask({ clock, random, wake, debounceMs: 0, attempt: () => this.attempt() });
    this.open = this.journal.found;
    if (this.pending) this.task.request();
  }

  /** Until it is granted nothing else may be sent: it would be deleted with the rest, or kept against the request. */
  get pending(): boolean {
    return this.open !== null;
  }

  /** Before anything is deleted here. Blocks for a moment: from a menu only. */
  request(request: EraseRequest): void {
    this.open = request;
    const kept = this.journal.write(request);
    if (!kept.ok) this.parts.log.error(`erase: ${kept.error.code} ${kept.error.detail}`);
    this.task.request();
  }

  flush(): void {
    this.task.flush();
  }

  private async attempt(): Promise<TryOutcome> {
    const request = this.open;
    if (request === null) return 'done';
    const answer = await this.parts.client.deleteAll(request.generation, request.id);
    // Also where it was requested once more in the meantime.
    if (!answer.ok || this.open !== request) return 'later';
    this.open = null;
    this.journal.clear();
    const begun = parseSave(answer.value.save);
    this.parts.onDone(begun.ok ? begun.value.generation : request.generation);
    return 'done';
  }
}
