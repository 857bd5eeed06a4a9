import { circle, path, radial } from '../svg.ts';
import { blush, makeBody, type PieceArt } from './piece.ts';

const DRIP =
  'M-104-34C-92-16-80-18-72-30C-66-40-56-40-52-28C-48-8-30-6-27-24C-25-38-12-40-8-28C-4-14 12-14 16-30C20-44 34-44 38-30C42-4 60-2 64-24C67-40 78-38 84-28C90-20 98-22 104-34V-110H-104Z';

const drip =
  `<defs>${radial('paste', -30, -70, 110, [
    { at: 0, color: '#6A5560' },
    { at: 0.5, color: '#40303B' },
    { at: 1, color: '#2A1C27' },
  ])}</defs>` +
  path(DRIP, 'fill="#C79A8C" opacity="0.45" transform="translate(0 6)"') +
  path(DRIP, 'fill="url(#paste)"') +
  path(
    'M-78-40C-70-52-58-52-50-42M-34-34C-28-48-10-50-4-40M30-42C36-52 50-50 56-40',
    'fill="none" stroke="#B9A2B0" stroke-width="4.5" stroke-linecap="round" opacity="0.55"',
  );

const pearl = `<defs>${radial('pearl', 30, 40, 70, [
  { at: 0, color: '#FFE3E6', opacity: 0.75 },
  { at: 1, color: '#FFE3E6', opacity: 0 },
])}</defs>${circle(0, 0, 95, 'fill="url(#pearl)"')}`;

export const tangyuan: PieceArt = {
  face: { y: 0.07, gap: 0.28, eyeScale: 0.11, mouthY: 0.19, mouthScale: 0.17, eyes: 'happy', mouth: 'smile' },
  body: makeBody({ color: '#FFFAF2', edge: '#BE8A86' }, pearl, drip, blush(42, 32, 17, 0.7)),
  light: 'pearl',
};
