import { CREAM, GOLD, INK, LACQUER, PLUM } from './color.ts';
import type { Picture } from './picture.ts';
import { circle, ellipse, group, linear, path, polar, radial } from './svg.ts';
import { UI_DENSITY } from './ui.ts';

/** Points: every emblem is 32 × 32 about its middle. */
const SIZE = 32;
const EDGE = '#7E4A18';

const gold = (id: string): string =>
  linear(
    id,
    [-10, -12, 10, 12],
    [
      { at: 0, color: '#FFF3BE' },
      { at: 0.5, color: GOLD },
      { at: 1, color: '#B9741F' },
    ],
  );

const rice = (id: string): string =>
  linear(
    id,
    [0, -12, 0, 12],
    [
      { at: 0, color: '#FFFDF4' },
      { at: 1, color: '#F3DDB4' },
    ],
  );

const eyes = (x: number, y: number, apart: number): string =>
  circle(x - apart, y, 0.95, `fill="${PLUM}"`) + circle(x + apart, y, 0.95, `fill="${PLUM}"`);

const smile = (x: number, y: number): string =>
  path(
    `M${x - 1.6} ${y}Q${x} ${y + 1.8} ${x + 1.6} ${y}`,
    `fill="none" stroke="${PLUM}" stroke-width="1" stroke-linecap="round"`,
  );

const blush = (x: number, y: number, apart: number): string =>
  ellipse(x - apart, y, 1.3, 0.8, 'fill="#F48A7A" opacity="0.6"') +
  ellipse(x + apart, y, 1.3, 0.8, 'fill="#F48A7A" opacity="0.6"');

/** A gold disc with the sign that everybody knows. */
const play =
  `<defs>${rice('face')}</defs>` +
  circle(0, 1, 14.4, 'fill="#7A1A1E" opacity="0.7"') +
  circle(0, 0, 14.4, `fill="${GOLD}"`) +
  circle(0, 0, 13, 'fill="url(#face)"') +
  path(
    'M-3.6-6.2L6.6 0L-3.6 6.2Z',
    `fill="${LACQUER}" stroke="${LACQUER}" stroke-width="3" stroke-linejoin="round"`,
  );

const ticks = [0, 90, 180, 270]
  .map((degrees) => {
    const from = polar((degrees / 180) * Math.PI, 6.8);
    const to = polar((degrees / 180) * Math.PI, 8);
    return path(
      `M${from.x} ${from.y + 2}L${to.x} ${to.y + 2}`,
      `stroke="${INK}" stroke-width="1.2" stroke-linecap="round"`,
    );
  })
  .join('');

/** A stopwatch whose minute runs. */
const sprint =
  `<defs>${gold('rim')}${rice('face')}</defs>` +
  path('M-3.6-13.4H3.6', `stroke="${EDGE}" stroke-width="4" stroke-linecap="round"`) +
  path('M-3.6-13.6H3.6', `stroke="${GOLD}" stroke-width="2.6" stroke-linecap="round"`) +
  path('M0-12V-9M8.6-7.6L10.4-9.4', `stroke="${EDGE}" stroke-width="2.6" stroke-linecap="round"`) +
  circle(0, 2.8, 12.4, `fill="${EDGE}"`) +
  circle(0, 2, 12.4, 'fill="url(#rim)"') +
  circle(0, 2, 9.6, `fill="${EDGE}"`) +
  circle(0, 2.3, 9.2, 'fill="url(#face)"') +
  path('M0 2V-6.6A8.6 8.6 0 0 1 8.6 2Z', `fill="${LACQUER}" opacity="0.85"`) +
  ticks +
  path('M0 2V-5', `stroke="${INK}" stroke-width="1.7" stroke-linecap="round"`) +
  circle(0, 2, 1.7, `fill="${INK}"`);

/** A brush, and the stroke it has just tried. */
const practice =
  `<defs>${gold('ferrule')}</defs>` +
  path(
    'M-12.4 10.6C-8 6.8-4.6 13.6 1.4 10.8S9.4 9.2 12.4 11.6',
    `fill="none" stroke="${LACQUER}" stroke-width="3" stroke-linecap="round"`,
  ) +
  group(
    'transform="rotate(38) translate(0.5 -2.2)"',
    '<rect x="-2.2" y="-13.4" width="4.4" height="13.6" rx="2" fill="#6E3420"/>',
    '<rect x="-1.4" y="-12.6" width="1.2" height="12" rx="0.6" fill="#C98A5A"/>',
    '<rect x="-2.8" y="-0.6" width="5.6" height="3.6" rx="1" fill="url(#ferrule)"/>',
    path('M-2.6 3H2.6C3.8 6.4 2 8.4 0 12.4C-2 8.4-3.8 6.4-2.6 3Z', `fill="${PLUM}"`),
    path(
      'M-0.9 4.2C-1.7 6-1.3 7.4-0.6 9',
      'fill="none" stroke="#8A5A78" stroke-width="0.9" stroke-linecap="round"',
    ),
  );

