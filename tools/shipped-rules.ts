import { readFileSync } from 'node:fs';
import { parseRules, type Rules } from '../src/core/index.ts';

const setting = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../settings/${name}.json`, import.meta.url), 'utf8'));

/** The rules as the settings files say. */
export const shippedRules = (): Rules => {
  const rules = parseRules({
    balance: setting('balance'),
    physics: setting('physics'),
    twists: setting('twists'),
  });
  if (!rules.ok) throw new Error(`${rules.error.code}: ${rules.error.detail}`);
  return rules.value;
};
