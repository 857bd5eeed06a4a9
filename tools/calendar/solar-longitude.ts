/**
 * Apparent longitude of the sun after Bretagnon & Simon, “Planetary Programs and Tables” (1986), as Reingold and
 * Dershowitz give it in “Calendrical Calculations”: within two seconds of arc, which the sun passes in under a minute.
 */
const TERMS: readonly (readonly [coefficient: number, multiplier: number, addend: number])[] = [
  [403406, 0.9287892, 270.54861],
  [195207, 35999.1376958, 340.19128],
  [119433, 35999.4089666, 63.91854],
  [112392, 35998.7287385, 331.2622],
  [3891, 71998.20261, 317.843],
  [2819, 71998.4403, 86.631],
  [1721, 36000.35726, 240.052],
  [660, 71997.4812, 310.26],
  [350, 32964.4678, 247.23],
  [334, -19.441, 260.87],
  [314, 445267.1117, 297.82],
  [268, 45036.884, 343.14],
  [242, 3.1008, 166.79],
  [234, 22518.4434, 81.53],
  [158, -19.9739, 3.5],
  [132, 65928.9345, 132.75],
  [129, 9038.0293, 182.95],
  [114, 3034.7684, 162.03],
  [99, 33718.148, 29.8],
  [93, 3034.448, 266.4],
  [86, -2280.773, 249.2],
  [78, 29929.992, 157.6],
  [72, 31556.493, 257.8],
  [68, 149.588, 185.1],
  [64, 9037.75, 69.9],
  [46, 107997.405, 8],
  [38, -4444.176, 197.1],
  [37, 151.771, 250.4],
  [32, 67555.316, 65.3],
  [29, 31556.08, 162.7],
  [28, -4561.54, 341.5],
  [27, 107996.706, 291.6],
  [27, 1221.655, 98.5],
  [25, 62894.167, 146.7],
  [24, 31437.369, 110],
  [21, 14578.298, 5.2],
  [21, -31931.757, 342.6],
  [20, 34777.243, 230.9],
  [18, 1221.999, 256.1],
  [17, 62894.511, 45.3],
  [14, -4442.039, 242.9],
  [13, 107997.909, 115.2],
  [13, 119.066, 151.8],
  [13, 16859.071, 285.3],
  [12, -4.578, 53.3],
  [10, 26895.292, 126.6],
  [10, -39.127, 205.7],
  [10, 12297.536, 85.9],
  [10, 90073.778, 146.1],
];

const CENTURY_MS = 36_525 * 86_400_000;
const J2000_MS = Date.UTC(2000, 0, 1, 12);
/** Dynamical time is ahead of the clock by about so many seconds in these decades. */
const DELTA_SECONDS = 70;

const sine = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);

/** Degrees from 0 to 360; `time` in milliseconds since 1970. */
export const solarLongitude = (time: number): number => {
  const c = (time + DELTA_SECONDS * 1000 - J2000_MS) / CENTURY_MS;
  const sum = TERMS.reduce(
    (all, [coefficient, multiplier, addend]) => all + coefficient * sine(addend + multiplier * c),
    0,
  );
  const mean = 282.7771834 + 36_000.76953744 * c + 0.000005729577951308232 * sum;
  const aberration = 0.0000974 * sine(267.63 + 35_999.01848 * c) - 0.005575;
  const nutation = -0.004778 * sine(124.9 - 1934.134 * c) - 0.0003667 * sine(201.11 + 72_001.5377 * c);
  return (((mean + aberration + nutation) % 360) + 360) % 360;
};

/** The moment near `around` at which the sun reaches a longitude: milliseconds since 1970. */
export const timeOfLongitude = (degrees: number, around: number): number => {
  let time = around;
  for (let step = 0; step < 8; step++) {
    const off = ((degrees - solarLongitude(time) + 540) % 360) - 180;
    time += (off / 360) * 365.2422 * 86_400_000;
  }
  return time;
};