/** An open book with somebody in it. */
const album =
  `<defs>${rice('page')}${radial('bean', 5.8, -1.6, 7, [
    { at: 0, color: '#F2685A' },
    { at: 1, color: '#A8242A' },
  ])}</defs>` +
  path('M-14.4-8.4Q-7-11.6 0-8Q7-11.6 14.4-8.4V10.2Q7 7.4 0 11Q-7 7.4-14.4 10.2Z', 'fill="#8E1F24"') +
  path('M-13-9.6Q-6.6-12.2 0-8.8Q6.6-12.2 13-9.6V8.2Q6.6 5.8 0 9.2Q-6.6 5.8-13 8.2Z', 'fill="url(#page)"') +
  path('M0-8.6V9', 'stroke="#C9A36A" stroke-width="1.2"') +
  path(
    'M-10.4-5.2H-3.6M-10.4-1.6H-3.6M-10.4 2H-5.6',
    'stroke="#B98A58" stroke-width="1.5" stroke-linecap="round"',
  ) +
  circle(6.6, -0.8, 4.6, 'fill="#7E1A20"') +
  circle(6.6, -0.8, 4.1, 'fill="url(#bean)"') +
  eyes(6.6, -0.9, 1.5) +
  smile(6.6, 0.8);

const FAN_MIDDLE = 10;
const FAN_ANGLES = [-64, -42.7, -21.3, 0, 21.3, 42.7, 64];

const ribs = FAN_ANGLES.map((degrees) =>
  path(
    `M0 ${FAN_MIDDLE}V-9.4`,
    `stroke="#8E4A2E" stroke-width="${Math.abs(degrees) === 64 ? 2 : 0.9}" stroke-linecap="round" transform="rotate(${degrees} 0 ${FAN_MIDDLE})"`,
  ),
).join('');

/** A sector of the fan about its rivet. */
const sector = (outer: number, inner: number, fill: string): string => {
  const reach = Math.sin((64 * Math.PI) / 180);
  const rise = Math.cos((64 * Math.PI) / 180);
  const at = (r: number, side: number): string =>
    `${(side * r * reach).toFixed(2)} ${(FAN_MIDDLE - r * rise).toFixed(2)}`;
  return path(
    `M${at(outer, -1)}A${outer} ${outer} 0 0 1 ${at(outer, 1)}L${at(inner, 1)}A${inner} ${inner} 0 0 0 ${at(inner, -1)}Z`,
    `fill="${fill}"`,
  );
};

/** A folding fan with a blossom on it. */
const fan =
  `<defs>${linear(
    'silk',
    [0, -12, 0, 8],
    [
      { at: 0, color: '#FFC9B0' },
      { at: 0.6, color: '#F08A78' },
      { at: 1, color: '#D2503F' },
    ],
  )}</defs>` +
  sector(21.4, 7, EDGE) +
  sector(20.6, 8, 'url(#silk)') +
  sector(20.6, 18.6, GOLD) +
  ribs +
  group(
    'transform="translate(0 -3.6)"',
    ...[0, 72, 144, 216, 288].map((turn) =>
      ellipse(0, -2.5, 1.7, 2.3, `fill="${CREAM}" transform="rotate(${turn})"`),
    ),
    circle(0, 0, 1.3, `fill="${GOLD}"`),
  ) +
  circle(0, FAN_MIDDLE, 2, `fill="${GOLD}"`) +
  path(`M0 ${FAN_MIDDLE + 2}V15`, `stroke="${LACQUER}" stroke-width="1.8" stroke-linecap="round"`);

