import type { Picture } from '../picture.ts';
import { BURST_ART } from './bursts.ts';
import { THREAD_ART } from './threads.ts';

/** Pixels a unit: a petal is drawn 20 to 32 board units wide, a link 13. */
const BURST_DENSITY = 1.8;
const THREAD_DENSITY = 2;

/** What is worn on the board beside the jar: each a picture of its own, fetched when it is put on. */
export const lookPictures = (): Picture[] => [
  ...Object.entries(BURST_ART).map(
    ([name, content]): Picture => ({
      name: `burst-${name}`,
      box: [-18, -18, 36, 36],
      density: BURST_DENSITY,
      content,
      whole: true,
    }),
  ),
  ...Object.entries(THREAD_ART).map(
    ([name, { height, content }]): Picture => ({
      name: `thread-${name}`,
      box: [-8, -height / 2, 16, height],
      density: THREAD_DENSITY,
      content,
      whole: true,
    }),
  ),
];
