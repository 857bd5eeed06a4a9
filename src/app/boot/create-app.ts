import type { Platform } from '../../platform/ports.ts';
import { CloudSync } from '../../progress/cloud-sync.ts';
import type { SaveStore } from '../../progress/save-store.ts';
import { bestOf } from '../../progress/save-views.ts';
import { watchStorage } from '../../progress/storage-watch.ts';
import { TrustedClock } from '../../progress/trusted-clock.ts';
import { makeChinaDate } from '../../shared/china-date.ts';
import { RANKED_MODES, type RankedMode } from '../../shared/vocabulary/modes.ts';
import type { Stage } from '../../view/stage/stage.ts';
import { type Analytics, createAnalytics, type FaultCount } from '../analytics/create-analytics.ts';
import { type Challenges, createChallenges } from '../challenges/create-challenges.ts';
import {
  type ActiveRun,
  createGameplay,
  type Gameplay,
  IdleWatch,
  playFeedback,
  type RunController,
} from '../gameplay/create-gameplay.ts';
import { createDeferredJars, type DeferredJars } from '../jars/create-jars.ts';
import { createLanterns, type Lanterns } from '../lanterns/create-lanterns.ts';
import {
  createLeaderboards,
  type FriendScores,
  type FriendsOverlay,
  isOver,
  type PlatformLeaderboard,
  type RefusedRuns,
  RunSubmission,
} from '../leaderboards/create-leaderboards.ts';
import type { Rewards } from '../offers/create-offers.ts';
import type { DeferredPayments } from '../payments/create-payments.ts';
import {
  AchievementNotifier,
  createPlayer,
  type Player,
  type Profile,
  type Reminders,
} from '../player/create-player.ts';
import { createReplayViewer, type ReplayViewer } from '../replays/create-replays.ts';
import { Contacts, createScreens, PhoneCheck, type ScreenRouter } from '../screens/create-screens.ts';
import { createSharing, type KeptMoments, type ShareService } from '../sharing/create-sharing.ts';
import { AppEvents } from './app-events.ts';
import type { AppParts } from './app-parts.ts';
import { checksOf } from './checked-board.ts';
import { createChoices } from './create-choices.ts';
import { createFrame } from './create-frame.ts';
import { followDay } from './follow-day.ts';
import { followHost } from './follow-host.ts';
import { followQuestions } from './follow-questions.ts';
import { startGameLoop } from './game-loop.ts';
import { LaunchHandler } from './launch-handler.ts';

/** The game, put together. Time passes in it, and the launch is answered, once it is started. */
export interface App {
  readonly store: SaveStore;
  /** The phone's clock as the cloud corrects it. */
  readonly clock: TrustedClock;
  readonly profile: Profile;
  readonly jars: DeferredJars;
  readonly router: ScreenRouter;
  readonly controller: RunController;
  readonly replayViewer: ReplayViewer;
  readonly sharing: ShareService;
  readonly moments: KeptMoments;
  readonly lanterns: Lanterns;
  readonly reminders: Reminders;
  readonly friends: FriendsOverlay;
  readonly friendScores: FriendScores;
  readonly platformLeaderboard: PlatformLeaderboard;
  readonly cloudSync: CloudSync;
  readonly runSubmission: RunSubmission;
  readonly refusedRuns: RefusedRuns;
  readonly launchHandler: LaunchHandler;
  readonly analytics: Analytics;
  readonly faultCount: FaultCount;
  readonly rewards: Rewards;
  readonly payments: DeferredPayments;
  /** Passes time by hand, where no loop was started. */
  frame(elapsedMs: number): void;
  start(): void;
}

