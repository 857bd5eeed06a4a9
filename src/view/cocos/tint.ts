/** 0xrrggbb. */
export const WHITE = 0xffffff;

const multiplyChannel = (one: number, other: number, shift: number): number =>
  Math.round((((one >> shift) & 255) * ((other >> shift) & 255)) / 255) << shift;

/** One tint seen through another: white leaves everything as it is. */
export const multiplyTints = (one: number, other: number): number => {
  if (one === WHITE) return other;
  if (other === WHITE) return one;
  return multiplyChannel(one, other, 16) | multiplyChannel(one, other, 8) | multiplyChannel(one, other, 0);
};
