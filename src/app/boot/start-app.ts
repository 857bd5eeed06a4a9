import { createSoundBoard } from '../../audio/create-sound-board.ts';
import type { SoundBoard } from '../../audio/sound-board.ts';
import type { LogPort, Platform } from '../../platform/ports.ts';
import { type AutosaveSlot, AutosaveStore } from '../../progress/autosave/autosave-store.ts';
import { SaveStore } from '../../progress/save-store.ts';
import { languageOf } from '../../progress/save-views.ts';
import { makeChinaDate } from '../../shared/china-date.ts';
import type { Language, LanguageChoice } from '../../shared/vocabulary/languages.ts';
import { COMPARISON_MODES, type RankedMode } from '../../shared/vocabulary/modes.ts';
import { createStage, type StageParts } from '../../view/create-stage.ts';
import type { Stage } from '../../view/stage.ts';
import type { Words } from '../../view/texts.ts';
import { Invitations } from '../challenges/invitations.ts';
import type { AutosaveStores } from '../gameplay/autosave.ts';
import { seedFor } from '../gameplay/seeds.ts';
import { createFriendsOverlay } from '../leaderboards/create-friends-overlay.ts';
import type { FriendsOverlay } from '../leaderboards/friends-overlay.ts';
import { Standings } from '../leaderboards/standings.ts';
import { WorldBoard } from '../leaderboards/world-board.ts';
import { AchievementNotifier } from '../player/achievements.ts';
import { CloudSync } from '../player/cloud-sync.ts';
import { createProfile, type Profile } from '../player/profile.ts';
import { createStoredChoice } from '../player/stored-choice.ts';
import { ScreenRouter } from '../screens/screen-router.ts';
import { bestOf } from '../screens/screens.ts';
import { Outlets } from '../sharing/outlets.ts';
import { startGameLoop } from './game-loop.ts';
import { LaunchHandler } from './launch-handler.ts';
import { readRules, readShop, readSocial, type SettingsFiles } from './settings-files.ts';

/** What the boot hands over, and what the bundle was built with. */
export interface StartParts {
  readonly platform: Platform;
  readonly surface: StageParts['surface'];
  /** The settings files as they were when the bundle was built. */
  readonly settings: SettingsFiles;
  /** Of the message that tells of tomorrow's run; none: empty. */
  readonly reminderTemplate: string;
  readonly texts: Readonly<Record<Language, Words>>;
}

/** Warm starts: a card opened while the game lives comes as a show with a query of its own. */
const followLife = (
  game: ScreenRouter,
  stage: Stage,
  platform: Platform,
  entries: LaunchHandler,
  link: CloudSync,
  friends: FriendsOverlay,
): void => {
  const { lifecycle, window, touch, log } = platform;
  touch.onTouch((record) => {
    friends.touched();
    stage.touch(record);
  });
  window.onResize((metrics) => {
    stage.resize(metrics);
    friends.resize();
  });
  lifecycle.onHide(() => {
    game.hide();
    link.flush();
  });
  lifecycle.onShow((entry) => {
    game.show();
    link.flush();
    entries.onShow(entry);
  });
  lifecycle.onError((message) => log.error(message));
};

/** The step of the scale that a medal sounds. */
const MEDAL_NOTE = 9;

/** For whoever reads the log of a phone: the game runs, and on what save. */
const logReady = ({ save, today }: Profile, log: LogPort): void => {
  const day = makeChinaDate(today());
  const best = (mode: RankedMode) => `${mode} ${bestOf(save, mode, day)}`;
  log.info(`ready; best: ${best('endless')}, ${best('daily')}, ${best('sprint')}`);
};

const keepersOf = ({ storage, log }: Platform, rulesVersion: number, profile: Profile): AutosaveStores => {
  const { life } = profile.save;
  const keeperOf = (shelf: AutosaveSlot) =>
    new AutosaveStore({ storage, log, shelf, rulesVersion, life, ended: profile.ended(shelf) });
  return { run: keeperOf('run'), duel: keeperOf('duel') };
};

const onBoard = (game: ScreenRouter | null) => ({
  play: game?.play ?? null,
  panel: game?.panel ?? null,
  shown: game?.shown ?? null,
});

