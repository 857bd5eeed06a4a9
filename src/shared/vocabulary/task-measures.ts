/**
 * What the tasks of a day count, by the names that settings and saves have. `chain` and `score` go by the best run of the day,
 * all others by its runs together. Each has a text `task.<name>`.
 */
export const TASK_MEASURES = [
  'runs',
  'dailies',
  'sprints',
  'drops',
  'merges',
  'points',
  'tangyuan',
  'yolk-pastries',
  'mooncakes',
  'baos',
  'pomelos',
  'lanterns',
  'chain',
  'score',
] as const;
export type TaskMeasure = (typeof TASK_MEASURES)[number];
