import type { OfferPlace, OfferState } from '../../../shared/vocabulary/offers.ts';
/** The words of one language by key; see assets/i18n. */
export type Words = Readonly<Record<string, string>>;

/** Where a text has a form of its own for one, as `key.one`, that one is said of it: Chinese has the same for both. */
const formOf = (words: Words, key: string, count: string | number | undefined): string => {
  const one = `${key}.one`;
  return String(count) === '1' && words[one] !== undefined ? one : key;
};

/** How many of a hundred players are beaten, as it is told; nothing where nobody is, for that is no praise. */
export const beatenText = (percent: number | null): string => (percent ? `${percent}%` : '');

/** A text with its `{name}` places filled. A missing key shows itself: ugly, and found at once. */
export const say = (
  words: Words,
  key: string,
  values: Readonly<Record<string, string | number>> = {},
): string => {
  let text = words[formOf(words, key, values.count)] ?? key;
  for (const [name, value] of Object.entries(values)) text = text.split(`{${name}}`).join(String(value));
  return text;
};

/** 1234567 → 1,234,567. */
export const grouped = (value: number): string => {
  const digits = String(Math.round(value));
  let out = '';
  for (let at = 0; at < digits.length; at++) {
    if (at > 0 && (digits.length - at) % 3 === 0) out += ',';
    out += digits[at];
  }
  return out;
};

/** Where a line may break: after any sign of Chinese but before none that ends a clause, between words of English. */
const partsOf = (text: string): string[] => text.match(/(?:[\x21-\x7e©’]+ ?|.)[，。、；：！？）”]*/g) ?? [];

/** How many of the parts make the longest line, one at least: guessed by the width of all, for hosts take long to measure. */
const countFitting = (parts: readonly string[], width: number, measure: (text: string) => number): number => {
  const widthOf = (count: number): number => measure(parts.slice(0, count).join('').trim());
  const whole = widthOf(parts.length);
  if (whole <= width) return parts.length;
  let count = Math.max(1, Math.floor((parts.length * width) / whole));
  while (count > 1 && widthOf(count) > width) count -= 1;
  while (count + 1 < parts.length && widthOf(count + 1) <= width) count += 1;
  return count;
};

/** Breaks a text into lines no wider than `width`, as `measure` has it. */
export const breakLines = (text: string, width: number, measure: (text: string) => number): string[] => {
  const lines: string[] = [];
  for (let parts = partsOf(text); parts.length > 0; ) {
    const count = countFitting(parts, width, measure);
    lines.push(parts.slice(0, count).join('').trim());
    parts = parts.slice(count);
  }
  return lines;
};

/** What a video is watched for, or why there is none. */
export const offerText = (words: Words, place: OfferPlace, state: OfferState, count = 0): string =>
  state === 'waiting' || state === 'missed'
    ? say(words, `offer.${state}`)
    : say(words, `offer.${place}`, { count: grouped(count) });
