import { group, linear, path } from '../svg.ts';

const LEAF = 'M0 0C8-7 10-30 0-58C-9-30-8-7 0 0Z';

const defs = `<defs>${linear(
  'bamboo0',
  [0, -58, 0, 0],
  [
    { at: 0, color: '#BFDD96' },
    { at: 0.45, color: '#6FAE74' },
    { at: 1, color: '#2E6A5C' },
  ],
)}${linear(
  'bamboo1',
  [0, -58, 0, 0],
  [
    { at: 0, color: '#5F9A78' },
    { at: 1, color: '#1E4A52' },
  ],
)}</defs>`;

const leaf = (turn: number, size: number, tone: 0 | 1): string =>
  path(LEAF, `fill="url(#bamboo${tone})" transform="rotate(${turn}) scale(${size})"`) +
  path(
    'M0-4V-50',
    `stroke="#D8EBB4" stroke-width="1" stroke-linecap="round" opacity="0.45" transform="rotate(${turn}) scale(${size})"`,
  );

/** Leaves as a brush sets them: three to five from one point. */
const spray = (x: number, y: number, turn: number, size: number): string =>
  group(
    `transform="translate(${x} ${y}) rotate(${turn}) scale(${size})"`,
    leaf(-46, 0.8, 1),
    leaf(44, 0.86, 1),
    leaf(-20, 1, 0),
    leaf(24, 0.94, 0),
    leaf(3, 1.1, 0),
  );

/** One joint of a cane, thicker at its ends. */
const joint = (x1: number, y1: number, x2: number, y2: number, width: number): string =>
  path(`M${x1} ${y1}L${x2} ${y2}`, `stroke="#2A5E54" stroke-width="${width}" stroke-linecap="round"`) +
  path(
    `M${x1} ${y1}L${x2} ${y2}`,
    `stroke="#7FB57C" stroke-width="${width * 0.36}" stroke-linecap="round" transform="translate(-0.8 -1.4)" opacity="0.85"`,
  );

/** Bamboo under the moon. */
export const bambooTwig = [
  defs,
  joint(-10, 16, 46, 22, 8),
  joint(52, 22.6, 104, 32, 7),
  joint(110, 33, 158, 45, 6),
  joint(163, 46.6, 214, 64, 4.6),
  joint(52, 24, 66, 62, 4),
  joint(108, 34, 126, 72, 3.6),
  spray(14, 20, 168, 0.95),
  spray(66, 62, 172, 1.05),
  spray(92, 30, 196, 0.74),
  spray(126, 72, 160, 1.05),
  spray(150, 44, 62, 0.62),
  spray(178, 52, 190, 0.84),
  spray(214, 64, 124, 0.95),
].join('');
