import { isChinaDate } from '../shared/china-date.ts';
import { readReplay } from '../shared/cloud-run.ts';
import { type Failure, failure } from '../shared/failure.ts';
import {
  combine,
  type Fields,
  parseJson,
  readEach,
  readFields,
  readFlag,
  readInteger,
  readList,
  readName,
  readTable,
} from '../shared/parsing.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { MAX_SCORE } from '../shared/vocabulary/limits.ts';
import { isLifelongMode, LIFELONG_MODES, type LifelongMode } from '../shared/vocabulary/modes.ts';
import { SETTING_NAMES } from '../shared/vocabulary/setting-names.ts';
import { TIERS } from '../shared/vocabulary/tiers.ts';
import { isDeviceId } from './device-id.ts';
import { type LeaderboardRun, SAVED_LEADERBOARDS } from './leaderboard-runs.ts';
import { canonical } from './merge.ts';
import {
  type BestRun,
  type Bests,
  CHOICE_NAMES,
  type Choice,
  type Counters,
  type Deeds,
  EMPTY_SAVE,
  type OlderBests,
  SAVE_VERSION,
  type Save,
  type Switch,
} from './save.ts';
import { TALLY_NAMES } from './tallies.ts';
import { UPGRADES } from './upgrades.ts';

/** UTF-16 units; a key of the host's storage holds 1 MB. Ten years of every day played, with all their tasks, are under 250 000. */
export const MAX_SAVE_LENGTH = 1024 * 1024;
export const MAX_COUNT = 1e15;
/** Milliseconds since 1970: the last moment of ECMAScript's calendar. */
export const MAX_TIME = 8.64e15;
/** What the platform's own rankings take. */
export const MAX_SECONDS = 0xffffffff;
const MAX_CHAIN = 1e6;
const MAX_RULES = 255;

const readScore = (value: unknown): Result<number> => readInteger('score', value, 0, MAX_SCORE);
const readCount = (name: string, value: unknown): Result<number> => readInteger(name, value, 0, MAX_COUNT);

const readDay = (value: unknown): Result<string> =>
  isChinaDate(value) ? ok(value as string) : fail(failure('input/corrupt', `day: ${typeof value}`));

const readSwitch = (value: unknown): Result<Switch> => {
  const fields = readFields('switch', value);
  if (!fields.ok) return fields;
  const { on, at } = fields.value;
  return combine<Switch>({ on: readFlag('on', on), at: readInteger('at', at, 0, MAX_TIME) });
};

const THEME = /^[a-z][a-z0-9-]{0,23}$/;
/** What coins came for: words of lower case letters, digits and dashes between dots. */
const SOURCE = /^[a-z][a-z0-9-]{0,23}(\.[a-z0-9-]{1,24}){1,3}$/;
const CHOSEN = /^[a-z][a-zA-Z0-9-]{0,23}$/;

const readWord = (name: string, value: unknown, pattern: RegExp): Result<string> =>
  typeof value === 'string' && pattern.test(value)
    ? ok(value)
    : fail(failure('input/corrupt', `${name}: ${typeof value}`));

const readChoice = (value: unknown): Result<Choice> => {
  const fields = readFields('choice', value);
  if (!fields.ok) return fields;
  const { value: chosen, at } = fields.value;
  return combine<Choice>({
    value: readWord('choice', chosen, CHOSEN),
    at: readInteger('at', at, 0, MAX_TIME),
  });
};

/** A mode that came after the save was written has no best in it. */
const readLifelongBests = (bests: Fields): { readonly [M in LifelongMode]: Result<number> } =>
  readEach(bests, LIFELONG_MODES, (best) => readScore(best ?? 0));

const readBests = (value: unknown): Result<Bests> => {
  const fields = readFields('bests', value);
  if (!fields.ok) return fields;
  return combine<Bests>({
    ...readLifelongBests(fields.value),
    daily: readTable('daily', fields.value.daily, isChinaDate, readScore),
  });
};

/** What a rules version can be; see `parseRules` of the core. */
const readRules = (value: unknown): Result<number> => readInteger('rules', value, 0, MAX_RULES);
const isRules = (name: string): boolean => /^(0|[1-9]\d{0,2})$/.test(name) && Number(name) <= MAX_RULES;

