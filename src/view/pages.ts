/** Pages that are reached from home in one or two taps. */
export const PAGE_NAMES = ['album', 'calendar', 'achievements', 'themes', 'credits'] as const;
export type PageName = (typeof PAGE_NAMES)[number];

/** The eleven, each with a line of lore; what was never made is a shadow. */
export interface AlbumScreen {
  readonly name: 'album';
  /** By tier: how often it was made by a merge. */
  readonly made: readonly number[];
}

export interface CalendarDay {
  /** 1…30 of the lunar month. */
  readonly lunarDay: number;
  /** The same day in the common calendar. */
  readonly month: number;
  readonly day: number;
  readonly played: boolean;
}

/** One lunar month; its moon is as full as days of it were played. */
export interface CalendarScreen {
  readonly name: 'calendar';
  readonly lunarMonth: number;
  readonly leap: boolean;
  readonly days: readonly CalendarDay[];
  /** Index into `days`. */
  readonly today: number;
  /** Days played in a row, today or yesterday being the last. */
  readonly streak: number;
}

export interface Achievement {
  /** Its texts are `achievement.<id>` and `achievement.<id>.how`. */
  readonly id: string;
  readonly have: number;
  readonly goal: number;
}

export interface AchievementsScreen {
  readonly name: 'achievements';
  readonly items: readonly Achievement[];
}

export const SKY_THEMES = ['mid-autumn', 'snow', 'dawn'] as const;
export const JAR_THEMES = ['celadon', 'blue-white', 'lacquer'] as const;
export type SkyTheme = (typeof SKY_THEMES)[number];
export type JarTheme = (typeof JAR_THEMES)[number];

/** What the board is dressed in. */
export interface Dress {
  readonly sky: SkyTheme;
  readonly jar: JarTheme;
}

export interface ThemeOffer {
  readonly theme: SkyTheme | JarTheme;
  /** In osmanthus coins, which come from play alone. */
  readonly price: number;
  readonly owned: boolean;
  readonly worn: boolean;
}

export interface ThemesScreen {
  readonly name: 'themes';
  readonly coins: number;
  readonly skies: readonly ThemeOffer[];
  readonly jars: readonly ThemeOffer[];
}

export interface CreditsScreen {
  readonly name: 'credits';
}

export type PageScreen = AlbumScreen | CalendarScreen | AchievementsScreen | ThemesScreen | CreditsScreen;
