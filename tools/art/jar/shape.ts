/** The jar in board units: the board is its inside, 720 × 960, walls 28 thick, a foot below. */
export const WIDTH = 720;
export const HEIGHT = 960;

export const OUTER =
  'M-30 0C-27 40-28 80-28 130V900C-28 960-4 1004 60 1008L96 1010V1022C96 1026 100 1028 104 1028H616C620 1028 624 1026 624 1022V1010L660 1008C724 1004 748 960 748 900V130C748 80 747 40 750 0Z';
export const INNER = 'M0-10V938C0 950 10 960 22 960H698C710 960 720 950 720 938V-10Z';

/** Half of the mouth's ring: sweep 1 is the far half, 0 the near one. Radii each way. */
export const halfRing = (
  sweep: 0 | 1,
  outerX: number,
  outerY: number,
  innerX: number,
  innerY: number,
): string =>
  `M${360 - outerX} 0A${outerX} ${outerY} 0 0 ${sweep} ${360 + outerX} 0L${360 + innerX} 0A${innerX} ${innerY} 0 0 ${1 - sweep} ${360 - innerX} 0Z`;

/** How far an ellipse about the mouth's middle bows at `x`. */
export const bow = (x: number, radiusX: number, radiusY: number): number =>
  radiusY * Math.sqrt(1 - ((x - 360) / radiusX) ** 2);

/** `count` places in a row. */
export const row = (
  count: number,
  first: number,
  step: number,
  draw: (at: number, index: number) => string,
): string => Array.from({ length: count }, (_, index) => draw(first + index * step, index)).join('');
