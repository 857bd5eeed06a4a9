import { circle, group, path, polar } from './svg.ts';

/** The few shapes that light takes on a skin. Places on a disc of radius 100; angles in degrees, clockwise from the right. */

const soft = (id: string, deviation: number): string =>
  `<defs><filter id="${id}" x="-80%" y="-80%" width="260%" height="260%"><feGaussianBlur stdDeviation="${deviation}"/></filter></defs>`;

const rad = (degrees: number): number => (degrees / 180) * Math.PI;

/** A stroke along the curve of the body. */
export const arc = (radius: number, from: number, to: number, stroke: string, blurred: number): string => {
  const start = polar(rad(from), radius);
  const end = polar(rad(to), radius);
  const id = `arc${radius}${Math.abs(from)}`;
  return group(
    `filter="url(#${id})"`,
    soft(id, blurred),
    path(
      `M${start.x} ${start.y}A${radius} ${radius} 0 0 1 ${end.x} ${end.y}`,
      `fill="none" stroke-linecap="round" ${stroke}`,
    ),
  );
};

/** An oval that has no edge, laid across the direction to the lamp. */
export const bloom = (x: number, y: number, rx: number, ry: number, opacity: number): string => {
  const id = `bloom${rx}`;
  return (
    `<defs><radialGradient id="${id}" gradientUnits="userSpaceOnUse" cx="0" cy="0" r="1">` +
    [1, 0.72, 0.3, 0.07, 0]
      .map(
        (share, at) =>
          `<stop offset="${at / 4}" stop-color="#FFF9EC" stop-opacity="${(opacity * share).toFixed(3)}"/>`,
      )
      .join('') +
    `</radialGradient></defs>` +
    circle(0, 0, 1, `fill="url(#${id})" transform="translate(${x} ${y}) rotate(-44) scale(${rx} ${ry})"`)
  );
};

/** A thin line of light with soft sides. */
export const strand = (d: string, width: number, opacity: number): string => {
  const id = `strand${width}`;
  return group(
    `filter="url(#${id})" opacity="${opacity}"`,
    soft(id, 2.2),
    path(d, `fill="none" stroke="#FFF3D8" stroke-width="${width}" stroke-linecap="round"`),
  );
};
