import type { ReportLine } from '../../shared/phone-report.ts';
import type { AchievementId } from '../../shared/vocabulary/achievements.ts';
import type { ContactKind } from '../../shared/vocabulary/contacts.ts';
/** Pages that are reached from home in one or two taps. */
import { isDayMode, RANKED_MODES, type RankedMode } from '../../shared/vocabulary/modes.ts';
import type { OfferState } from '../../shared/vocabulary/offers.ts';
import type { TaskMeasure } from '../../shared/vocabulary/task-measures.ts';
import type {
  BurstTheme,
  JarTheme,
  SkyTheme,
  Theme,
  ThemeKind,
  ThreadTheme,
} from '../../shared/vocabulary/themes.ts';
import type { JarScreen, JarsScreen } from './jar/jar-screen.ts';

export const PAGE_NAMES = [
  'friends',
  'album',
  'guests',
  'calendar',
  'achievements',
  'themes',
  'packs',
  'tasks',
  'credits',
  'leaderboard',
  'data',
  'seals',
  'check',
  'jars',
  'jar',
  'privacy',
  'update',
  'lanterns',
] as const;
export type PageName = (typeof PAGE_NAMES)[number];

/** The eleven, each with a line of lore; what was never made is a shadow. */
export interface AlbumScreen {
  readonly name: 'album';
  /** By tier: how often it was made by a merge. */
  readonly made: readonly number[];
}

/** The guests of the sun's year; who never came is a shadow. */
export interface GuestsScreen {
  readonly name: 'guests';
  /** By solar term, minor cold first. */
  readonly met: readonly boolean[];
  /** The term of today. */
  readonly now: number;
  /** The term that comes, and the day in China on which it begins. */
  readonly next: { readonly term: number; readonly month: number; readonly day: number };
}

export interface CalendarDay {
  /** 1…30 of the lunar month. */
  readonly lunarDay: number;
  /** That day in the common calendar. */
  readonly month: number;
  readonly day: number;
  readonly played: boolean;
}

/** Whether a message tells of tomorrow's run: it can be asked for, or was. */
export type Reminder = 'none' | 'offered' | 'set';

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
  readonly reminder: Reminder;
  /** Whether a video may be watched to mend the streak. */
  readonly nightOffer: OfferState;
}

export interface Achievement {
  /** Its texts are `achievement.<id>` and `achievement.<id>.how`. */
  readonly id: AchievementId;
  readonly have: number;
  readonly goal: number;
}

export interface AchievementsScreen {
  readonly name: 'achievements';
  readonly items: readonly Achievement[];
}

/** What the board is dressed in. */
export interface ThemeChoice {
  readonly sky: SkyTheme;
  readonly jar: JarTheme;
  readonly burst: BurstTheme;
  readonly thread: ThreadTheme;
}

/** By what a thing is had, and how far one has come to it. Coins come from play alone. */
export type TermsView =
  | { readonly kind: 'price'; readonly price: number }
  | {
      readonly kind: 'medal';
      readonly medal: AchievementId;
      readonly have: number;
      readonly goal: number;
    }
  | { readonly kind: 'streak'; readonly have: number; readonly goal: number }
  | { readonly kind: 'lanterns'; readonly have: number; readonly goal: number };

export interface ThemeOffer {
  readonly theme: Theme;
  readonly terms: TermsView;
  readonly owned: boolean;
  readonly inUse: boolean;
}

export interface ThemesScreen {
  readonly name: 'themes';
  readonly coins: number;
  /** The day's tasks were not looked at yet, and one is still to be done. */
  readonly tasksWait: boolean;
  /** Whether a video may be watched to wear a theme today. */
  readonly dayOffer: OfferState;
  /** Whether coins are sold. */
  readonly sold: boolean;
  readonly things: Readonly<Record<ThemeKind, readonly ThemeOffer[]>>;
}

/** One of the day's three. */
export interface TaskView {
  readonly measure: TaskMeasure;
  /** At most the goal. */
  readonly have: number;
  readonly goal: number;
  readonly coins: number;
  readonly done: boolean;
}

/** So many nights of the lunar month bring so many coins. */
export interface NightStepView {
  readonly have: number;
  readonly goal: number;
  readonly coins: number;
}

export interface TasksScreen {
  readonly name: 'tasks';
  readonly tasks: readonly TaskView[];
  readonly nights: readonly NightStepView[];
  /** Days played in a row, today or yesterday being the last. */
  readonly streak: number;
  /** A friend has mended one of the last nights. */
  readonly mended: boolean;
}

