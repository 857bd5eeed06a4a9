import type { Command, GameEvent, Mode, RunView } from '../../core/index.ts';
import type { AchievementId } from '../../shared/vocabulary/achievements.ts';
import type { CoveredContact } from '../../shared/vocabulary/contacts.ts';
import type { GuestId } from '../../shared/vocabulary/guests.ts';
import type { LanguageChoice } from '../../shared/vocabulary/languages.ts';
import type { ComparisonMode } from '../../shared/vocabulary/modes.ts';
import type { Peak } from '../../shared/vocabulary/peaks.ts';
import type { ReplaySpeed } from '../../shared/vocabulary/replay-speeds.ts';
import type { SettingName, Settings } from '../../shared/vocabulary/setting-names.ts';
import type { Theme } from '../../shared/vocabulary/themes.ts';
import type { Mirrored } from '../graphics/mirror.ts';
import type { LeaderboardMode, PageName, ThemeChoice } from '../screens/pages.ts';
import type { HomeNews, Screen } from '../screens/screen.ts';
import type { Words } from '../widgets/text/texts.ts';

/** Lengths in logical pixels (points), origin top left of the window. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The window as the host tells it, already sane: a safe area and a capsule are always there. */
export interface ScreenMetrics {
  readonly width: number;
  readonly height: number;
  /** Canvas pixels per point, already capped. */
  readonly pixelRatio: number;
  readonly safe: Rect;
  readonly capsule: Rect;
}

/** Where buttons of the platform's lie over those that are drawn, in points of what is drawn. */
export type ContactPlaces = Partial<Readonly<Record<CoveredContact, Rect>>>;

/** What the player wants beside the run. The app decides what comes of it. */
export type Intent =
  | { readonly type: 'start'; readonly mode: Mode }
  /** What today's run is: its twist, and the tries that are left. */
  | { readonly type: 'daily' }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  | { readonly type: 'again' }
  | { readonly type: 'home' }
  | { readonly type: 'settings' }
  | { readonly type: 'back' }
  | { readonly type: 'toggle'; readonly setting: SettingName }
  | { readonly type: 'press' }
  /** One more piece has bounced into the score: 0…1 of all. */
  | { readonly type: 'arrive'; readonly share: number }
  | { readonly type: 'open'; readonly page: PageName }
  /** Watches a video for something. */
  | { readonly type: 'double-coins' }
  | { readonly type: 'mend-night' }
  | { readonly type: 'wear-today'; readonly theme: Theme }
  /** Opens the conversation with the service. */
  | { readonly type: 'service' }
  /** Where the platform's buttons lie from now on; nowhere: there are none. */
  | { readonly type: 'cover-contacts'; readonly places: ContactPlaces }
  /** Copies the report of this phone. */
  | { readonly type: 'copy-report' }
  /** Lets what is played be counted, or no longer. */
  | { readonly type: 'count'; readonly on: boolean }
  /** What the platform has of the operator's word about the player's data. */
  | { readonly type: 'privacy-contract' }
  /** Says yes to what is asked on the sheet that is open. */
  | { readonly type: 'agree' }
  /** Deletes all data of the player's; asked twice by then. */
  | { readonly type: 'erase' }
  /** Today's standing in a mode. */
  | { readonly type: 'leaderboard'; readonly mode: LeaderboardMode }
  /** Goes on with the run that was left behind in this slot; where none is named, with the first there is. */
  | { readonly type: 'continue'; readonly slot?: Mode }
  | { readonly type: 'practice' }
  | { readonly type: 'take-back' }
  | { readonly type: 'acquire'; readonly theme: Theme }
  | { readonly type: 'use-theme'; readonly theme: Theme }
  /** Pays for a pack of coins. */
  | { readonly type: 'buy-coins'; readonly product: string }
  | { readonly type: 'language'; readonly language: LanguageChoice }
  /** Ends the look back early. */
  | { readonly type: 'skip' }
  /** Challenges a friend. */
  | { readonly type: 'share' }
  /** Sends what the run that waits has just come to. */
  | { readonly type: 'share-moment' }
  /** Says another of the six things with the card that goes back after a duel. */
  | { readonly type: 'cheer' }
  /** A tall picture of the run that has ended, to be kept or sent. */
  | { readonly type: 'poster' }
  /** To be told of tomorrow's run by a message. */
  | { readonly type: 'remind' }
  /** Friends may be seen, though that was refused before. */
  | { readonly type: 'allow-friends' }
  | { readonly type: 'tutorial-done' }
  /** What home had to tell of runs was there to be read. */
  | { readonly type: 'news-read'; readonly kind: HomeNews['kind'] }
  /** Takes up the challenge of the card that was opened. */
  | { readonly type: 'accept' }
  /** Where two runs are compared. */
  | { readonly type: 'compare'; readonly by: ComparisonMode }
  /** Watches a whole run on the board. */
  | { readonly type: 'watch-replay'; readonly whose: 'mine' | 'opponent' }
  /** Watches the player's own best. */
  | { readonly type: 'watch-own' }
  /** Watches a run of the world's leaderboard. */
  | { readonly type: 'watch-listed'; readonly run: string }
  | { readonly type: 'speed'; readonly speed: ReplaySpeed }
  /** 0…1 of the run that is watched. */
  | { readonly type: 'seek'; readonly share: number }
  /** Stops the run that is watched, or lets it go on. */
  | { readonly type: 'hold' }
  /** The player's part of the jar that is looked at: begun, or gone on with. */
  | { readonly type: 'play-leg' }
  /** A jar that nobody has played yet. */
  | { readonly type: 'new-jar' }
  /** A jar of the list, by its place. */
  | { readonly type: 'open-jar'; readonly at: number }
  /** Watches a leg of the jar that is looked at. */
  | { readonly type: 'watch-leg'; readonly at: number }
  /** Plays on, as practice, from where the run that is watched stands. */
  | { readonly type: 'take-over' };

