import type { SoundBoard } from '../../audio/sound-board.ts';
import type { Mode } from '../../core/index.ts';
import type { CloudSync } from '../../progress/cloud-sync.ts';
import type { Stage } from '../../view/stage/stage.ts';
import type { Invitations } from '../challenges/invitations.ts';
import type { AutosaveStores } from '../gameplay/autosave.ts';
import type { RunController } from '../gameplay/run-controller.ts';
import type { FriendsOverlay } from '../leaderboards/friends-overlay.ts';
import type { PlatformLeaderboard } from '../leaderboards/platform-leaderboard.ts';
import type { Standings } from '../leaderboards/standings.ts';
import type { WorldBoard } from '../leaderboards/world-board.ts';
import type { Preferences } from '../player/preferences.ts';
import type { Profile } from '../player/profile.ts';
import type { Reminders } from '../player/reminders.ts';
import type { ReplayViewer } from '../replays/replay-viewer.ts';
import type { Posters } from '../sharing/poster.ts';
import type { ShareService } from '../sharing/share-service.ts';

/** What the screen flow works with. */
export interface ScreenRouterParts {
  readonly stage: Stage;
  readonly sounds: SoundBoard;
  readonly profile: Profile;
  readonly preferences: Preferences;
  readonly autosaveStores: AutosaveStores;
  readonly controller: RunController;
  readonly seedFor: (mode: Mode) => number;
  readonly replayViewer: ReplayViewer;
  readonly invitations: Invitations;
  readonly sharing: Pick<ShareService, 'share' | 'prepareSoon' | 'coverWhile'>;
  readonly posters: Pick<Posters, 'show'>;
  readonly reminders: Pick<Reminders, 'state' | 'ask'>;
  readonly cloudSync: Pick<CloudSync, 'state' | 'erase'>;
  readonly standings: Standings;
  readonly world: Pick<WorldBoard, 'forget'>;
  readonly friends: Pick<FriendsOverlay, 'follow' | 'frame' | 'allow' | 'ownRun'>;
  readonly platformLeaderboard: Pick<PlatformLeaderboard, 'ended' | 'leave'>;
}
