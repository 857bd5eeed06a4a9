import type { RankedMode } from '../../../shared/vocabulary/modes.ts';

/** A way to play that has a plate on home. */
export type Way = RankedMode | 'practice' | 'passed';

/** What is on each plate: an emblem, or null for one that is made elsewhere. The first is large, the others stand in a row. */
export const EMBLEMS: Readonly<Record<Way, string | null>> = {
  endless: 'play',
  daily: null,
  sprint: 'sprint',
  practice: 'practice',
  passed: 'passed',
};

export const WAYS = Object.keys(EMBLEMS) as readonly Way[];
export const FIRST_WAY = 'endless';
export type CardWay = Exclude<Way, typeof FIRST_WAY>;
export const CARD_WAYS = WAYS.filter((way): way is CardWay => way !== FIRST_WAY);
