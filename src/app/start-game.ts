import { createSoundBoard } from '../audio/create-sound-board.ts';
import type { Entry, LogPort, Platform } from '../platform/ports.ts';
import { SaveStore } from '../progress/save-store.ts';
import { makeLaunchQuery } from '../shared/launch-query.ts';
import { createStage, type StageParts } from '../view/create-stage.ts';
import type { Stage } from '../view/stage.ts';
import { Game } from './game.ts';
import { startLoop } from './loop.ts';
import { createProfile } from './profile.ts';
import { type RulesSource, readRules } from './read-rules.ts';
import { routeEntry } from './route.ts';
import { seedFor } from './seeds.ts';

/** What the boot hands over, and what the bundle was built with. */
export interface StartParts {
  readonly platform: Platform;
  readonly boot: Pick<StageParts, 'canvas' | 'gl' | 'webglVersion'>;
  /** The settings files as they were when the bundle was built. */
  readonly settings: RulesSource;
  readonly texts: Readonly<Record<'zh-CN' | 'en', Readonly<Record<string, string>>>>;
}

/** A card's challenge starts at once, unless it is the one already on the board. */
const followEntry = (game: Game, entry: Entry, log: LogPort): void => {
  const { mode, seed } = routeEntry(entry, log);
  if (mode !== 'challenge' || seed === null) return;
  const onBoard = game.play?.session.run.view;
  if (onBoard?.mode !== mode || onBoard.seed !== seed) game.begin(mode, seed);
};

/**
 * The run on the board, or the game itself, for the capsule menu at any moment. The show that follows our own share
 * sheet repeats an old entry and is no new one.
 */
const offerCard = (game: Game, title: string, platform: Platform): { tookShow: () => boolean } => {
  let sharing = false;
  platform.share.offer(() => {
    sharing = true;
    const view = game.play?.session.run.view;
    const query = view && { mode: 'challenge' as const, seed: view.seed, scoreToBeat: view.score };
    return { title, image: null, query: query ? makeLaunchQuery(query) : '' };
  });
  return {
    tookShow: () => {
      const took = sharing;
      sharing = false;
      return took;
    },
  };
};

/** Warm starts: a card opened while the game lives comes as a show with a query of its own. */
const followLife = (game: Game, stage: Stage, platform: Platform, title: string): void => {
  const { lifecycle, window, touch, log } = platform;
  const card = offerCard(game, title, platform);
  touch.onTouch((record) => stage.touch(record));
  window.onResize((metrics) => stage.resize(metrics));
  lifecycle.onHide(() => game.hide());
  lifecycle.onShow((entry) => {
    game.show();
    if (!card.tookShow()) followEntry(game, entry, log);
  });
  lifecycle.onError((message) => log.error(message));
};

const openProfile = ({ storage, log, clock }: Platform) =>
  createProfile(new SaveStore({ storage, log, clock, random: Math.random }), clock);

/** Loads what the first screen needs and starts the loop. Rejects only when nothing can be drawn. */
export const startGame = async ({ platform, boot, settings, texts }: StartParts): Promise<Game> => {
  const { audio, clock, device, files, haptics, log, pictures, window } = platform;
  let game: Game | null = null;
  const words = texts[device.language];
  const profile = openProfile(platform);
  const [built, rules] = await Promise.all([
    createStage({
      ...boot,
      pictures,
      files,
      words,
      metrics: window.metrics(),
      onIntent: (intent) => game?.handle(intent),
    }),
    readRules(files, settings, log),
  ]);
  if (!built.ok) throw new Error(`${built.error.code}: ${built.error.detail}`);
  const stage = built.value;
  game = new Game({
    rules,
    stage,
    haptics,
    profile,
    log,
    sounds: createSoundBoard({ audio, files, log }),
    seedFor: (mode) => seedFor(mode, profile.today(), Math.random),
  });
  followLife(game, stage, platform, words['share.title'] ?? '');
  const started = game;
  startLoop(clock, (elapsedMs) => started.frame(elapsedMs));
  followEntry(game, platform.lifecycle.launch(), log);
  const { endless, daily, sprint } = profile.bests();
  log.info(`ready; best: endless ${endless}, daily ${daily}, sprint ${sprint}`);
  return game;
};
