import type { LanguageChoice } from '../../shared/vocabulary/languages.ts';
import type { Words } from '../../view/texts.ts';
import type { Invitations } from '../challenges/invitations.ts';
import type { RunControllerParts } from '../gameplay/run-controller.ts';
import type { FriendsOverlay } from '../leaderboards/friends-overlay.ts';
import type { Standings } from '../leaderboards/standings.ts';
import type { CloudSync } from '../player/cloud-sync.ts';
import type { Outlets } from '../sharing/outlets.ts';

/** What the screen flow works with. */
export interface ScreenRouterParts extends RunControllerParts {
  readonly wordsOf: (language: LanguageChoice) => Words;
  readonly outlets: Pick<Outlets, 'share' | 'poster' | 'reminders' | 'settled' | 'ready' | 'leave'>;
  readonly link: Pick<CloudSync, 'state' | 'erase'>;
  readonly invitations: Invitations;
  readonly standings: Standings;
  readonly friends: Pick<FriendsOverlay, 'follow' | 'frame' | 'allow' | 'ownRun'>;
}
