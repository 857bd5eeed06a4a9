import type { LastingRewards, NightStep } from '../../progress/lasting-rewards.ts';
import type { Task, TaskPlace } from '../../progress/tasks.ts';
import { failure } from '../../shared/failure.ts';
import { combine, readEach, readFields, readInteger, readList, readName } from '../../shared/parsing.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { ACHIEVEMENT_IDS, type AchievementId } from '../../shared/vocabulary/achievements.ts';
import { TASK_MEASURES } from '../../shared/vocabulary/task-measures.ts';

const MOST_COINS = 10_000;
const MOST_GOAL = 1_000_000;
/** A day's page has room for so many. */
const PLACES = 3;
const MOST_TASKS = 64;
/** The shortest month of the moon. */
const MOST_NIGHTS = 29;
const MOST_STEPS = 6;

const readCoins = (value: unknown): Result<number> => readInteger('coins', value, 1, MOST_COINS);

const readTask = (value: unknown): Result<Task> => {
  const fields = readFields('task', value);
  if (!fields.ok) return fields;
  return combine<Task>({
    measure: readName('measure', fields.value.measure, TASK_MEASURES),
    goal: readInteger('goal', fields.value.goal, 1, MOST_GOAL),
  });
};

const within = <T>(name: string, list: Result<readonly T[]>, least: number, most: number) =>
  list.ok && (list.value.length < least || list.value.length > most)
    ? fail(failure('input/out-of-range', `${name}: ${list.value.length}`))
    : list;

const readPlace = (value: unknown): Result<TaskPlace> => {
  const fields = readFields('tasks', value);
  if (!fields.ok) return fields;
  return combine<TaskPlace>({
    coins: readCoins(fields.value.coins),
    pool: within('pool', readList('pool', fields.value.pool, readTask), 1, MOST_TASKS),
  });
};

/** Nobody is asked for one thing twice a day. */
const apart = (places: readonly TaskPlace[]): Result<readonly TaskPlace[]> => {
  const measures = places.flatMap(({ pool }) => [...new Set(pool.map(({ measure }) => measure))]);
  return new Set(measures).size === measures.length
    ? ok(places)
    : fail(failure('input/out-of-range', 'tasks: a measure in two places'));
};

/** Codes: wrong-type, out-of-range, unknown-name. */
export const readTasks = (value: unknown): Result<readonly TaskPlace[]> => {
  const places = within('tasks', readList('tasks', value, readPlace), PLACES, PLACES);
  return places.ok ? apart(places.value) : places;
};

const readStep = (value: unknown): Result<NightStep> => {
  const fields = readFields('nights', value);
  if (!fields.ok) return fields;
  const { nights, coins } = fields.value;
  return combine<NightStep>({
    nights: nights === 'all' ? ok(null) : readInteger('nights', nights, 1, MOST_NIGHTS),
    coins: readCoins(coins),
  });
};

const readMedals = (value: unknown): Result<Readonly<Record<AchievementId, number>>> => {
  const fields = readFields('medals', value);
  return fields.ok
    ? combine<Record<AchievementId, number>>(readEach(fields.value, ACHIEVEMENT_IDS, readCoins))
    : fields;
};

/** Codes: wrong-type, out-of-range. */
export const readLasting = (
  medals: unknown,
  nights: unknown,
): { readonly [K in keyof LastingRewards]: Result<LastingRewards[K]> } => ({
  medals: readMedals(medals),
  nights: within('nights', readList('nights', nights, readStep), 1, MOST_STEPS),
});
