import { expect } from 'vitest';
import balance from '../../settings/balance.json';
import physics from '../../settings/physics.json';
import shopFile from '../../settings/shop.json';
import socialFile from '../../settings/social.json';
import { Invitations } from '../../src/app/challenges/invitations.ts';
import { seedFor } from '../../src/app/gameplay/seeds.ts';
import { FriendScores } from '../../src/app/leaderboards/friend-scores.ts';
import { FriendsOverlay } from '../../src/app/leaderboards/friends-overlay.ts';
import { Standings } from '../../src/app/leaderboards/standings.ts';
import { WorldBoard } from '../../src/app/leaderboards/world-board.ts';
import { CloudSync } from '../../src/app/player/cloud-sync.ts';
import { createProfile } from '../../src/app/player/profile.ts';
import { parseShop } from '../../src/app/player/shop.ts';
import { createStoredChoice } from '../../src/app/player/stored-choice.ts';
import { ScreenRouter } from '../../src/app/screens/screen-router.ts';
import { bestOf } from '../../src/app/screens/screens.ts';
import { Outlets } from '../../src/app/sharing/outlets.ts';
import type { ShareService } from '../../src/app/sharing/share-service.ts';
import { parseSocial } from '../../src/app/sharing/social-settings.ts';
import type { SoundBoard } from '../../src/audio/sound-board.ts';
import { type Mode, parseRules, type Rules } from '../../src/core/index.ts';
import { createMemoryPlatform, type MemoryHost } from '../../src/platform/memory/create-memory-platform.ts';
import type { Cells } from '../../src/platform/memory/memory-storage.ts';
import type { StoragePort } from '../../src/platform/ports.ts';
import { type AutosaveSlot, AutosaveStore } from '../../src/progress/autosave/autosave-store.ts';
import { SaveStore } from '../../src/progress/save-store.ts';
import { makeChinaDate } from '../../src/shared/china-date.ts';
import type { Result } from '../../src/shared/result.ts';
import { COMPARISON_MODES } from '../../src/shared/vocabulary/modes.ts';
import type { CardPainter } from '../../src/view/card/card-painter.ts';
import type { Screen } from '../../src/view/stage.ts';
import { createRecordingStage, type RecordingStage } from './recording-stage.ts';

export const FRAME_MS = 1000 / 60;

const sure = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.error.detail);
  return result.value;
};

export const rules = sure(parseRules({ balance, physics }));
export const shop = sure(parseShop(shopFile));
export const social = sure(parseSocial(socialFile));

/** From one drop to the next: enough for the rules, and as slow as a quick player. */
export const DROP_FRAMES = Math.max(30, rules.drop.cooldownTicks + 2);

const createSilence = (heard: string[]): SoundBoard => ({
  play: (name) => void heard.push(name),
  setMusic: (on) => void heard.push(`music ${on}`),
  setSound: (on) => void heard.push(`sound ${on}`),
  setDanger: () => {},
  tick: () => {},
  suspend: () => void heard.push('suspend'),
  resume: () => void heard.push('resume'),
});

/**
 * The game on a phone without a picture, on mid-autumn day of 2026: one life of it, on a storage that may hold
 * earlier ones.
 */
export interface Bench {
  readonly host: MemoryHost;
  readonly stage: RecordingStage;
  readonly heard: string[];
  readonly game: ScreenRouter;
  readonly sharing: ShareService;
  readonly outlets: Outlets;
  readonly link: CloudSync;
  readonly friends: FriendsOverlay;
}

export interface BenchOptions {
  /** Instead of what the shipped rules say. */
  readonly rules?: Partial<Rules>;
  /** Instead of one over the cells. */
  readonly storage?: StoragePort;
  /** What an earlier life hosted for friends. */
  readonly hosted?: Map<string, string>;
  /** Instead of the middle of everything: two phones need two ids. */
  readonly random?: () => number;
}

