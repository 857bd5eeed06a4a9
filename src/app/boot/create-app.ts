import type { Platform } from '../../platform/ports.ts';
import { CloudSync } from '../../progress/cloud-sync.ts';
import { makeChinaDate } from '../../shared/china-date.ts';
import type { RankedMode } from '../../shared/vocabulary/modes.ts';
import type { Stage } from '../../view/stage/stage.ts';
import type { FriendsOverlay } from '../leaderboards/friends-overlay.ts';
import type { PlatformLeaderboard } from '../leaderboards/platform-leaderboard.ts';
import { RunSubmission } from '../leaderboards/run-submission.ts';
import { Preferences } from '../player/preferences.ts';
import type { Profile } from '../player/profile.ts';
import type { Reminders } from '../player/reminders.ts';
import { bestOf } from '../screens/run-models.ts';
import { ScreenRouter } from '../screens/screen-router.ts';
import type { ShareService } from '../sharing/share-service.ts';
import { AppEvents } from './app-events.ts';
import type { AppParts } from './app-parts.ts';
import {
  createAchievements,
  createGameplay,
  createLeaderboards,
  createPlayer,
  createSocial,
  createSpeech,
} from './create-features.ts';
import { startGameLoop } from './game-loop.ts';
import { LaunchHandler } from './launch-handler.ts';

/** The game, put together. Time passes in it, and the launch is answered, once it is started. */
export interface App {
  readonly router: ScreenRouter;
  readonly sharing: ShareService;
  readonly reminders: Reminders;
  readonly friends: FriendsOverlay;
  readonly platformLeaderboard: PlatformLeaderboard;
  readonly cloudSync: CloudSync;
  readonly runSubmission: RunSubmission;
  readonly launchHandler: LaunchHandler;
  /** Passes time by hand, where no loop was started. */
  frame(elapsedMs: number): void;
  start(): void;
}

/** What of one part the others hear of. */
const connect = (
  events: AppEvents,
  { router, runSubmission, friends }: Pick<App, 'router' | 'runSubmission' | 'friends'>,
  profile: Profile,
): void => {
  events.intent.listen((intent) => router.handle(intent));
  events.playing.listen(() => router.showPlay());
  events.ended.listen(({ panel, first }) => router.showPanel(panel, first));
  events.counted.listen((run) => {
    runSubmission.send(run);
    friends.record(run, bestOf(profile.save, run.mode, run.day));
  });
  events.accepted.listen((run) => runSubmission.counted(run));
  events.synced.listen(() => {
    friends.joined();
    router.refresh();
  });
  events.changed.listen(() => router.refresh());
};

/** Warm starts: a card that is opened while the game lives comes as a show with a query of its own. */
const followHost = (
  { lifecycle, window, touch, log }: Platform,
  stage: Stage,
  { router, friends, launchHandler }: Pick<App, 'router' | 'friends' | 'launchHandler'>,
): void => {
  touch.onTouch((record) => {
    friends.touched();
    stage.touch(record);
  });
  window.onResize((metrics) => {
    stage.resize(metrics);
    friends.resize();
  });
  lifecycle.onHide(() => {
    router.hide();
  });
  lifecycle.onShow((entry) => {
    router.show();
    launchHandler.onShow(entry);
  });
  lifecycle.onError((message) => log.error(message));
};

/** For whoever reads the log of a phone: the game runs, and on what save. */
const logReady = ({ log }: Platform, { save, today }: Profile): void => {
  const day = makeChinaDate(today());
  const best = (mode: RankedMode) => `${mode} ${bestOf(save, mode, day)}`;
  log.info(`ready; best: ${best('endless')}, ${best('daily')}, ${best('sprint')}`);
};

/** Puts the game together: the only place that knows of every part. */
export const createApp = (parts: AppParts): App => {
  const { platform, sounds } = parts;
  const events = new AppEvents();
  const player = createPlayer(parts);
  const { profile, store, client } = player;
  const speech = createSpeech(parts, player);
  const { stage, cards } = parts.openStage(speech.words(), events.intent.emit);
  const picture = { stage, cards, speech };
  const gameplay = createGameplay(parts, player, stage, events);
  const social = createSocial(parts, player, picture, gameplay, events);
  const { sharing, reminders } = social;
  const leaderboards = createLeaderboards(parts, player, picture, social, events);
  const { friends, world, platformLeaderboard } = leaderboards;
  const cloudSync = new CloudSync({
    ...parts,
    ...{ client, store },
    onChange: () => events.synced.emit(),
    onCounted: events.accepted.emit,
  });
  const { log } = platform;
  const runSubmission = new RunSubmission({ log, save: () => profile.save, cloudSync, world });
  const preferences = new Preferences({ profile, stage, sounds, wordsOf: speech.wordsOf });
  const router = new ScreenRouter({
    ...parts,
    ...player,
    ...gameplay,
    ...social,
    ...leaderboards,
    ...{ stage, cloudSync, preferences },
  });
  const launchHandler = new LaunchHandler({ ...platform, router, sharing, friends });
  const achievements = createAchievements(parts, player, stage, gameplay.controller);
  connect(events, { router, runSubmission, friends }, profile);
  followHost(platform, stage, { router, friends, launchHandler });
  const frame = (elapsedMs: number): void => {
    router.frame(elapsedMs);
    achievements.advance(elapsedMs);
  };
  const start = (): void => {
    startGameLoop(platform.clock, frame);
    if (launchHandler.onLaunch(platform.lifecycle.launch())) {
      runSubmission.start(profile.today());
      sharing.prepareSoon();
      void reminders.tell();
    }
    logReady(platform, profile);
  };
  return {
    router,
    sharing,
    reminders,
    friends,
    platformLeaderboard,
    cloudSync,
    runSubmission,
    launchHandler,
    frame,
    start,
  };
};
