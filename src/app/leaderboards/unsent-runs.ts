import type { BestRun, Save } from '../../progress/save.ts';
import { type ChinaDate, makeChinaDate } from '../../shared/china-date.ts';
import { makeRunId, type RunRequest } from '../../shared/cloud-run.ts';
import { daysAfter } from '../../shared/lunar-calendar.ts';
import { BOUND_MODES } from '../../shared/vocabulary/modes.ts';

/** Days after its own on which a daily run still counts: see `lateDays` in settings/cloud.json. */
const LATE_DAYS = 2;

const requestOf = (day: string, { score, replay }: BestRun): RunRequest => ({
  runId: makeRunId(day, replay),
  day,
  score,
  replay,
});

const dailies = ({ bestRuns }: Save, today: ChinaDate): RunRequest[] =>
  Array.from({ length: LATE_DAYS + 1 }, (_, late) => makeChinaDate(daysAfter(today, -late)))
    .flatMap((day): [string, BestRun][] => (bestRuns[day] ? [[day, bestRuns[day]]] : []))
    .map(([day, run]) => requestOf(day, run));

/**
 * The runs that the world's boards should know of, as the save has them. What a kill took between the save and the list
 * of the runs to be sent is found here; a run that was sent before has the id it had then.
 */
export const unsentRuns = (save: Save, date: ChinaDate): readonly RunRequest[] => {
  const ofToday = BOUND_MODES.flatMap((mode) => {
    const run = save.boards[`${mode}_day`];
    return run && run.replay !== '' && !isOver(run.day, date) ? [run] : [];
  });
  return [...dailies(save, date), ...ofToday.map((run) => requestOf(run.day, run))];
};

/** Whether a daily run of this day is no longer counted. */
export const isOver = (day: string, today: ChinaDate): boolean =>
  day < makeChinaDate(daysAfter(today, -LATE_DAYS));
