import type { Language } from '../progress/save.ts';
import type { Words } from '../view/texts.ts';
import type { CloudLink } from './cloud-link.ts';
import type { Friends } from './friends.ts';
import type { Invitations } from './invitations.ts';
import type { MatchParts } from './match.ts';
import type { Outlets } from './outlets.ts';
import type { Standings } from './standings.ts';

/** What the screen flow works with. */
export interface GameParts extends MatchParts {
  readonly wordsOf: (language: Language) => Words;
  readonly outlets: Pick<Outlets, 'share' | 'poster' | 'reminders' | 'settled' | 'ready' | 'leave'>;
  readonly link: Pick<CloudLink, 'state' | 'erase'>;
  readonly invitations: Invitations;
  readonly standings: Standings;
  readonly friends: Pick<Friends, 'follow' | 'frame' | 'allow' | 'ownRun'>;
}
