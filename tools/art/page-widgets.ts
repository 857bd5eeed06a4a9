import { GOLD, LACQUER } from './color.ts';
import type { Picture } from './picture.ts';
import { circle, linear, polar, radial, scatter } from './svg.ts';
import type { Widget } from './widget.ts';

const inset: Widget = {
  name: 'inset/paper',
  density: 2,
  width: 44,
  height: 44,
  edges: [18, 18, 18, 18],
  content:
    '<rect x="1" y="1" width="42" height="42" rx="15" fill="#E2C99C"/>' +
    '<rect x="1" y="2.4" width="42" height="40.6" rx="14.4" fill="#F7E7C6"/>' +
    `<rect x="4" y="4.8" width="36" height="34.6" rx="11.4" fill="none" stroke="${GOLD}" stroke-width="0.9" opacity="0.6"/>`,
};

/** White, for tinting: a bar's track and what is filled of it. */
const bar: Widget = {
  name: 'bar',
  width: 12,
  height: 8,
  edges: [4, 3.9, 4, 3.9],
  content: '<rect width="12" height="8" rx="4" fill="#FFFFFF"/>',
};

/** White, for tinting. */
const disc: Widget = {
  name: 'disc',
  width: 30,
  height: 30,
  content: circle(15, 15, 14.5, 'fill="#FFFFFF"'),
};

/** Around what is chosen or worn. */
const choice: Widget = {
  name: 'choice',
  width: 48,
  height: 48,
  edges: [22, 22, 22, 22],
  content:
    `<rect x="2.5" y="2.5" width="43" height="43" rx="18" fill="none" stroke="#8E1F24" stroke-width="4.6"/>` +
    `<rect x="2.5" y="2.5" width="43" height="43" rx="18" fill="none" stroke="${LACQUER}" stroke-width="3.4"/>` +
    `<rect x="4.4" y="4.4" width="39.2" height="39.2" rx="16.4" fill="none" stroke="#FFD98A" stroke-width="1"/>`,
};

/** Lacquered wood around a picture of a board; its inner corners hide the picture's own. */
const frame: Widget = {
  name: 'frame/picture',
  density: 2,
  width: 40,
  height: 42,
  edges: [16, 16, 16, 18],
  content:
    `<defs>${linear(
      'wood',
      [0, 1, 0, 40],
      [
        { at: 0, color: '#E4604E' },
        { at: 0.3, color: LACQUER },
        { at: 1, color: '#8E1F24' },
      ],
    )}</defs>` +
    '<rect x="4" y="5.6" width="32" height="33" rx="7" fill="none" stroke="#4B2E2A" stroke-width="6" opacity="0.22"/>' +
    '<rect x="4" y="4" width="32" height="33" rx="7" fill="none" stroke="#7A1A1E" stroke-width="7"/>' +
    '<rect x="4" y="4" width="32" height="33" rx="7" fill="none" stroke="url(#wood)" stroke-width="5.6"/>' +
    `<rect x="4" y="4" width="32" height="33" rx="7" fill="none" stroke="${GOLD}" stroke-width="1.2" opacity="0.95"/>` +
    '<rect x="7.2" y="7.2" width="25.6" height="26.6" rx="4" fill="none" stroke="#3A1F33" stroke-width="0.9" opacity="0.7"/>',
};

export const BOARD_WIDGETS: readonly Widget[] = [inset, disc, bar, frame];

export const PAGE_WIDGETS: readonly Widget[] = [choice];

const stars = (count: number, seed: number, spread: (x: number, y: number) => string): string => {
  const values = scatter(count * 2, seed);
  return Array.from({ length: count }, (_, at) => spread(values[at * 2]!, values[at * 2 + 1]!)).join('');
};

/** A round window into the night, 300 across, for things that stand in a ring. */
const nightPlate: Picture = {
  name: 'plate/night',
  box: [0, 0, 300, 304],
  density: 1.3,
  whole: true,
  content:
    `<defs>${radial('night', 150, 120, 190, [
      { at: 0, color: '#4A4A94' },
      { at: 0.45, color: '#2E3674' },
      { at: 1, color: '#171F4C' },
    ])}${linear(
      'rim',
      [0, 0, 0, 300],
      [
        { at: 0, color: '#FFE9A8' },
        { at: 0.5, color: GOLD },
        { at: 1, color: '#B9741F' },
      ],
    )}</defs>` +
    circle(150, 153, 149, 'fill="#7A1A1E"') +
    circle(150, 150, 149, 'fill="url(#rim)"') +
    circle(150, 150, 145.6, `fill="${LACQUER}"`) +
    circle(150, 150, 141, 'fill="#0F1538"') +
    circle(150, 151, 140.4, 'fill="url(#night)"') +
    stars(46, 11, (x, y) => {
      const place = polar(x * Math.PI * 2, 20 + 112 * Math.sqrt(y));
      return circle(150 + place.x, 150 + place.y, 0.5 + ((x * 7) % 1) * 0.8, 'fill="#FFF3DC" opacity="0.5"');
    }) +
    circle(
      150,
      150,
      60,
      `fill="none" stroke="${GOLD}" stroke-width="0.8" opacity="0.35" stroke-dasharray="1 5" stroke-linecap="round"`,
    ),
};

export const pageBackgrounds = (): Picture[] => [nightPlate];