/** Everything that is read from the package. Rejects only when nothing can be drawn. */
const load = async (
  { platform, surface, settings }: StartParts,
  words: Words,
  onIntent: StageParts['onIntent'],
) => {
  const { files, log, pictures, window } = platform;
  const [built, rules, shop, social] = await Promise.all([
    createStage({ surface, pictures, files, words, metrics: window.metrics(), onIntent }),
    readRules(files, settings, log),
    readShop(files, settings, log),
    readSocial(files, settings, log),
  ]);
  if (!built.ok) throw new Error(`${built.error.code}: ${built.error.detail}`);
  return { ...built.value, rules, shop, social };
};

/** From now on time passes, and medals are told of as they are won. */
const startFrames = (
  clock: Platform['clock'],
  game: ScreenRouter,
  { stage, sounds, profile }: { stage: Stage; sounds: SoundBoard; profile: Profile },
): void => {
  const tell = (achievement: string): void => {
    stage.announce(achievement);
    sounds.play('merge', { step: MEDAL_NOTE });
  };
  const medals = new AchievementNotifier({ profile, play: () => game.play, tell });
  startGameLoop(clock, (elapsedMs) => {
    game.frame(elapsedMs);
    medals.advance(elapsedMs);
  });
};

/** Loads what the first screen needs and starts the loop. Rejects only when nothing can be drawn. */
export const startApp = async (parts: StartParts): Promise<ScreenRouter> => {
  const { platform, settings, texts } = parts;
  const { audio, clock, device, files, haptics, lifecycle, log, storage } = platform;
  let game: ScreenRouter | null = null;
  const spokenBy = (language: LanguageChoice) => (language === 'auto' ? device.language : language);
  const wordsOf = (language: LanguageChoice): Words => texts[spokenBy(language)];
  const store = new SaveStore({ storage, log, clock, random: Math.random });
  const words = (): Words => wordsOf(languageOf(store.save));
  const { stage, cards, rules, shop, social } = await load(parts, words(), (intent) => game?.handle(intent));
  const profile = createProfile(store, clock, shop);
  const spoken = () => ({ words: words(), spoken: spokenBy(languageOf(store.save)) });
  const outlets = new Outlets({
    platform,
    cards,
    random: Math.random,
    sources: () => ({ ...onBoard(game), ...spoken() }),
    social,
    date: () => profile.today(),
    reminder: {
      template: parts.reminderTemplate,
      played: () => bestOf(profile.save, 'daily', makeChinaDate(profile.today())) > 0,
      onChange: () => game?.refresh(),
    },
    begin: (mode) => game?.handle({ type: 'start', mode }),
  });
  const world = new WorldBoard({ ...platform, onChange: () => game?.refresh() });
  const friends = createFriendsOverlay(platform, profile, { stage, rules, settings, words }, outlets.sharing);
  const onChange = () => {
    friends.joined();
    game?.refresh();
  };
  const link = new CloudSync({ platform, store, random: Math.random, onChange, world });
  const sounds = createSoundBoard({ audio, files, log });
  const pace = createStoredChoice(storage, 'pace', COMPARISON_MODES);
  game = new ScreenRouter({
    friends,
    rules,
    stage,
    haptics,
    profile,
    log,
    wordsOf,
    keepers: keepersOf(platform, rules.rulesVersion, profile),
    pace: pace.get,
    invitations: new Invitations({ rules, cloud: platform.cloud, log, pace }),
    sounds,
    seedFor: (mode) => seedFor(mode, profile.today(), Math.random),
    outlets,
    link,
    standings: new Standings(world, () => makeChinaDate(profile.today())),
    onCounted: (play) => {
      link.send(play);
      friends.record(play, bestOf(profile.save, play.mode, play.day));
    },
  });
  const entries = new LaunchHandler({ ...platform, game, sharing: outlets.sharing, friends });
  followLife(game, stage, platform, entries, link, friends);
  startFrames(clock, game, { stage, sounds, profile });
  if (entries.onLaunch(lifecycle.launch())) {
    link.start(profile.today());
    outlets.settled();
    void outlets.reminders.tell();
  }
  logReady(profile, log);
  return game;
};
