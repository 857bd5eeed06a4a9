import type { Mode, Rules } from '../../core/index.ts';
import type { Platform } from '../../platform/ports.ts';
import type { CloudClient } from '../../progress/cloud-client.ts';
import { makeChinaDate } from '../../shared/china-date.ts';
import type { DomainFiles } from '../../shared/open-data-message.ts';
import type { Result } from '../../shared/result.ts';
import type { Stage } from '../../view/stage/stage.ts';
import type { PlayerNumber, Profile, SeedStore, Speech, Texts } from '../player/create-player.ts';
import type { ShareService, Social } from '../sharing/create-sharing.ts';
import { FriendScores } from './friend-scores.ts';
import { FriendsOverlay } from './friends-overlay.ts';
import { LeaderboardModel } from './leaderboard-model.ts';
import { PlatformLeaderboard } from './platform-leaderboard.ts';
import { RefusedRuns } from './refused-runs.ts';
import { WorldLeaderboards } from './world-leaderboards.ts';

export type { FriendScores } from './friend-scores.ts';
export type { FriendsOverlay } from './friends-overlay.ts';
export type { LeaderboardModel } from './leaderboard-model.ts';
export type { PlatformLeaderboard } from './platform-leaderboard.ts';
export type { RefusedRuns } from './refused-runs.ts';
export { RunSubmission } from './run-submission.ts';
export { isOver } from './unsent-runs.ts';
export type { WorldLeaderboards } from './world-leaderboards.ts';

export interface LeaderboardsParts {
  readonly platform: Platform;
  readonly rules: Rules;
  readonly social: Social;
  readonly random: () => number;
  readonly loadTexts: () => Promise<Result<Texts>>;
  /** What the open-data domain cannot read by itself. */
  readonly domainFiles: () => Promise<DomainFiles>;
  readonly profile: Profile;
  readonly client: CloudClient;
  readonly seeds: SeedStore;
  readonly number: PlayerNumber;
  readonly speech: Speech;
  readonly stage: Stage;
  readonly sharing: Pick<ShareService, 'coverWhile' | 'gameImage'>;
  /** Called when something newer is known of a leaderboard. */
  readonly onChange: () => void;
  /** A contest of the platform's arena asks for a run. */
  readonly begin: (mode: Mode) => void;
}

export interface Leaderboards {
  readonly world: WorldLeaderboards;
  readonly standings: LeaderboardModel;
  readonly refusedRuns: RefusedRuns;
  readonly friends: FriendsOverlay;
  readonly friendScores: FriendScores;
  readonly platformLeaderboard: PlatformLeaderboard;
}

/** Where scores stand: among all players, among friends, and with the client itself. */
export const createLeaderboards = (parts: LeaderboardsParts): Leaderboards => {
  const { platform, profile, sharing, random, speech } = parts;
  const save = () => profile.save;
  const today = () => makeChinaDate(profile.today());
  const world = new WorldLeaderboards({ ...platform, ...parts, today });
  const friendScores = new FriendScores({ ...platform, ...{ random, save, today }, port: platform.friends });
  const friends = new FriendsOverlay({
    ...platform,
    ...parts,
    boardWords: async () => {
      const texts = await parts.loadTexts();
      return texts.ok ? { ...speech.words(), ...texts.value[speech.language()] } : null;
    },
    ...{ today, words: speech.words, signers: () => world.publicKeys() },
    port: platform.friends,
    scores: friendScores,
    groupId: async (sealed) => {
      const answered = await parts.client.groupId(sealed);
      return answered.ok ? answered.value : null;
    },
    coverWhile: (page) => void sharing.coverWhile(page),
    cardImage: () => sharing.gameImage,
    look: () => ({ calm: profile.settings().reducedMotion, leftHand: profile.settings().leftHand }),
  });
  const platformLeaderboard = new PlatformLeaderboard({ ...platform, ...parts });
  const refusedRuns = new RefusedRuns({ ...platform, save, onChange: parts.onChange });
  const standings = new LeaderboardModel(world, today);
  return { world, standings, refusedRuns, friends, friendScores, platformLeaderboard };
};
