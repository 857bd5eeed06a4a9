import { readFileSync } from 'node:fs';
import { parseRules, type Rules } from '../../src/core/index.ts';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../settings/${name}.json`, import.meta.url), 'utf8'));

/** The rules the game ships with. */
export const shippedRules = (): Rules => {
  const rules = parseRules({ balance: read('balance'), physics: read('physics'), twists: read('twists') });
  if (!rules.ok) throw new Error(`${rules.error.code} ${rules.error.detail}`);
  return rules.value;
};
