import { error, Game, game, log, sys, warn } from 'cc';
import { failure } from '../../shared/failure.ts';
import { fail, ok } from '../../shared/result.ts';
import { createMemoryPlatform } from '../memory/create-memory-platform.ts';
import type { AudioPort, DevicePort, FriendsPort, HostCanvas, LogPort, Platform } from '../ports.ts';
import { textOf } from '../text-of.ts';
import { createCocosStorage } from './cocos-storage.ts';

const consoleLog: LogPort = {
  info: (message) => log(message),
  warn: (message) => warn(message),
  error: (message) => error(message),
};

const deviceOf = (): DevicePort => ({
  language: sys.language === sys.Language.CHINESE ? 'zh-CN' : 'en',
  slowScript: false,
  muteSwitch: false,
  spoilsText: false,
  facts: () => ({}),
});

const createAudio = ({ onInterruption, createPlayer }: AudioPort): AudioPort => ({
  createPlayer,
  createContext: () => {
    try {
      return ok(new AudioContext());
    } catch (thrown) {
      return fail(failure('host/unsupported', `audio: ${textOf(thrown)}`));
    }
  },
  onInterruption,
});

/** There is no domain of friends outside WeChat. */
const withoutFriends = (friends: FriendsPort): FriendsPort => ({
  ...friends,
  open: () => fail(failure('host/unsupported', 'friends: not in a preview')),
  allowed: async () => false,
});

/** By way of `globalThis`: the bundler folds the bare name away, for libraries that look for a browser. */
const createCanvas = (width: number, height: number): HostCanvas => {
  const canvas = globalThis.document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas;
};

/**
 * A browser as host, for the editor's preview and for web builds: what is kept is kept in localStorage; sharing, friends
 * and the cloud are those of the host in memory, so nothing leaves the page.
 */
export const createPreviewPlatform = (): Platform => {
  const host = createMemoryPlatform({ now: Date.now(), device: deviceOf() });
  const { lifecycle, platform } = host;
  game.on(Game.EVENT_HIDE, () => lifecycle.hide());
  game.on(Game.EVENT_SHOW, () => lifecycle.show());
  game.on(Game.EVENT_LOW_MEMORY, () => lifecycle.warnMemory());
  return {
    ...platform,
    log: consoleLog,
    storage: createCocosStorage(),
    clock: { ...platform.clock, uptime: () => game.totalTime },
    audio: createAudio(platform.audio),
    friends: withoutFriends(platform.friends),
    privacy: { ...platform.privacy, able: false },
    pictures: { ...platform.pictures, createCanvas },
  };
};
