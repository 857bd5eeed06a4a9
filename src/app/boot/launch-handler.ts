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

/** How the game is entered, cold or warm, and what comes of it. */
export class LaunchHandler {
  private readonly parts: LaunchHandlerParts;

  constructor(parts: LaunchHandlerParts) {
    this.parts = parts;
  }

  /** Answers the cold start; false in the single page, where nothing may be asked of the cloud. */
  onLaunch(entry: Entry): boolean {
    const { router, sharing } = this.parts;
    sharing.entered(entry);
    if (entry.browseOnly) router.tease();
    else this.follow(entry);
    return entry.browseOnly !== true;
  }

  /** Answers a show of the living game: by a card of its own, or only back from where the player had been. */
  onShow(entry: Entry): void {
    if (!this.parts.sharing.tookShow(entry)) this.follow(entry);
  }

  /** A card's challenge is offered, unless it is the one already on the board; who is asked for a run is shown it. */
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
