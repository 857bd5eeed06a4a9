import { expect } from 'vitest';
import balance from '../../settings/balance.json';
import physics from '../../settings/physics.json';
import shopFile from '../../settings/shop.json';
import socialFile from '../../settings/social.json';
import twists from '../../settings/twists.json';
import type { AppParts } from '../../src/app/boot/app-parts.ts';
import { type App, createApp } from '../../src/app/boot/create-app.ts';
import { readDomainFiles } from '../../src/app/boot/settings-files.ts';
import { parseShop } from '../../src/app/player/shop.ts';
import type { ScreenRouter } from '../../src/app/screens/screen-router.ts';
import { parseSocial } from '../../src/app/sharing/social-settings.ts';
import type { SoundBoard } from '../../src/audio/sound-board.ts';
import { parseRules, type Rules } from '../../src/core/index.ts';
import { createJars } from '../../src/jars/create-jars.ts';
import { createPayments } from '../../src/payments/payments.ts';
import { createMemoryPlatform, type MemoryHost } from '../../src/platform/memory/create-memory-platform.ts';
import type { Cells } from '../../src/platform/memory/memory-storage.ts';
import type { StoragePort } from '../../src/platform/ports.ts';
import { RULES_SCRIPT } from '../../src/second/rules-script.ts';
import { LateScript } from '../../src/shared/late-script.ts';
import { ok, type Result } from '../../src/shared/result.ts';
import type { Screen } from '../../src/view/screens/screen.ts';
import type { Stage, StageOutput } from '../../src/view/stage/stage.ts';
import { createRecordingStage, type RecordingStage } from './recording-stage.ts';

export const FRAME_MS = 1000 / 60;

const sure = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.error.detail);
  return result.value;
};

export const rules = sure(parseRules({ balance, physics, twists }));
export const shop = sure(parseShop(shopFile));
export const social = sure(parseSocial(socialFile));

/** From one drop to the next: enough for the rules, and as slow as a quick player. */
export const DROP_FRAMES = Math.max(30, rules.drop.cooldownTicks + 2);

const createSilence = (heard: string[]): SoundBoard => ({
  play: (name) => void heard.push(name),
  setMusic: (on) => void heard.push(`music ${on}`),
  setSound: (on) => void heard.push(`sound ${on}`),
  setScene: () => {},
  setDanger: () => {},
  tick: () => {},
  suspend: () => void heard.push('suspend'),
  resume: () => void heard.push('resume'),
  touched: () => {},
});

/** Few words of each language: the tests ask which of them are said, not what they say. */
export const TEXTS = {
  'zh-CN': { 'card.menu': 'menu', 'friends.you': 'you', 'home.title': 'home', language: 'zh-CN' },
  en: { 'card.menu': 'menu', 'friends.you': 'you', 'home.title': 'home', language: 'en' },
};

const SETTINGS = { balance, physics, twists, shop: shopFile, social: socialFile };

/**
 * The game as it ships on a phone without a picture, on mid-autumn day of 2026: one sitting of it, on a storage that
 * may hold earlier ones. No time passes by itself, and the launch is answered by whoever wants that.
 */
export interface Harness extends App {
  readonly host: MemoryHost;
  readonly stage: RecordingStage;
  readonly heard: string[];
  readonly game: ScreenRouter;
}

export interface HarnessOptions {
  /** Instead of what the shipped rules say. */
  readonly rules?: Partial<Rules>;
  /** Instead of one over the cells. */
  readonly storage?: StoragePort;
  /** How the texts of the pages come. */
  readonly loadTexts?: AppParts['loadTexts'];
  /** What an earlier sitting hosted for friends. */
  readonly hosted?: Map<string, string>;
  /** What the phone's clock shows when the game is opened, if that is not what it is. */
  readonly shown?: number;
  /** Instead of the middle of everything: two phones need two ids. */
  readonly random?: () => number;
  /** Instead of one seed for every run. */
  readonly drawSeed?: () => number;
  /** Instead of no ad unit. */
  readonly adUnit?: string;
  /** Instead of a game that sells nothing. */
  readonly paymentSettings?: unknown;
  /** Instead of the simulator's. */
  readonly reminderTemplate?: string;
  /** Instead of a studio that has no chat tools. */
  readonly chatTools?: boolean;
  /** Instead of a stage that draws nothing. */
  readonly openScene?: (output: StageOutput) => Stage;
}

