import type { Entry, LogPort } from '../../platform/ports.ts';
import { isAsking } from '../../shared/friend-card.ts';
import type { FriendsOverlay } from '../leaderboards/create-leaderboards.ts';
import type { ScreenRouter } from '../screens/create-screens.ts';
import type { ShareService } from '../sharing/create-sharing.ts';
import { parseLaunch } from './parse-launch.ts';

export interface LaunchHandlerParts {
  readonly router: Pick<ScreenRouter, 'run' | 'invite' | 'watchOwn' | 'tease'>;
  readonly sharing: Pick<ShareService, 'entered' | 'tookShow'>;
  readonly friends: Pick<FriendsOverlay, 'entered'>;
  readonly log: LogPort;
}

/** Decides what a cold start or a return to the game leads to. */
export class LaunchHandler {
  private readonly parts: LaunchHandlerParts;

  constructor(parts: LaunchHandlerParts) {
    this.parts = parts;
  }

  /** Handles the cold start. False in the single page of Moments, where the cloud may not be called. */
  onLaunch(entry: Entry): boolean {
    const { router, sharing } = this.parts;
    sharing.entered(entry);
    if (entry.browseOnly) router.tease();
    else this.follow(entry);
    return entry.browseOnly !== true;
  }

  /** Handles a return to the running game: through a card of its own, or just back from another screen of the client. */
  onShow(entry: Entry): void {
    if (!this.parts.sharing.tookShow(entry)) this.follow(entry);
  }

  /** Offers a card's challenge, unless that one is on the board already; shows the player's own run when a friend asks for it. */
  private follow(entry: Entry): void {
    const { router, friends, log } = this.parts;
    friends.entered(entry);
    if (isAsking(entry.query)) router.watchOwn('asked');
    const query = parseLaunch(entry, log);
    if (query.seed === null && query.invite === null) return;
    const onBoard = router.run;
    const known = onBoard?.mode === 'challenge' || onBoard?.kind === 'challenge';
    if (!known || onBoard?.view.seed !== query.seed) router.invite(query);
  }
}
