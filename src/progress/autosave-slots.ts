/** Where runs are kept while they go on: one place for each mode, so that none is in the way of another. */
export const AUTOSAVE_SLOTS = ['endless', 'daily', 'sprint', 'challenge'] as const;
export type AutosaveSlot = (typeof AUTOSAVE_SLOTS)[number];
