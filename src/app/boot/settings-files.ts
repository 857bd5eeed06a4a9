import type { Rules } from '../../core/index.ts';
import { parseRules } from '../../core/records.ts';
import type { FilePort, LogPort } from '../../platform/ports.ts';
import { failure } from '../../shared/failure.ts';
import type { DomainFiles } from '../../shared/open-data-message.ts';
import { combine, parseJson } from '../../shared/parsing.ts';
import { fail, type Result } from '../../shared/result.ts';
import { type Changes, changed } from '../analytics/create-analytics.ts';
import { parseShop, type Shop } from '../player/create-player.ts';
import { parseSocial, type Social } from '../sharing/create-sharing.ts';

/** UTF-16 units; ours are under 2 000. */
const MAX_LENGTH = 64 * 1024;

/** The settings files as parsed JSON, untrusted. */
export interface SettingsFiles {
  readonly balance: unknown;
  readonly physics: unknown;
  readonly twists: unknown;
  readonly shop: unknown;
  readonly social: unknown;
}

const readFile = async (files: FilePort, name: keyof SettingsFiles): Promise<Result<unknown>> => {
  const text = await files.readText(`settings/${name}.json`);
  return text.ok ? parseJson(text.value, MAX_LENGTH) : text;
};

const readPackagedRules = async (files: FilePort): Promise<Result<Rules>> => {
  const names = ['balance', 'physics', 'twists'] as const;
  const [balance, physics, twists] = await Promise.all(names.map((name) => readFile(files, name)));
  const read = combine({ balance: balance!, physics: physics!, twists: twists! });
  return read.ok ? parseRules(read.value) : read;
};

const readPackagedShop = async (files: FilePort): Promise<Result<Shop>> => {
  const shop = await readFile(files, 'shop');
  return shop.ok ? parseShop(shop.value) : shop;
};

const unwrap = <T>(settings: Result<T>): T => {
  if (settings.ok) return settings.value;
  throw new Error(`built-in settings: ${settings.error.code} ${settings.error.detail}`);
};

/** Rules of a later version may mean things this code does not know. */
const refuseNewer = (rules: Result<Rules>, known: number): Result<Rules> =>
  rules.ok && rules.value.rulesVersion > known
    ? fail(failure('input/newer-version', `rules version ${rules.value.rulesVersion}, known is ${known}`))
    : rules;

const orOwn = <T>(packaged: Result<T>, own: T, log: LogPort): T => {
  if (packaged.ok) return packaged.value;
  log.error(`settings: ${packaged.error.code} ${packaged.error.detail}; using the built-in ones`);
  return own;
};

/**
 * The rules from the package's settings files. A broken or newer file is logged with its code, and the settings that
 * the bundle was built with are played instead; those are tested, and throw if they do not parse.
 */
export const readRules = async (files: FilePort, builtIn: SettingsFiles, log: LogPort): Promise<Rules> => {
  const own = unwrap(parseRules(builtIn));
  return orOwn(refuseNewer(await readPackagedRules(files), own.rulesVersion), own, log);
};

/** Reads the prices in the same way as the rules. */
export const readShop = async (files: FilePort, builtIn: SettingsFiles, log: LogPort): Promise<Shop> => {
  const own = unwrap(parseShop(builtIn.shop));
  return orOwn(await readPackagedShop(files), own, log);
};

/** Reads the titles of cards in the same way as the rules, as the arms of experiments have them. */
export const readSocial = async (
  files: FilePort,
  builtIn: SettingsFiles,
  log: LogPort,
  changes: Changes = {},
): Promise<Social> => {
  const own = unwrap(parseSocial(builtIn.social));
  const read = await readFile(files, 'social');
  return orOwn(read.ok ? parseSocial(changed('social', read.value, changes)) : read, own, log);
};

/** The files of the package that the open-data domain is given. Its rules are those the game plays by. */
export const readDomainFiles = async (
  files: FilePort,
  builtIn: SettingsFiles,
  rules: Rules,
): Promise<DomainFiles> => {
  const textOf = async (path: string): Promise<string> => {
    const text = await files.readText(path);
    return text.ok ? text.value : '{}';
  };
  const [packaged, balance, physics, twists, art, pieces, jar] = await Promise.all([
    readPackagedRules(files),
    ...[
      'settings/balance',
      'settings/physics',
      'settings/twists',
      'assets/art',
      'assets/atlas-0',
      'assets/jar',
    ].map((name) => textOf(`${name}.json`)),
  ]);
  const own = !packaged.ok || packaged.value.rulesVersion !== rules.rulesVersion;
  return {
    balance: own ? JSON.stringify(builtIn.balance) : (balance ?? ''),
    physics: own ? JSON.stringify(builtIn.physics) : (physics ?? ''),
    twists: own ? JSON.stringify(builtIn.twists) : (twists ?? ''),
    art: art ?? '',
    pieces: pieces ?? '',
    jar: jar ?? '',
  };
};
