import { twistOfDay } from '../../core/records.ts';
import { AUTOSAVE_SLOTS } from '../../progress/autosave-slots.ts';
import type { Save } from '../../progress/save.ts';
import { bestOf, bestsOf, coinsOf, olderBestOf } from '../../progress/save-views.ts';
import { streakOf } from '../../progress/streak.ts';
import { tallyOf } from '../../progress/tallies.ts';
import { tasksOf } from '../../progress/tasks.ts';
import { makeChinaDate, parseChinaDate } from '../../shared/china-date.ts';
import type { DailyScreen, HomeNews, HomeScreen, ResumableRun } from '../../view/screens/screen.ts';
import { entriesOf, newEntriesOf } from './home-entries.ts';
import { moonOf } from './page-models.ts';
import type { ScreenSources } from './screen-sources.ts';
import { askOf, dotsOf, lanternNews } from './waiting.ts';

/** Formats a day that is known to be valid. */
const dateOf = (text: string): HomeScreen['date'] => {
  const parsed = parseChinaDate(text);
  const { month, day } = parsed.ok ? parsed.value : { month: 0, day: 0 };
  return { month, day };
};

/** The runs that home offers to go on with; one of another day says of which. */
const resumablesOf = ({ autosaveStores, profile }: ScreenSources): readonly ResumableRun[] =>
  AUTOSAVE_SLOTS.flatMap((slot): readonly ResumableRun[] => {
    const { held } = autosaveStores[slot];
    if (!held) return [];
    const isOld = held.day !== makeChinaDate(profile.today());
    return [{ slot, score: held.score, date: isOld ? dateOf(held.day) : null }];
  });

/** A full storage is told first: the player can still mend it. */
const newsOf = ({ isUnsaved, refusedRuns: { untold }, profile }: ScreenSources): HomeNews | null => {
  if (isUnsaved()) return { kind: 'unsaved' };
  const runs = untold.map(({ mode, day, score, why }) => ({ mode, date: dateOf(day), score, why }));
  return runs.length > 0 ? { kind: 'refused', runs } : lanternNews(profile.save);
};

/** Lanterns that hang on home; null before there was anything to hang one for. */
const lanternsOf = (save: Save): number | null => {
  const found = tallyOf(save, 'lanterns');
  return found + tallyOf(save, 'answers') > 0 ? found : null;
};

/** What today's run is: its date and its twist. */
const dayOf = ({ profile, rules }: ScreenSources): Pick<DailyScreen, 'date' | 'twist'> => {
  const { month, day } = profile.today();
  const twist = twistOfDay(rules, makeChinaDate(profile.today())) ?? rules.twists.week[0]!;
  return { date: { month, day }, twist };
};

export const dailyModel = (sources: ScreenSources): DailyScreen => {
  const { profile, controller } = sources;
  const today = makeChinaDate(profile.today());
  const best = bestOf(profile.save, 'daily', today);
  return { name: 'daily', ...dayOf(sources), tries: controller.leftRuns.triesLeft(today), best };
};

export const homeModel = (sources: ScreenSources): HomeScreen => {
  const { profile, cloudSync, standings, jars } = sources;
  const { save } = profile;
  const today = profile.today();
  const resumables = resumablesOf(sources);
  const entries = entriesOf(save, profile.shop, resumables, jars.hasAny);
  const news = newsOf(sources);
  const dots = dotsOf(sources, entries);
  return {
    name: 'home',
    best: bestsOf(save, makeChinaDate(today)),
    entries,
    dots,
    asks: askOf(news, dots),
    lanterns: lanternsOf(save),
    newEntries: newEntriesOf(save),
    olderBest: olderBestOf(save, 'endless'),
    ...dayOf(sources),
    streak: streakOf(save.days, today),
    coins: coinsOf(save),
    tasks: tasksOf(profile.shop.tasks, save, makeChinaDate(today)).map(({ done }) => done),
    moon: moonOf(save, today),
    resumable: resumables[0]?.slot ?? null,
    resumables,
    cloud: cloudSync.state,
    standing: standings.daily(),
    news,
  };
};
