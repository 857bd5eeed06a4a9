import balance from '../../settings/balance.json' with { type: 'json' };
import physics from '../../settings/physics.json' with { type: 'json' };
import { parseRules } from '../../src/core/index.ts';
import { type GoldenResult, playRow } from './play-row.ts';
import { GOLDEN_ROWS } from './rows.ts';

/** What the bundle for an engine offers: nothing of Node, nothing of a browser. */
export const names = GOLDEN_ROWS.map(({ name }) => name);

export const play = (name: string): GoldenResult => {
  const rules = parseRules({ balance, physics });
  const row = GOLDEN_ROWS.find((candidate) => candidate.name === name);
  if (!rules.ok || !row) throw new Error(`golden run ${name} can not be played`);
  return playRow(rules.value, row);
};
