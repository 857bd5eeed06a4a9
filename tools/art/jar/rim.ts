import { PLUM } from '../color.ts';
import { linear, path } from '../svg.ts';
import type { JarStyle } from './jar-style.ts';
import { halfRing } from './shape.ts';

const ringFill = (id: string, { rim }: JarStyle): string => linear(id, [-32, 0, 752, 0], rim);

/** The far half of the mouth, and the inside of the neck below it. */
export const drawFarRim = (style: JarStyle): string => {
  const { neck, rimShade, rimLight, farBand } = style;
  return [
    `<defs>${ringFill('rimB', style)}${linear(
      'inner',
      [0, -20, 0, 40],
      [
        { at: 0, color: neck, opacity: 0.9 },
        { at: 0.6, color: neck, opacity: 0.45 },
        { at: 1, color: neck, opacity: 0 },
      ],
    )}</defs>`,
    path('M0 0A360 22 0 0 1 720 0V34A360 22 0 0 0 0 34Z', 'fill="url(#inner)"'),
    farBand,
    path(halfRing(1, 392, 32, 364, 21), 'fill="url(#rimB)"'),
    path('M-4 0A364 21 0 0 1 724 0', `fill="none" stroke="${rimShade}" stroke-width="2.4" opacity="0.8"`),
    path('M-30-3A390 30 0 0 1 750-3', `fill="none" stroke="${rimLight}" stroke-width="2.4" opacity="0.8"`),
  ].join('');
};

/** The near half of the mouth, with its shadow on the glass. */
export const drawNearRim = (style: JarStyle): string => {
  const { rimShade, rimLight, nearBand } = style;
  return [
    `<defs>${ringFill('rimF', style)}</defs>`,
    path(halfRing(0, 392, 38, 364, 21), `fill="${PLUM}" opacity="0.22"`),
    path(halfRing(0, 392, 32, 364, 20), 'fill="url(#rimF)"'),
    nearBand,
    path('M-31 2A391 31 0 0 0 751 2', `fill="none" stroke="${rimShade}" stroke-width="2.4" opacity="0.85"`),
    path('M-4 0A364 20 0 0 0 724 0', `fill="none" stroke="${rimLight}" stroke-width="2.6"`),
  ].join('');
};
