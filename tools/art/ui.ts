import type { SliceSheet } from '../../src/shared/art-sheet.ts';
import { GOLD, LACQUER } from './color.ts';
import { BOARD_WIDGETS, PAGE_WIDGETS } from './page-widgets.ts';
import type { Picture } from './picture.ts';
import { blur, circle, linear, path } from './svg.ts';
import type { Widget } from './widget.ts';

/** Pixels a point. */
export const UI_DENSITY = 3;
/** Pixels a point of what lies on the first page, which strong screens fetch again half as sharp more: the game draws two, they three. */
const SHARPENED = 2;

const rect = (
  inset: number,
  width: number,
  height: number,
  radius: number,
  attributes: string,
  drop = 0,
): string =>
  `<rect x="${inset}" y="${inset + drop}" width="${width - 2 * inset}" height="${height - 2 * inset - drop}" rx="${radius}" ${attributes}/>`;

const RICE_FALL = linear(
  'rice',
  [0, 0, 0, 100],
  [
    { at: 0, color: '#FFF9EA' },
    { at: 1, color: '#F6E6C8' },
  ],
);

/** A corner bracket of fretwork, turned into each corner. */
const fret = (x: number, y: number, turn: number): string =>
  path(
    'M0 14V0H14M5 14V5H14',
    `fill="none" stroke="${LACQUER}" stroke-width="1.6" stroke-linejoin="round" stroke-linecap="round" opacity="0.55" transform="translate(${x} ${y}) rotate(${turn})"`,
  );

const panel: Widget = {
  name: 'panel/paper',
  density: SHARPENED,
  width: 104,
  height: 108,
  edges: [44, 44, 44, 48],
  content:
    `<defs>${RICE_FALL}${blur('drop', 3)}</defs>` +
    '<rect x="6" y="9" width="92" height="92" rx="20" fill="#0A0E28" opacity="0.5" filter="url(#drop)"/>' +
    `<rect x="4" y="4" width="96" height="96" rx="21" fill="#8E1F24"/>` +
    `<rect x="4" y="4" width="96" height="93.5" rx="21" fill="${LACQUER}"/>` +
    `<rect x="5.2" y="5" width="93.6" height="91" rx="20" fill="none" stroke="#F08A72" stroke-width="0.9" opacity="0.8"/>` +
    '<rect x="9" y="9" width="86" height="84" rx="16.5" fill="#7A1A1E"/>' +
    '<rect x="9" y="10" width="86" height="83" rx="16.5" fill="url(#rice)"/>' +
    `<rect x="13" y="14" width="78" height="75" rx="13" fill="none" stroke="${GOLD}" stroke-width="1.3" opacity="0.9"/>` +
    fret(18, 19, 0) +
    fret(86, 19, 90) +
    fret(86, 84, 180) +
    fret(18, 84, 270),
};

interface Lacquer {
  readonly top: string;
  readonly face: string;
  readonly low: string;
  readonly lip: string;
  readonly line: string;
}

const button = (name: string, { top, face, low, lip, line }: Lacquer): Widget => ({
  name,
  density: SHARPENED,
  width: 76,
  height: 64,
  edges: [30, 28, 30, 32],
  content:
    `<defs>${linear(
      'face',
      [0, 4, 0, 54],
      [
        { at: 0, color: top },
        { at: 0.45, color: face },
        { at: 1, color: low },
      ],
    )}${linear(
      'gloss',
      [0, 5, 0, 30],
      [
        { at: 0, color: '#FFFFFF', opacity: 0.38 },
        { at: 1, color: '#FFFFFF', opacity: 0 },
      ],
    )}${blur('drop', 2.2)}</defs>` +
    '<rect x="5" y="9" width="66" height="52" rx="25" fill="#0A0E28" opacity="0.45" filter="url(#drop)"/>' +
    `<rect x="3" y="4" width="70" height="56" rx="27" fill="${lip}"/>` +
    '<rect x="3" y="3" width="70" height="52" rx="26" fill="url(#face)"/>' +
    '<rect x="6.5" y="4.5" width="63" height="26" rx="22" fill="url(#gloss)"/>' +
    `<rect x="7.2" y="7.2" width="61.6" height="43.6" rx="21.8" fill="none" stroke="${line}" stroke-width="1.3" opacity="0.85"/>`,
});

const round: Widget = {
  name: 'button/round',
  width: 52,
  height: 54,
  content:
    `<defs>${linear(
      'glass',
      [0, 2, 0, 48],
      [
        { at: 0, color: '#4A5599' },
        { at: 1, color: '#27306A' },
      ],
    )}${blur('drop', 1.8)}</defs>` +
    circle(26, 29, 22, 'fill="#0A0E28" opacity="0.5" filter="url(#drop)"') +
    circle(26, 27.5, 23.5, 'fill="#151B45"') +
    circle(26, 25.5, 23.5, 'fill="url(#glass)"') +
    circle(26, 25.5, 22, `fill="none" stroke="${GOLD}" stroke-width="1.5" opacity="0.85"`) +
    path(
      'M10 18C14 9 22 6 30 6.5',
      'fill="none" stroke="#FFFFFF" stroke-width="2.2" stroke-linecap="round" opacity="0.5"',
    ),
};

