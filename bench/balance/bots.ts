import { COLUMNS, type Run, type RunSetup, restoreRun } from '../../src/core/index.ts';
import { Rng } from '../../src/core/rng.ts';

/** Chooses a column for the held piece. */
export type Bot = (run: Run) => number;

export type BotName = 'random' | 'careful' | 'lookahead';
export const BOT_NAMES: readonly BotName[] = ['random', 'careful', 'lookahead'];

const randomBot = (setup: RunSetup): Bot => {
  const rng = new Rng(setup.seed, 0x626f74);
  return () => rng.below(COLUMNS);
};

const columnsApart = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => Math.round((i * (COLUMNS - 1)) / (count - 1)));

const CAREFUL_COLUMNS = columnsApart(64);
const LOOKAHEAD_COLUMNS = columnsApart(20);

const best = (columns: readonly number[], worth: (column: number) => number): number => {
  let choice = columns[0] as number;
  let most = Number.NEGATIVE_INFINITY;
  for (const column of columns) {
    const value = worth(column);
    if (value > most) {
      most = value;
      choice = column;
    }
  }
  return choice;
};

/** What a beginner sees at a glance: onto an equal if one can be reached, else as low as possible. */
const carefulBot =
  (): Bot =>
  ({ view }) => {
    const tiers = new Map(view.pieces.map((piece) => [piece.id, piece.tier]));
    return best(CAREFUL_COLUMNS, (column) => {
      const { y, piece } = view.landing(column);
      const under = piece === null ? -1 : (tiers.get(piece) as number);
      if (under === view.held) return 10_000 + y;
      return under >= 0 && under < view.held ? y - 200 : y;
    });
  };

const LOOK_TICKS = 75;

/** Points, room left, and like lying near like. */
const prospect = ({ view }: Run): number => {
  let value = view.score * 4;
  for (const piece of view.pieces) {
    value -= Math.max(0, 520 - piece.y) * 0.15 + 3;
    for (const other of view.pieces) {
      if (other.id <= piece.id) continue;
      const gap = Math.hypot(piece.x - other.x, piece.y - other.y) - piece.radius - other.radius;
      const apart = Math.abs(piece.tier - other.tier);
      if (gap < 60) value += apart === 0 ? 6 + piece.tier : apart === 1 ? 3 : 0;
    }
  }
  return view.ended ? value - 1e6 : value;
};

/** Tries every column on a copy of the run and keeps the one that looks best a second later. */
const lookaheadBot =
  (setup: RunSetup): Bot =>
  (run) => {
    const snapshot = run.snapshot();
    return best(LOOKAHEAD_COLUMNS, (column) => {
      const copy = restoreRun(setup, snapshot);
      if (!copy.ok) throw new Error('a fresh snapshot restores');
      copy.value.step([{ type: 'drop', column }]);
      for (let i = 1; i < LOOK_TICKS; i += 1) copy.value.step();
      return prospect(copy.value);
    });
  };

export const makeBot = (name: BotName, setup: RunSetup): Bot => {
  if (name === 'random') return randomBot(setup);
  return name === 'careful' ? carefulBot() : lookaheadBot(setup);
};
