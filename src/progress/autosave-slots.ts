import { MODES, type Mode } from '../shared/vocabulary/modes.ts';

/** Where runs are kept while they go on: one place for each mode, so that none is in the way of another. */
export const AUTOSAVE_SLOTS = MODES;
export type AutosaveSlot = Mode;
