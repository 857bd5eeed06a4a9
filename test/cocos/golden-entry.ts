import { JarHost } from '../../src/cocos/index.ts';
import type { PlayedGolden } from './golden.ts';
import { GOLDEN_ROW, playGoldenOn } from './golden-run.ts';
import { openScene, settle, stockResources, stubPage } from './stand.ts';

const SILENT = { onMerge: () => {}, onScore: () => {}, onDanger: () => {}, onEnd: () => {} };

/** The golden run as a bundle of its own plays it: the host on the double, by a clock of the test's. */
export const play = async (): Promise<PlayedGolden> => {
  const clock = Date.now;
  let now = Date.UTC(2026, 8, 25, 4);
  Date.now = () => now;
  try {
    stubPage();
    const { node } = openScene();
    stockResources();
    const { seed } = GOLDEN_ROW;
    const jar = new JarHost(
      node,
      { mode: 'endless', seed, touch: false, reducedMotion: false, settings: null },
      SILENT,
    );
    const starting = jar.start();
    await settle();
    if (!(await starting)) throw new Error('the jar did not open');
    return playGoldenOn(jar, () => {
      now += 1000 / 60;
      jar.frame();
    });
  } finally {
    Date.now = clock;
  }
};
