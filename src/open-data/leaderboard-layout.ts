import type { Box } from './brush.ts';

/** Points. Whatever is pressed is at least 44 high. */
const TAB = 44;
const GAP = 4;
const OWN = 60;
export const ROW = 58;

/** Where everything of the boards lies on the shared canvas. */
export interface LeaderboardLayout {
  readonly pills: readonly Box[];
  readonly tabs: readonly Box[];
  readonly list: Box;
  /** The player's own row, always in sight. */
  readonly own: Box;
}

const split = (count: number, left: number, top: number, width: number): readonly Box[] =>
  Array.from({ length: count }, (_, at) => ({
    left: left + (width / count) * at,
    top,
    width: width / count,
    height: TAB,
  }));

export const leaderboardLayout = (
  width: number,
  height: number,
  pills: number,
  tabs: number,
): LeaderboardLayout => {
  const listTop = (tabs > 0 ? 2 : 1) * TAB + GAP;
  return {
    pills: split(pills, 0, 0, width),
    tabs: split(tabs, 0, TAB, width),
    list: { left: 0, top: listTop, width, height: Math.max(ROW, height - listTop - OWN - GAP) },
    own: { left: 0, top: height - OWN, width, height: OWN },
  };
};
