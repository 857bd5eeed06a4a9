import { group, path, radial } from '../svg.ts';
import { wood } from './wood.ts';

/** Five points and a stalk; the stalk's foot is the origin. */
export const MAPLE_LEAF =
  'M0 0L1-12C6-9 14-9 18-6C17-11 20-14 25-15C21-18 22-22 26-28C20-27 16-29 14-26C14-33 12-39 8-42C5-45 2-48 0-54C-2-48-5-45-8-42C-12-39-14-33-14-26C-16-29-20-27-26-28C-22-22-21-18-25-15C-20-14-17-11-18-6C-14-9-6-9-1-12Z';

const defs = `<defs>${radial('ember', 0, -26, 34, [
  { at: 0, color: '#FFB04A' },
  { at: 0.5, color: '#E8582E' },
  { at: 1, color: '#A8263A' },
])}${radial('wine', 0, -26, 34, [
  { at: 0, color: '#E8663A' },
  { at: 0.6, color: '#B22E3A' },
  { at: 1, color: '#6E1E3E' },
])}</defs>`;

const leaf = (x: number, y: number, turn: number, size: number, tone: 'ember' | 'wine'): string =>
  group(
    `transform="translate(${x} ${y}) rotate(${turn}) scale(${size})"`,
    path(MAPLE_LEAF, `fill="url(#${tone})" stroke="#7A1E38" stroke-width="1.2" stroke-linejoin="round"`),
    path(
      'M0-4V-46M0-14L16-24M0-14L-16-24M0-12L16-11M0-12L-16-11',
      'fill="none" stroke="#FFD08A" stroke-width="1.1" stroke-linecap="round" opacity="0.6"',
    ),
  );

/** Maple in the evening. */
export const mapleTwig = [
  defs,
  wood('M-10 8C40 6 86 20 128 46C158 64 184 74 224 78', 6.4),
  wood('M58 16C74 44 78 72 70 104', 4),
  wood('M128 46C150 34 172 28 198 28', 3.4),
  leaf(20, 12, 200, 0.92, 'wine'),
  leaf(46, 18, 158, 0.98, 'ember'),
  leaf(74, 52, 120, 0.8, 'wine'),
  leaf(72, 66, 236, 0.9, 'ember'),
  leaf(70, 104, 176, 1, 'ember'),
  leaf(106, 34, 190, 1, 'wine'),
  leaf(134, 50, 216, 0.86, 'ember'),
  leaf(158, 62, 168, 1.02, 'ember'),
  leaf(164, 34, 24, 0.72, 'wine'),
  leaf(198, 28, 84, 0.86, 'ember'),
  leaf(190, 74, 196, 0.9, 'wine'),
  leaf(224, 78, 108, 0.9, 'ember'),
].join('');
