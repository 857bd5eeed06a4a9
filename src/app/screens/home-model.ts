import { AUTOSAVE_SLOTS } from '../../progress/autosave-slots.ts';
import { bestsOf, coinsOf, olderBestOf } from '../../progress/save-views.ts';
import { streakOf } from '../../progress/streak.ts';
import { makeChinaDate, parseChinaDate } from '../../shared/china-date.ts';
import { isDayMode } from '../../shared/vocabulary/modes.ts';
import type { HomeScreen, ResumableRun } from '../../view/screens/screen.ts';
import { moonOf } from './page-models.ts';
import type { ScreenSources } from './screen-sources.ts';

/** The runs that home offers to go on with; a daily run of another day says of which. */
const resumablesOf = ({ autosaveStores, profile }: ScreenSources): readonly ResumableRun[] =>
  AUTOSAVE_SLOTS.flatMap((slot): readonly ResumableRun[] => {
    const { held } = autosaveStores[slot];
    if (!held) return [];
    const day = parseChinaDate(held.day);
    const isOld = isDayMode(slot) && held.day !== makeChinaDate(profile.today());
    const date = isOld && day.ok ? { month: day.value.month, day: day.value.day } : null;
    return [{ slot, score: held.score, date }];
  });

export const homeModel = (sources: ScreenSources): HomeScreen => {
  const { profile, cloudSync, standings } = sources;
  const { save } = profile;
  const today = profile.today();
  const resumables = resumablesOf(sources);
  return {
    name: 'home',
    best: bestsOf(save, makeChinaDate(today)),
    olderBest: olderBestOf(save, 'endless'),
    date: { month: today.month, day: today.day },
    streak: streakOf(save.days, today),
    coins: coinsOf(save),
    moon: moonOf(save, today),
    resumable: resumables[0]?.slot ?? null,
    resumables,
    cloud: cloudSync.state,
    standing: standings.daily(),
  };
};
