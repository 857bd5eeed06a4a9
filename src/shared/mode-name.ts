/** The modes by the names that invites and saves carry; the rules of each are core's. */
export const MODE_NAMES = ['endless', 'daily', 'sprint', 'challenge'] as const;

export type ModeName = (typeof MODE_NAMES)[number];