/** Connects the parts that react to each other's events. */
const connect = (
  events: AppEvents,
  {
    router,
    controller,
    runSubmission,
    refusedRuns,
    friendScores,
    moments,
    profile,
    payments,
  }: Omit<App, 'start' | 'frame'>,
): void => {
  events.intent.listen((intent) => router.handle(intent));
  events.command.listen((command) => controller.command(command));
  events.playing.listen(() => router.showPlay());
  events.ended.listen((outcome) => router.showEnd(outcome));
  events.peak.listen(({ run, peak }) => moments.note(run, peak));
  events.ranked.listen((run) => {
    runSubmission.send(run);
    friendScores.record(run, bestOf(profile.save, run.mode, run.day));
  });
  events.accepted.listen(({ run, answer }) => {
    runSubmission.counted(run, answer);
    friendScores.sign(run, answer.signature);
  });
  events.refused.listen(({ run, refusal }) => refusedRuns.note(run, refusal));
  events.synced.listen(() => {
    profile.settle();
    payments.refresh();
    friendScores.catchUp();
    router.refresh();
  });
  events.changed.listen(() => router.refresh());
};

/** Logs that the game runs and which bests its save holds, for whoever reads a phone's log. */
const logReady = ({ log }: Platform, { save, today }: Profile): void => {
  const day = makeChinaDate(today());
  const best = (mode: RankedMode) => `${mode} ${bestOf(save, mode, day)}`;
  log.info(`ready; best: ${RANKED_MODES.map(best).join(', ')}`);
};

/** Time passes from now on, and the launch is answered. */
const start = (
  { platform }: AppParts,
  {
    launchHandler,
    runSubmission,
    sharing,
    reminders,
    lanterns,
    jars,
    payments,
  }: Omit<App, 'start' | 'frame'>,
  profile: Profile,
  frame: (elapsedMs: number) => void,
): void => {
  startGameLoop(platform.clock, platform.log, frame);
  if (launchHandler.onLaunch(platform.lifecycle.launch())) {
    runSubmission.start(profile.today());
    sharing.prepareSoon();
    lanterns.start();
    jars.lookSoon();
    void reminders.tell();
    void payments.start();
  }
  logReady(platform, profile);
};

/** A friend's card is answered by the run that was finished on it, if that has a replay. */
const answerCard = (lanterns: Lanterns, { opponent, isBeyondProof, replay, view }: ActiveRun): void => {
  const card = opponent?.challenge.card ?? null;
  if (card !== null && !isBeyondProof) lanterns.answer(card, { score: view.score, replay });
};

/** Announces medals as they are won. */
const createAchievements = (
  { sounds }: AppParts,
  profile: Profile,
  stage: Stage,
  controller: RunController,
): AchievementNotifier =>
  new AchievementNotifier({
    profile,
    run: () => controller.run,
    tell: (achievement) => {
      stage.announce(achievement);
      sounds.play('medal');
    },
  });

/** Creates what can be on the board: runs that are played, and runs that are watched. */
const createBoard = (
  parts: AppParts,
  { profile, client, seeds, number }: Player,
  stage: Stage,
  events: AppEvents,
  hosting: () => FriendScores,
): Challenges & Gameplay & { readonly replayViewer: ReplayViewer; readonly jars: DeferredJars } => {
  const { platform, rules, sounds } = parts;
  const onAnswered = (): void => void (profile.mend() && events.changed.emit());
  const challenges = createChallenges({ platform, client, rules, second: parts.second, onAnswered });
  const gameplay = createGameplay({
    ...{ ...parts, stage, profile },
    comparison: challenges.comparison.get,
    ownSeed: seeds.next,
    onRanked: events.ranked.emit,
    onFinished: events.finished.emit,
    onPeak: (run, peak) => events.peak.emit({ run, peak }),
    onPlay: () => events.playing.emit(),
    onEnded: events.ended.emit,
  });
  const replayViewer = createReplayViewer({
    ...{ rules, stage, log: platform.log, second: parts.second },
    playSounds: (happened, view) => playFeedback(happened, view, sounds, null),
  });
  const jars = createDeferredJars({
    ...{ ...platform, ...parts, client, hosting, player: number.get },
    generation: () => profile.save.generation,
    hasLeft: (seed) => gameplay.autosaveStores.passed.held?.replay.seed === seed,
    onChange: () => events.changed.emit(),
  });
  events.finished.listen((run) => {
    if (run.kind === 'leg') jars.endLeg(run);
  });
  return { ...challenges, ...gameplay, replayViewer, jars };
};

