import { path } from '../svg.ts';
import { blush, makeBody, type PieceArt } from './piece.ts';

const hilum =
  path(
    'M-33-62C-18-76 18-76 33-62C38-56 33-49 26-52C12-60-12-60-26-52C-33-49-38-56-33-62Z',
    'fill="#7A0E34" opacity="0.55" transform="translate(0 3)"',
  ) +
  path(
    'M-33-62C-18-76 18-76 33-62C38-56 33-49 26-52C12-60-12-60-26-52C-33-49-38-56-33-62Z',
    'fill="#FFF4EA"',
  ) +
  path(
    'M-23-60C-10-67 10-67 23-60',
    'fill="none" stroke="#D07A94" stroke-width="3.4" stroke-linecap="round"',
  );

export const redBean: PieceArt = {
  face: { y: 0.05, gap: 0.29, eyeScale: 0.13, mouthY: 0.19, mouthScale: 0.22, eyes: 'happy', mouth: 'open' },
  body: makeBody({ color: '#EA4258', edge: '#620A30' }, hilum, blush(42, 27, 17, 0.75)),
  light: 'ruby',
};
