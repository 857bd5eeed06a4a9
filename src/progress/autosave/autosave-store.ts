import { playabilityOf } from '../../core/records.ts';
import type { ClockPort, LogPort, StoragePort } from '../../platform/ports.ts';
import { AUTOSAVE_SLOTS, type AutosaveSlot } from '../autosave-slots.ts';
import { Journal } from '../journal.ts';
import { RetryingTask } from '../retrying-task.ts';
import { AUTOSAVE_PAGES, type SavedRun } from './saved-run.ts';

export interface AutosaveStoreParts {
  readonly storage: StoragePort;
  readonly log: LogPort;
  readonly clock: ClockPort;
  /** 0 ≤ random < 1. */
  readonly random: () => number;
  readonly rulesVersion: number;
  /** Runs of a slot that this device has recorded. */
  readonly ended: (slot: AutosaveSlot) => number;
  /** The save's. */
  readonly generation: number;
}

/** A write that was refused is tried again, beside those that play on makes. */
const RETRY_WAITS = { firstMs: 2000, longestMs: 60_000 };

/** Earlier games kept all runs of one's own under the first name. */
const EARLIER_JOURNALS: Readonly<Partial<Record<AutosaveSlot, string>>> = {
  endless: 'run',
  challenge: 'duel',
};

const journalOf = (slot: AutosaveSlot): string => EARLIER_JOURNALS[slot] ?? `run.${slot}`;

/** The slot of a run; a mode that is played against a friend's run is a challenge. */
export const slotOf = ({
  mode,
  challenged,
}: {
  readonly mode: AutosaveSlot;
  readonly challenged: boolean;
}): AutosaveSlot => (challenged ? 'challenge' : mode);

/** Keeps the run in progress over a kill of the game. Reads all at once when made; writes do not block but one. */
export class AutosaveStore {
  private readonly journal: Journal<SavedRun | null>;
  readonly rulesVersion: number;
  private run: SavedRun | null;

  /** `onRefused`: the storage did not take a write, and `retry` is for the caller to call. */
  constructor(
    { storage, log, rulesVersion, ended, generation }: AutosaveStoreParts,
    slot: AutosaveSlot,
    onRefused: () => void,
  ) {
    this.rulesVersion = rulesVersion;
    const name = journalOf(slot);
    this.journal = new Journal({ storage, log, name, slotCount: 3, format: AUTOSAVE_PAGES }, onRefused);
    const run = this.journal.foundValue;
    // One that was recorded is over, and one of another generation is nobody's.
    this.run = run && run.ended === ended(slot) && run.generation === generation ? run : null;
  }

  /** The run that was left behind and can be gone on with. */
  get held(): SavedRun | null {
    return this.run && playabilityOf(this, this.run.replay) === 'playable' ? this.run : null;
  }

  /** The run that was left behind, also where it was made under other rules or a later game's twist. */
  get left(): SavedRun | null {
    return this.run;
  }

  /** Writes what the storage has not taken; true where nothing is left to be written. */
  retry(): Promise<boolean> {
    return this.journal.retry();
  }

  /** Written soon: after the write that is under way, if there is one. */
  keep(run: SavedRun): void {
    this.run = run;
    this.journal.write(run);
  }

  /** Written at once, which blocks: for the moment the game is hidden. */
  keepNow(run: SavedRun): void {
    this.run = run;
    this.journal.writeNow(run);
  }

  /** The run is over, and the save says so. */
  end(): void {
    this.run = null;
  }

  /** The run cannot be gone on with, or must not be. */
  forget(): void {
    if (!this.run) return;
    this.run = null;
    this.journal.write(null);
  }
}

export type AutosaveStores = Readonly<Record<AutosaveSlot, AutosaveStore>>;

/** A run that an earlier game kept under another mode's name goes to its own place; a kill in between leaves it in both. */
const moveRuns = (stores: AutosaveStores, { ended }: AutosaveStoreParts): void => {
  const { left } = stores.endless;
  const slot = left && (left.opponent ? 'challenge' : left.replay.mode);
  if (!left || slot === null || slot === 'endless') return;
  if (!stores[slot].left) stores[slot].keepNow({ ...left, ended: ended(slot) });
  stores.endless.forget();
};

export const openAutosaveStores = (parts: AutosaveStoreParts): AutosaveStores => {
  const retry = new RetryingTask({
    ...parts,
    debounceMs: RETRY_WAITS.firstMs,
    waits: RETRY_WAITS,
    attempt: async () => {
      const written = await Promise.all(AUTOSAVE_SLOTS.map((slot) => stores[slot].retry()));
      return written.every(Boolean) ? 'done' : 'later';
    },
  });
  const stores = Object.fromEntries(
    AUTOSAVE_SLOTS.map((slot) => [slot, new AutosaveStore(parts, slot, () => retry.request())]),
  ) as Record<AutosaveSlot, AutosaveStore>;
  moveRuns(stores, parts);
  return stores;
};
