/** What can be said to a friend at the end of a duel; a card names one by its place here, from 1, so a new one comes last. */
export const CHEERS = ['well-played', 'so-close', 'warm', 'again', 'full-moon', 'thanks'] as const;
export type Cheer = (typeof CHEERS)[number];

export const numberOfCheer = (cheer: Cheer): number => CHEERS.indexOf(cheer) + 1;

/** Null for one that only a later game knows, and for none. */
export const cheerOfNumber = (number: number | null): Cheer | null =>
  number === null ? null : (CHEERS[number - 1] ?? null);
