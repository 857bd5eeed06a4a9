import fc from 'fast-check';
import { SAVED_LEADERBOARDS } from '../../src/progress/leaderboard-runs.ts';
import { canonical } from '../../src/progress/merge.ts';
import { CHOICE_NAMES, type Save } from '../../src/progress/save.ts';
import type { RunRecord } from '../../src/progress/save-changes.ts';
import { TALLY_NAMES } from '../../src/progress/tallies.ts';
import { chinaDate, makeChinaDate } from '../../src/shared/china-date.ts';
import { LIFELONG_MODES, type LifelongMode, MODES } from '../../src/shared/vocabulary/modes.ts';
import { SETTING_NAMES } from '../../src/shared/vocabulary/setting-names.ts';
import { TIERS } from '../../src/shared/vocabulary/tiers.ts';

/** Few of each, so that two saves often speak of the same thing. */
const DEVICES = ['d0000000000a', 'd0000000000b', 'd0000000000c'] as const;

const day = fc
  .integer({ min: 0, max: 20 })
  .map((days) => makeChinaDate(chinaDate(1.79e12 + days * 86_400_000)));
const score = fc.integer({ min: 0, max: 3000 });
const count = fc.integer({ min: 0, max: 50 });
const merges = fc.array(count, { minLength: TIERS, maxLength: TIERS });
const theme = fc.constantFrom('snow', 'dawn', 'lacquer', 'a-later-one');
const choice = fc.record({ value: theme, at: fc.integer({ min: 0, max: 5 }) });
const change = fc.record({ on: fc.boolean(), at: fc.integer({ min: 0, max: 5 }) });

/** Measures of this game, and one of a later one. */
const deeds = fc.dictionary(fc.constantFrom('runs', 'chain', 'mooncakes', 'somersaults'), count);
const source = fc.constantFrom('medal.swift', 'medal.a-later-one', 'lantern.1');
const coins = fc.constantFrom(0, 10, 30, 200);

const counters = fc.record({
  runs: count,
  duels: count,
  drops: count,
  coinsEarned: count,
  coinsSpent: count,
  merges,
});

export const arbitraryDevice = fc.constantFrom(...DEVICES);

const bestRun = fc.record({
  score: fc.integer({ min: 0, max: 3 }),
  replay: fc.constantFrom('a', 'b', 'ab', 'ba'),
});

const boardRun = fc.record({
  day,
  time: fc.integer({ min: 0, max: 3 }),
  score: fc.integer({ min: 0, max: 3 }),
  replay: fc.constantFrom('', 'a', 'b', 'ab'),
});

const lifelong = fc.record(
  Object.fromEntries(LIFELONG_MODES.map((mode) => [mode, score] as const)) as Record<
    LifelongMode,
    typeof score
  >,
);

const older = fc.dictionary(fc.constantFrom('1', '2'), lifelong);

const bests = fc
  .tuple(lifelong, fc.dictionary(day, score))
  .map(([ever, daily]): Save['bests'] => ({ ...ever, daily }));

const arbitraryOf = (generation: fc.Arbitrary<number>): fc.Arbitrary<Save> =>
  fc
    .record({
      generation,
      bestRuns: fc.dictionary(fc.oneof(fc.constantFrom(...LIFELONG_MODES), day), bestRun, { maxKeys: 14 }),
      settings: fc.dictionary(fc.constantFrom(...SETTING_NAMES), change),
      choices: fc.dictionary(fc.constantFrom(...CHOICE_NAMES), choice),
      rules: fc.integer({ min: 0, max: 4 }),
      olderBests: older,
      bests,
      boards: fc.dictionary(fc.constantFrom(...SAVED_LEADERBOARDS), boardRun),
      counters: fc.dictionary(arbitraryDevice, counters),
      tries: fc.dictionary(day, fc.dictionary(arbitraryDevice, fc.integer({ min: 0, max: 4 })), {
        maxKeys: 10,
      }),
      deeds: fc.dictionary(day, fc.dictionary(arbitraryDevice, deeds), { maxKeys: 10 }),
      tasks: fc.dictionary(day, fc.array(fc.constantFrom(0, 20, 30), { maxLength: 4 })),
      earned: fc.dictionary(
        fc.oneof(
          source,
          day.map((first) => `nights.${first}.7`),
        ),
        coins,
      ),
      bought: fc.dictionary(theme, coins),
      mended: fc.array(day),
      tallies: fc.dictionary(fc.constantFrom(...TALLY_NAMES), count),
      longestChain: count,
      largestTier: fc.integer({ min: 0, max: TIERS - 1 }),
      days: fc.array(day),
      owned: fc.array(theme),
      tutorialSeen: fc.boolean(),
    })
    // Saves that exist are canonical: sorted, each day and theme once.
    .map((save) => canonical(save as Save));

/** Of one generation. */
export const arbitrarySave = arbitraryOf(fc.constant(0));

/** Of a player who may have had everything deleted. */
export const arbitraryReborn = arbitraryOf(fc.integer({ min: 0, max: 2 }));

export const arbitraryRun: fc.Arbitrary<RunRecord> = fc.record({
  mode: fc.constantFrom(...MODES),
  day,
  rules: fc.integer({ min: 1, max: 4 }),
  score,
  drops: count,
  merges,
  longestChain: count,
  largestTier: fc.integer({ min: 0, max: TIERS - 1 }),
  coins: count,
  replay: fc.option(fc.constantFrom('a', 'b', 'ab', 'ba')),
  at: fc.integer({ min: 0, max: 5000 }),
  challenge: fc.boolean(),
});
