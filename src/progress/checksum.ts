import { fnv1a } from '../shared/hash.ts';

/** Of a text and of how many writes came before it: what was cut short, or is half of an older text, does not fit. */
export const checksumOf = (sequence: number, text: string): string =>
  fnv1a(`${sequence}:${text}`).toString(36);
