import { circle, ellipse, group, path, polar, radial, round, scatter } from '../svg.ts';

/** Words the guests are painted with: a leaf, a calyx, pores, stripes. Units are the disc's, whose radius is 100. */

/** A golden-angle spiral: even, and nowhere in rows. */
const GOLDEN = 2.39996;

/** One leaf from its stalk at (x, y), `turn` in degrees, `size` its length. */
export const leaf = (x: number, y: number, turn: number, size: number, color: string, vein: string): string =>
  group(
    `transform="translate(${x} ${y}) rotate(${turn}) scale(${round(size / 60)})"`,
    path('M0 0C10-22 42-26 60 0C42 20 12 18 0 0Z', `fill="${vein}" opacity="0.6" transform="translate(1 3)"`),
    path('M0 0C10-22 42-26 60 0C42 20 12 18 0 0Z', `fill="${color}"`),
    path(
      'M6 0C22-4 40-3 54 0',
      `fill="none" stroke="${vein}" stroke-width="3" stroke-linecap="round" opacity="0.7"`,
    ),
  );

/** Leaves about a stalk at (x, y), as on a fruit's crown. */
export const calyx = (
  x: number,
  y: number,
  leaves: number,
  size: number,
  color: string,
  vein: string,
): string =>
  Array.from({ length: leaves }, (_, at) => leaf(x, y, (at / leaves) * 360 - 90, size, color, vein)).join(
    '',
  ) + circle(x, y, size * 0.16, `fill="${vein}"`);

/** Small dots over the whole skin, thinner in the middle where the face is. */
export const pores = (count: number, seed: number, dark: string, size: number, strength: number): string => {
  const jitter = scatter(count * 2, seed);
  return Array.from({ length: count }, (_, at) => {
    const out = 18 + 76 * Math.sqrt((at + 1) / count);
    const { x, y } = polar(at * GOLDEN, out);
    const dim = strength * (out < 50 ? 0.45 : 1);
    return circle(x, y, size * (0.7 + jitter[at]! * 0.6), `fill="${dark}" opacity="${round(dim)}"`);
  }).join('');
};

/** A disc of colour that fades outwards. */
export const glow = (id: string, x: number, y: number, r: number, color: string, opacity = 1): string =>
  `<defs>${radial(id, x, y, r, [
    { at: 0, color, opacity },
    { at: 0.55, color, opacity: opacity * 0.75 },
    { at: 1, color, opacity: 0 },
  ])}</defs>${circle(x, y, r, `fill="url(#${id})"`)}`;

/** A ring of `count` pictures around the middle, `out` from it, each turned outwards. */
export const ring = (count: number, out: number, content: string, from = 0): string =>
  Array.from({ length: count }, (_, at) => {
    const angle = from + (at / count) * 360;
    const { x, y } = polar((angle / 180) * Math.PI, out);
    return group(`transform="translate(${x} ${y}) rotate(${round(angle)})"`, content);
  }).join('');

/** A soft line with a lit lip. */
export const crease = (d: string, dark: string, light: string, width = 5): string =>
  path(
    d,
    `fill="none" stroke="${light}" stroke-width="${width}" stroke-linecap="round" opacity="0.55" transform="translate(2 2.4)"`,
  ) + path(d, `fill="none" stroke="${dark}" stroke-width="${width}" stroke-linecap="round" opacity="0.7"`);

/** A stalk end on the crown. */
export const stalk = (y: number, color: string, dark: string): string =>
  ellipse(0, y, 16, 7, `fill="${dark}" opacity="0.55"`) +
  path(
    `M-4 ${y}C-5 ${y - 12} 0 ${y - 17} 8 ${y - 22}L14 ${y - 15}C7 ${y - 11} 6 ${y - 6} 5 ${y + 1}Z`,
    `fill="${color}"`,
  );
