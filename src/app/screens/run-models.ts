import type { Mode } from '../../core/index.ts';
import type { Save } from '../../progress/save.ts';
import { coinsOf } from '../../progress/save-views.ts';
import { streakOf } from '../../progress/streak.ts';
import { type ChinaDate, makeChinaDate } from '../../shared/china-date.ts';
import type { OpponentView, ResultScreen } from '../../view/screens/challenge/challenge-screen.ts';
import type { EndScreen, HomeScreen, OverScreen, PlayScreen } from '../../view/screens/screen.ts';
import type { ActiveRun } from '../gameplay/active-run.ts';
import type { AutosaveStores } from '../gameplay/autosave.ts';
import { moonOf } from './page-models.ts';

/** The best score to beat; of dailies, that of `day`. A challenge has none: its score stands beside the sender's. */
export const bestOf = ({ bests }: Save, mode: Mode, day: string): number => {
  if (mode === 'challenge') return 0;
  return mode === 'daily' ? (bests.daily[day] ?? 0) : bests[mode];
};

/** What home shows beside the save: a run that was left behind, and what the cloud has to say. */
export type HomeNews = Pick<HomeScreen, 'resumable' | 'cloud' | 'standing'>;

export const homeScreen = (save: Save, today: ChinaDate, news: HomeNews): HomeScreen => {
  const day = makeChinaDate(today);
  return {
    name: 'home',
    best: {
      endless: bestOf(save, 'endless', day),
      daily: bestOf(save, 'daily', day),
      sprint: bestOf(save, 'sprint', day),
    },
    date: { month: today.month, day: today.day },
    streak: streakOf(save.days, today),
    coins: coinsOf(save),
    moon: moonOf(save, today),
    ...news,
  };
};

/** `lesson` is for a run that counts: practice is for those who know how. */
export const playScreen = (
  {
    mode,
    bestBefore,
    takeBacks,
    opponent: rival,
  }: Pick<ActiveRun, 'mode' | 'bestBefore' | 'takeBacks' | 'opponent'>,
  lesson: boolean,
): PlayScreen => ({
  name: 'play',
  mode,
  best: bestBefore,
  takeBacks,
  tutorial: lesson && takeBacks === null,
  opponent: rival,
});

/** Of a challenge that has ended. Its rival may still be being proven. */
export const resultScreen = (
  { mode, view }: ActiveRun,
  rival: OpponentView,
  coins: number,
): ResultScreen => ({
  name: 'result',
  mode,
  reason: view.ended?.reason ?? 'overflow',
  score: view.score,
  opponent: rival,
  coins,
});

/** Of a run that has ended. Practice beats no best, and `coins` is 0 for it. */
export const overScreen = (play: ActiveRun, coins: number): OverScreen => {
  const { mode, bestBefore, practice, stats: tally, view } = play;
  const newBest = !practice && mode !== 'challenge' && view.score > bestBefore;
  return {
    name: 'over',
    mode,
    practice,
    reason: view.ended?.reason ?? 'overflow',
    score: view.score,
    best: newBest || mode === 'challenge' ? view.score : bestBefore,
    newBest,
    drops: tally.drops,
    longestChain: tally.longestChain,
    largestTier: tally.largestTier,
    merges: tally.merges.reduce((sum, count) => sum + count, 0),
    coins,
    standing: null,
    reminder: 'none',
  };
};

/** The best of the mode, or a rival, was beaten. */
export const isTriumph = (panel: EndScreen): boolean =>
  panel.name === 'over' ? panel.newBest : panel.score > panel.opponent.score;

/** The mode of the run that home offers to go on with; a challenge comes after one's own run. */
export const resumableOf = ({ own: run, challenge: duel }: AutosaveStores): Mode | null =>
  run.held?.replay.mode ?? (duel.held ? 'challenge' : null);
