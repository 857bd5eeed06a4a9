import { parseRules, type Rules } from '../core/index.ts';
import type { FilePort, LogPort } from '../platform/ports.ts';
import { failure } from '../shared/failure.ts';
import { parseJson } from '../shared/reading.ts';
import { fail, type Result } from '../shared/result.ts';

/** UTF-16 units; ours are under 2 000. */
const MAX_LENGTH = 64 * 1024;

/** The settings files as parsed JSON, untrusted. */
export interface RulesSource {
  readonly balance: unknown;
  readonly physics: unknown;
}

const readSource = async (files: FilePort, path: string): Promise<Result<unknown>> => {
  const text = await files.readText(path);
  return text.ok ? parseJson(text.value, MAX_LENGTH) : text;
};

const readPackaged = async (files: FilePort): Promise<Result<Rules>> => {
  const [balance, physics] = await Promise.all([
    readSource(files, 'settings/balance.json'),
    readSource(files, 'settings/physics.json'),
  ]);
  if (!balance.ok) return balance;
  if (!physics.ok) return physics;
  return parseRules({ balance: balance.value, physics: physics.value });
};

const unwrap = (rules: Result<Rules>): Rules => {
  if (rules.ok) return rules.value;
  throw new Error(`built-in settings: ${rules.error.code} ${rules.error.detail}`);
};

/** Rules of a later version may mean things this code does not know. */
const refuseNewer = (rules: Result<Rules>, known: number): Result<Rules> =>
  rules.ok && rules.value.rulesVersion > known
    ? fail(failure('input/newer-version', `rules version ${rules.value.rulesVersion}, known is ${known}`))
    : rules;

/**
 * The rules from the package's settings files. A broken or newer file is logged with its code, and the settings that
 * the bundle was built with are played instead; those are tested, and throw if they do not parse.
 */
export const readRules = async (files: FilePort, builtIn: RulesSource, log: LogPort): Promise<Rules> => {
  const own = unwrap(parseRules(builtIn));
  const rules = refuseNewer(await readPackaged(files), own.rulesVersion);
  if (rules.ok) return rules.value;
  log.error(`settings: ${rules.error.code} ${rules.error.detail}; playing by the built-in rules`);
  return own;
};
