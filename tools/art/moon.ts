import type { Picture } from './picture.ts';
import { circle, ellipse, group, path, radial } from './svg.ts';

const PHASES = 9;
const R = 48;

/** The lit part, waxing from the right: a half circle and the terminator's half ellipse. */
const lit = (share: number): string => {
  const bend = Math.abs(1 - 2 * share) * R;
  const sweep = share < 0.5 ? 0 : 1;
  return `M0 ${-R}A${R} ${R} 0 0 1 0 ${R}A${bend} ${R} 0 0 ${sweep} 0 ${-R}Z`;
};

const seas = group(
  'fill="#E4CB84" opacity="0.7"',
  ellipse(-18, -16, 13, 10, 'transform="rotate(-24 -18 -16)"'),
  ellipse(8, -24, 9, 6, ''),
  ellipse(20, 4, 11, 15, 'transform="rotate(16 20 4)"'),
  ellipse(-12, 16, 9, 7, ''),
  ellipse(6, 30, 12, 5, ''),
);

/** Without a halo: the sky around it is lit by the game, in more colours than this page has. */
const phase = (at: number): Picture => {
  const share = 0.1 + (0.9 * at) / (PHASES - 1);
  return {
    name: `moon/${at}`,
    box: [-88, -88, 176, 176],
    density: 1.15,
    content:
      `<defs>${radial('face', -14, -16, 76, [
        { at: 0, color: '#FFFCEB' },
        { at: 0.6, color: '#FFF0C0' },
        { at: 1, color: '#F0D48C' },
      ])}<clipPath id="lit"><path d="${lit(share)}"/></clipPath></defs>` +
      circle(0, 0, R, 'fill="#1A2152" opacity="0.72"') +
      path(lit(share), 'fill="url(#face)"') +
      group('clip-path="url(#lit)"', seas),
  };
};

export const moonPictures = (): Picture[] => Array.from({ length: PHASES }, (_, at) => phase(at));