const readOlderBests = (value: unknown): Result<OlderBests> => {
  const fields = readFields('older bests', value);
  if (!fields.ok) return fields;
  return combine<OlderBests>(readLifelongBests(fields.value));
};

const readBestRun = (value: unknown): Result<BestRun> => {
  const fields = readFields('best run', value);
  if (!fields.ok) return fields;
  return combine<BestRun>({ score: readScore(fields.value.score), replay: readReplay(fields.value.replay) });
};

const readBoardRun = (value: unknown): Result<LeaderboardRun> => {
  const fields = readFields('board run', value);
  if (!fields.ok) return fields;
  const { day, time, score, replay } = fields.value;
  return combine<LeaderboardRun>({
    day: readDay(day),
    time: readInteger('time', time, 0, MAX_SECONDS),
    score: readScore(score),
    replay: readReplay(replay),
  });
};

const NAME = /^[a-z][a-zA-Z0-9_-]{0,23}$/;

/** A name that some version of the game may have; never one that every object has. */
const isName = (name: string): boolean => NAME.test(name) && !(name in {});

/**
 * A table whose names may be those of a later game. What is under a name of this version must be in order. What is under
 * another one is kept where it can be read, and skipped where it cannot: a name that is new is no reason to refuse a save.
 */
const readNamed = <T>(
  name: string,
  value: unknown,
  isKnown: (key: string) => boolean,
  read: (element: unknown) => Result<T>,
): Result<Readonly<Record<string, T>>> => {
  const fields = readFields(name, value);
  if (!fields.ok) return fields;
  const table: Record<string, T> = {};
  for (const key of Object.keys(fields.value)) {
    const one = read(fields.value[key]);
    if (one.ok && (isKnown(key) || isName(key))) table[key] = one.value;
    else if (!one.ok && isKnown(key)) return one;
  }
  return ok(table);
};

const isRunName = (name: string): boolean => isLifelongMode(name) || isChinaDate(name);

const readMerges = (value: unknown): Result<readonly number[]> => {
  const counts = readList('merges', value, (count) => readCount('merges', count));
  if (!counts.ok || counts.value.length === TIERS) return counts;
  return fail(failure('input/out-of-range', `merges: ${counts.value.length} tiers`));
};

const readCounters = (value: unknown): Result<Counters> => {
  const fields = readFields('counters', value);
  if (!fields.ok) return fields;
  const { runs, duels, drops, coinsEarned, coinsSpent, merges } = fields.value;
  return combine<Counters>({
    runs: readCount('runs', runs),
    duels: readCount('duels', duels),
    drops: readCount('drops', drops),
    coinsEarned: readCount('coinsEarned', coinsEarned),
    coinsSpent: readCount('coinsSpent', coinsSpent),
    merges: readMerges(merges),
  });
};

const readTriesOfDay = (value: unknown): Result<Readonly<Record<string, number>>> =>
  readTable('tries', value, isDeviceId, (count) => readCount('tries', count));

/** No thing costs more, and nothing brings more at once. */
export const MAX_COINS_AT_ONCE = 1e6;
/** Tasks of a day, also of a later game. */
const MAX_PLACES = 8;

const readCoins = (value: unknown): Result<number> => readInteger('coins', value, 0, MAX_COINS_AT_ONCE);

const readPlaces = (value: unknown): Result<readonly number[]> =>
  Array.isArray(value) && value.length > MAX_PLACES
    ? fail(failure('input/out-of-range', `tasks: ${value.length} of a day`))
    : readList('tasks', value, readCoins);

const isNever = (): boolean => false;
const isThing = (name: string): boolean => THEME.test(name) && !(name in {});
const isTally = (name: string): boolean => readName('tally', name, TALLY_NAMES).ok;
const isSource = (name: string): boolean => SOURCE.test(name);

/** What was counted of a day on a device; a measure that cannot be read is a later game's. */
const readDeeds = (value: unknown): Result<Deeds> =>
  readNamed('deeds', value, isNever, (count) => readCount('deeds', count));

const readDeedsOfDay = (value: unknown): Result<Readonly<Record<string, Deeds>>> =>
  readTable('deeds', value, isDeviceId, readDeeds);

