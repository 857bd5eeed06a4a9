import type { Mode } from '../../core/index.ts';
import type { AutosaveSlot } from '../../progress/autosave-slots.ts';

/**
 * What a run is for. counted: one's own, for the bests and the leaderboards. practice: drops can be taken back, and
 * nothing comes of it. challenge: against the run of a friend's card. A card with nothing but a seed begins a counted
 * run, in a mode that has no leaderboard. leg: one's part of a passed jar; it ranks nowhere.
 */
export const RUN_KINDS = ['counted', 'practice', 'challenge', 'leg'] as const;
export type RunKind = (typeof RUN_KINDS)[number];

/** What a run of a mode is for that is not practice. */
export const kindOf = (mode: Mode, challenged: boolean): RunKind => {
  if (challenged) return 'challenge';
  return mode === 'passed' ? 'leg' : 'counted';
};

/** Whether it may beat a best and go onto leaderboards: a challenge is played on a seed that somebody chose. */
export const isRanked = (kind: RunKind): boolean => kind === 'counted';

/** Whether it ends in the save: its coins, its merges, its day. */
export const isRecorded = (kind: RunKind): boolean => kind !== 'practice';

/** Whether a card may challenge a friend to it; a jar is passed on as a whole. */
export const isShareable = (kind: RunKind): boolean => kind !== 'practice' && kind !== 'leg';

/** Whether it survives a kill: a run that never counts need not. */
export const isAutosaved = (kind: RunKind): boolean => kind !== 'practice';

/** The autosave slot: that of its mode, and one of its own for a challenge of any mode. */
export const slotOf = ({ kind, mode }: { readonly kind: RunKind; readonly mode: Mode }): AutosaveSlot =>
  kind === 'challenge' ? 'challenge' : mode;
