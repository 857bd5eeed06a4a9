import { ok, type Result } from '../../shared/result.ts';
import type { ShareCard } from '../../shared/share-card.ts';
import type { HapticsPort, LogPort, ScreenPort, SharePort, TapStrength } from '../ports.ts';
import { textOf } from '../text-of.ts';
import { createMemoryChatTool, type MemoryChatTool } from './memory-chat-tool.ts';

/** What the game asked of the world outside, in the order it was asked. */
export interface MemorySharing {
  readonly haptics: HapticsPort;
  readonly screen: ScreenPort;
  readonly share: SharePort;
  readonly chat: MemoryChatTool;
  readonly taps: readonly TapStrength[];
  /** What was said of keeping the screen on. */
  readonly screenKept: readonly boolean[];
  readonly shared: readonly ShareCard[];
  /** The card the capsule menu would forward now; null when none was offered or it could not be made. */
  menuCard(): ShareCard | null;
  /** Pictures that were handed to the player, by path. */
  readonly pictures: readonly string[];
  /** Texts that were copied. */
  readonly copied: readonly string[];
  /** What the next picture or copy is answered with. */
  pictureAnswer: Result<void>;
  /** The query a screenshot would lead back with now; null where none was given. */
  capture(): string | null;
}

const make = (offered: () => ShareCard, log: LogPort): ShareCard | null => {
  try {
    return offered();
  } catch (thrown) {
    log.error(`share card: ${textOf(thrown)}`);
    return null;
  }
};

export const createMemorySharing = (log: LogPort): MemorySharing => {
  const taps: TapStrength[] = [];
  const screenKept: boolean[] = [];
  const shared: ShareCard[] = [];
  const pictures: string[] = [];
  const copied: string[] = [];
  let offered: (() => ShareCard) | null = null;
  let captured: (() => string) | null = null;
  const tool = createMemoryChatTool();
  const sharing: MemorySharing = {
    chat: tool,
    pictures,
    copied,
    pictureAnswer: ok(undefined),
    capture: () => captured?.() ?? null,
    haptics: {
      tap: (strength) => {
        taps.push(strength);
      },
    },
    screen: {
      keepOn: (on) => {
        screenKept.push(on);
      },
    },
    share: {
      chat: tool.port,
      offer: (card) => {
        offered = card;
      },
      share: (card) => {
        shared.push(card);
      },
      capture: (query) => {
        captured = query;
      },
      showPicture: async (path) => {
        pictures.push(path);
        return sharing.pictureAnswer;
      },
      copy: async (text) => {
        copied.push(text);
        return sharing.pictureAnswer;
      },
    },
    taps,
    screenKept,
    shared,
    menuCard: () => (offered === null ? null : make(offered, log)),
  };
  return sharing;
};
