import type { JarHost } from '../../src/cocos/index.ts';
import golden from '../golden/golden.json' with { type: 'json' };
import { GOLDEN_ROWS } from '../golden/rows.ts';
import type { PlayedGolden } from './golden.ts';

export const GOLDEN_ROW = GOLDEN_ROWS.find(({ name }) => name === 'thirty drops, then at rest')!;

/** Knuth's generator, as the recipe has it. */
const bytes = (seed: number) => {
  let state = seed | 0;
  return (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return state >>> 24;
  };
};

/** Plays the first golden run on a jar that was opened for it; `frame` lets a sixtieth of a second pass. */
export const playGoldenOn = (jar: JarHost, frame: () => void): PlayedGolden => {
  const { ticks, hashes, score } = golden.rows['thirty drops, then at rest'];
  const run = jar.run!;
  const nextByte = bytes(GOLDEN_ROW.seed);
  for (let told = -1; run.view.tick < ticks; ) {
    const { tick, drops } = run.view;
    const due = tick !== told && drops < GOLDEN_ROW.drops && tick % GOLDEN_ROW.gap === 0;
    if (due) run.command({ type: 'drop', column: nextByte() });
    told = tick;
    frame();
  }
  return { hash: run.hash(), wanted: hashes.split(' ').pop()!, score };
};
