import { type Node, sys } from 'cc';
import type { DevicePort, Platform } from '../ports.ts';
import { createWxPlatform } from '../wx/create-wx-platform.ts';
import { createCocosClock } from './cocos-clock.ts';
import { createCocosFiles } from './cocos-files.ts';
import { createCocosPictures, loadFamilies } from './cocos-pictures.ts';
import { createCocosTouch } from './cocos-touch.ts';
import { createCocosWindow } from './cocos-window.ts';
import { createNodeBox } from './node-box.ts';
import { createPreviewPlatform } from './preview-platform.ts';

export interface CocosPlatformParts {
  /** The node that is the screen. */
  readonly node: Node;
  /** What the engine has no part in: sharing, friends, cloud, storage. */
  readonly host: Platform;
  /** Whether `host` draws a capsule over the screen. */
  readonly hasCapsule: boolean;
  /** Texts of settings files, by package path. */
  readonly settings: Readonly<Record<string, string>>;
  /** Package paths. */
  readonly fonts: readonly string[];
  /** Null: the host's own. */
  readonly language: DevicePort['language'] | null;
}

/** Our ports on a node, and the hand of the component that lives on it. */
export interface CocosHost {
  readonly platform: Platform;
  /** Once in every update of the engine's. */
  frame(): void;
  /** The node is going: nothing is heard or fired any more. */
  stop(): void;
}

export const isWechat = (): boolean => sys.platform === sys.Platform.WECHAT_GAME;

let known: Platform | null = null;

/** The host's events are registered for life, so that there is one of it however many nodes play. */
export const hostPlatform = (): Platform => {
  known ??= isWechat() ? createWxPlatform() : createPreviewPlatform();
  return known;
};

/**
 * Files, pictures, fonts, touches, window and time are the engine's; the rest is the host's. The engine's scheduler finds
 * `update` on a component's own class only, so that it is the component that calls `frame`.
 */
export const createCocosPlatform = async (parts: CocosPlatformParts): Promise<CocosHost> => {
  const { node, host, hasCapsule, settings, fonts, language } = parts;
  const families = await loadFamilies(fonts);
  const box = createNodeBox(node);
  const clock = createCocosClock();
  const touch = createCocosTouch(node, box, host);
  const window = createCocosWindow(node, box, host.log, hasCapsule ? host.window : null);
  return {
    platform: {
      ...host,
      // Which the player can not set: the engine has none of its own.
      clock: { ...clock.port, uptime: () => host.clock.uptime?.() ?? null },
      touch: touch.port,
      window: window.port,
      files: createCocosFiles(settings),
      pictures: createCocosPictures(host.pictures, families),
      device: language === null ? host.device : { ...host.device, language },
    },
    frame: clock.frame,
    stop: () => {
      clock.stop();
      touch.stop();
      window.stop();
    },
  };
};
