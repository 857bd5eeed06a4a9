import type { Save } from '../../progress/save.ts';
import { coinsOf, olderBestOf, totalsOf } from '../../progress/save-views.ts';
import { streakOf } from '../../progress/streak.ts';
import { type ChinaDate, makeChinaDate } from '../../shared/china-date.ts';
import { daysAfter, lunarDate } from '../../shared/lunar-calendar.ts';
import { JAR_THEMES, SKY_THEMES, type Theme } from '../../shared/vocabulary/themes.ts';
import type {
  AlbumScreen,
  CalendarDay,
  CalendarScreen,
  LeaderboardScreen,
  ThemeOffer,
  ThemesScreen,
} from '../../view/screens/pages.ts';
import { themesOf } from '../player/create-player.ts';
import type { ScreenSources } from './screen-sources.ts';

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

export const themesModel = ({
  profile: { save, shop },
  worn,
  rewards,
  payments,
}: ScreenSources): ThemesScreen => {
  const { sky, jar } = themesOf(save, worn.theme);
  const offer = (theme: Theme): ThemeOffer => ({
    theme,
    price: shop.prices[theme],
    owned: shop.prices[theme] === 0 || save.owned.includes(theme),
    inUse: theme === sky || theme === jar,
  });
  return {
    name: 'themes',
    coins: coinsOf(save),
    dayOffer: rewards.theme,
    sold: payments.isOn,
    skies: SKY_THEMES.map(offer),
    jars: JAR_THEMES.map(offer),
  };
};

export const leaderboardModel = ({ standings, profile }: ScreenSources): LeaderboardScreen => {
  const page = standings.page();
  return { ...page, olderBest: olderBestOf(profile.save, page.mode) };
};
