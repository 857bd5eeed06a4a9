const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Text of letters, digits, - and _ alone: safe in a query, a storage key and a card. No padding. */
export const makeBase64url = (bytes: readonly number[]): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a, b, c] = [bytes[at] as number, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0];
    const group = (a << 16) | (b << 8) | c;
    const digits = Math.min(bytes.length - at, 3) + 1;
    for (let i = 0; i < digits; i += 1) text += DIGITS[(group >> (18 - 6 * i)) & 63];
  }
  return text;
};

/** The bytes, or null when a character is none of ours or the length is impossible. */
export const parseBase64url = (text: string): readonly number[] | null => {
  if (text.length % 4 === 1) return null;
  const bytes: number[] = [];
  let group = 0;
  let bits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const digit = DIGITS.indexOf(text.charAt(at));
    if (digit < 0) return null;
    group = ((group << 6) | digit) & 0xfff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((group >> bits) & 0xff);
  }
  return bytes;
};