export const openGame = (cells: Cells = new Map(), options: BenchOptions = {}): Bench => {
  const host = createMemoryPlatform({ cells, ...(options.hosted && { hosted: options.hosted }) });
  const { log, clock, haptics } = host.platform;
  const storage = options.storage ?? host.platform.storage;
  const store = new SaveStore({ storage, log, clock, random: options.random ?? (() => 0.5) });
  const profile = createProfile(store, clock, shop);
  const stage = createRecordingStage();
  const heard: string[] = [];
  const played = { ...rules, ...options.rules };
  const paint = () => host.platform.pictures.createCanvas(500, 400);
  const outlets: Outlets = new Outlets({
    platform: host.platform,
    cards: { card: paint, poster: paint } as unknown as CardPainter,
    random: () => 0.5,
    date: () => profile.today(),
    reminder: {
      template: 'template',
      played: () => bestOf(profile.save, 'daily', makeChinaDate(profile.today())) > 0,
      onChange: (): void => game.refresh(),
    },
    begin: (mode) => game.handle({ type: 'start', mode }),
    social,
    sources: () => ({
      play: game.play,
      panel: game.panel,
      shown: game.shown,
      words: { 'card.menu': 'menu' },
      spoken: 'en',
    }),
  });
  const world = new WorldBoard({ ...host.platform, storage, onChange: (): void => game.refresh() });
  const link: CloudSync = new CloudSync({
    platform: { ...host.platform, storage },
    store,
    random: () => 0.5,
    onChange: () => {
      friends.joined();
      game.refresh();
    },
    world,
  });
  const pace = createStoredChoice(storage, 'pace', COMPARISON_MODES);
  const keeperOf = (shelf: AutosaveSlot): AutosaveStore =>
    new AutosaveStore({
      ...{ storage, log, shelf },
      rulesVersion: played.rulesVersion,
      ended: profile.ended(shelf),
      life: profile.save.life,
    });
  const today = () => makeChinaDate(profile.today());
  const friends: FriendsOverlay = new FriendsOverlay({
    ...host.platform,
    port: host.platform.friends,
    scores: new FriendScores({
      ...host.platform,
      storage,
      port: host.platform.friends,
      save: () => profile.save,
      today,
    }),
    stage,
    rules: played,
    settings: { balance, physics, shop: shopFile, social: socialFile },
    words: () => ({ 'board.you': 'you', 'home.title': 'home' }),
    today,
    cardImage: () => outlets.sharing.gameImage,
    coverWhile: (page) => void outlets.sharing.coverWhile(page),
    look: () => ({ calm: false, leftHand: false }),
  });
  const game: ScreenRouter = new ScreenRouter({
    friends,
    rules: played,
    stage,
    sounds: createSilence(heard),
    haptics,
    profile,
    log,
    keepers: { run: keeperOf('run'), duel: keeperOf('duel') },
    pace: pace.get,
    invitations: new Invitations({ rules: played, cloud: host.platform.cloud, log, pace }),
    seedFor: (mode: Mode) => seedFor(mode, profile.today(), () => 0.25),
    wordsOf: (language) => ({ language }),
    outlets,
    link,
    standings: new Standings(world, () => makeChinaDate(profile.today())),
    onCounted: (play) => {
      link.send(play);
      friends.record(play, bestOf(profile.save, play.mode, play.day));
    },
  });
  return { host, stage, heard, game, link, friends, outlets, sharing: outlets.sharing };
};

/** What writes that are under way have told the storage. */
export const landed = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export const frames = ({ game }: Bench, count: number): void => {
  for (let frame = 0; frame < count; frame++) game.frame(FRAME_MS);
};

/** Drops `count` pieces across the jar. */
export const dropPieces = (bench: Bench, count: number): void => {
  for (let drop = 0; drop < count; drop++) {
    bench.game.handle({ type: 'drop', column: (drop * 67 + 20) % 256 });
    frames(bench, DROP_FRAMES);
  }
};

/** Drops in one column until the run is over. */
export const playToTheEnd = (bench: Bench): void => {
  for (let drop = 0; drop < 400 && !bench.stage.run?.ended; drop++) {
    bench.game.handle({ type: 'drop', column: 128 });
    frames(bench, DROP_FRAMES);
  }
  expect(bench.stage.run?.ended).not.toBeNull();
};

/** Waits until a screen is shown. */
export const awaitScreen = (bench: Bench, name: Screen['name']): void => {
  for (let frame = 0; frame < 60 * 30 && bench.stage.screen.name !== name; frame++) frames(bench, 1);
  expect(bench.stage.screen.name).toBe(name);
};
