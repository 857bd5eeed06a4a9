import type { Platform } from '../ports.ts';
import { createWxAds } from './wx-ads.ts';
import { createWxAnalytics } from './wx-analytics.ts';
import { createWxAudio } from './wx-audio.ts';
import { createWxClock } from './wx-clock.ts';
import { createWxCloud } from './wx-cloud.ts';
import { createWxContacts } from './wx-contacts.ts';
import { createWxDevice } from './wx-device.ts';
import { createWxFiles } from './wx-files.ts';
import { createWxFriends } from './wx-friends.ts';
import { createWxHaptics, createWxScreen } from './wx-haptics.ts';
import type { RuntimeFlags, WxHost } from './wx-host.ts';
import { createWxLeaderboard } from './wx-leaderboard.ts';
import { createWxLifecycle } from './wx-lifecycle.ts';
import { createWxLog } from './wx-log.ts';
import { createWxModules } from './wx-modules.ts';
import { createWxNetwork } from './wx-network.ts';
import { createWxPayments } from './wx-payments.ts';
import { createWxPictures } from './wx-pictures.ts';
import { createWxPrivacy } from './wx-privacy.ts';
import { createWxShare } from './wx-share.ts';
import { createWxStorage } from './wx-storage.ts';
import { createSubpackages } from './wx-subpackages.ts';
import { createWxNotices } from './wx-subscriptions.ts';
import { createWxTouch } from './wx-touch.ts';
import { createWxUpdates } from './wx-updates.ts';
import { createWxWindow } from './wx-window.ts';

/**
 * The WeChat host as our ports. Make it once, at the start: it registers for the host's events at once so that none is missed.
 * The boot file must have taken the screen canvas before.
 */
export const createWxPlatform = (host: WxHost = wx, flags: RuntimeFlags = GameGlobal): Platform => {
  const log = createWxLog(host);
  const network = createWxNetwork(host, log);
  const reach = createSubpackages(host, network);
  const lifecycle = createWxLifecycle(host, log);
  return {
    log,
    lifecycle,
    storage: createWxStorage(host),
    window: createWxWindow(host, log),
    touch: createWxTouch(host, log, lifecycle),
    clock: createWxClock(host),
    pictures: createWxPictures(host, reach),
    files: createWxFiles(host, reach),
    modules: createWxModules(reach, flags),
    audio: createWxAudio(host, log),
    haptics: createWxHaptics(host),
    screen: createWxScreen(host),
    share: createWxShare(host, log),
    leaderboard: createWxLeaderboard(host, log),
    subscriptions: createWxNotices(host),
    friends: createWxFriends(host, log),
    ads: createWxAds(host, log),
    payments: createWxPayments(host),
    contacts: createWxContacts(host),
    analytics: createWxAnalytics(host, log),
    cloud: createWxCloud(host),
    network,
    updates: createWxUpdates(host, log),
    privacy: createWxPrivacy(host, log),
    device: createWxDevice(host, flags),
  };
};
