import { fnv1a } from '../shared/hash.ts';

/** Sums a text and how many writes came before it: a text that was cut short, or is half of an older one, does not fit. */
export const checksumOf = (sequence: number, text: string): string =>
  fnv1a(`${sequence}:${text}`).toString(36);
