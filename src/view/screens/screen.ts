import type { Mode, Tool } from '../../core/index.ts';
import type { LanguageChoice } from '../../shared/vocabulary/languages.ts';
import type { RankedMode } from '../../shared/vocabulary/modes.ts';
import type { OfferState } from '../../shared/vocabulary/offers.ts';
import type { Peak } from '../../shared/vocabulary/peaks.ts';
import type { RefusalKind } from '../../shared/vocabulary/refusals.ts';
import type { Settings } from '../../shared/vocabulary/setting-names.ts';
import type { Twist } from '../../shared/vocabulary/twists.ts';
import type { ProofLeft } from '../../shared/vocabulary/verification-status.ts';
import type { Heap } from '../card/draw-jar.ts';
import type { ChallengeScreen, OpponentView, ResultScreen } from './challenge/challenge-screen.ts';
import type { NextGoal } from './end/next-goal.ts';
import { CARD_WAYS, type CardWay } from './home/ways.ts';
import type { PageScreen, Reminder } from './pages.ts';
import type { ReplayScreen } from './replay/replay-screen.ts';

/** Where what was earned is: in the cloud too, on its way there, or on this phone alone for now. */
export const CLOUD_STATES = ['synced', 'waiting', 'offline'] as const;
export type CloudState = (typeof CLOUD_STATES)[number];

/** A run that was left behind and can be gone on with. */
export interface ResumableRun {
  /** Its mode; of all that are played against a friend's run, `challenge`. */
  readonly slot: Mode;
  /** So far; null where an earlier game did not write it down. */
  readonly score: number | null;
  /** Month and day in China of one that was begun on another day than today. */
  readonly date: { readonly month: number; readonly day: number } | null;
}

/** A run that the world's board does not take. */
export interface RefusedRunView {
  readonly mode: RankedMode;
  readonly date: { readonly month: number; readonly day: number };
  readonly score: number;
  readonly why: RefusalKind;
}

/** What home has to tell. `unsaved`: the phone's storage takes nothing. */
export type HomeNews =
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'refused'; readonly runs: readonly RefusedRunView[] }
  /** So many lanterns were found, and so many friends' runs on the player's cards ended, since it was told of last. */
  | { readonly kind: 'lantern'; readonly lanterns: number; readonly answers: number };

/** Where a dot can be: something waits there that was not seen yet. */
export const HOME_DOTS = ['lantern', 'passed', 'daily', 'album', 'tasks'] as const;
export type HomeDot = (typeof HOME_DOTS)[number];

/** The one thing on home that asks to be looked at: what is said in words, or a dot. */
export type HomeAsk = 'news' | HomeDot;

/** The pages that are a tap away from home, in the order of their row. */
export const HOME_PAGE_NAMES = [
  'calendar',
  'album',
  'achievements',
  'themes',
  'leaderboard',
  'friends',
] as const;

/** What home may show beside the first way to play and the settings. */
export type HomeEntry = 'coins' | CardWay | (typeof HOME_PAGE_NAMES)[number];
export const HOME_ENTRIES: readonly HomeEntry[] = ['coins', ...CARD_WAYS, ...HOME_PAGE_NAMES];

export interface HomeScreen {
  readonly name: 'home';
  readonly best: Readonly<Record<RankedMode, number>>;
  /** What is there by now; a newcomer finds nothing but the game. */
  readonly entries: readonly HomeEntry[];
  /** What the last run has opened of these. */
  readonly newEntries: readonly HomeEntry[];
  readonly dots: readonly HomeDot[];
  readonly asks: HomeAsk | null;
  /** How many lanterns were found; null where none hangs yet. */
  readonly lanterns: number | null;
  /** The best of endless under earlier rules; 0 where there is none. */
  readonly olderBest: number;
  /** Month and day in China, for the daily's calendar leaf. */
  readonly date: { readonly month: number; readonly day: number };
  /** What today's run is played with. */
  readonly twist: Twist;
  /** Days played in a row, today or yesterday being the last. */
  readonly streak: number;
  readonly coins: number;
  /** Which of today's tasks are done. */
  readonly tasks: readonly boolean[];
  /** 0…1: how full the moon of this lunar month is. */
  readonly moon: number;
  /** The slot of the first run that was left behind and can be gone on with. */
  readonly resumable: Mode | null;
  /** All of them. */
  readonly resumables: readonly ResumableRun[];
  readonly cloud: CloudState;
  /** How many players of a hundred today's daily run beats; null while nobody knows. */
  readonly standing: number | null;
  readonly news: HomeNews | null;
}

