/** What a run is cheered for while it goes on: its first full moon, a friend or one's best passed, a danger averted. The greatest first. */
export const PEAKS = ['moon', 'friend', 'best', 'rescue'] as const;
export type Peak = (typeof PEAKS)[number];
