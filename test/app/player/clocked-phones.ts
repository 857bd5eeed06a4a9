import { boundSeeds } from '../../../cloud/common/bound-seeds.ts';
import type { Cells } from '../../../src/platform/memory/memory-storage.ts';
import { EMPTY_SAVE, type Save } from '../../../src/progress/save.ts';
import { SAVE_PAGES } from '../../../src/progress/save-page.ts';
import { parseScoreHead } from '../../../src/shared/score-entry.ts';
import { isBoundMode, type RankedMode } from '../../../src/shared/vocabulary/modes.ts';
import { KEYS } from '../../cloud/support/keys.ts';
import { dropPieces, type Harness, landed } from '../harness.ts';
import { createGameCloud, waitFor } from '../harness-cloud.ts';

/** 23:20 in China on the evening before mid-autumn. */
export const EVENING = Date.UTC(2026, 8, 24, 15, 20);

export interface Played {
  readonly mode: RankedMode;
  readonly day: string;
  readonly seed: number;
  readonly score: number;
  readonly drops: number;
}

const PLAYER = 'player';
export const isOwnSeed = ({ mode, day, seed }: Played): boolean =>
  !isBoundMode(mode) || boundSeeds(KEYS, PLAYER, mode, day).includes(seed);

/** One phone of a player over all its sittings. */
export class Phone {
  readonly played: Played[] = [];
  private readonly cells: Cells = new Map();
  private readonly hosted = new Map<string, string>();
  private readonly world: World;
  private online: boolean;
  sitting: Harness;

  constructor(world: World, shown: number, online: boolean) {
    this.world = world;
    this.online = online;
    this.sitting = this.open(shown);
  }

  /** A run of some drops that is begun anew: recorded as what it came to, a daily while there are tries. */
  play(mode: RankedMode, drops: number): void {
    const { game, stage } = this.sitting;
    game.handle({ type: 'start', mode });
    dropPieces(this.sitting, drops);
    const { score, seed, drops: dropped } = stage.run!;
    const { kind, day } = game.run!;
    if (kind === 'counted') this.played.push({ mode, day, seed, score, drops: dropped });
    game.handle({ type: 'pause' });
    game.handle({ type: 'again' });
    game.handle({ type: 'home' });
  }

  set(shown: number): void {
    this.sitting.host.clock.setWall(shown);
  }

  line(online: boolean): void {
    this.online = online;
    const { host, cloudSync } = this.sitting;
    host.cloud.break(online ? null : 'host/network');
    host.network.connect(online);
    if (online) cloudSync.flush();
  }

  async kill(): Promise<void> {
    this.sitting.game.hide();
    for (let turn = 0; turn < 6; turn++) await landed();
    const shown = this.sitting.host.clock.port.now();
    this.sitting = this.open(shown);
  }

  async settle(milliseconds: number): Promise<void> {
    await waitFor(this.sitting, milliseconds);
    await this.world.follow(this, milliseconds);
  }

  /** What it would send to others: the newest page; in older ones lies what is not believed any more. */
  get save(): Save {
    const pages = [...this.cells].flatMap(([key, value]) => {
      const page = /^save\.\d/.test(key) ? SAVE_PAGES.parse(value) : null;
      return page?.ok && page.value.kind === 'page' ? [page.value] : [];
    });
    const [newest] = pages.sort((a, b) => b.sequence - a.sequence);
    return newest?.value.believed ?? EMPTY_SAVE;
  }

  /** The score that friends see on a board; null where there is none that they can read. */
  hostedOn(board: string): number | null {
    const head = parseScoreHead(this.hosted.get(board));
    return head.ok ? head.value.score : null;
  }

  private open(shown: number): Harness {
    const { world, hosted, online } = this;
    const options = { shown, hosted, offline: !online, cloudTime: () => world.now };
    return world.cloud.open(PLAYER, this.cells, options);
  }
}

export class World {
  now = EVENING;
  readonly cloud = createGameCloud();
  readonly phones: readonly Phone[];

  constructor(shown: readonly ((now: number) => number)[], online = true) {
    this.phones = shown.map((clock) => new Phone(this, clock(this.now), online));
  }

  pass(milliseconds: number): Promise<void> {
    return this.follow(null, milliseconds);
  }

  /** Time that has passed on one phone passes for everybody. */
  async follow(ahead: Phone | null, milliseconds: number): Promise<void> {
    this.now += milliseconds;
    for (const phone of this.phones) if (phone !== ahead) phone.sitting.host.clock.advance(milliseconds);
    for (let turn = 0; turn < 6; turn++) await landed();
  }

  /** Everybody is opened anew on a good line, and has time for what waits. */
  async meet(): Promise<void> {
    for (const phone of [...this.phones, ...this.phones]) {
      phone.line(true);
      await phone.kill();
      await phone.settle(20_000);
    }
  }

  get played(): readonly Played[] {
    return this.phones.flatMap(({ played }) => played);
  }

  async bests(): Promise<ReadonlyMap<string, number>> {
    const found = await this.cloud.store.find('bests', { where: {}, limit: 99 });
    return new Map(found.map(({ board, score }) => [String(board), Number(score)]));
  }
}
