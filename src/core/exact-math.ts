/**
 * Sine and cosine from + − × and floor alone, so that every JavaScript engine gives the same last bit;
 * the built-in ones leave that bit to the engine.
 *
 * Method: subtract the nearest multiple of π/2 in two parts, then the fixed polynomials of the freely
 * distributable library fdlibm (kernels k_sin, k_cos). Error below 2 ulp for |x| < 2²⁰; beyond that the
 * answer is still one and the same on every engine, only less near the true one.
 */

const TWO_OVER_PI = 0.6366197723675814;
/** π/2 = high + low, where high has 33 significant bits, so that n × high is exact for |n| < 2²⁰. */
const HALF_PI_HIGH = 1.5707963267341256;
const HALF_PI_LOW = 6.077100506506192e-11;

/** For |x| ≤ π/4. */
const sinKernel = (x: number): number => {
  const z = x * x;
  const tail =
    0.00833333333332249 +
    z *
      (-0.0001984126982985795 +
        z * (2.7557313707070068e-6 + z * (-2.5050760253406863e-8 + z * 1.58969099521155e-10)));
  return x + z * x * (-0.16666666666666632 + z * tail);
};

/** For |x| ≤ π/4. */
const cosKernel = (x: number): number => {
  const z = x * x;
  const tail =
    z *
    (0.0416666666666666 +
      z *
        (-0.001388888888887411 +
          z *
            (2.480158728947673e-5 +
              z * (-2.7557314351390663e-7 + z * (2.087572321298175e-9 + z * -1.1359647557788195e-11)))));
  return 1 - (0.5 * z - z * tail);
};

/** The value at `quarters` × π/2 + `rest`; sine is asked for with its own quarter, cosine one further. */
const atQuarter = (quarters: number, rest: number): number => {
  const quarter = quarters - 4 * Math.floor(quarters / 4);
  if (quarter === 0) return sinKernel(rest);
  if (quarter === 1) return cosKernel(rest);
  if (quarter === 2) return -sinKernel(rest);
  return -cosKernel(rest);
};

const turned = (x: number, quarterTurns: number): number => {
  const n = Math.floor(x * TWO_OVER_PI + 0.5);
  return atQuarter(n + quarterTurns, x - n * HALF_PI_HIGH - n * HALF_PI_LOW);
};

/** `x` in radians. Infinite or not-a-number arguments give not-a-number, as the built-in does. */
export const sin = (x: number): number => (Number.isFinite(x) ? turned(x, 0) : Number.NaN);

/** `x` in radians. Infinite or not-a-number arguments give not-a-number, as the built-in does. */
export const cos = (x: number): number => (Number.isFinite(x) ? turned(x, 1) : Number.NaN);

/** Stands in for a function that has no exact version here: nothing of ours may come to call it. */
export const inexact = (): never => {
  throw new Error('this Math function gives different last bits on different engines');
};
