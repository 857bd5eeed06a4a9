import { parseJson, readFields } from '../shared/parsing.ts';

/** Texts by key, in the player's language. */
export type Words = Readonly<Record<string, string>>;

const MAX_LENGTH = 32 * 1024;

/** What cannot be read says nothing. */
export const readWords = (text: string): Words => {
  const json = parseJson(text, MAX_LENGTH);
  const fields = json.ok ? readFields('words', json.value) : json;
  const words: Record<string, string> = {};
  if (!fields.ok) return words;
  for (const key of Object.keys(fields.value)) {
    const word = fields.value[key];
    if (typeof word === 'string') words[key] = word;
  }
  return words;
};

export const say = (
  words: Words,
  key: string,
  values: Readonly<Record<string, string | number>> = {},
): string => (words[key] ?? '').replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

/** 12345 as 12,345. */
export const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');
