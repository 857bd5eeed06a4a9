import { createSoundBoard } from '../audio/create-sound-board.ts';
import type { Entry, LogPort, Platform } from '../platform/ports.ts';
import { SaveStore } from '../progress/save-store.ts';
import { languageOf } from '../progress/save-views.ts';
import { makeChinaDate } from '../shared/china-date.ts';
import type { CardPainter } from '../view/card/card-painter.ts';
import { createStage, type StageParts } from '../view/create-stage.ts';
import { PACES } from '../view/duel.ts';
import type { Language, Stage } from '../view/stage.ts';
import type { Words } from '../view/texts.ts';
import { CloudLink } from './cloud-link.ts';
import { Game } from './game.ts';
import { Invitations } from './invitations.ts';
import { startLoop } from './loop.ts';
import { createMemo } from './memo.ts';
import { createProfile, type Profile } from './profile.ts';
import { readRules, readShop, readSocial, type SettingsSource } from './read-settings.ts';
import { routeEntry } from './route.ts';
import { RunKeeper, type RunShelf } from './run-keeper.ts';
import { bestOf } from './screens.ts';
import { seedFor } from './seeds.ts';
import { Sharing, type SharingParts } from './sharing.ts';
import { Standings } from './standings.ts';
import { WorldBoard } from './world-board.ts';

/** What the boot hands over, and what the bundle was built with. */
export interface StartParts {
  readonly platform: Platform;
  readonly boot: Pick<StageParts, 'canvas' | 'gl' | 'webglVersion'>;
  /** The settings files as they were when the bundle was built. */
  readonly settings: SettingsSource;
  readonly texts: Readonly<Record<'zh-CN' | 'en', Words>>;
}

/** A card's challenge is offered, unless it is the one already on the board. */
const followEntry = (game: Game, entry: Entry, log: LogPort): void => {
  const query = routeEntry(entry, log);
  if (query.seed === null && query.invite === null) return;
  const onBoard = game.play;
  const known = onBoard?.mode === 'challenge' || onBoard?.rival;
  if (!known || onBoard?.view.seed !== query.seed) game.invite(query);
};

/** Warm starts: a card opened while the game lives comes as a show with a query of its own. */
const followLife = (
  game: Game,
  stage: Stage,
  platform: Platform,
  sharing: Sharing,
  link: CloudLink,
): void => {
  const { lifecycle, window, touch, log } = platform;
  touch.onTouch((record) => stage.touch(record));
  window.onResize((metrics) => stage.resize(metrics));
  lifecycle.onHide(() => {
    game.hide();
    link.hurry();
  });
  lifecycle.onShow((entry) => {
    game.show();
    link.hurry();
    if (!sharing.tookShow()) followEntry(game, entry, log);
  });
  lifecycle.onError((message) => log.error(message));
};

/** Until what has just appeared has come to rest: a card is painted then. */
const QUIET_MS = 1200;

/** For whoever reads the log of a phone: the game runs, and on what save. */
const logReady = ({ save, today }: Profile, log: LogPort): void => {
  const day = makeChinaDate(today());
  const best = (mode: 'endless' | 'daily' | 'sprint') => `${mode} ${bestOf(save, mode, day)}`;
  log.info(`ready; best: ${best('endless')}, ${best('daily')}, ${best('sprint')}`);
};

const onBoard = (game: Game | null) => ({ play: game?.play ?? null, panel: game?.panel ?? null });

const sharingOf = (platform: Platform, cards: CardPainter, sources: SharingParts['sources']): Sharing =>
  new Sharing({ ...platform, random: Math.random, paint: (picture) => cards.card(picture), sources });

/** Loads what the first screen needs and starts the loop. Rejects only when nothing can be drawn. */
export const startGame = async ({ platform, boot, settings, texts }: StartParts): Promise<Game> => {
  const { audio, clock, device, files, haptics, log, pictures, storage, window } = platform;
  let game: Game | null = null;
  const spokenBy = (language: Language) => (language === 'auto' ? device.language : language);
  const wordsOf = (language: Language): Words => texts[spokenBy(language)];
  const store = new SaveStore({ storage, log, clock, random: Math.random });
  const words = (): Words => wordsOf(languageOf(store.save));
  const [built, rules, shop, social] = await Promise.all([
    createStage({
      ...boot,
      pictures,
      files,
      words: words(),
      metrics: window.metrics(),
      onIntent: (intent) => game?.handle(intent),
    }),
    readRules(files, settings, log),
    readShop(files, settings, log),
    readSocial(files, settings, log),
  ]);
  if (!built.ok) throw new Error(`${built.error.code}: ${built.error.detail}`);
  const { stage, cards } = built.value;
  const profile = createProfile(store, clock, shop);
  const spoken = () => ({ words: words(), spoken: spokenBy(languageOf(store.save)) });
  const sharing = sharingOf(platform, cards, () => ({ ...onBoard(game), ...spoken(), social }));
  const prepareCard = (): void => {
    clock.after(QUIET_MS, () => void sharing.prepare());
  };
  const world = new WorldBoard({ ...platform, onChange: () => game?.refresh() });
  const link = new CloudLink({
    platform,
    store,
    random: Math.random,
    onChange: () => game?.refresh(),
    world,
  });
  const pace = createMemo(storage, 'pace', PACES);
  const keeperOf = (shelf: RunShelf): RunKeeper =>
    new RunKeeper({ storage, log, shelf, rulesVersion: rules.rulesVersion, runs: profile.runs() });
  game = new Game({
    rules,
    stage,
    haptics,
    profile,
    log,
    wordsOf,
    keepers: { run: keeperOf('run'), duel: keeperOf('duel') },
    pace: pace.get,
    invitations: new Invitations({ rules, cloud: platform.cloud, log, pace }),
    sounds: createSoundBoard({ audio, files, log }),
    seedFor: (mode) => seedFor(mode, profile.today(), Math.random),
    share: () => sharing.share(),
    onPanel: prepareCard,
    cloud: () => link.state,
    standings: new Standings(world, () => makeChinaDate(profile.today())),
    onCounted: (play) => link.send(play, profile.runs()),
  });
  followLife(game, stage, platform, sharing, link);
  const started = game;
  startLoop(clock, (elapsedMs) => started.frame(elapsedMs));
  followEntry(game, platform.lifecycle.launch(), log);
  link.start(makeChinaDate(profile.today()));
  prepareCard();
  logReady(profile, log);
  return game;
};