/** What the stage hands on: wishes to the app, and commands to the run on the board, which obeys at its next tick. */
export interface StageOutput {
  readonly send: (intent: Intent) => void;
  readonly command: (command: Command) => void;
}

export interface TouchPoint {
  readonly phase: 'start' | 'move' | 'end' | 'cancel';
  readonly id: number;
  /** Logical pixels. */
  readonly x: number;
  readonly y: number;
}

/** The whole picture: one board and one screen over it. The app owns the loop and the truth. */
export interface Stage {
  resize(screen: ScreenMetrics): void;
  /** Shows a screen; showing the same name again updates its numbers in place. */
  show(screen: Screen): void;
  apply(settings: Settings): void;
  /** Dresses sky and jar. */
  setThemes(themes: ThemeChoice): void;
  /** The food of the season that takes the place of one tier, from the next run on; null: none. */
  setGuest(guest: GuestId | null): void;
  /** Everything is said in these words from now on; what is shown stays. */
  setWords(words: Words): void;
  /** While a run's last seconds are shown again: marks the piece that ended it; a tap asks to skip. Null: no longer. */
  showInstantReplay(piece: number | null): void;
  /** Shows a canvas that somebody else draws on over all else, or takes it away. */
  mirror(mirrored: Mirrored | null): void;
  /** Says on a banner that a medal was won; nothing waits for it. */
  announce(achievement: AchievementId): void;
  /** A few words in the jar about what the run has just come to. `offered`: it is offered for a while to send a card of it. */
  cheer(peak: Peak, offered: boolean): void;
  /** Puts a run on the board, or takes the board away. */
  begin(run: RunView | null): void;
  /**
   * How fast the run's time should pass, 0…1: a great merge holds it for a moment. The app multiplies real time by it
   * before it counts ticks, so that no tick is lost.
   */
  readonly timeScale: number;
  /** Once after every core step, with that step's events: remembers positions, starts effects. */
  tick(events: readonly GameEvent[]): void;
  /**
   * Draws one frame. `alpha` 0…1 is how far real time is between the last tick and the next;
   * `elapsedMs` is the time since the last frame, already clamped, and drives everything that is only seen.
   */
  draw(alpha: number, elapsedMs: number): void;
  touch(touch: TouchPoint): void;
  /** Gives back what is not needed for what is shown; it comes again when it is. */
  releaseMemory(): void;
  /** After a lost graphics context came back. */
  restore(): void;
}
