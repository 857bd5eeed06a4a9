import { AVATAR_SIDES } from '../protocol/avatar.ts';

/** Two colours of a picture: warm and cool, so that rows are told apart. */
const COLOURS = [
  ['#f2b56b', '#c8553d'],
  ['#7fc8a9', '#2f6b5e'],
  ['#9db4f0', '#3d4f9b'],
  ['#f0a6b8', '#9b3d62'],
  ['#e8d37a', '#8a6d1f'],
  ['#b59be0', '#5b3d8f'],
  ['#8fd3e8', '#24607a'],
  ['#d9a37f', '#6b3f26'],
] as const;

const hash = (name: string): number => {
  let value = 2166136261;
  for (const sign of name) value = Math.imul(value ^ sign.codePointAt(0)!, 16777619) >>> 0;
  return value;
};

/** Ears, hat or nothing: a few silhouettes. */
const HEADWEAR = [
  '',
  '<circle cx="26" cy="28" r="12"/><circle cx="74" cy="28" r="12"/>',
  '<path d="M24 40L30 8L52 30Z"/><path d="M76 40L70 8L48 30Z"/>',
  '<path d="M22 36Q50 4 78 36Z"/>',
  '<path d="M46 24Q40 4 58 6Q50 12 54 24Z"/>',
] as const;

/** A drawn face for a name, the same each time, as SVG of that size; null for sizes WeChat does not have. */
export const avatarPicture = (name: string, size: string): string | null => {
  const side = AVATAR_SIDES[size];
  if (side === undefined) return null;
  const seed = hash(name);
  const [light, dark] = COLOURS[seed % COLOURS.length]!;
  const headwear = HEADWEAR[(seed >>> 4) % HEADWEAR.length]!;
  const look = ((seed >>> 8) % 7) - 3;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 100 100">
<rect width="100" height="100" fill="${light}"/><g fill="${dark}">${headwear}<circle cx="50" cy="56" r="34"/></g>
<g fill="#fff7e6"><circle cx="50" cy="60" r="26"/></g>
<g fill="${dark}"><circle cx="${41 + look}" cy="58" r="3.6"/><circle cx="${59 + look}" cy="58" r="3.6"/></g>
<path d="M${44 + look} 69Q${50 + look} 75 ${56 + look} 69" fill="none" stroke="${dark}" stroke-width="3" stroke-linecap="round"/>
</svg>`;
};
