/** Small words for writing SVG text. Numbers are in the units of the picture they stand in. */

export interface Stop {
  readonly at: number;
  readonly color: string;
  readonly opacity?: number;
}

export const round = (value: number): number => Math.round(value * 100) / 100;

const stopTags = (stops: readonly Stop[]): string =>
  stops
    .map(
      ({ at, color, opacity = 1 }) =>
        `<stop offset="${at}" stop-color="${color}" stop-opacity="${opacity}"/>`,
    )
    .join('');

export const radial = (id: string, cx: number, cy: number, r: number, stops: readonly Stop[]): string =>
  `<radialGradient id="${id}" gradientUnits="userSpaceOnUse" cx="${cx}" cy="${cy}" r="${r}">${stopTags(stops)}</radialGradient>`;

/** From (x1, y1) to (x2, y2), in the picture's own units. */
export const linear = (
  id: string,
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  stops: readonly Stop[],
): string =>
  `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${stopTags(stops)}</linearGradient>`;

export const blur = (id: string, deviation: number): string =>
  `<filter id="${id}" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="${deviation}"/></filter>`;

export const circle = (cx: number, cy: number, r: number, attributes: string): string =>
  `<circle cx="${round(cx)}" cy="${round(cy)}" r="${round(r)}" ${attributes}/>`;

export const ellipse = (cx: number, cy: number, rx: number, ry: number, attributes: string): string =>
  `<ellipse cx="${round(cx)}" cy="${round(cy)}" rx="${round(rx)}" ry="${round(ry)}" ${attributes}/>`;

export const path = (d: string, attributes: string): string => `<path d="${d}" ${attributes}/>`;

export const group = (attributes: string, ...content: readonly string[]): string =>
  `<g ${attributes}>${content.join('')}</g>`;

export const polar = (angle: number, radius: number): { x: number; y: number } => ({
  x: round(Math.cos(angle) * radius),
  y: round(Math.sin(angle) * radius),
});

/** `count` values 0…1 that look scattered and are the same in every build. */
export const scatter = (count: number, seed: number): number[] => {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  });
};

/** Clear pixels between a disc's edge and its frame's, so that the smooth edge is whole. */
const PAD = 2;

/** Box and density of a picture in which the disc of radius 100 is `radius` pixels large. */
export const discBox = (radius: number): { box: [number, number, number, number]; density: number } => {
  const reach = (100 * (radius + PAD)) / radius;
  return { box: [-reach, -reach, 2 * reach, 2 * reach], density: radius / 100 };
};