export const openGame = (cells: Cells = new Map(), options: HarnessOptions = {}): Harness => {
  const host = createMemoryPlatform({ cells, ...(options.hosted && { hosted: options.hosted }) });
  if (options.shown !== undefined) host.clock.setWall(options.shown);
  const platform = { ...host.platform, storage: options.storage ?? host.platform.storage };
  const stage = createRecordingStage();
  const heard: string[] = [];
  const played = { ...rules, ...options.rules };
  const paint = async () => platform.pictures.createCanvas(500, 400);
  const app = createApp({
    ...{
      platform,
      shop,
      social: { ...social, chatTools: options.chatTools ?? social.chatTools },
      rules: played,
      texts: TEXTS,
      reminderTemplate: options.reminderTemplate ?? 'tourist-template',
      arm: 'none',
      adUnit: options.adUnit ?? '',
      paymentSettings: options.paymentSettings ?? null,
      build: '1.2.3',
    },
    runChecks: async (_board, tell) => tell({ state: 'ok', name: 'verdict', text: 'all is well' }),
    second: new LateScript(() => RULES_SCRIPT),
    openStage: (words, output) => {
      stage.setWords(words);
      return { stage: options.openScene?.(output) ?? stage, cards: { card: paint, poster: paint } };
    },
    loadJars: async () => ok(createJars),
    loadPayments: async () => ok(createPayments),
    loadTexts: options.loadTexts ?? (async () => ok(TEXTS)),
    sounds: createSilence(heard),
    domainFiles: () => readDomainFiles(platform.files, SETTINGS, played),
    random: options.random ?? (() => 0.5),
    drawSeed: options.drawSeed ?? (() => 2 ** 30),
  });
  return { ...app, host, stage, heard, game: app.router };
};

/** A jar that is full after some forty drops: for runs that only have to be over. */
export const SHALLOW: Pick<Rules, 'board'> = { board: { ...rules.board, dangerY: 700 } };

export const openShallowGame: typeof openGame = (cells, options) =>
  openGame(cells, { ...options, rules: { ...SHALLOW, ...options?.rules } });

/** What writes that are under way have told the storage. */
export const landed = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export const frames = ({ frame }: Harness, count: number): void => {
  for (let at = 0; at < count; at++) frame(FRAME_MS);
};

/** Drops `count` pieces across the jar. */
/** A run with a clock is counted in for as long after a rest. */
export const COUNT_IN_FRAMES = 92;

export const dropPieces = (phone: Harness, count: number): void => {
  for (let drop = 0; drop < count; drop++) {
    phone.controller.command({ type: 'drop', column: (drop * 67 + 20) % 256 });
    frames(phone, DROP_FRAMES);
  }
};

/** Drops all over the jar, so that little merges, until the run is over. */
export const playToTheEnd = (phone: Harness): void => {
  for (let drop = 0; drop < 400 && !phone.stage.run?.ended; drop++) {
    phone.controller.command({ type: 'drop', column: 20 + (drop % 3) * 108 });
    // As a hand does: never the same wait for long.
    frames(phone, DROP_FRAMES + (drop % 3));
  }
  expect(phone.stage.run?.ended).not.toBeNull();
};

/** Waits until a screen is shown. */
export const awaitScreen = (phone: Harness, name: Screen['name']): void => {
  for (let frame = 0; frame < 60 * 30 && phone.stage.screen.name !== name; frame++) frames(phone, 1);
  expect(phone.stage.screen.name).toBe(name);
};
