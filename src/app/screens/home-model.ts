import type { Mode } from '../../core/index.ts';
import { bestsOf, coinsOf } from '../../progress/save-views.ts';
import { streakOf } from '../../progress/streak.ts';
import { makeChinaDate } from '../../shared/china-date.ts';
import type { HomeScreen } from '../../view/screens/screen.ts';
import { moonOf } from './page-models.ts';
import type { ScreenSources } from './screen-sources.ts';

/** The mode of the run that home offers to go on with; a challenge comes after one's own run. */
const resumableOf = ({ autosaveStores: { run, duel } }: ScreenSources): Mode | null =>
  run.held?.replay.mode ?? (duel.held ? 'challenge' : null);

export const homeModel = (sources: ScreenSources): HomeScreen => {
  const { profile, cloudSync, standings } = sources;
  const { save } = profile;
  const today = profile.today();
  return {
    name: 'home',
    best: bestsOf(save, makeChinaDate(today)),
    date: { month: today.month, day: today.day },
    streak: streakOf(save.days, today),
    coins: coinsOf(save),
    moon: moonOf(save, today),
    resumable: resumableOf(sources),
    cloud: cloudSync.state,
    standing: standings.daily(),
  };
};
