import type { Platform } from '../platform/ports.ts';
import type { Refusal } from '../shared/cloud-answer.ts';
import type { RunAnswer, RunRequest } from '../shared/cloud-run.ts';
import type { CloudClient } from './cloud-client.ts';
import { makeEraseRequest } from './erase-request.ts';
import { Erasure } from './erasure.ts';
import { RunOutbox } from './run-outbox.ts';
import type { SaveStore } from './save-store.ts';
import { type SaveState, SaveSync, type SyncedSave } from './save-sync.ts';
import type { TrustedDay } from './trusted-clock.ts';

/** What the cloud is asked for next. */
export type SyncStep = 'erase' | 'save' | 'runs' | 'rest';

export interface SyncFacts {
  /** The player's request to have everything deleted is not granted yet. */
  readonly erasing: boolean;
  readonly save: SaveState;
  /** Finished runs wait to be sent. */
  readonly runsWait: boolean;
}

/**
 * Erase, then save, then runs. Before a deletion is granted nothing else is sent: it would be deleted with the rest, or
 * kept against the request. Before the save was joined lately no run is sent: a generation that was ended on another phone
 * must not bring one back. A save that the cloud cannot take holds no run up.
 */
export const nextStep = ({ erasing, save, runsWait }: SyncFacts): SyncStep => {
  if (erasing) return 'erase';
  if (save === 'changed' || (save === 'stale' && runsWait)) return 'save';
  return runsWait ? 'runs' : 'rest';
};

export interface CloudSyncParts {
  readonly platform: Pick<Platform, 'clock' | 'lifecycle' | 'log' | 'network' | 'storage'>;
  readonly client: CloudClient;
  readonly store: SaveStore;
  /** Where nothing is known of days, every run is sent. */
  readonly days?: TrustedDay;
  /** 0 ≤ random < 1. */
  readonly random: () => number;
  /** The state, or what other devices earned, may be another now. */
  readonly onChange: () => void;
  /** A run was counted by the cloud. */
  readonly onCounted: (run: RunRequest, answer: RunAnswer) => void;
  /** A run will never be counted. */
  readonly onRefused: (run: RunRequest, refusal: Refusal) => void;
}

/** `offline`: all is on this phone alone. `waiting`: something is on its way. */
export type CloudSyncState = 'synced' | 'waiting' | 'offline';

/** The phone's end of the cloud: keeps the save joined with it and sends finished runs. Holds nothing up. */
export class CloudSync {
  private readonly parts: CloudSyncParts;
  private readonly erasure: Erasure;
  private readonly save: SaveSync;
  private readonly outbox: RunOutbox;
  /** Whether the last call arrived. */
  private reached = true;
  private told: CloudSyncState = 'waiting';
  private savePending = true;
  private runsPending = false;

  constructor(parts: CloudSyncParts) {
    this.parts = parts;
    const { client, platform, store, random, onCounted, onRefused } = parts;
    const shared = { ...platform, client, random, wake: platform };
    this.erasure = new Erasure({ ...shared, onDone: (generation) => this.erased(generation) });
    this.save = new SaveSync({
      ...shared,
      store: this.joined(),
      ready: () => this.mayDo('save'),
      onPending: (pending) => this.savePends(pending),
    });
    this.outbox = new RunOutbox({
      ...shared,
      generation: store.save.generation,
      ready: () => this.mayDo('runs'),
      latest: () => parts.days?.latest() ?? null,
      onPending: (pending) => this.runsPend(pending),
      onAnswer: onCounted,
      onRefused,
    });
    client.watch((arrived) => this.reach(arrived));
    store.watch(() => this.saved());
    platform.network.onChange((connected) => this.reach(connected));
  }

  get state(): CloudSyncState {
    if (this.save.state === 'stopped' || !this.reached) return 'offline';
    return this.erasure.pending || this.savePending || this.runsPending ? 'waiting' : 'synced';
  }

  get step(): SyncStep {
    return nextStep({
      erasing: this.erasure.pending,
      save: this.save.state,
      runsWait: this.outbox.waiting.length > 0,
    });
  }

  /** Once the first picture is there. */
  start(): void {
    this.save.request();
  }

  /** A finished run; see `RunOutbox.send`. */
  send(run: RunRequest, outdone?: (run: RunRequest) => boolean): void {
    this.outbox.send(run, outdone);
  }

  /** What waits is tried at once. */
  flush(): void {
    this.erasure.flush();
    this.save.flush();
    this.outbox.flush();
  }

  /**
   * Deletes all there is of the player, here at once and in the cloud as soon as it is reached. The request is written
   * first: a kill leaves everything as it was, or everything to be deleted at the next start.
   */
  erase(): void {
    const { store } = this.parts;
    const generation = store.save.generation + 1;
    this.erasure.request(makeEraseRequest(generation, store.device));
    store.beginAnew(generation);
    this.outbox.clear(generation);
    this.tell();
  }

  /** What was earned since then is of that generation, also where another phone's deletion took the number we meant. */
  private erased(generation: number): void {
    const { platform, store } = this.parts;
    platform.log.info('deleted in the cloud');
    store.update((save) => ({ ...save, generation: Math.max(save.generation, generation) }));
    this.save.request();
    this.flush();
    this.tell();
  }

  /** Whether nothing stands before this step. Runs that need the save to be joined first ask for that. */
  private mayDo(step: 'save' | 'runs'): boolean {
    const next = this.step;
    if (step === 'save') return next !== 'erase';
    if (next === 'save') this.save.refresh();
    return next === 'runs' || next === 'rest';
  }

  private savePends(pending: boolean): void {
    this.savePending = pending;
    if (!pending) this.outbox.flush();
    this.tell();
  }

  private runsPend(pending: boolean): void {
    this.runsPending = pending;
    this.tell();
  }

  /** Another generation of the save ends what was on its way. */
  private saved(): void {
    this.outbox.clear(this.parts.store.save.generation);
    this.save.request();
  }

  private reach(reached: boolean): void {
    this.reached = reached;
    this.tell();
  }

  /** The save, as the sync changes it: what came from elsewhere is told. */
  private joined(): SyncedSave {
    const { store, onChange } = this.parts;
    return {
      get believed() {
        return store.believed;
      },
      join: (other) => {
        const before = store.save;
        store.join(other);
        if (store.save !== before) onChange();
      },
    };
  }

  private tell(): void {
    if (this.state === this.told) return;
    this.told = this.state;
    this.parts.onChange();
  }
}
