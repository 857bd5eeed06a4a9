import type { Mode } from '../shared/vocabulary/modes.ts';
import type { TaskMeasure } from '../shared/vocabulary/task-measures.ts';
import type { Deeds, Save } from './save.ts';

/** What of a run counts towards tasks. */
export interface DoneInRun {
  readonly mode: Mode;
  readonly score: number;
  readonly drops: number;
  /** By the tier of the two pieces that met, or of the one that a tool raised. */
  readonly merges: readonly number[];
  readonly longestChain: number;
}

interface Measure {
  /** Runs of a day, and devices, together: one after the other, or the best of them. */
  readonly join: (a: number, b: number) => number;
  readonly of: (run: DoneInRun) => number;
}

const sum = (a: number, b: number): number => Math.min(a + b, Number.MAX_SAFE_INTEGER);
const summed = (of: Measure['of']): Measure => ({ join: sum, of });
const best = (of: Measure['of']): Measure => ({ join: Math.max, of });
/** Two of one tier make one of the next. */
const made = (tier: number): Measure => summed(({ merges }) => merges[tier - 1] ?? 0);
const played = (mode: Mode): Measure => summed((run) => (run.mode === mode ? 1 : 0));

const MEASURES: Readonly<Record<TaskMeasure, Measure>> = {
  runs: summed(() => 1),
  dailies: played('daily'),
  sprints: played('sprint'),
  drops: summed(({ drops }) => drops),
  merges: summed(({ merges }) => merges.reduce(sum, 0)),
  points: summed(({ score }) => score),
  tangyuan: made(4),
  'yolk-pastries': made(5),
  mooncakes: made(6),
  baos: made(7),
  pomelos: made(8),
  lanterns: made(9),
  chain: best(({ longestChain }) => longestChain),
  score: best(({ score }) => score),
};

const NAMES = Object.keys(MEASURES) as TaskMeasure[];

/** With another run; what a later game counted of the day stays. */
export const withDeeds = (before: Deeds, run: DoneInRun): Deeds => {
  const after: Record<string, number> = { ...before };
  for (const name of NAMES) {
    const { join, of } = MEASURES[name];
    const count = join(before[name] ?? 0, of(run));
    if (count > 0) after[name] = count;
  }
  return after;
};

/** How far a day has come with something, on all devices together. */
export const deedOf = ({ deeds }: Save, day: string, name: TaskMeasure): number =>
  Object.values(deeds[day] ?? {}).reduce((all, own) => MEASURES[name].join(all, own[name] ?? 0), 0);