const crown =
  `<defs>${gold('gold')}</defs>` +
  path(
    'M-11.4 9.6L-13.4-5.4L-6.6-0.4L0-10.6L6.6-0.4L13.4-5.4L11.4 9.6Z',
    `fill="url(#gold)" stroke="${EDGE}" stroke-width="1.6" stroke-linejoin="round"`,
  ) +
  '<rect x="-11.6" y="7" width="23.2" height="5.4" rx="1.6" fill="url(#gold)" stroke="#7E4A18" stroke-width="1.2"/>' +
  [
    [-13.4, -6.6, 2],
    [0, -11.6, 2.4],
    [13.4, -6.6, 2],
  ]
    .map(([x, y, r]) => circle(x!, y!, r!, `fill="#FFE08A" stroke="${EDGE}" stroke-width="1"`))
    .join('') +
  circle(0, 3.4, 2.3, `fill="${LACQUER}" stroke="${EDGE}" stroke-width="0.8"`) +
  circle(-6.2, 4.2, 1.5, 'fill="#4A78C8"') +
  circle(6.2, 4.2, 1.5, 'fill="#4A78C8"') +
  path('M-9.6-1.6L-8.6 5', 'stroke="#FFFFFF" stroke-width="1.3" stroke-linecap="round" opacity="0.7"');

/** Two who belong together: a bean leaning on a tangyuan. */
const friends =
  `<defs>${radial('dough', 2.6, -4.6, 14, [
    { at: 0, color: '#FFFFFF' },
    { at: 0.6, color: '#FFF3E4' },
    { at: 1, color: '#E3BFA8' },
  ])}${radial('skin', -8.6, 0, 11, [
    { at: 0, color: '#F26A5C' },
    { at: 0.6, color: '#CE3A3E' },
    { at: 1, color: '#8E1C28' },
  ])}</defs>` +
  circle(5.4, -0.6, 9.9, 'fill="#A8806E"') +
  circle(5.4, -0.8, 9.3, 'fill="url(#dough)"') +
  path(
    'M-2.6-5.2A9.3 9.3 0 0 1 13.4-5.4C12.6-2.8 11-3 10.2-4.6C9.4-2 7.4-2 6.6-4.4C5.8-1.8 3.4-1.8 2.8-4.4C1.8-2.4-0.8-2.6-2.6-5.2Z',
    `fill="${PLUM}"`,
  ) +
  eyes(6.4, 0.4, 2.5) +
  smile(6.4, 2.4) +
  blush(6.4, 2.4, 4.6) +
  circle(-6.6, 5, 7.6, 'fill="#6E141E"') +
  circle(-6.6, 4.8, 7.1, 'fill="url(#skin)"') +
  path(
    'M-10.6 0.4Q-8.4-2-5.4-1.2',
    'fill="none" stroke="#FFFFFF" stroke-width="1.4" stroke-linecap="round" opacity="0.7"',
  ) +
  eyes(-6, 4.4, 2) +
  smile(-6, 6.2);

/** A small celadon jar, and the way it goes from one hand to the next. */
const passed =
  `<defs>${linear(
    'glaze',
    [-8, 0, 9, 0],
    [
      { at: 0, color: '#E4F3EA' },
      { at: 0.45, color: '#B9D9C8' },
      { at: 1, color: '#7FB5A3' },
    ],
  )}</defs>` +
  circle(-3.4, -7, 4.1, 'fill="#C8372D"') +
  circle(3.2, -7.4, 4.7, 'fill="#FFF6EC" stroke="#C9A98C" stroke-width="0.7"') +
  eyes(3.2, -8.4, 1.6) +
  path(
    'M-8.2-4.6Q-9.6 6.6-6.6 8.8Q0 10.8 6.6 8.8Q9.6 6.6 8.2-4.6Z',
    'fill="url(#glaze)" stroke="#55897A" stroke-width="0.9"',
  ) +
  ellipse(0, -4.6, 8.7, 2, 'fill="#EAF4F1" stroke="#55897A" stroke-width="0.9"') +
  path(
    'M-4.8 2.2q2.4-3 4.8 0t4.8 0',
    'fill="none" stroke="#2F56A6" stroke-width="1.3" stroke-linecap="round"',
  ) +
  path(
    'M-13.2 5Q-12.6 14 0 14Q8.6 14 11.6 9.6',
    `fill="none" stroke="${LACQUER}" stroke-width="2.3" stroke-linecap="round"`,
  ) +
  path(
    'M13.8 4.6L14.4 11.4L8.2 8.6Z',
    `fill="${LACQUER}" stroke="${LACQUER}" stroke-width="1" stroke-linejoin="round"`,
  );

const EMBLEMS: Readonly<Record<string, string>> = {
  play,
  sprint,
  practice,
  passed,
  album,
  fan,
  crown,
  friends,
};

/** What home's ways to play and to its pages are known by: small things in their own colours. */
export const emblemPictures = (): Picture[] =>
  Object.entries(EMBLEMS).map(([name, content]) => ({
    name: `emblem/${name}`,
    box: [-SIZE / 2, -SIZE / 2, SIZE, SIZE],
    density: UI_DENSITY,
    content,
    whole: true,
  }));
