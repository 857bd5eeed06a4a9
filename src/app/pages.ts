import {
  type Dress,
  JAR_THEMES,
  type JarTheme,
  type PageName,
  type PageScreen,
  SKY_THEMES,
  type SkyTheme,
} from '../view/pages.ts';

const TIERS = 11;

const offer = <T extends SkyTheme | JarTheme>(theme: T, worn: T, price: number) => ({
  theme,
  price,
  owned: theme === worn,
  worn: theme === worn,
});

/** The pages of a player who has not earned anything yet. */
export const emptyPage = (name: PageName, dress: Dress): PageScreen => {
  switch (name) {
    case 'album':
      return { name, made: new Array<number>(TIERS).fill(0) };
    case 'calendar':
      return { name, lunarMonth: 8, leap: false, days: [], today: 0, streak: 0 };
    case 'achievements':
      return { name, items: [] };
    case 'themes':
      return {
        name,
        coins: 0,
        skies: SKY_THEMES.map((theme, at) => offer(theme, dress.sky, at * 80)),
        jars: JAR_THEMES.map((theme, at) => offer(theme, dress.jar, at * 120)),
      };
    case 'credits':
      return { name };
  }
};
