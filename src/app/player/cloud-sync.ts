import { makeReplayText, parseReplayText } from '../../core/index.ts';
import type { CloudPort, Platform } from '../../platform/ports.ts';
import { makeEraseRequest } from '../../progress/erase-request.ts';
import { Erasure } from '../../progress/erasure.ts';
import { RunOutbox } from '../../progress/run-outbox.ts';
import type { SaveStore } from '../../progress/save-store.ts';
import { SaveSync, type SyncedSave } from '../../progress/save-sync.ts';
import { type ChinaDate, makeChinaDate } from '../../shared/china-date.ts';
import { makeRunId, type RunRequest } from '../../shared/cloud-run.ts';
import { failure } from '../../shared/failure.ts';
import { fail } from '../../shared/result.ts';
import { isRanked } from '../../shared/vocabulary/modes.ts';
import type { CloudState } from '../../view/stage.ts';
import type { ActiveRun } from '../gameplay/active-run.ts';
import { unsentRuns } from '../leaderboards/unsent-runs.ts';
import type { WorldBoard } from '../leaderboards/world-board.ts';

export interface CloudSyncParts {
  readonly platform: Pick<Platform, 'cloud' | 'clock' | 'log' | 'network' | 'storage'>;
  readonly store: SaveStore;
  /** 0 ≤ random < 1. */
  readonly random: () => number;
  /** The state, or what other devices earned, may be another now. */
  readonly onChange: () => void;
  readonly world: WorldBoard;
}

/** The phone's end of the cloud: the save is kept joined with it, and finished runs are on their way. Holds nothing up. */
export class CloudSync {
  private readonly parts: CloudSyncParts;
  private readonly sync: SaveSync;
  private readonly outbox: RunOutbox;
  private readonly erasure: Erasure;
  /** Whether the last call arrived. */
  private reached = true;
  private told: CloudState = 'waiting';
  private savePending = true;
  private runsPending = false;

  constructor(parts: CloudSyncParts) {
    this.parts = parts;
    const { store, random, platform } = parts;
    const { clock, log, storage } = platform;
    const line = this.watched(platform.cloud);
    const shared = { cloud: this.afterErasure(line), clock, log, random };
    const { life } = store.save;
    this.erasure = new Erasure({ ...shared, cloud: line, storage, onDone: (life) => this.erased(life) });
    const onRuns = (pending: boolean): void => {
      this.runsPending = pending;
      this.tell();
    };
    const onSave = (pending: boolean): void => {
      this.savePending = pending;
      if (!pending) this.outbox.hurry();
      this.tell();
    };
    this.sync = new SaveSync({ ...shared, store: this.joined(), onPending: onSave });
    this.outbox = new RunOutbox({
      ...shared,
      cloud: this.afterSave(shared.cloud),
      storage,
      life,
      onPending: onRuns,
      onAnswer: (run) => this.counted(run),
    });
    store.watch(() => this.saved());
    platform.network.onChange((connected) => this.connect(connected));
  }

  get state(): CloudState {
    if (this.sync.stopped || !this.reached) return 'offline';
    return this.erasure.pending || this.savePending || this.runsPending ? 'waiting' : 'synced';
  }

  /** Once the first picture is there. */
  start(today: ChinaDate): void {
    const { store, world } = this.parts;
    this.sync.wish();
    for (const run of unsentRuns(store.save, today)) this.sendRequest(run);
    world.ask('daily', makeChinaDate(today));
  }

  /** Back in the foreground, or about to leave it: what waits is tried at once. */
  flush(): void {
    this.erasure.hurry();
    this.sync.hurry();
    this.outbox.hurry();
  }

  /**
   * A run that counts has ended and is recorded. One that does not beat what the cloud has is not sent; it is placed by
   * what is known of the board.
   */
  send(play: ActiveRun): void {
    const { mode, day, view, replay } = play;
    if (!isRanked(mode) || view.score === 0) return;
    const { world } = this.parts;
    if (view.score <= (world.of(mode, day)?.best ?? 0)) {
      world.ask(mode, day);
      return;
    }
    const text = makeReplayText(replay);
    if (!text.ok) this.parts.platform.log.warn(`run not sent: ${text.error.code} ${text.error.detail}`);
    else this.outbox.send({ runId: makeRunId(day, text.value), day, score: view.score, replay: text.value });
  }

  /**
   * Deletes all there is of the player, here at once and in the cloud as soon as it is reached. The wish is written
   * first: a kill leaves everything as it was, or everything to be deleted at the next start.
   */
  erase(): void {
    const { store, world } = this.parts;
    const life = store.save.life + 1;
    this.erasure.wish(makeEraseRequest(life, store.device));
    store.beginAnew(life);
    this.outbox.clear(life);
    world.forget();
    this.tell();
  }

  /** What was earned since then is of that life, also where another phone's deletion took the number we meant. */
  private erased(life: number): void {
    this.parts.platform.log.info('deleted in the cloud');
    this.parts.store.update((save) => ({ ...save, life: Math.max(save.life, life) }));
    this.sync.wish();
    this.flush();
    this.tell();
  }

  /** The same for a run that the save holds and nobody may have been told of. */
  private sendRequest(run: RunRequest): void {
    const replay = parseReplayText(run.replay);
    if (!replay.ok || !isRanked(replay.value.mode)) return;
    const known = this.parts.world.of(replay.value.mode, run.day)?.best ?? 0;
    if (run.score > known) this.outbox.send(run);
  }

  /** Another life of the save ends what was on its way. */
  private saved(): void {
    this.outbox.clear(this.parts.store.save.life);
    this.sync.wish();
  }

  private counted({ day, replay }: RunRequest): void {
    const run = parseReplayText(replay);
    if (run.ok && isRanked(run.value.mode)) this.parts.world.ask(run.value.mode, day, true);
  }

  private connect(connected: boolean): void {
    this.reached = connected;
    if (connected) this.flush();
    this.tell();
  }

  /** The save, as the sync changes it: what came from elsewhere is told. */
  private joined(): SyncedSave {
    const { store, onChange } = this.parts;
    return {
      get save() {
        return store.save;
      },
      update: (change) => {
        const before = store.save;
        store.update(change);
        if (store.save !== before) onChange();
      },
    };
  }

  private afterErasure(cloud: CloudPort): CloudPort {
    const refused = (name: string) => fail(failure('host/denied', `${name}: waits for the deletion`));
    return {
      call: async (name, data) => (this.erasure.pending ? refused(name) : cloud.call(name, data)),
    };
  }

  /** A run of a life that was ended on another phone must not come back: the save hears of that first. */
  private afterSave(cloud: CloudPort): CloudPort {
    const refused = (name: string) => fail(failure('host/denied', `${name}: waits for the save`));
    return {
      call: async (name, data) => {
        if (this.sync.stopped || this.sync.fresh) return cloud.call(name, data);
        this.sync.refresh();
        return refused(name);
      },
    };
  }

  private watched(cloud: CloudPort): CloudPort {
    return {
      call: async (name, data) => {
        const answer = await cloud.call(name, data);
        this.reached = answer.ok;
        this.tell();
        return answer;
      },
    };
  }

  private tell(): void {
    if (this.state === this.told) return;
    this.told = this.state;
    this.parts.onChange();
  }
}
