import { achievementsOf } from '../../progress/achievements.ts';
import type { Save } from '../../progress/save.ts';
import { coinsOf, totalsOf, wornOf } from '../../progress/save-views.ts';
import { streakOf } from '../../progress/streak.ts';
import { type ChinaDate, makeChinaDate } from '../../shared/china-date.ts';
import { daysAfter, lunarDate } from '../../shared/lunar-calendar.ts';
import { JAR_THEMES, SKY_THEMES, type Theme } from '../../shared/vocabulary/themes.ts';
import type {
  CalendarDay,
  CalendarScreen,
  PageName,
  PageScreen,
  Reminder,
  ThemeChoice,
  ThemeOffer,
  ThemesScreen,
} from '../../view/screens/pages.ts';
import type { CloudState } from '../../view/screens/screen.ts';
import type { Standings } from '../leaderboards/standings.ts';
import type { Shop } from '../player/shop.ts';

/** What the pages are made of. */
export interface PageSources {
  readonly save: Save;
  readonly shop: Shop;
  /** The day in China. */
  readonly today: ChinaDate;
  readonly standings: Standings;
  readonly cloud: CloudState;
  readonly reminder: Reminder;
  /** Whether a run of one's own is kept. */
  readonly ownRun: () => boolean;
}

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

const calendarPage = ({ save, today, reminder }: PageSources): CalendarScreen => {
  const { month, leap, day } = lunarDate(today);
  return {
    name: 'calendar',
    lunarMonth: month,
    leap,
    days: daysOf(save, today),
    today: day - 1,
    streak: streakOf(save.days, today),
    reminder,
  };
};

export const dressOf = (save: Save): ThemeChoice => ({
  sky: wornOf(save, 'sky', SKY_THEMES),
  jar: wornOf(save, 'jar', JAR_THEMES),
});

const themesPage = ({ save, shop }: PageSources): ThemesScreen => {
  const dress = dressOf(save);
  const offer = (theme: Theme): ThemeOffer => ({
    theme,
    price: shop.prices[theme],
    owned: shop.prices[theme] === 0 || save.owned.includes(theme),
    inUse: theme === dress.sky || theme === dress.jar,
  });
  return {
    name: 'themes',
    coins: coinsOf(save),
    skies: SKY_THEMES.map(offer),
    jars: JAR_THEMES.map(offer),
  };
};

export const pageScreen = (name: PageName, sources: PageSources): PageScreen => {
  switch (name) {
    case 'album':
      return { name, made: madeOf(sources.save) };
    case 'calendar':
      return calendarPage(sources);
    case 'achievements':
      return { name, items: achievementsOf(sources.save) };
    case 'themes':
      return themesPage(sources);
    case 'friends':
      return { name, ownRun: sources.ownRun() };
    case 'credits':
      return { name };
    case 'data':
      return { name, cloud: sources.cloud };
    case 'leaderboard':
      return sources.standings.page();
  }
};
