import { COBALT, CREAM, RICE } from './color.ts';
import { digits } from './digits.ts';
import { DRAWN_TEXTS } from './drawn-texts.ts';
import type { Picture } from './picture.ts';
import { circle, ellipse, group, linear, path, polar, radial } from './svg.ts';
import { UI_DENSITY } from './ui.ts';

/** Osmanthus has four petals. */
const blossom = (petals: string, heart: string): string =>
  [0, 90, 180, 270]
    .map((turn) => ellipse(0, -6.6, 4.3, 5.4, `${petals} transform="rotate(${turn + 45})"`))
    .join('') + circle(0, 0, 2.6, heart);

/** Points: 30 × 30 about the middle. */
const coin =
  `<defs>${radial('gold', -5, -6, 22, [
    { at: 0, color: '#FFF0B0' },
    { at: 0.5, color: '#F4C24A' },
    { at: 1, color: '#C98A22' },
  ])}${linear(
    'rim',
    [-8, -10, 8, 11],
    [
      { at: 0, color: '#FFF6CE' },
      { at: 0.5, color: '#E8B33F' },
      { at: 1, color: '#8E5316' },
    ],
  )}</defs>` +
  circle(0, 0.9, 13.6, 'fill="#7E4A18"') +
  circle(0, 0, 13.6, 'fill="url(#rim)"') +
  circle(0, 0, 11.3, 'fill="#B97A22"') +
  circle(0, 0.5, 11, 'fill="url(#gold)"') +
  group(
    'transform="translate(0 0.9) scale(0.86)" opacity="0.75"',
    blossom('fill="#9A5E18"', 'fill="#9A5E18"'),
  ) +
  group('transform="scale(0.86)"', blossom('fill="#FFF4C4"', 'fill="#D9822A"')) +
  path(
    'M-8.6-6.4A10.6 10.6 0 0 1-1.6-10.4',
    'fill="none" stroke="#FFFFFF" stroke-width="1.5" stroke-linecap="round" opacity="0.9"',
  );

const ribbons = (left: string, right: string): string =>
  path('M-13-27H-2L4-6-6-1Z', `fill="${left}"`) + path('M13-27H2L-4-6 6-1Z', `fill="${right}"`);

const scallops = (radius: number, count: number, size: number, attributes: string): string =>
  Array.from({ length: count }, (_, at) => {
    const place = polar((at / count) * Math.PI * 2, radius);
    return circle(place.x, place.y + 7, size, attributes);
  }).join('');

/** Points: 52 × 58, the disc a little below the middle. */
const medalDone =
  `<defs>${radial('medal', -6, 0, 28, [
    { at: 0, color: '#FFF3B8' },
    { at: 0.55, color: '#F3BE45' },
    { at: 1, color: '#C47F1E' },
  ])}</defs>` +
  ribbons('#E0483E', '#A8241F') +
  scallops(17, 16, 3.6, 'fill="#A8681A"') +
  scallops(16.4, 16, 3.5, 'fill="#F0BC48"') +
  circle(0, 7, 17.4, 'fill="#FFE08A"') +
  circle(0, 7, 15.4, 'fill="#B5761E"') +
  circle(0, 7.6, 15, 'fill="url(#medal)"') +
  group('transform="translate(0 8) scale(1.12)"', blossom('fill="#A8641A"', 'fill="#A8641A"')) +
  group('transform="translate(0 7) scale(1.12)"', blossom('fill="#FFF8D6"', 'fill="#E0483E"')) +
  path(
    'M-12.4-1.6A15 15 0 0 1-4-7',
    'fill="none" stroke="#FFFFFF" stroke-width="2" stroke-linecap="round" opacity="0.9"',
  );

/** Draws a keepsake that is not yet earned: pressed into the paper. */
const medalOpen = group(
  'opacity="0.9"',
  ribbons('#E4CFAA', '#D9C29A'),
  scallops(16.6, 16, 3.5, 'fill="#D9C29A"'),
  circle(0, 7, 17.4, 'fill="#E4CFAA"'),
  circle(0, 7, 15.2, 'fill="#C9AF84"'),
  circle(0, 7.9, 14.9, 'fill="#EFDFBF"'),
  group('transform="translate(0 7) scale(1.12)"', blossom('fill="#D2BA90"', 'fill="#C2A678"')),
);

/** The customary mark of the age a game is fit for, 56 × 46 points: its words are twelve points high. */
const ageMark =
  `<defs>${linear(
    'glaze',
    [0, 2, 0, 44],
    [
      { at: 0, color: '#4A78C8' },
      { at: 1, color: COBALT },
    ],
  )}</defs>` +
  '<rect x="1" y="1.6" width="54" height="43.6" rx="6" fill="#16265A"/>' +
  '<rect x="1" y="1" width="54" height="43" rx="6" fill="url(#glaze)"/>' +
  `<rect x="2.6" y="2.6" width="50.8" height="39.8" rx="4.8" fill="none" stroke="${RICE}" stroke-width="0.9" opacity="0.85"/>` +
  group('transform="translate(24 14.4) scale(0.66)"', digits(12, CREAM, 4.4)) +
  path('M37.6 11.4V17.4M34.6 14.4H40.6', `stroke="${CREAM}" stroke-width="2" stroke-linecap="round"`) +
  path('M7 25.2H49', `stroke="${RICE}" stroke-width="0.8" opacity="0.7"`) +
  `<text x="28" y="38.4" font-family="ZCOOL KuaiLe" font-size="12" text-anchor="middle" fill="${CREAM}">${DRAWN_TEXTS.ageMark}</text>`;

interface Keepsake {
  readonly name: string;
  /** Points. */
  readonly box: Picture['box'];
  readonly content: string;
}

const KEEPSAKES: readonly Keepsake[] = [
  { name: 'medal/done', box: [-26, -29, 52, 58], content: medalDone },
  { name: 'age/12', box: [0, 0, 56, 46], content: ageMark },
];

/** A medal that is still to be won hangs on its page alone. */
const PAGE_KEEPSAKES: readonly Keepsake[] = [
  { name: 'medal/open', box: [-26, -29, 52, 58], content: medalOpen },
];

const draw = (it: Keepsake): Picture => ({ ...it, density: UI_DENSITY, whole: true });

export const coinPicture = (): Picture => draw({ name: 'coin', box: [-15, -15, 30, 30], content: coin });

/** What one earns and is told from home on. */
export const keepsakePictures = (): Picture[] => KEEPSAKES.map(draw);

export const pageKeepsakePictures = (): Picture[] => PAGE_KEEPSAKES.map(draw);