/** Coins for money; only where the studio sells them. */
export interface CoinsScreen {
  readonly name: 'packs';
  readonly coins: number;
  /** `fen`: hundredths of a yuan. */
  readonly packs: readonly { readonly product: string; readonly coins: number; readonly fen: number }[];
  /** `late`: it was paid, and the coins come later. */
  readonly state: 'idle' | 'busy' | 'come' | 'late' | 'failed';
}

export interface CreditsScreen {
  readonly name: 'credits';
  /** Pages of the platform's that can be opened from here. */
  readonly contacts: readonly ContactKind[];
}

/** The modes with a leaderboard of their own each day; the day's own comes first. */
export const LEADERBOARD_MODES: readonly RankedMode[] = [
  ...RANKED_MODES.filter(isDayMode),
  ...RANKED_MODES.filter((mode) => !isDayMode(mode)),
];
export type LeaderboardMode = RankedMode;

/** A run of the top list. */
export interface TopRun {
  readonly score: number;
  readonly runId: string;
  /** The number that its player is named by; null where it is not known. */
  readonly player: number | null;
  readonly own: boolean;
}

/** The board of one day as it was at a moment. */
export interface LeaderboardSnapshot {
  readonly players: number;
  /** The player's best of that day; null before the first run that counts. */
  readonly best: number | null;
  /** How many of a hundred other players have less. */
  readonly beats: number | null;
  readonly place: number | null;
  /** Highest first. */
  readonly top: readonly TopRun[];
  /** `yyyy-mm-dd` in China, and the time of that moment there. */
  readonly day: string;
  readonly time: string;
}

/** How the fetch of a listed run goes: it is on its way, or it could not be had. */
export type RunFetch = 'coming' | 'missed' | 'newer';

/** Today's standing among all players; null while nothing was ever heard of it. */
export interface LeaderboardScreen {
  readonly name: 'leaderboard';
  readonly mode: LeaderboardMode;
  /** `yyyy-mm-dd` in China. */
  readonly today: string;
  readonly snapshot: LeaderboardSnapshot | null;
  /** The player's best of the mode under earlier rules; 0 where there is none. */
  readonly olderBest: number;
  readonly fetch: RunFetch | null;
}

/** The paper under the friends' boards, which another domain draws. */
export interface FriendsScreen {
  readonly name: 'friends';
  /** A run of one's own is kept, and can be watched. */
  readonly ownRun: boolean;
  /** Friends may be seen: there is nothing to ask for. */
  readonly allowed: boolean;
}

/** Where what was earned is, what is kept, and how to be rid of it. */
export interface DataScreen {
  readonly name: 'data';
  readonly cloud: 'synced' | 'waiting' | 'offline';
  /** What is played may be counted. */
  readonly counting: boolean;
  /** The platform can show what the operator has told it of all this. */
  readonly contract: boolean;
}

/** What the marks of a proved score mean. */
export interface SealsScreen {
  readonly name: 'seals';
}

/** How this phone is, for whoever looks after the game. */
export interface CheckScreen {
  readonly name: 'check';
  readonly lines: readonly ReportLine[];
  readonly running: boolean;
  /** Whether the whole report was copied. */
  readonly copy: 'not-yet' | 'copied' | 'failed';
}

/** Asks whether the player's data may be used; to leave it is to decline. */
export interface PrivacyScreen {
  readonly name: 'privacy';
  /** The platform can show its contract. */
  readonly contract: boolean;
}

/** Offers a newer version of the game. */
export interface UpdateScreen {
  readonly name: 'update';
}

/** Lanterns found for friends' runs, on the way to a jar of their own. */
export interface LanternsScreen {
  readonly name: 'lanterns';
  readonly found: number;
  /** Runs of friends on the player's cards. */
  readonly answers: number;
  /** The thing that lanterns bring; null where the shop has none. */
  readonly brings: { readonly theme: Theme; readonly have: number; readonly goal: number } | null;
}

export type PageScreen =
  | PrivacyScreen
  | UpdateScreen
  | CheckScreen
  | JarsScreen
  | JarScreen
  | LanternsScreen
  | SealsScreen
  | FriendsScreen
  | DataScreen
  | AlbumScreen
  | GuestsScreen
  | CalendarScreen
  | AchievementsScreen
  | ThemesScreen
  | CoinsScreen
  | TasksScreen
  | CreditsScreen
  | LeaderboardScreen;
