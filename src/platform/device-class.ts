/** What a host may answer about its device: any field may be missing or nonsense. */
export interface RawDevice {
  readonly platform?: unknown;
  /** 1 to 50; −1 where nobody knows. */
  readonly benchmarkLevel?: unknown;
  /** Megabytes, as text. */
  readonly memorySize?: unknown;
}

/** Pixels a point are drawn at most: enough for the eye on most phones, and what any phone can fill. */
export const USUAL_PIXELS = 2;
/** For the sharp screens of strong phones: 2.25 times as much to fill, and some 45 MB more for the screen's buffers. */
const SHARP_PIXELS = 3;

/** Where the published range of high-end phones begins, by platform (device page of the performance guide, March 2026). */
const HIGH_IOS = 36;
const HIGH_OTHERS = 30;
/** Megabytes a phone of six gigabytes answers at least. */
const ROOMY = 5500;

/** How many pixels a point may take on this device. Nothing is known of a device: the usual. */
export const mostPixels = ({ platform, benchmarkLevel, memorySize }: RawDevice): number => {
  const strong = Number(benchmarkLevel) >= (platform === 'ios' ? HIGH_IOS : HIGH_OTHERS);
  return strong && Number(memorySize) >= ROOMY ? SHARP_PIXELS : USUAL_PIXELS;
};
