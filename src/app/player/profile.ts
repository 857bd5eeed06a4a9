import type { Mode, Replay } from '../../core/index.ts';
import { makeReplayText } from '../../core/records.ts';
import type { ClockPort } from '../../platform/ports.ts';
import type { RunStats } from '../../progress/autosave/saved-run.ts';
import type { AutosaveSlot } from '../../progress/autosave-slots.ts';
import { lastingCoins, withCoins } from '../../progress/lasting-rewards.ts';
import { mendByAnswer, nightToMend } from '../../progress/mending.ts';
import { underRules } from '../../progress/rules-change.ts';
import type { Save } from '../../progress/save.ts';
import {
  buyTheme,
  choose,
  countRunSoFar,
  earnCoins,
  lightDay,
  markTutorialSeen,
  mendNight,
  receivePurse,
  recordRun,
  toggleSetting,
} from '../../progress/save-changes.ts';
import type { SaveStore } from '../../progress/save-store.ts';
import { coinsOf, languageOf, settingsOf, totalsOf } from '../../progress/save-views.ts';
import { tellLanterns } from '../../progress/tallies.ts';
import { settleTasks } from '../../progress/tasks.ts';
import { type ChinaDate, chinaDate } from '../../shared/china-date.ts';
import type { Purse } from '../../shared/cloud-orders.ts';
import type { LanguageChoice } from '../../shared/vocabulary/languages.ts';
import type { SettingName, Settings } from '../../shared/vocabulary/setting-names.ts';
import { kindOfTheme, type Theme } from '../../shared/vocabulary/themes.ts';
import { coinsFor, type Shop } from './shop.ts';
import { isOwned, priceToPay } from './wardrobe.ts';

/** What is recorded of a run, as far as it has been played. */
export interface RunProgress {
  readonly mode: Mode;
  /** On which it began: a daily run that ends after midnight belongs to it. */
  readonly day: string;
  readonly score: number;
  readonly stats: RunStats;
}

/** A run that ended and is recorded. */
export interface PlayedRun extends RunProgress {
  /** Null for one that is too long to have one. */
  readonly replay: Replay | null;
  readonly rulesVersion: number;
  /** Against a friend's run. */
  readonly challenge: boolean;
}

/** What a run has brought. */
export interface RunCoins {
  readonly coins: number;
  /** Beside them: for tasks that it completed, medals and nights. */
  readonly rewards: number;
}

/** What the game knows of its player, and every change that can be made to it. */
export interface Profile {
  readonly save: Save;
  readonly shop: Shop;
  settings(): Settings;
  language(): LanguageChoice;
  /** True until the first run, or the end of the tutorial. */
  needsTutorial(): boolean;
  /** The day in China, now. */
  today(): ChinaDate;
  /** Runs of a slot that were recorded on this device. */
  ended(slot: AutosaveSlot): number;
  toggle(name: SettingName): void;
  setLanguage(language: LanguageChoice): void;
  /** Puts on a theme that is owned; one that is not stays in the shop. */
  useTheme(theme: Theme): void;
  /** Buys a theme and puts it on; false where there are too few coins. */
  acquire(theme: Theme): boolean;
  /** Coins beside those of a run. */
  earn(coins: number): void;
  /** What the cloud says was paid for. */
  receive(purse: Purse): void;
  /** A friend mends a night that was missed, where there is one to be mended. True: it was. */
  mend(): boolean;
  /** A missed day counts as played. */
  light(day: string): void;
  /** The player has heard of all lanterns there are. */
  tellLanterns(): void;
  finishTutorial(): void;
  /** Records a run. One without a drop counts for nothing: neither a day nor coins. */
  recordRun(run: PlayedRun, slot: AutosaveSlot): RunCoins;
  /**
   * Gives the coins of tasks, medals and nights that have come to be complete, and lets a friend's answer that the cloud has told of
   * mend a night: each comes once, however often this is called.
   */
  settle(): void;
  /** The save as it would be if the run in progress ended now; nothing is stored. */
  countingIn(run: RunProgress): Save;
  /** Writes pending changes at once, before the host freezes the game. Blocks; never called in play. */
  flush(): void;
}

const NOTHING: RunCoins = { coins: 0, rewards: 0 };

/** `rules`: the version that is played. */
export const createProfile = (store: SaveStore, clock: ClockPort, shop: Shop, rules: number): Profile => {
  const useTheme = (theme: Theme): void =>
    store.update((save) => choose(save, kindOfTheme(theme), theme, clock.now()));
  // Medals and nights go by what is believed alone: it is kept for good, so that nothing is lost by waiting.
  const settle = (): void => {
    const lasting = lastingCoins(underRules(store.believed, rules), shop);
    const today = chinaDate(clock.now());
    store.update((save) => mendByAnswer(withCoins(settleTasks(save, shop.tasks), lasting), today));
  };
  return {
    get save() {
      return underRules(store.save, rules);
    },
    shop,
    settings: () => settingsOf(store.save),
    language: () => languageOf(store.save),
    needsTutorial: () => !store.save.tutorialSeen && totalsOf(store.save).runs === 0,
    today: () => chinaDate(clock.now()),
    ended: (slot) => store.ended(slot),
    toggle: (name) => store.update((save) => toggleSetting(save, name, clock.now())),
    setLanguage: (language) => store.update((save) => choose(save, 'language', language, clock.now())),
    useTheme,
    acquire: (theme) => {
      const price = priceToPay(store.save, shop, theme);
      if (price !== null) store.update((save) => buyTheme(save, theme, price));
      const owned = isOwned(store.save, shop, theme);
      if (owned) useTheme(theme);
      return owned;
    },
    earn: (coins) => store.update((save) => earnCoins(save, store.device, coins)),
    receive: (purse) => store.update((save) => receivePurse(save, purse)),
    light: (day) => store.update((save) => lightDay(save, day)),
    mend: () => {
      const night = nightToMend(store.save, chinaDate(clock.now()));
      if (night === null) return false;
      store.update((save) => mendNight(save, night));
      settle();
      return true;
    },
    tellLanterns: () => store.update(tellLanterns),
    finishTutorial: () => store.update(markTutorialSeen),
    recordRun: ({ stats, replay, rulesVersion, ...run }, slot) => {
      if (stats.drops === 0) return NOTHING;
      const text = replay && makeReplayText(replay);
      const record = {
        ...run,
        ...stats,
        rules: rulesVersion,
        replay: text?.ok ? text.value : null,
        at: clock.now(),
      };
      const coins = coinsFor(shop, run.score, !store.save.days.includes(run.day));
      const before = coinsOf(store.save);
      const change = (save: Save): Save =>
        settleTasks(recordRun(save, store.device, { ...record, coins }), shop.tasks);
      store.update(change, slot);
      settle();
      return { coins, rewards: Math.max(coinsOf(store.save) - before - coins, 0) };
    },
    settle,
    countingIn: ({ stats, ...run }) =>
      countRunSoFar(underRules(store.save, rules), store.device, { ...run, ...stats }),
    flush: () => store.flush(),
  };
};
