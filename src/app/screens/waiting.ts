import type { Save } from '../../progress/save.ts';
import { tallyOf } from '../../progress/tallies.ts';
import { tasksOf } from '../../progress/tasks.ts';
import { makeChinaDate } from '../../shared/china-date.ts';
import { guestOn } from '../../shared/guest-days.ts';
import { DAILY_TRIES } from '../../shared/vocabulary/limits.ts';
import type { HomeAsk, HomeDot, HomeEntry, HomeNews, ScreenName } from '../../view/screens/screen.ts';
import type { SeenName } from '../player/create-player.ts';
import type { ScreenSources } from './screen-sources.ts';

/** What waits behind an entry of home: a mark of just what it is, or null where nothing does. */
type Marks = Readonly<Record<SeenName, string | null>>;

/** By the page on which it is seen. */
const SEEN_ON: Readonly<Partial<Record<ScreenName, SeenName>>> = {
  daily: 'daily',
  album: 'guest',
  guests: 'guest',
  jars: 'jars',
  tasks: 'tasks',
};

/** Where its dot is. */
const DOTS: Readonly<Record<SeenName, Exclude<HomeDot, 'lantern'>>> = {
  daily: 'daily',
  guest: 'album',
  jars: 'passed',
  tasks: 'tasks',
};

/** What of home carries each dot. */
const ENTRY_OF: Readonly<Record<Exclude<HomeDot, 'lantern'>, HomeEntry>> = {
  passed: 'passed',
  daily: 'daily',
  album: 'album',
  tasks: 'coins',
};

const ORDER: readonly SeenName[] = ['jars', 'daily', 'guest', 'tasks'];

/** Lanterns, and friends' runs on the player's cards, that were not told of yet. */
export const lanternNews = (save: Pick<Save, 'tallies'>): Extract<HomeNews, { kind: 'lantern' }> | null => {
  const lanterns = tallyOf(save, 'lanterns') - tallyOf(save, 'lanterns.told');
  const answers = tallyOf(save, 'answers') - tallyOf(save, 'answers.told');
  return lanterns > 0 || answers > 0 ? { kind: 'lantern', lanterns, answers } : null;
};

const marksOf = ({ profile, jars, controller }: ScreenSources): Marks => {
  const today = profile.today();
  const day = makeChinaDate(today);
  const guest = guestOn(today);
  return {
    daily: controller.leftRuns.triesLeft(day) < DAILY_TRIES ? null : day,
    guest: guest && `${guest}.${today.year}`,
    jars: jars.turns || null,
    tasks: tasksOf(profile.shop.tasks, profile.save, day).some(({ done }) => !done) ? day : null,
  };
};

const isUnseen = (seen: ScreenSources['seen'], name: SeenName, marks: Marks): boolean => {
  const mark = marks[name];
  return mark !== null && !seen.has(name, mark);
};

/** Whether today's tasks were not looked at yet, and one of them is still to be done. */
export const tasksWait = (sources: ScreenSources): boolean =>
  isUnseen(sources.seen, 'tasks', marksOf(sources));

/** The dots on home: what waits there, was not seen yet, and has a place. */
export const dotsOf = (sources: ScreenSources, entries: readonly HomeEntry[]): readonly HomeDot[] => {
  const marks = marksOf(sources);
  const waiting = ORDER.filter((name) => isUnseen(sources.seen, name, marks));
  const dots = waiting.map((name) => DOTS[name]).filter((dot) => entries.includes(ENTRY_OF[dot]));
  return lanternNews(sources.profile.save) ? ['lantern', ...dots] : dots;
};

/** The one thing that asks: what is said in words goes before a dot, and of dots the first. */
export const askOf = (news: HomeNews | null, dots: readonly HomeDot[]): HomeAsk | null =>
  news ? 'news' : (dots[0] ?? null);

/** A screen is looked at: what waited there has been seen. */
export const visit = (sources: ScreenSources, screen: ScreenName): void => {
  const name = SEEN_ON[screen];
  const mark = name ? marksOf(sources)[name] : null;
  if (name && mark !== null) sources.seen.see(name, mark);
  if (screen === 'lanterns') sources.profile.tellLanterns();
};
