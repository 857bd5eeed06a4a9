import { failure } from '../../shared/failure.ts';
import { combine, type Fields, readFields, readList, readTable } from '../../shared/parsing.ts';
import { fail, ok, type Result } from '../../shared/result.ts';

/** One question to players: each arm is a few changes of settings, by their paths. */
export interface Experiment {
  /** As the console names its parameter. */
  readonly key: string;
  /** By the value that the console gives it. A value without an arm changes nothing. */
  readonly arms: Readonly<Record<string, Changes>>;
}

export type Changes = Readonly<Record<string, unknown>>;

/**
 * What an arm may change: when and how the game speaks of itself. Never the rules, prices or anything a score depends on:
 * two players of one board would play two games.
 */
const CHANGEABLE: readonly RegExp[] = [
  /^social\.chainWorthTelling$/,
  /^social\.askAboutOvertakingEveryDays$/,
  /^social\.card\.[a-z]+\.(zh-CN|en)$/,
];

const KEY = /^[a-z][a-z0-9_]{0,23}$/;
const ARM = /^[A-Za-z0-9]{1,8}$/;
/** The arms of all of them go with each event, in 100 characters. */
const MOST_EXPERIMENTS = 3;

const refuse = (code: 'input/unknown-name' | 'input/corrupt' | 'input/out-of-range', detail: string) =>
  fail(failure(code, detail));

const readArm =
  (key: string) =>
  (value: unknown): Result<Changes> => {
    const changes = readFields(`${key}: an arm`, value);
    if (!changes.ok) return changes;
    const foreign = Object.keys(changes.value).find((path) => !CHANGEABLE.some((may) => may.test(path)));
    return foreign === undefined
      ? changes
      : refuse(
          'input/unknown-name',
          `experiment ${key}: ${foreign.slice(0, 60)} may not be changed by an experiment`,
        );
  };

const readExperiment = (value: unknown): Result<Experiment> => {
  const fields = readFields('experiment', value);
  if (!fields.ok) return fields;
  const { key, arms } = fields.value;
  if (typeof key !== 'string' || !KEY.test(key))
    return refuse('input/corrupt', `experiment: key ${typeof key}`);
  return combine<Experiment>({
    key: ok(key),
    arms: readTable(`experiment ${key}`, arms, (arm) => ARM.test(arm), readArm(key)),
  });
};

/** `settings/analytics.json` as parsed JSON. Codes: wrong-type, corrupt, unknown-name, out-of-range. */
export const parseExperiments = (value: unknown): Result<readonly Experiment[]> => {
  const fields = readFields('analytics', value);
  if (!fields.ok) return fields;
  const read = readList('experiments', fields.value.experiments, readExperiment);
  if (!read.ok) return read;
  const keys = new Set(read.value.map(({ key }) => key));
  if (keys.size < read.value.length) return refuse('input/corrupt', 'experiments: a key twice');
  return read.value.length > MOST_EXPERIMENTS
    ? refuse('input/out-of-range', `experiments: ${read.value.length}, at most ${MOST_EXPERIMENTS}`)
    : read;
};

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const put = (into: unknown, path: readonly string[], value: unknown): unknown => {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  const fields = isFields(into) ? into : {};
  return { ...fields, [name]: put(fields[name], rest, value) };
};

/** A settings file as an arm has it; its paths begin with the file's name. */
export const changed = (file: string, settings: unknown, changes: Changes): unknown =>
  Object.entries(changes)
    .map(([path, value]) => [path.split('.'), value] as const)
    .filter(([[name]]) => name === file)
    .reduce<unknown>((made, [[, ...path], value]) => put(made, path, value), settings);

/** The arms a player is in, and all that they change. */
export interface Arms {
  /** `card_chain=b`, comma between them; `none` where there are none. */
  readonly text: string;
  readonly changes: Changes;
}

export const NO_ARMS: Arms = { text: 'none', changes: {} };

/** By what the platform says of each key; it is anybody's, and an arm that is not in the settings is none. */
export const armsOf = (experiments: readonly Experiment[], told: Readonly<Record<string, string>>): Arms => {
  const own = experiments.flatMap(({ key, arms }) => {
    const arm = told[key];
    const changes = arm !== undefined && Object.keys(arms).includes(arm) ? arms[arm] : undefined;
    return changes ? [{ text: `${key}=${arm}`, changes }] : [];
  });
  if (own.length === 0) return NO_ARMS;
  return {
    text: own.map(({ text }) => text).join(','),
    changes: Object.assign({}, ...own.map(({ changes }) => changes)) as Changes,
  };
};
