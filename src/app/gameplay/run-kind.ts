import type { Mode } from '../../core/index.ts';
import type { AutosaveSlot } from '../../progress/autosave-slots.ts';

/**
 * What a run is for. counted: one's own, for the bests and the leaderboards. practice: drops can be taken back, and
 * nothing comes of it. challenge: against the run of a friend's card. A card with nothing but a seed begins a counted
 * run, in a mode that has no leaderboard.
 */
export const RUN_KINDS = ['counted', 'practice', 'challenge'] as const;
export type RunKind = (typeof RUN_KINDS)[number];

/** Whether it may beat a best and go onto leaderboards: a challenge is played on a seed that somebody chose. */
export const isRanked = (kind: RunKind): boolean => kind === 'counted';

/** Whether it ends in the save: its coins, its merges, its day. */
export const isRecorded = (kind: RunKind): boolean => kind !== 'practice';

/** Whether a card may challenge to it: practice is nobody's challenge. */
export const isShareable = (kind: RunKind): boolean => kind !== 'practice';

/** Whether it is kept over a kill: nothing is lost with a run that never counts. */
export const isAutosaved = (kind: RunKind): boolean => kind !== 'practice';

/** Where it is kept: in the slot of its mode; of whatever mode it is played, a challenge has a slot of its own. */
export const slotOf = ({ kind, mode }: { readonly kind: RunKind; readonly mode: Mode }): AutosaveSlot =>
  kind === 'challenge' ? 'challenge' : mode;
