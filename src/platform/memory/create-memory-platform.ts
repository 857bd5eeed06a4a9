import { failure } from '../../shared/failure.ts';
import { fail } from '../../shared/result.ts';
import type { DevicePort, Entry, Platform } from '../ports.ts';
import type { RawMetrics } from '../window-metrics.ts';
import { createMemoryAds, type MemoryAds } from './memory-ads.ts';
import { createMemoryAnalytics, type MemoryAnalytics } from './memory-analytics.ts';
import { createMemoryAudio, type MemoryAudio } from './memory-audio.ts';
import { createMemoryClock, type MemoryClock } from './memory-clock.ts';
import { createMemoryCloud, type MemoryCloud } from './memory-cloud.ts';
import { createMemoryContacts, type MemoryContacts } from './memory-contacts.ts';
import { createMemoryFriends, type MemoryFriends } from './memory-friends.ts';
import { createMemoryLeaderboard, type MemoryLeaderboard } from './memory-leaderboard.ts';
import { createMemoryLifecycle, type MemoryLifecycle } from './memory-lifecycle.ts';
import { createMemoryLog, type MemoryLog } from './memory-log.ts';
import { createMemoryNetwork, type MemoryNetwork } from './memory-network.ts';
import { createMemoryPackage, type PackageFiles } from './memory-package.ts';
import { createMemoryPayments, type MemoryPayments } from './memory-payments.ts';
import { createMemoryPrivacy, type MemoryPrivacy } from './memory-privacy.ts';
import { createMemorySharing, type MemorySharing } from './memory-sharing.ts';
import { type Cells, createMemoryStorage, type MemoryStorage } from './memory-storage.ts';
import { createMemorySubscriptions, type MemorySubscriptions } from './memory-subscriptions.ts';
import { createMemoryTouch, type MemoryTouch } from './memory-touch.ts';
import { createMemoryUpdates, type MemoryUpdates } from './memory-updates.ts';
import { createMemoryWindow, type MemoryWindow } from './memory-window.ts';

export interface MemoryOptions {
  readonly launch: Partial<Entry>;
  /** Wall-clock milliseconds since 1970. */
  readonly now: number;
  /** Storage of an earlier life. */
  readonly cells: Cells;
  /** What an earlier life hosted for friends. */
  readonly hosted: Map<string, string>;
  readonly window: RawMetrics;
  readonly device: DevicePort;
  readonly files: PackageFiles;
}

/** A host in memory: the ports, and beside each the hand that moves it. */
export interface MemoryHost {
  readonly platform: Platform;
  readonly clock: MemoryClock;
  readonly storage: MemoryStorage;
  readonly lifecycle: MemoryLifecycle;
  readonly window: MemoryWindow;
  readonly touch: MemoryTouch;
  readonly audio: MemoryAudio;
  readonly sharing: MemorySharing;
  readonly friends: MemoryFriends;
  readonly ads: MemoryAds;
  readonly payments: MemoryPayments;
  readonly contacts: MemoryContacts;
  readonly analytics: MemoryAnalytics;
  readonly cloud: MemoryCloud;
  readonly leaderboard: MemoryLeaderboard;
  readonly subscriptions: MemorySubscriptions;
  readonly network: MemoryNetwork;
  readonly updates: MemoryUpdates;
  readonly privacy: MemoryPrivacy;
  readonly log: MemoryLog;
}

/** A phone of the middle: 390 × 844 points with a notch, at noon in China. */
const DEFAULTS: Omit<MemoryOptions, 'cells' | 'hosted'> = {
  launch: { scene: 1001 },
  now: Date.UTC(2026, 8, 25, 4),
  window: {
    windowWidth: 390,
    windowHeight: 844,
    pixelRatio: 3,
    statusBarHeight: 47,
    safeArea: { left: 0, top: 47, right: 390, bottom: 810, width: 390, height: 763 },
    capsule: { left: 296, top: 51, right: 383, bottom: 83, width: 87, height: 32 },
  },
  device: { language: 'zh-CN', slowScript: false, muteSwitch: true, spoilsText: false, facts: () => ({}) },
  files: {},
};

/** Its time stands still, its storage forgets with it unless `cells` is kept, and it has no sound. */
export const createMemoryPlatform = (options: Partial<MemoryOptions> = {}): MemoryHost => {
  const kept = { cells: new Map(), hosted: new Map(), ...options };
  const { launch, now, cells, hosted, window, device, files } = { ...DEFAULTS, ...kept };
  const log = createMemoryLog();
  const lifecycle = createMemoryLifecycle(log.port, launch);
  const parts = {
    clock: createMemoryClock(now),
    storage: createMemoryStorage(cells),
    lifecycle,
    window: createMemoryWindow(log.port, window),
    touch: createMemoryTouch(log.port, lifecycle.port),
    audio: createMemoryAudio(log.port),
    sharing: createMemorySharing(log.port),
    friends: createMemoryFriends(hosted),
    ads: createMemoryAds(),
    payments: createMemoryPayments(),
    contacts: createMemoryContacts(),
    analytics: createMemoryAnalytics(),
    cloud: createMemoryCloud(),
    leaderboard: createMemoryLeaderboard(log.port),
    subscriptions: createMemorySubscriptions(),
    network: createMemoryNetwork(log.port),
    updates: createMemoryUpdates(),
    privacy: createMemoryPrivacy(log.port),
    log,
  };
  return { ...parts, platform: toPlatform(parts, device, files) };
};

const toPlatform = (
  parts: Omit<MemoryHost, 'platform'>,
  device: DevicePort,
  files: PackageFiles,
): Platform => ({
  clock: parts.clock.port,
  storage: parts.storage.port,
  lifecycle: parts.lifecycle.port,
  window: parts.window.port,
  touch: parts.touch.port,
  audio: parts.audio.port,
  log: parts.log.port,
  haptics: parts.sharing.haptics,
  screen: parts.sharing.screen,
  share: parts.sharing.share,
  leaderboard: parts.leaderboard.port,
  subscriptions: parts.subscriptions.port,
  friends: parts.friends.port,
  ads: parts.ads.port,
  payments: parts.payments.port,
  contacts: parts.contacts.port,
  analytics: parts.analytics.port,
  cloud: parts.cloud.port,
  network: parts.network.port,
  updates: parts.updates.port,
  privacy: parts.privacy.port,
  ...createMemoryPackage(files),
  modules: { load: async (folder) => fail(failure('host/not-found', `code of ${folder}`)) },
  device,
});
