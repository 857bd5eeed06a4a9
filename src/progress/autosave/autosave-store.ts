import type { LogPort, StoragePort } from '../../platform/ports.ts';
import { Journal } from '../journal.ts';
import { AUTOSAVE_PAGES, type SavedRun } from './saved-run.ts';

/** A challenge is kept beside the run of one's own that a card may have come into. */
export type AutosaveSlot = 'run' | 'duel';

export interface AutosaveStoreParts {
  readonly storage: StoragePort;
  readonly log: LogPort;
  readonly slot: AutosaveSlot;
  readonly rulesVersion: number;
  /** Runs of this slot that this device has recorded. */
  readonly ended: number;
  /** The save's. */
  readonly generation: number;
}

/** Keeps the run in progress over a kill of the game. Reads all at once when made; writes do not block but one. */
export class AutosaveStore {
  private readonly parts: AutosaveStoreParts;
  private readonly journal: Journal<SavedRun | null>;
  private heldRun: SavedRun | null;

  constructor(parts: AutosaveStoreParts) {
    this.parts = parts;
    const { storage, log, slot } = parts;
    this.journal = new Journal({ storage, log, name: slot, slotCount: 3, format: AUTOSAVE_PAGES });
    this.heldRun = this.stillOpen(this.journal.foundValue);
  }

  /** The run that was left behind. */
  get held(): SavedRun | null {
    return this.heldRun;
  }

  /** Written soon: after the write that is under way, if there is one. */
  keep(run: SavedRun): void {
    this.heldRun = run;
    this.journal.write(run);
  }

  /** Written at once, which blocks: for the moment the game is hidden. */
  keepNow(run: SavedRun): void {
    this.heldRun = run;
    this.journal.writeNow(run);
  }

  /** The run is over, and the save says so. */
  end(): void {
    this.heldRun = null;
  }

  /** The run cannot be gone on with, or must not be. */
  forget(): void {
    if (!this.heldRun) return;
    this.heldRun = null;
    this.journal.write(null);
  }

  /** A run under other rules would be another run, and one that was recorded is over. */
  private stillOpen(run: SavedRun | null): SavedRun | null {
    const { ended, generation, rulesVersion, log } = this.parts;
    if (!run || run.ended !== ended || run.generation !== generation) return null;
    if (run.replay.rulesVersion === rulesVersion) return run;
    log.warn(`kept run: made under rules ${run.replay.rulesVersion}; dropped`);
    return null;
  }
}
