import type { Replay, Rules } from '../../src/core/index.ts';

/** So many waits in a row that no hand keeps to the tick. */
const IN_A_ROW = 40;

/**
 * Whether no hand has played this: over forty waits in a row are the same to a sixtieth of a second. The shortest wait does
 * not count: a hand that taps faster than pieces may fall has its drops fall on the first free tick, one after the other.
 * It raises the cost of playing by machine and proves nothing about who plays by hand.
 */
export const isMechanical = ({ commands }: Replay, { drop }: Rules): boolean => {
  let same = 0;
  let before = -1;
  for (let at = 1; at < commands.length; at += 1) {
    const wait = (commands[at]?.tick as number) - (commands[at - 1]?.tick as number);
    const byHand = wait <= drop.cooldownTicks + 1;
    same = !byHand && wait === before ? same + 1 : 1;
    if (same >= IN_A_ROW) return true;
    before = wait;
  }
  return false;
};
