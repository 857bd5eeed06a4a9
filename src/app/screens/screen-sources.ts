import type { SoundBoard } from '../../audio/sound-board.ts';
import type { Mode, Rules } from '../../core/index.ts';
import type { DevicePort, Platform, PrivacyPort } from '../../platform/ports.ts';
import type { AutosaveStores } from '../../progress/autosave/autosave-store.ts';
import type { CloudSync } from '../../progress/cloud-sync.ts';
import type { Stage } from '../../view/stage/stage.ts';
import type { Analytics } from '../analytics/create-analytics.ts';
import type { Invitations } from '../challenges/create-challenges.ts';
import type { RunController } from '../gameplay/create-gameplay.ts';
import type { DeferredJars } from '../jars/create-jars.ts';
import type {
  FriendScores,
  FriendsOverlay,
  LeaderboardModel,
  PlatformLeaderboard,
  RefusedRuns,
  WorldLeaderboards,
} from '../leaderboards/create-leaderboards.ts';
import type { Rewards } from '../offers/create-offers.ts';
import type { DeferredPayments } from '../payments/create-payments.ts';
import type { Preferences, Profile, Reminders, SeedStore, Seen, WornTheme } from '../player/create-player.ts';
import type { ReplayViewer } from '../replays/create-replays.ts';
import type { CheerChoice, KeptMoments, Posters, ShareService } from '../sharing/create-sharing.ts';
import type { Contacts } from './contacts.ts';
import type { PhoneCheck } from './phone-check.ts';

/** What the screens show, each in a model of its own. */
export interface ScreenSources {
  readonly rules: Rules;
  readonly profile: Profile;
  readonly autosaveStores: AutosaveStores;
  readonly invitations: Invitations;
  readonly analytics: Pick<Analytics, 'on' | 'setOn'>;
  readonly phoneCheck: PhoneCheck;
  readonly privacy: PrivacyPort;
  /** What is said with the card that goes back after a duel. */
  readonly cheers: Pick<CheerChoice, 'of' | 'next'>;
  /** What the run on the board was remembered for. */
  readonly moments: Pick<KeptMoments, 'of'>;
  readonly device: Pick<DevicePort, 'muteSwitch'>;
  readonly rewards: Rewards;
  readonly payments: DeferredPayments;
  readonly contacts: Contacts;
  /** The version of the game. */
  readonly build: string;
  readonly worn: Pick<WornTheme, 'theme'>;
  readonly cloudSync: Pick<CloudSync, 'state' | 'erase'>;
  readonly reminders: Pick<Reminders, 'state' | 'ask'>;
  readonly standings: LeaderboardModel;
  readonly refusedRuns: Pick<RefusedRuns, 'untold' | 'told'>;
  /** Whether the phone's storage refuses writes. */
  readonly isUnsaved: () => boolean;
  readonly seeds: Pick<SeedStore, 'isRanked'>;
  readonly seen: Pick<Seen, 'has' | 'see'>;
  readonly controller: RunController;
  readonly jars: DeferredJars;
  readonly replayViewer: ReplayViewer;
  readonly friends: Pick<FriendsOverlay, 'follow' | 'frame' | 'allow' | 'isAllowed' | 'ownRun'>;
}

/** What the screen flow works with. */
export interface ScreenRouterParts extends ScreenSources {
  readonly updates: Pick<Platform['updates'], 'apply'>;
  readonly stage: Stage;
  readonly sounds: SoundBoard;
  readonly preferences: Preferences;
  readonly seedFor: (mode: Mode) => number;
  /** Whether a daily run of this day is no longer counted. */
  readonly isOver: (day: string) => boolean;
  readonly sharing: Pick<ShareService, 'share' | 'shareMoment' | 'prepareSoon' | 'coverWhile'>;
  readonly posters: Pick<Posters, 'show' | 'forget'>;
  readonly world: Pick<WorldLeaderboards, 'forget'>;
  readonly platformLeaderboard: Pick<PlatformLeaderboard, 'ended' | 'leave'>;
  readonly friendScores: Pick<FriendScores, 'forget' | 'catchUp'>;
}
