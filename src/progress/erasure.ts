import type { ClockPort, CloudPort, LogPort, StoragePort } from '../platform/ports.ts';
import { parseCloudAnswer } from '../shared/cloud-answer.ts';
import { readProgressAnswer } from '../shared/cloud-progress.ts';
import {
  clearEraseRequest,
  type EraseRequest,
  readEraseRequest,
  writeEraseRequest,
} from './erase-request.ts';
import { RetryingTask, type TryOutcome } from './retrying-task.ts';
import { parseSave } from './save-format.ts';

export interface ErasureParts {
  readonly cloud: CloudPort;
  readonly clock: ClockPort;
  readonly log: LogPort;
  readonly storage: StoragePort;
  /** 0 ≤ random < 1. */
  readonly random: () => number;
  /** The cloud holds nothing of the player any more, but the number of the life that began with it. */
  readonly onDone: (life: number) => void;
}

/** The wish to have everything in the cloud deleted: it outlives a kill, and is tried until it is done. */
export class Erasure {
  private readonly parts: ErasureParts;
  private readonly call: RetryingTask;
  private open: EraseRequest | null;

  /** Goes on with what was wished for in an earlier life of the game. */
  constructor(parts: ErasureParts) {
    this.parts = parts;
    const { clock, random, storage } = parts;
    const attempt = (): Promise<TryOutcome> => this.attempt();
    this.call = new RetryingTask({ clock, random, gatherMs: 0, attempt, onPending: () => {} });
    this.open = readEraseRequest(storage);
    if (this.pending) this.call.wish();
  }

  /** Until it is done nothing else may be sent: it would be deleted with the rest, or kept against the wish. */
  get pending(): boolean {
    return this.open !== null;
  }

  /** Before anything is deleted here. Blocks for a moment: from a menu only. */
  wish(wish: EraseRequest): void {
    this.open = wish;
    const kept = writeEraseRequest(this.parts.storage, wish);
    if (!kept.ok) this.parts.log.error(`erase: ${kept.error.code} ${kept.error.detail}`);
    this.call.wish();
  }

  hurry(): void {
    this.call.hurry();
  }

  private async attempt(): Promise<TryOutcome> {
    const wish = this.open;
    if (wish === null) return 'done';
    const called = await this.parts.cloud.call('progress', { work: 'delete', ...wish });
    const answer = called.ok ? parseCloudAnswer(called.value, readProgressAnswer) : called;
    if (!answer.ok || !answer.value.ok) return 'later';
    // Wished for once more in the meantime.
    if (this.open !== wish) return 'later';
    this.open = null;
    clearEraseRequest(this.parts.storage);
    const begun = parseSave(answer.value.value.save);
    this.parts.onDone(begun.ok ? begun.value.life : wish.life);
    return 'done';
  }
}