const tag: Widget = {
  name: 'tag/next',
  density: SHARPENED,
  width: 72,
  height: 100,
  edges: [24, 44, 24, 28],
  content:
    `<defs>${RICE_FALL}${blur('drop', 2)}</defs>` +
    path('M36 0V20', 'stroke="#C8372D" stroke-width="2.4"') +
    path(
      'M20 20H52L66 34V84C66 90 62 94 56 94H16C10 94 6 90 6 84V34Z',
      'fill="#0A0E28" opacity="0.45" filter="url(#drop)" transform="translate(0 3)"',
    ) +
    path('M20 17H52L67 32V84C67 91 62 95 56 95H16C10 95 5 91 5 84V32Z', 'fill="url(#rice)"') +
    path(
      'M21.5 20.5H50.5L63.5 33.5V83C63.5 88 60 91.5 55 91.5H17C12 91.5 8.5 88 8.5 83V33.5Z',
      `fill="none" stroke="${LACQUER}" stroke-width="1.5" opacity="0.7"`,
    ) +
    circle(36, 26, 4.6, 'fill="#27306A"') +
    circle(36, 26, 4.6, `fill="none" stroke="${GOLD}" stroke-width="1.6"`) +
    path('M36 0V25', 'stroke="#E0584A" stroke-width="2.2" stroke-linecap="round"'),
};

const banner: Widget = {
  name: 'banner',
  density: SHARPENED,
  width: 128,
  height: 48,
  edges: [44, 22, 44, 22],
  content:
    `<defs>${linear(
      'silk',
      [0, 4, 0, 40],
      [
        { at: 0, color: '#E8574A' },
        { at: 0.5, color: LACQUER },
        { at: 1, color: '#A82A26' },
      ],
    )}</defs>` +
    path('M2 14H30V44H2L12 29Z', 'fill="#8E1F24"') +
    path('M126 14H98V44H126L116 29Z', 'fill="#8E1F24"') +
    path('M18 38L30 44V38ZM110 38L98 44V38Z', 'fill="#5C1218"') +
    '<rect x="18" y="4" width="92" height="34" rx="3" fill="url(#silk)"/>' +
    `<path d="M18 8.5H110M18 33.5H110" stroke="${GOLD}" stroke-width="1.4" opacity="0.9"/>`,
};

const badge: Widget = {
  name: 'badge',
  width: 32,
  height: 32,
  edges: [14, 14, 14, 14],
  content:
    `<defs>${linear(
      'drop',
      [0, 2, 0, 30],
      [
        { at: 0, color: '#F06A58' },
        { at: 1, color: '#B92E28' },
      ],
    )}</defs>` +
    rect(2, 32, 32, 14, 'fill="url(#drop)"') +
    rect(3, 32, 32, 13, 'fill="none" stroke="#FFD9A0" stroke-width="1.5" opacity="0.9"'),
};

const WIDGETS: readonly Widget[] = [
  panel,
  button('button/primary', {
    top: '#EE6A54',
    face: '#D2402F',
    low: '#B52E28',
    lip: '#7A1A1E',
    line: '#FFD98A',
  }),
  button('button/paper', {
    top: '#FFFBF0',
    face: '#FBF1DC',
    low: '#F0DDB8',
    lip: '#B98A58',
    line: '#D9A24A',
  }),
  button('button/dark', { top: '#4E5AA2', face: '#37407E', low: '#2B3570', lip: '#141A42', line: '#8C97D8' }),
  round,
  tag,
  banner,
  badge,
  ...BOARD_WIDGETS,
];

const toSlice = ({ edges = [0, 0, 0, 0], density = UI_DENSITY }: Widget): SliceSheet => {
  const [left = 0, top = 0, right = 0, bottom = 0] = edges.map((edge) => edge * density);
  return { left, top, right, bottom, density };
};

const widgetPicture = ({ name, width, height, content, density = UI_DENSITY }: Widget): Picture => ({
  name,
  box: [0, 0, width, height],
  density,
  content,
  whole: true,
});

export const uiPictures = (): Picture[] => WIDGETS.map(widgetPicture);

/** Which of them only pages behind home are made of. */
export const pageUiPictures = (): Picture[] => PAGE_WIDGETS.map(widgetPicture);

export const uiSlices = (): Record<string, SliceSheet> =>
  Object.fromEntries(
    [...WIDGETS, ...PAGE_WIDGETS].flatMap((it) => (it.edges ? [[it.name, toSlice(it)]] : [])),
  );
