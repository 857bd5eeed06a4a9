import {
  COLUMNS,
  type Command,
  createRun,
  type GameEvent,
  type Rules,
  type Run,
  type RunView,
  TOOLS,
  type Tool,
} from '../../src/core/index.ts';
import { numberOfTwist } from '../../src/shared/vocabulary/twists.ts';
import type { Aim, GoldenRow } from './rows.ts';

/** What a golden run must come to on every engine, and after every change that is not meant to alter play. */
export interface GoldenResult {
  readonly score: number;
  readonly drops: number;
  readonly ticks: number;
  readonly merges: number;
  readonly timesWon: number;
  readonly toolsEarned: number;
  readonly toolsUsed: number;
  readonly refusals: number;
  /** The state's hash after every 60th tick, and at the end, apart by a blank. */
  readonly hashes: string;
}

type NextRandom = () => number;

/** Knuth's 32-bit generator: the recipe must not lean on the generator under test. */
const randomByte = (seed: number): NextRandom => {
  let state = seed | 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return state >>> 24;
  };
};

const onAnEqual = (view: RunView): number => {
  let choice = 0;
  let most = -1;
  for (let column = 0; column < COLUMNS; column += 5) {
    const landing = view.landing(column);
    const under = view.pieces.find((piece) => piece.id === landing.piece);
    const worth = landing.y + (under?.tier === view.held ? 10_000 : 0);
    if (worth > most) {
      most = worth;
      choice = column;
    }
  }
  return choice;
};

const AIMS: Readonly<Record<Aim, (view: RunView, next: NextRandom) => number>> = {
  scatter: (_view, next) => next(),
  match: (view) => onAnEqual(view),
  heap: (_view, next) => 120 + (next() >> 4),
  sides: (_view, next) => (next() < 128 ? 0 : COLUMNS - 1),
};

/** The lowest piece goes, the youngest that can be raised is. */
const useOf = (tool: Tool, { tools, pieces }: RunView): Command | null => {
  if (tools.held(tool) === 0) return null;
  if (tool === 'shake') return { type: 'shake' };
  const piece = (tool === 'raise' ? pieces.slice().reverse() : pieces).find(({ id }) => tools.fits(tool, id));
  return piece ? { type: tool, piece: piece.id } : null;
};

const spend = (view: RunView): readonly Command[] =>
  TOOLS.map((tool) => useOf(tool, view)).filter((command) => command !== null);

const NO_EVENTS = {
  dropped: 0,
  impact: 0,
  merged: 0,
  'time-won': 0,
  'tool-earned': 0,
  'tool-used': 0,
  refused: 0,
  ended: 0,
};

/** Plays a row to its end; `after` looks at the run after each tick. */
export const playRow = (rules: Rules, row: GoldenRow, after: (run: Run) => void = () => {}): GoldenResult => {
  const twist = row.twist && numberOfTwist(row.twist);
  const run = createRun({ rules, mode: row.mode, seed: row.seed, twist });
  const next = randomByte(row.seed);
  const hashes: string[] = [];
  const counts: Record<GameEvent['type'], number> = { ...NO_EVENTS };
  let rest = row.rest ?? 0;
  while (run.view.ended === null && rest >= 0) {
    const { view } = run;
    const commands: Command[] = [...(row.extra?.[view.tick] ?? [])];
    if (row.spends) commands.push(...spend(view));
    if (view.drops >= row.drops) rest -= 1;
    else if (view.tick % row.gap === 0) commands.push({ type: 'drop', column: AIMS[row.aim](view, next) });
    for (const event of run.step(commands)) counts[event.type] += 1;
    if (view.tick % 60 === 0) hashes.push(run.hash());
    after(run);
  }
  hashes.push(run.hash());
  const { score, drops, tick } = run.view;
  return {
    score,
    drops,
    ticks: tick,
    merges: counts.merged,
    timesWon: counts['time-won'],
    toolsEarned: counts['tool-earned'],
    toolsUsed: counts['tool-used'],
    refusals: counts.refused,
    hashes: hashes.join(' '),
  };
};