const isSaveBoard = (name: string): boolean => readName('board', name, SAVED_LEADERBOARDS).ok;
const isSettingName = (name: string): boolean => readName('setting', name, SETTING_NAMES).ok;
const isChoiceName = (name: string): boolean => readName('choice', name, CHOICE_NAMES).ok;

const readParts = (fields: Fields): { readonly [K in keyof Save]: Result<Save[K]> } => ({
  generation: readCount('life', fields.life),
  settings: readNamed('settings', fields.settings, isSettingName, readSwitch),
  choices: readNamed('choices', fields.choices, isChoiceName, readChoice),
  rules: readRules(fields.rules),
  bests: readBests(fields.bests),
  olderBests: readTable('olderBests', fields.olderBests, isRules, readOlderBests),
  bestRuns: readNamed('bestRuns', fields.bestRuns, isRunName, readBestRun),
  boards: readNamed('boards', fields.boards, isSaveBoard, readBoardRun),
  counters: readTable('counters', fields.counters, isDeviceId, readCounters),
  tries: readTable('tries', fields.tries, isChinaDate, readTriesOfDay),
  deeds: readTable('deeds', fields.deeds, isChinaDate, readDeedsOfDay),
  tasks: readTable('tasks', fields.tasks, isChinaDate, readPlaces),
  earned: readNamed('earned', fields.earned, isSource, readCoins),
  bought: readNamed('bought', fields.bought, isThing, readCoins),
  mended: readList('mended', fields.mended, readDay),
  tallies: readNamed('tallies', fields.tallies, isTally, (count) => readCount('tally', count)),
  longestChain: readInteger('longestChain', fields.longestChain, 0, MAX_CHAIN),
  largestTier: readInteger('largestTier', fields.largestTier, 0, TIERS - 1),
  days: readList('days', fields.days, readDay),
  owned: readList('owned', fields.owned, (name) => readWord('owned', name, THEME)),
  tutorialSeen: readFlag('tutorialSeen', fields.tutorialSeen),
});

/** The schema number of something that should be a save; null where it has none. */
export const versionOf = (value: unknown): number | null => {
  const fields = readFields('save', value);
  if (!fields.ok) return null;
  const version = readInteger('version', fields.value.version, 1, Number.MAX_SAFE_INTEGER);
  return version.ok ? version.value : null;
};

const upgrade = (fields: Fields, version: number): Fields =>
  UPGRADES.slice(version - 1).reduce((older, step) => step(older), fields);

/** A save of this version or an earlier one, whole or not at all. Codes: wrong-type, out-of-range, corrupt, unknown-name, newer-version. */
export const readSave = (value: unknown): Result<Save> => {
  const fields = readFields('save', value);
  if (!fields.ok) return fields;
  const version = versionOf(value);
  if (version === null) return fail(failure('input/wrong-type', 'save: no version'));
  if (version > SAVE_VERSION) return fail(failure('input/newer-version', `save: version ${version}`));
  const save = combine<Save>(readParts(upgrade(fields.value, version)));
  return save.ok ? ok(canonical(save.value)) : save;
};

export interface KnownSave {
  readonly save: Save;
  /** One for each part that could not be understood. */
  readonly failures: readonly Failure[];
}

/** The parts of a newer save that this version understands; the others are as if never played. */
export const readKnownParts = (value: unknown): KnownSave => {
  const fields = readFields('save', value);
  if (!fields.ok) return { save: EMPTY_SAVE, failures: [fields.error] };
  const parts = readParts(fields.value);
  const known: Partial<Record<keyof Save, unknown>> = {};
  const failures: Failure[] = [];
  for (const key of Object.keys(parts) as (keyof Save)[]) {
    const part = parts[key];
    if (part.ok) known[key] = part.value;
    else failures.push(part.error);
  }
  return { save: canonical({ ...EMPTY_SAVE, ...(known as Partial<Save>) }), failures };
};

export const parseSave = (text: unknown): Result<Save> => {
  const json = parseJson(text, MAX_SAVE_LENGTH);
  return json.ok ? readSave(json.value) : json;
};

/** Equal saves give equal texts. What is stored calls the generation the save's life. */
export const makeSave = (save: Save): string => {
  const { generation, ...parts } = canonical(save);
  return JSON.stringify({ version: SAVE_VERSION, life: generation, ...parts });
};
