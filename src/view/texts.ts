/** The words of one language by key; see assets/i18n. */
export type Words = Readonly<Record<string, string>>;

/** A text with its `{name}` places filled. A missing key shows itself: ugly, and found at once. */
export const say = (
  words: Words,
  key: string,
  values: Readonly<Record<string, string | number>> = {},
): string => {
  let text = words[key] ?? key;
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
