import balance from '../../settings/balance.json' with { type: 'json' };
import physics from '../../settings/physics.json' with { type: 'json' };
import twists from '../../settings/twists.json' with { type: 'json' };
import { parseRules, type Rules, type Run } from '../../src/core/index.ts';
import { Trace } from '../../tools/trace/trace.ts';
import { type GoldenResult, playRow } from './play-row.ts';
import { GOLDEN_ROWS, type GoldenRow } from './rows.ts';

/** What the bundle for an engine offers: nothing of Node, nothing of a browser. */
export const names = GOLDEN_ROWS.map(({ name }) => name);

const find = (name: string): { readonly rules: Rules; readonly row: GoldenRow } => {
  const rules = parseRules({ balance, physics, twists });
  const row = GOLDEN_ROWS.find((candidate) => candidate.name === name);
  if (!rules.ok || !row) throw new Error(`golden run ${name} can not be played`);
  return { rules: rules.value, row };
};

export const play = (name: string): GoldenResult => {
  const { rules, row } = find(name);
  return playRow(rules, row);
};

/** A row's result as one short line: equal lines mean equal bits after every second of the run. */
const digestOf = ({ score, ticks, hashes }: GoldenResult): string => {
  let sum = 0x811c9dc5;
  for (let i = 0; i < hashes.length; i += 1) sum = Math.imul(sum ^ hashes.charCodeAt(i), 0x01000193);
  return `${(sum >>> 0).toString(16).padStart(8, '0')} after ${ticks} ticks, ${score} points`;
};

/** The digest of a row, and from the second line on its trace, which says where it went another way. */
export const account = (name: string): string => {
  const { rules, row } = find(name);
  return accountOf(rules, row);
};

const accountOf = (rules: Rules, row: GoldenRow): string => {
  const trace = new Trace(rules);
  let last: Run | null = null;
  const result = playRow(rules, row, (run) => {
    last = run;
    trace.note(run);
  });
  return `${digestOf(result)}\n${last === null ? '' : trace.end(last)}`;
};
