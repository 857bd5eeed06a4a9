import type { HapticsPort, ShareCard, SharePort, TapStrength } from '../ports.ts';

/** What the game asked of the world outside, in the order it was asked. */
export interface MemoryOutlets {
  readonly haptics: HapticsPort;
  readonly share: SharePort;
  readonly taps: readonly TapStrength[];
  readonly shared: readonly ShareCard[];
  /** The card the capsule menu would forward now; null before one was offered. */
  menuCard(): ShareCard | null;
}

export const createMemoryOutlets = (): MemoryOutlets => {
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
    menuCard: () => (offered === null ? null : offered()),
  };
};
