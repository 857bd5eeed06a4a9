import { EMPTY_COUNTERS, EMPTY_SAVE, SAVE_VERSION } from '../../src/progress/save.ts';
import { SAVE_PAGES } from '../../src/progress/save-page.ts';
import type { ThemeChoice } from '../../src/view/screens/pages.ts';

/** Runs after which home has all there is. */
export const RUNS_BEFORE = 8;

/** What was played before: a best of endless under these rules. */
export interface Played {
  readonly rules?: number;
  readonly best?: number;
  /** How many; none is a newcomer. */
  readonly runs?: number | undefined;
  /** Chosen, where it is not the phone's. */
  readonly language?: 'en' | undefined;
  /** Days in China, `yyyy-mm-dd`. */
  readonly days?: readonly string[];
  /** Things of the shop that were bought, and what of all is worn, by kind. */
  readonly owned?: readonly string[];
  readonly worn?: Readonly<Record<string, string>> | ThemeChoice;
  readonly coins?: number;
  readonly drops?: number;
  /** Lanterns that were found. */
  readonly tallies?: Readonly<Record<string, number>>;
}

/** Where a phone keeps a save, and the text there of somebody who has played and found every way on home. */
export const playedSave = ({
  rules = 0,
  best = 0,
  runs = RUNS_BEFORE,
  language,
  days = [],
  owned = [],
  worn = {},
  coins = 0,
  drops = 0,
  tallies = {},
}: Played = {}): { readonly key: string; readonly text: string } => {
  const counters = { d0played0phone: { ...EMPTY_COUNTERS, runs, drops, coinsEarned: coins } };
  const looks = Object.entries(worn).map(
    ([kind, value]) => [kind, { value: value as string, at: 1 }] as const,
  );
  const choices = {
    ...Object.fromEntries(looks),
    ...(language ? { language: { value: language, at: 1 } } : {}),
  };
  const bests = { ...EMPTY_SAVE.bests, endless: best };
  const believed = {
    ...EMPTY_SAVE,
    counters,
    rules,
    bests,
    choices,
    days,
    owned,
    tallies,
    tutorialSeen: runs > 0,
  };
  const page = SAVE_PAGES.make(0, { believed, doubted: EMPTY_SAVE, until: null, ended: {} });
  if (!page.ok) throw new Error(`${page.error.code}: ${page.error.detail}`);
  return { key: `save.${SAVE_VERSION}.0`, text: page.value };
};