/** Today's run, before it begins. */
export interface DailyScreen {
  readonly name: 'daily';
  /** In China. */
  readonly date: { readonly month: number; readonly day: number };
  readonly twist: Twist;
  /** How many more runs of today's count; after them it is practice. */
  readonly tries: number;
  /** Today's best; 0 while there is none. */
  readonly best: number;
}

export interface PlayScreen {
  readonly name: 'play';
  readonly mode: Mode;
  readonly best: number;
  /** Practice: how many drops can be taken back now. Null: a run that counts. */
  readonly takeBacks: number | null;
  /** Tools that the player has never earned: what they do is told with the first. */
  readonly newTools: readonly Tool[];
  /** The first run: how to play is shown and learnt by doing. */
  readonly tutorial: boolean;
  /** Whom it is played against. */
  readonly opponent: OpponentView | null;
  readonly proofLeft: ProofLeft;
  /** A run with a clock that goes on after a rest: milliseconds until it does, from when this is shown. 0: it goes on. */
  readonly countInMs: number;
}

export interface PauseScreen {
  readonly name: 'pause';
  readonly settings: Settings;
}

export interface OverScreen {
  readonly name: 'over';
  readonly mode: Mode;
  /** Beats no best and earns nothing. */
  readonly practice: boolean;
  readonly score: number;
  readonly best: number;
  readonly newBest: boolean;
  readonly drops: number;
  readonly longestChain: number;
  readonly largestTier: number;
  readonly merges: number;
  readonly reason: 'overflow' | 'time';
  /** Osmanthus coins that came with this run, those for tasks, medals and nights among them. */
  readonly coins: number;
  /** Those of its score, which a video doubles. */
  readonly runCoins: number;
  /** Whether a video may be watched for as many coins again. */
  readonly coinOffer: OfferState;
  /** It was longer than a replay can be: it counts, but it can be neither proven nor watched. */
  readonly unproven: boolean;
  /** How many players of a hundred it beat today; null while nobody knows. */
  readonly standing: number | null;
  /** It was begun without a seed of the player's own: it counts for the player and for friends alone. */
  readonly unranked: boolean;
  /** After today's daily run: whether a message tells of tomorrow's. */
  readonly reminder: Reminder;
  /** After a day's run: how many more count. Null after others. */
  readonly tries: number | null;
  /** What to play for next; practice plays for nothing. */
  readonly goal: NextGoal | null;
  /** The phone's storage does not take it. */
  readonly unsaved: boolean;
  /** What it was remembered for, and how the jar lay then: the card is about that. */
  readonly moment: { readonly peak: Peak; readonly heap: Heap } | null;
}

export interface SettingsScreen {
  readonly name: 'settings';
  readonly settings: Settings;
  readonly language: LanguageChoice;
  readonly cloud: CloudState;
  /** The game's own version. */
  readonly version: string;
  /** A switch of the phone's silences the game. */
  readonly muteSwitch: boolean;
}

/** In Moments' single page, where nothing can be played. */
export interface TeaserScreen {
  readonly name: 'teaser';
  /** In China. */
  readonly date: { readonly month: number; readonly day: number };
}

/** What a run comes to. */
export type EndScreen = OverScreen | ResultScreen;

/** Everything that can be shown. How each of them looks is in the registry beside this. */
export type Screen =
  | HomeScreen
  | DailyScreen
  | PlayScreen
  | PauseScreen
  | EndScreen
  | SettingsScreen
  | ChallengeScreen
  | ReplayScreen
  | TeaserScreen
  | PageScreen;

export type ScreenName = Screen['name'];

export type ScreenNamed<N extends ScreenName> = Extract<Screen, { readonly name: N }>;
