import { createWxPlatform } from '../../../src/platform/wx/create-wx-platform.ts';
import { recordRun } from '../../../src/progress/save-changes.ts';
import { SaveStore } from '../../../src/progress/save-store.ts';
import { totalsOf } from '../../../src/progress/save-views.ts';

/** Milliseconds between two runs: time for a write to land. */
const REST_MS = 30;

const MERGES = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

wx.createCanvas().getContext('2d');
const platform = createWxPlatform();
const store = new SaveStore({ ...platform, random: Math.random });

const playOn = (): void => {
  const { runs } = totalsOf(store.save);
  console.info(`held ${runs}`);
  store.update((save) =>
    recordRun(save, store.device, {
      mode: 'endless',
      day: '2026-09-25',
      score: runs,
      drops: 1,
      merges: MERGES,
      longestChain: 1,
      largestTier: 1,
      coins: 1,
      replay: null,
      at: 0,
      rules: 3,
      challenge: false,
    }),
  );
  platform.clock.after(REST_MS, playOn);
};

playOn();
