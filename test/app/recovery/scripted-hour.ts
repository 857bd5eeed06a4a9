import { COLLECTION_NAMES, type CollectionName } from '../../../cloud/common/collections.ts';
import type { Fields } from '../../../cloud/common/store.ts';
import { find } from '../../../simulator/cloud/database/operations.ts';
import { storeSession } from '../../../simulator/cloud/database/session.ts';
import { Store as DocumentStore } from '../../../simulator/cloud/database/store.ts';
import type { Cells } from '../../../src/platform/memory/memory-storage.ts';
import { merge } from '../../../src/progress/merge.ts';
import { EMPTY_SAVE, type Save } from '../../../src/progress/save.ts';
import { SAVE_PAGES } from '../../../src/progress/save-page.ts';
import { EMPTY_QUERY } from '../../../src/shared/launch-query.ts';
import { DAILY_TRIES } from '../../../src/shared/vocabulary/limits.ts';
import type { Mode } from '../../../src/shared/vocabulary/modes.ts';
import type { HomeScreen } from '../../../src/view/screens/screen.ts';
import { createLocalStore } from '../../cloud/support/local-store.ts';
import { createRecordedStorage, type Write } from '../../progress/recorded-storage.ts';
import { DROP_FRAMES, dropPieces, frames, type Harness, landed, rules } from '../harness.ts';
import { createGameCloud, waitFor } from '../harness-cloud.ts';

/** A moment at which everything that was done is written down. */
export interface Milestone {
  /** The storage's count of writes at that moment. */
  readonly moment: number;
  readonly save: Save;
  /** The slots of the runs that home offers to go on with. */
  readonly left: readonly Mode[];
}

/** All that lies outside of the phone. */
export interface Outside {
  readonly documents: Documents;
  readonly hosted: ReadonlyMap<string, string>;
}

export type Documents = readonly (readonly [CollectionName, Fields])[];

export interface Hour {
  readonly start: Cells;
  readonly writes: readonly Write<Outside>[];
  readonly milestones: readonly Milestone[];
  /** Minutes that passed on the game's clock. */
  readonly minutes: number;
}

export const leftOn = ({ resumables }: HomeScreen): readonly Mode[] => resumables.map(({ slot }) => slot);

/** A sprint that ends soon, as the sittings of the other tests have it. */
export const HOUR_RULES = {
  sprint: { ...rules.sprint, fillRows: 0, startTicks: 12 * DROP_FRAMES, mostWonTicks: 0 },
};

/** A cloud that can be looked into at any moment, and begun with what another one held. */
export const cloudWith = async (documents: Documents) => {
  const database = DocumentStore.open(null);
  const store = createLocalStore(database);
  for (const [name, { _id, ...fields }] of documents) await store.set(name, String(_id), fields);
  const session = storeSession(database);
  const look = (): Documents =>
    COLLECTION_NAMES.flatMap((name) =>
      find(session, name, { criteria: {}, limit: 99 }).map((found) => [name, found as Fields] as const),
    );
  return { ...createGameCloud(store, { ...rules, ...HOUR_RULES }), look };
};

export type HourCloud = Awaited<ReturnType<typeof cloudWith>>;

/** The save as the storage holds it, read without the game. */
export const savedIn = (cells: Cells): Save =>
  [...cells]
    .filter(([key]) => /^save\.\d/.test(key))
    .map(([, value]) => SAVE_PAGES.parse(value))
    .reduce(
      (save, page) => (page.ok && page.value.kind === 'page' ? merge(save, page.value.value.believed) : save),
      EMPTY_SAVE,
    );

/** Plays by the script and writes everything down. */
class Player {
  private readonly storage: ReturnType<typeof createRecordedStorage<Outside>>;
  private readonly reached: Milestone[] = [];
  readonly phone: Harness;

  constructor(cloud: HourCloud) {
    const hosted = new Map<string, string>();
    this.storage = createRecordedStorage(new Map(), () => ({
      documents: cloud.look(),
      hosted: new Map(hosted),
    }));
    this.phone = cloud.open('player', this.storage.cells, {
      storage: this.storage.port,
      rules: HOUR_RULES,
      hosted,
    });
  }

