import type { Mode } from '../core/index.ts';
import type { ClockPort } from '../platform/ports.ts';
import { recordRun, toggleSetting } from '../progress/save-changes.ts';
import type { SaveStore } from '../progress/save-store.ts';
import { settingsOf } from '../progress/save-views.ts';
import { chinaDate, makeChinaDate } from '../shared/china-date.ts';
import type { SettingName, Settings } from '../view/stage.ts';
import type { Bests } from './screens.ts';
import type { Tally } from './tally.ts';

/** What the game knows of its player, in the words of the screens. */
export interface Profile {
  settings(): Settings;
  toggle(name: SettingName): void;
  bests(): Bests;
  /** The day in China, now. */
  today(): { readonly year: number; readonly month: number; readonly day: number };
  /** `day` is the one on which the run began: a daily run that ends after midnight belongs to it. */
  recordRun(mode: Mode, day: string, score: number, tally: Tally): void;
  /** Writes at once what a slow write still holds: before the host freezes us. Blocks; never in play. */
  flush(): void;
}

export const createProfile = (store: SaveStore, clock: ClockPort): Profile => {
  let leftHand = false;
  const today = () => chinaDate(clock.now());
  return {
    settings: () => ({ ...settingsOf(store.save), leftHand }),
    toggle: (name) => {
      if (name === 'leftHand') leftHand = !leftHand;
      else store.update((save) => toggleSetting(save, name, clock.now()));
    },
    bests: () => {
      const { endless, sprint, daily } = store.save.bests;
      return { endless, sprint, daily: daily[makeChinaDate(today())] ?? 0 };
    },
    today,
    recordRun: (mode, day, score, tally) =>
      store.update((save) =>
        recordRun(save, store.device, {
          mode,
          day,
          score,
          drops: tally.drops,
          merges: tally.merges,
          longestChain: tally.longestChain,
          largestTier: tally.largestTier,
        }),
      ),
    flush: () => store.flush(),
  };
};