const createCloudSync = (
  { platform, random }: AppParts,
  player: Player,
  days: TrustedClock,
  events: AppEvents,
): CloudSync =>
  new CloudSync({
    ...{ platform, random, ...player, days },
    onChange: () => events.synced.emit(),
    onCounted: (run, answer) => events.accepted.emit({ run, answer }),
    onRefused: (run, refusal) => events.refused.emit({ run, refusal }),
  });

/** Puts the game together: the only place that knows of every part. */
export const createApp = (given: AppParts): App => {
  const storage = watchStorage(given.platform.storage);
  const clock = new TrustedClock(given.platform);
  const { analytics, faultCount } = createAnalytics(given.platform, given);
  const counted = { clock, storage: storage.port, log: faultCount.watch(given.platform.log) };
  const parts = { ...given, clock, platform: { ...given.platform, ...counted } };
  const { platform } = parts;
  const events = new AppEvents();
  const onChange = (): void => events.changed.emit();
  const player = createPlayer({ ...parts, onReminder: onChange });
  const { profile, speech } = player;
  const { stage, cards } = parts.openStage(speech.words(), {
    send: events.intent.emit,
    command: events.command.emit,
  });
  const board = createBoard(parts, player, stage, events, () => leaderboards.friendScores);
  const cloudSync = createCloudSync(parts, player, clock, events);
  const ready = (): boolean => cloudSync.step !== 'erase';
  const lanterns = createLanterns({ ...parts, ...player, ready, onChange });
  events.finished.listen((run) => answerCard(lanterns, run));
  const social = createSharing({
    ...{ ...parts, ...player, ...board, cards, lanterns, onChange },
    onCard: (moment, replay) => {
      analytics.report('card_made', { moment });
      if (replay) board.sentRuns.note(replay);
    },
  });
  const leaderboards = createLeaderboards({
    ...{ ...parts, ...player, ...social, stage, onChange },
    begin: (mode) => events.intent.emit({ type: 'start', mode }),
  });
  const { log } = platform;
  const runSubmission = new RunSubmission({
    ...{ ...leaderboards, ...player, log, cloudSync },
    save: () => profile.save,
  });
  const choices = createChoices(parts, player, { ...board, stage, analytics, onChange });
  const { copy } = platform.share;
  const phoneCheck = new PhoneCheck({ run: checksOf(given, stage, board), copy, log, onChange });
  const router = createScreens({
    ...{ ...parts, ...player, ...board, ...social, ...leaderboards },
    ...{ ...choices, stage, cloudSync, analytics, phoneCheck },
    contacts: new Contacts({ ...platform, port: platform.contacts, onChange }),
    ...{ privacy: platform.privacy, updates: platform.updates, device: platform.device },
    isOver: (day) => isOver(day, profile.today()),
    isUnsaved: storage.failing,
  });
  const launchHandler = new LaunchHandler({
    ...{ ...leaderboards, ...board, ...social, log, router, profile, analytics },
  });
  const achievements = createAchievements(parts, profile, stage, board.controller);
  const app = {
    ...player,
    ...board,
    ...social,
    ...leaderboards,
    ...{ clock, router, lanterns, cloudSync, runSubmission, launchHandler, analytics, faultCount },
    ...{ rewards: choices.rewards, payments: choices.payments },
  };
  connect(events, app);
  const idleWatch = new IdleWatch(platform.screen, () => router.handle({ type: 'pause' }));
  const updateWatch = followQuestions(platform, router);
  followHost(platform, stage, app, [idleWatch, updateWatch]);
  storage.watch(onChange);
  router.closeLeftRuns();
  followDay(clock, profile, stage, router);
  const isAsked = (): boolean => leaderboards.platformLeaderboard.isAsking || storage.failing();
  const frame = createFrame(app, achievements, idleWatch, updateWatch, isAsked);
  return { ...app, frame, start: () => start(given, app, profile, frame) };
};