  async mark(): Promise<void> {
    for (let turn = 0; turn < 4; turn++) await landed();
    const { phone } = this;
    phone.game.handle({ type: 'home' });
    for (let turn = 0; turn < 4; turn++) await landed();
    this.reached.push({
      moment: this.storage.now(),
      save: savedIn(this.storage.cells),
      left: leftOn(phone.stage.screen as HomeScreen),
    });
  }

  /** Plays on for a while, with its writes landing between frames. */
  async drops(count: number): Promise<void> {
    for (let drop = 0; drop < count && !this.phone.stage.run?.ended; drop++) {
      dropPieces(this.phone, 1);
      await landed();
    }
  }

  async sprint(): Promise<void> {
    this.phone.game.handle({ type: 'start', mode: 'sprint' });
    await this.drops(11);
    frames(this.phone, 3 * DROP_FRAMES);
    await this.mark();
  }

  async toTheEnd(mode: 'endless' | 'daily'): Promise<void> {
    this.phone.game.handle({ type: 'start', mode });
    await this.drops(6);
    await this.overflow();
    await this.mark();
  }

  /** All over the jar, so that little merges, until the run is over. */
  async overflow(): Promise<void> {
    const { controller, stage } = this.phone;
    for (let drop = 0; drop < 400 && !stage.run?.ended; drop++) {
      controller.command({ type: 'drop', column: 20 + (drop % 3) * 108 });
      // As a hand does: never the same wait for long.
      frames(this.phone, DROP_FRAMES + (drop % 3));
      await landed();
    }
  }

  /** A run of one's own is left for a friend's card, which is played to its end. */
  async duel(seed: number): Promise<void> {
    const { game } = this.phone;
    game.handle({ type: 'start', mode: 'endless' });
    await this.drops(5);
    game.hide();
    await this.mark();
    game.show();
    game.invite({ ...EMPTY_QUERY, mode: 'challenge', seed, scoreToBeat: 50 });
    game.handle({ type: 'accept' });
    await this.drops(4);
    await this.overflow();
    await this.mark();
    game.handle({ type: 'continue' });
    await this.drops(2);
    await this.mark();
  }

  async shop(): Promise<void> {
    const { game } = this.phone;
    for (const theme of ['snow', 'blue-white', 'dawn'] as const) game.handle({ type: 'acquire', theme });
    game.handle({ type: 'toggle', setting: 'marks' });
    game.handle({ type: 'toggle', setting: 'music' });
    game.handle({ type: 'language', language: 'en' });
    await this.mark();
  }

  line(on: boolean): void {
    const { host, cloudSync } = this.phone;
    host.cloud.break(on ? null : 'host/network');
    host.friends.break(on ? null : 'host/network');
    host.network.connect(on);
    if (on) cloudSync.flush();
  }

  async pass(minutes: number): Promise<void> {
    for (let tens = 0; tens < minutes * 6; tens++) {
      this.phone.host.clock.advance(10_000);
      for (let turn = 0; turn < 4; turn++) await landed();
    }
    await this.mark();
  }

  async sync(): Promise<void> {
    await waitFor(this.phone, 5000);
    await this.mark();
  }

  hour(begun: number): Hour {
    return {
      start: new Map(),
      writes: this.storage.writes,
      milestones: this.reached,
      minutes: (this.phone.host.clock.port.now() - begun) / 60_000,
    };
  }
}

export const playHour = async (rounds: number): Promise<Hour> => {
  const player = new Player(await cloudWith([]));
  const begun = player.phone.host.clock.port.now();
  await player.mark();
  await player.sync();
  for (let round = 0; round < rounds; round++) {
    player.line(round % 2 === 0);
    // The fourth run of a day's daily would be practice.
    await player.toTheEnd(round < DAILY_TRIES ? 'daily' : 'endless');
    await player.sprint();
    await player.shop();
    await player.duel(7 + round);
    await player.toTheEnd('endless');
    player.phone.game.handle({ type: 'practice' });
    await player.drops(3);
    await player.mark();
    player.line(true);
    await player.sync();
    await player.pass(60 / rounds);
  }
  return player.hour(begun);
};
