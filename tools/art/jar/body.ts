import { PLUM } from '../color.ts';
import { blur, group, linear, path } from '../svg.ts';
import type { JarStyle } from './jar-style.ts';
import { INNER, OUTER } from './shape.ts';

/** Walls and base as one drawing, from which the pieces that the game puts together are cut. */
export const drawBody = ({ wall, foot, ornament, gloss, inner }: JarStyle): string =>
  [
    `<defs><clipPath id="solid" clip-rule="evenodd"><path clip-rule="evenodd" d="${OUTER}${INNER}"/></clipPath>`,
    linear('wallX', [-28, 0, 748, 0], wall),
    linear('footY', [0, 930, 0, 1028], foot),
    linear(
      'downY',
      [0, 0, 0, 1000],
      [
        { at: 0, color: '#FFFFFF', opacity: 0.25 },
        { at: 0.3, color: '#FFFFFF', opacity: 0 },
        { at: 1, color: '#1E3F52', opacity: 0.35 },
      ],
    ),
    blur('edge', 5),
    '</defs>',
    path(OUTER + INNER, 'fill-rule="evenodd" fill="url(#wallX)"'),
    group(
      'clip-path="url(#solid)"',
      '<rect x="-40" y="930" width="800" height="110" fill="url(#footY)"/>',
      '<rect x="-40" y="0" width="800" height="1040" fill="url(#downY)"/>',
      path(
        'M-14 60C-15 300-15 600-14 880C-12 930-2 960 22 976',
        `fill="none" stroke="#FFFFFF" stroke-width="5" stroke-linecap="round" opacity="${gloss}"`,
      ),
      ornament,
      path(OUTER, `fill="none" stroke="${PLUM}" stroke-width="9" opacity="0.4" filter="url(#edge)"`),
      path(
        'M120 1016H420',
        'fill="none" stroke="#FFFFFF" stroke-width="3" stroke-linecap="round" opacity="0.4"',
      ),
    ),
    path(INNER, `fill="none" stroke="${inner}" stroke-width="2.4" opacity="0.75"`),
  ].join('');
