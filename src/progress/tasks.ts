import { fnv1a, spread } from '../shared/hash.ts';
import type { TaskMeasure } from '../shared/vocabulary/task-measures.ts';
import { deedOf } from './deeds.ts';
import type { Save } from './save.ts';

export interface Task {
  readonly measure: TaskMeasure;
  readonly goal: number;
}

/** One of a day's tasks is drawn from each place, and brings as many coins. */
export interface TaskPlace {
  readonly coins: number;
  readonly pool: readonly Task[];
}

export interface DayTask extends Task {
  readonly coins: number;
  /** At most the goal. */
  readonly have: number;
  /** Once done it stays so, also where a later version of the game would ask for more. */
  readonly done: boolean;
}

/** The hash of the day and the place: neighbouring days share nothing. */
const drawn = ({ pool }: TaskPlace, place: number, day: string): Task =>
  pool[spread(fnv1a(`${day} ${place}`)) % pool.length]!;

/** The tasks of a day, `yyyy-mm-dd`, the same for everybody who plays by this table. */
export const tasksOf = (table: readonly TaskPlace[], save: Save, day: string): readonly DayTask[] =>
  table.map((place, at) => {
    const task = drawn(place, at, day);
    const paid = save.tasks[day]?.[at] ?? 0;
    const have = paid > 0 ? task.goal : Math.min(deedOf(save, day, task.measure), task.goal);
    return { ...task, coins: paid || place.coins, have, done: have >= task.goal };
  });

/** With the coins of every task that is done by now, on any of the days of which deeds are kept. */
export const settleTasks = (save: Save, table: readonly TaskPlace[]): Save => {
  const tasks = { ...save.tasks };
  for (const day of Object.keys(save.deeds)) {
    const paid = tasksOf(table, save, day).map(({ done, coins }) => (done ? coins : 0));
    if (paid.some((coins) => coins > 0)) tasks[day] = [...paid, ...(tasks[day] ?? []).slice(paid.length)];
  }
  return { ...save, tasks };
};
