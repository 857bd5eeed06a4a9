import { nightsOf } from '../../progress/lasting-rewards.ts';
import { wasMendedLately } from '../../progress/mending.ts';
import type { Save } from '../../progress/save.ts';
import { coinsOf, olderBestOf, totalsOf } from '../../progress/save-views.ts';
import { streakOf } from '../../progress/streak.ts';
import { tallyOf } from '../../progress/tallies.ts';
import { tasksOf } from '../../progress/tasks.ts';
import { type ChinaDate, makeChinaDate } from '../../shared/china-date.ts';
import { daysAfter, lunarDate } from '../../shared/lunar-calendar.ts';
import { THEMES, THEMES_OF, type ThemeKind } from '../../shared/vocabulary/themes.ts';
import type {
  AlbumScreen,
  CalendarDay,
  CalendarScreen,
  LanternsScreen,
  LeaderboardScreen,
  TasksScreen,
  TermsView,
  ThemeOffer,
  ThemesScreen,
} from '../../view/screens/pages.ts';
import { isOwned, progressOf, type Terms, themesOf } from '../player/create-player.ts';
import type { ScreenSources } from './screen-sources.ts';
import { tasksWait } from './waiting.ts';

/** Merges by the tier of the two that met give the next tier. Sesame comes from the bag alone: those that met count. */
const madeOf = (save: Save): readonly number[] => {
  const { merges } = totalsOf(save);
  return merges.map((_, tier) => (tier === 0 ? 2 * (merges[0] ?? 0) : (merges[tier - 1] ?? 0)));
};

/** The days of the lunar month of `today`. */
const daysOf = (save: Save, today: ChinaDate): readonly CalendarDay[] => {
  const lunar = lunarDate(today);
  const played = new Set(save.days);
  return Array.from({ length: lunar.length }, (_, at) => {
    const date = daysAfter(today, at + 1 - lunar.day);
    return { lunarDay: at + 1, month: date.month, day: date.day, played: played.has(makeChinaDate(date)) };
  });
};

/** 0…1: the share of this lunar month's days that were played. */
export const moonOf = (save: Save, today: ChinaDate): number => {
  const days = daysOf(save, today);
  return days.filter(({ played }) => played).length / days.length;
};

export const albumModel = ({ profile }: ScreenSources): AlbumScreen => ({
  name: 'album',
  made: madeOf(profile.save),
});

export const calendarModel = ({ profile, reminders, rewards }: ScreenSources): CalendarScreen => {
  const { save } = profile;
  const today = profile.today();
  const { month, leap, day } = lunarDate(today);
  return {
    name: 'calendar',
    lunarMonth: month,
    leap,
    days: daysOf(save, today),
    today: day - 1,
    streak: streakOf(save.days, today),
    reminder: reminders.state,
    nightOffer: rewards.night,
  };
};

const termsOf = (save: Save, terms: Terms): TermsView => {
  const progress = progressOf(save, terms);
  if (terms.kind === 'price') return terms;
  if (!progress) return { kind: 'price', price: 0 };
  return terms.kind === 'medal'
    ? { kind: 'medal', medal: terms.medal, ...progress }
    : { kind: terms.kind, ...progress };
};

export const themesModel = (sources: ScreenSources): ThemesScreen => {
  const { worn, rewards, payments } = sources;
  const { save, shop } = sources.profile;
  const choice = themesOf(save, shop, worn.theme);
  const offers = (kind: ThemeKind): readonly ThemeOffer[] =>
    THEMES_OF[kind].map((theme) => ({
      theme,
      terms: termsOf(save, shop.things[theme]),
      owned: isOwned(save, shop, theme),
      inUse: choice[kind] === theme,
    }));
  return {
    name: 'themes',
    coins: coinsOf(save),
    tasksWait: tasksWait(sources),
    dayOffer: rewards.theme,
    sold: payments.isOn,
    things: { jar: offers('jar'), sky: offers('sky'), burst: offers('burst'), thread: offers('thread') },
  };
};

export const tasksModel = ({ profile }: ScreenSources): TasksScreen => {
  const { save, shop } = profile;
  const today = profile.today();
  return {
    name: 'tasks',
    tasks: tasksOf(shop.tasks, save, makeChinaDate(today)),
    nights: nightsOf(save, shop, today),
    streak: streakOf(save.days, today),
    mended: wasMendedLately(save, today),
  };
};

/** The first thing that lanterns bring, and how far it is. */
const lanternGoal = ({
  save,
  shop,
}: Pick<ScreenSources['profile'], 'save' | 'shop'>): LanternsScreen['brings'] => {
  const theme = THEMES.find((name) => shop.things[name].kind === 'lanterns');
  const progress = theme && progressOf(save, shop.things[theme]);
  return theme && progress ? { theme, ...progress } : null;
};

export const lanternsModel = ({ profile }: ScreenSources): LanternsScreen => ({
  name: 'lanterns',
  brings: lanternGoal(profile),
  found: tallyOf(profile.save, 'lanterns'),
  answers: tallyOf(profile.save, 'answers'),
});

export const leaderboardModel = ({ standings, profile }: ScreenSources): LeaderboardScreen => {
  const page = standings.page();
  return { ...page, olderBest: olderBestOf(profile.save, page.mode) };
};
