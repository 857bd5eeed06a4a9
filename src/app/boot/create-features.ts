import type { Mode } from '../../core/index.ts';
import { type AutosaveSlot, AutosaveStore } from '../../progress/autosave/autosave-store.ts';
import { CloudClient } from '../../progress/cloud-client.ts';
import { SaveStore } from '../../progress/save-store.ts';
import { makeChinaDate } from '../../shared/china-date.ts';
import type { Language, LanguageChoice } from '../../shared/vocabulary/languages.ts';
import { COMPARISON_MODES } from '../../shared/vocabulary/modes.ts';
import type { CardPainter } from '../../view/card/card-painter.ts';
import type { Stage } from '../../view/stage/stage.ts';
import type { Words } from '../../view/widgets/text/texts.ts';
import { Invitations } from '../challenges/invitations.ts';
import type { AutosaveStores } from '../gameplay/autosave.ts';
import { RunController } from '../gameplay/run-controller.ts';
import { seedFor } from '../gameplay/seeds.ts';
import { FriendScores } from '../leaderboards/friend-scores.ts';
import { FriendsOverlay } from '../leaderboards/friends-overlay.ts';
import { PlatformLeaderboard } from '../leaderboards/platform-leaderboard.ts';
import { Standings } from '../leaderboards/standings.ts';
import { WorldBoard } from '../leaderboards/world-board.ts';
import { AchievementNotifier } from '../player/achievements.ts';
import { createProfile, type Profile } from '../player/profile.ts';
import { Reminders } from '../player/reminders.ts';
import { createStoredChoice } from '../player/stored-choice.ts';
import { ReplayViewer } from '../replays/replay-viewer.ts';
import { bestOf } from '../screens/run-models.ts';
import { Posters } from '../sharing/poster.ts';
import { ShareService } from '../sharing/share-service.ts';
import type { AppEvents } from './app-events.ts';
import type { AppParts } from './app-parts.ts';

/** The step of the scale that a medal sounds. */
const MEDAL_NOTE = 9;

export interface Player {
  readonly store: SaveStore;
  readonly profile: Profile;
  /** The cloud, as it is asked in this player's name. */
  readonly client: CloudClient;
  readonly autosaveStores: AutosaveStores;
}

export const createPlayer = ({ platform, shop, rules, random }: AppParts): Player => {
  const { storage, log, clock } = platform;
  const store = new SaveStore({ storage, log, clock, random });
  const profile = createProfile(store, clock, shop, rules.rulesVersion);
  const { rulesVersion } = rules;
  const { generation } = profile.save;
  const storeOf = (slot: AutosaveSlot) =>
    new AutosaveStore({ storage, log, slot, rulesVersion, generation, ended: profile.ended(slot) });
  const client = new CloudClient(platform.cloud);
  return { store, profile, client, autosaveStores: { own: storeOf('run'), challenge: storeOf('duel') } };
};

/** In which words the player is spoken to. */
export const createSpeech = ({ platform, texts }: AppParts, { profile }: Player) => {
  const spokenIn = (language: LanguageChoice): Language =>
    language === 'auto' ? platform.device.language : language;
  const wordsOf = (language: LanguageChoice): Words => texts[spokenIn(language)];
  return {
    wordsOf,
    words: () => wordsOf(profile.language()),
    spoken: () => spokenIn(profile.language()),
  };
};

type Speech = ReturnType<typeof createSpeech>;

interface Picture {
  readonly stage: Stage;
  readonly cards: Pick<CardPainter, 'card' | 'poster'>;
  readonly speech: Speech;
}

export const createGameplay = (parts: AppParts, player: Player, stage: Stage, events: AppEvents) => {
  const { platform, rules, sounds } = parts;
  const { profile, autosaveStores, client } = player;
  const { log, haptics, storage } = platform;
  const comparison = createStoredChoice(storage, 'pace', COMPARISON_MODES);
  const seedOf = (mode: Mode): number => seedFor(mode, profile.today(), parts.drawSeed);
  const controller = new RunController({
    ...{ rules, stage, sounds, haptics, profile, log, seedFor: seedOf },
    autosaveStores: autosaveStores,
    comparison: comparison.get,
    onCounted: events.counted.emit,
    onPlay: () => events.playing.emit(),
    onPanel: (panel, first) => events.ended.emit({ panel, first }),
  });
  const invitations = new Invitations({ rules, client, log, comparison: comparison });
  const replayViewer = new ReplayViewer({ rules, stage, sounds, log });
  return { controller, invitations, replayViewer, seedFor: seedOf };
};

type Gameplay = ReturnType<typeof createGameplay>;

/** The ways out of the game to other people. */
export const createSocial = (
  parts: AppParts,
  { profile, client }: Player,
  { cards, speech }: Picture,
  { controller, replayViewer }: Gameplay,
  events: AppEvents,
) => {
  const { platform, random, social } = parts;
  const sharing = new ShareService({
    ...platform,
    ...{ client, random },
    paint: (picture) => cards.card(picture),
    sources: () => ({
      play: controller.run,
      panel: controller.panel,
      shown: replayViewer.shown,
      social,
      words: speech.words(),
      spoken: speech.spoken(),
    }),
  });
  const posters = new Posters({
    ...platform,
    ...{ client, sharing },
    words: speech.words,
    date: () => profile.today(),
    paint: (poster) => cards.poster(poster),
  });
  const reminders = new Reminders({
    ...platform,
    client,
    template: parts.reminderTemplate,
    played: () => bestOf(profile.save, 'daily', makeChinaDate(profile.today())) > 0,
    onChange: () => events.changed.emit(),
  });
  return { sharing, posters, reminders };
};

type Sharing = ReturnType<typeof createSocial>;

export const createLeaderboards = (
  parts: AppParts,
  { profile, client }: Player,
  { stage, speech }: Picture,
  { sharing }: Sharing,
  events: AppEvents,
) => {
  const { platform, rules, random, social, domainFiles } = parts;
  const save = () => profile.save;
  const today = () => makeChinaDate(profile.today());
  const world = new WorldBoard({ ...platform, client, onChange: () => events.changed.emit() });
  const friends = new FriendsOverlay({
    ...platform,
    ...{ stage, rules, domainFiles, today, words: speech.words },
    port: platform.friends,
    scores: new FriendScores({ ...platform, ...{ random, save, today }, port: platform.friends }),
    coverWhile: (page) => void sharing.coverWhile(page),
    cardImage: () => sharing.gameImage,
    look: () => ({ calm: profile.settings().reducedMotion, leftHand: profile.settings().leftHand }),
  });
  const platformLeaderboard = new PlatformLeaderboard({
    ...platform,
    social,
    begin: (mode) => events.intent.emit({ type: 'start', mode }),
  });
  return { world, standings: new Standings(world, today), friends, platformLeaderboard };
};

/** Medals are told of as they are won. */
export const createAchievements = (
  { sounds }: AppParts,
  { profile }: Player,
  stage: Stage,
  controller: RunController,
) =>
  new AchievementNotifier({
    profile,
    play: () => controller.run,
    tell: (achievement) => {
      stage.announce(achievement);
      sounds.play('merge', { step: MEDAL_NOTE });
    },
  });
