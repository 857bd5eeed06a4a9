import { parseRules, type Rules } from '../core/index.ts';
import type { FilePort, LogPort } from '../platform/ports.ts';
import { parseJson } from '../shared/reading.ts';
import type { Result } from '../shared/result.ts';

/** UTF-16 units; ours are under 2 000. */
const MAX_LENGTH = 64 * 1024;

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

/**
 * The rules from the package's settings files. A broken file is logged with its code, and `builtIn`, the rules
 * that the bundle was built with, are played instead.
 */
export const readRules = async (files: FilePort, builtIn: Rules, log: LogPort): Promise<Rules> => {
  const rules = await readPackaged(files);
  if (rules.ok) return rules.value;
  log.error(`settings: ${rules.error.code} ${rules.error.detail}; playing by the built-in rules`);
  return builtIn;
};
