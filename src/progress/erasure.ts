import type { ClockPort, CloudPort, LogPort, StoragePort } from '../platform/ports.ts';
import { parseCloudAnswer } from '../shared/cloud-answer.ts';
import { readProgressAnswer } from '../shared/cloud-progress.ts';
import { PatientCall, type TryOutcome } from './patient-call.ts';

export interface ErasureParts {
  readonly cloud: CloudPort;
  readonly clock: ClockPort;
  readonly log: LogPort;
  readonly storage: StoragePort;
  /** 0 ≤ random < 1. */
  readonly random: () => number;
  /** The cloud holds nothing of the player any more. */
  readonly onDone: () => void;
}

const KEY = 'erase';

/** The wish to have everything in the cloud deleted: it outlives a kill, and is tried until it is done. */
export class Erasure {
  readonly #parts: ErasureParts;
  readonly #call: PatientCall;
  #pending: boolean;

  /** Goes on with what was wished for in an earlier life of the game. */
  constructor(parts: ErasureParts) {
    this.#parts = parts;
    const { clock, random, storage } = parts;
    const attempt = (): Promise<TryOutcome> => this.#attempt();
    this.#call = new PatientCall({ clock, random, gatherMs: 0, attempt, onPending: () => {} });
    const stored = storage.read(KEY);
    this.#pending = stored.ok && stored.value !== null;
    if (this.#pending) this.#call.wish();
  }

  /** Until it is done nothing else may be sent: it would be deleted with the rest, or kept against the wish. */
  get pending(): boolean {
    return this.#pending;
  }

  /** Blocks for a moment: from a menu only. */
  wish(): void {
    this.#pending = true;
    const kept = this.#parts.storage.writeNow(KEY, '1');
    if (!kept.ok) this.#parts.log.error(`erase: ${kept.error.code} ${kept.error.detail}`);
    this.#call.wish();
  }

  hurry(): void {
    this.#call.hurry();
  }

  async #attempt(): Promise<TryOutcome> {
    const called = await this.#parts.cloud.call('progress', { work: 'delete' });
    const answer = called.ok ? parseCloudAnswer(called.value, readProgressAnswer) : called;
    if (!answer.ok || !answer.value.ok) return 'later';
    this.#pending = false;
    void this.#parts.storage.write(KEY, '');
    this.#parts.onDone();
    return 'done';
  }
}
