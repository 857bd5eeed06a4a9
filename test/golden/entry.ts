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

/** A row's result as one short line: equal lines mean equal bits after every second of the run. */
export const digest = (name: string): string => {
  const { score, ticks, hashes } = play(name);
  let sum = 0x811c9dc5;
  for (let i = 0; i < hashes.length; i += 1) sum = Math.imul(sum ^ hashes.charCodeAt(i), 0x01000193);
  return `${(sum >>> 0).toString(16).padStart(8, '0')} after ${ticks} ticks, ${score} points`;
};
