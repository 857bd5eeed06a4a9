import type { HapticsPort, LogPort, ShareCard, SharePort, TapStrength } from '../ports.ts';
import { textOf } from '../text-of.ts';

/** What the game asked of the world outside, in the order it was asked. */
export interface MemoryOutlets {
  readonly haptics: HapticsPort;
  readonly share: SharePort;
  readonly taps: readonly TapStrength[];
  readonly shared: readonly ShareCard[];
  /** The card the capsule menu would forward now; null when none was offered or it could not be made. */
  menuCard(): ShareCard | null;
}

const make = (offered: () => ShareCard, log: LogPort): ShareCard | null => {
  try {
    return offered();
  } catch (thrown) {
    log.error(`share card: ${textOf(thrown)}`);
    return null;
  }
};

export const createMemoryOutlets = (log: LogPort): MemoryOutlets => {
  const taps: TapStrength[] = [];
  const shared: ShareCard[] = [];
  let offered: (() => ShareCard) | null = null;
  return {
    haptics: {
      tap: (strength) => {
        taps.push(strength);
      },
    },
    share: {
      offer: (card) => {
        offered = card;
      },
      share: (card) => {
        shared.push(card);
      },
    },
    taps,
    shared,
    menuCard: () => (offered === null ? null : make(offered, log)),
  };
};
