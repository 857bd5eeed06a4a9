/** Maps progress 0…1 to 0…1 (`outBack` swings past the end and returns). */
export type Ease = (t: number) => number;

export const outQuad: Ease = (t) => 1 - (1 - t) * (1 - t);
export const outCubic: Ease = (t) => 1 - (1 - t) * (1 - t) * (1 - t);
export const inQuad: Ease = (t) => t * t;

export const outBack: Ease = (t) => {
  const back = t - 1;
  return 1 + back * back * (2.4 * back + 1.4);
};

export const clamp = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(value, high));

export const lerp = (from: number, to: number, t: number): number => from + (to - from) * t;
