import type { Platform } from '../../platform/ports.ts';
import type { Stage } from '../../view/stage/stage.ts';
import type { Analytics, FaultCount } from '../analytics/create-analytics.ts';
import type { IdleWatch } from '../gameplay/create-gameplay.ts';
import type { FriendsOverlay } from '../leaderboards/create-leaderboards.ts';
import type { Rewards } from '../offers/create-offers.ts';
import type { ScreenRouter } from '../screens/create-screens.ts';
import type { LaunchHandler } from './launch-handler.ts';
import type { UpdateWatch } from './update-watch.ts';

/** What follows the host's events. */
export interface HostFollowers {
  readonly router: ScreenRouter;
  readonly friends: FriendsOverlay;
  readonly launchHandler: LaunchHandler;
  readonly analytics: Analytics;
  readonly faultCount: FaultCount;
  readonly rewards: Rewards;
}

/** Forwards host events. A card opened while the game runs arrives as a show with its own query. */
export const followHost = (
  { lifecycle, window, touch, log }: Platform,
  stage: Stage,
  { router, friends, launchHandler, analytics, faultCount, rewards }: HostFollowers,
  watches: readonly (IdleWatch | UpdateWatch)[],
): void => {
  touch.onTouch(() => {
    for (const part of [friends, rewards, ...watches]) part.touched();
  });
  touch.onTouch((record) => stage.touch(record));
  window.onResize((metrics) => {
    stage.resize(metrics);
    friends.resize();
  });
  lifecycle.onHide(() => {
    router.hide();
    analytics.flush();
  });
  lifecycle.onShow((entry) => {
    router.show();
    launchHandler.onShow(entry);
  });
  lifecycle.onMemoryWarning(() => stage.releaseMemory());
  lifecycle.onError((message) => {
    log.error(message);
    faultCount.note('uncaught');
  });
};
