import type { Node } from 'cc';
import {
  type CocosHost,
  createCocosPlatform,
  hostPlatform,
  isWechat,
} from '../platform/cocos/create-cocos-platform.ts';
import type { DevicePort, Platform } from '../platform/ports.ts';
import { textOf } from '../platform/text-of.ts';
import { showNotice } from '../view/cocos/notice.ts';
import { FONTS, type GameSettings, settingsFiles } from './built-in.ts';
import { findSceneFault } from './scene-fault.ts';
import { parseSettingsAsset } from './settings-asset.ts';

/** What lives on a node once everything is there. */
export interface Guest {
  /** Before each repaint. */
  frame?(): void;
  stop(): void;
}

export interface Opened {
  readonly platform: Platform;
  readonly settings: GameSettings;
}

export interface NodeHostParts {
  readonly node: Node;
  /** The parsed JSON of a settings asset; null: none. */
  readonly settings: unknown;
  readonly language: DevicePort['language'] | null;
  /** Builds what lives there. What it throws is said on the node. */
  readonly open: (opened: Opened) => Promise<Guest>;
}

/**
 * One node with something of ours on it. Whatever is wrong with the scene, the settings or the resources is said once, on
 * the node and in the console; nothing is thrown into the engine's frame.
 */
export class NodeHost {
  private readonly parts: NodeHostParts;
  private host: CocosHost | null = null;
  private guest: Guest | null = null;
  private stopped = false;

  constructor(parts: NodeHostParts) {
    this.parts = parts;
  }

  /** True once it lives; false when it was said why it does not. */
  async start(): Promise<boolean> {
    try {
      return await this.open();
    } catch (thrown) {
      return this.refuse(`Tuanyuan: ${textOf(thrown)}`);
    }
  }

  frame(): void {
    if (this.stopped) return;
    try {
      this.host?.frame();
      this.guest?.frame?.();
    } catch (thrown) {
      this.refuse(`Tuanyuan: ${textOf(thrown)}`);
    }
  }

  stop(): void {
    this.stopped = true;
    this.guest?.stop();
    this.host?.stop();
    this.guest = null;
    this.host = null;
  }

  private async open(): Promise<boolean> {
    const { node, language, open } = this.parts;
    const fault = findSceneFault(node);
    if (fault !== null) return this.refuse(fault);
    const settings = parseSettingsAsset(this.parts.settings);
    if (!settings.ok) {
      const { code, detail } = settings.error;
      return this.refuse(`Tuanyuan: the settings asset can not be used (${code}: ${detail}).`);
    }
    this.host = await createCocosPlatform({
      node,
      host: hostPlatform(),
      hasCapsule: isWechat(),
      settings: settingsFiles(settings.value),
      fonts: FONTS,
      language,
    });
    const guest = await open({ platform: this.host.platform, settings: settings.value });
    // The scene may have been left while pictures were loading.
    if (this.stopped) guest.stop();
    else this.guest = guest;
    return !this.stopped;
  }

  private refuse(message: string): false {
    if (!this.stopped) {
      hostPlatform().log.error(message);
      showNotice(this.parts.node, message);
    }
    this.stop();
    return false;
  }
}
