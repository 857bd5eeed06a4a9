import { MAX_FRAMES_PER_SECOND } from '../limits.ts';

/** Switches that make one known platform behaviour happen. */
export interface Switches {
  /** iOS 17.5 and later: a sound context stays silent after a stay in the background until it is made anew. */
  readonly silentAfterBackground: boolean;
  /**
   * iOS 17.5, the other way: after the background a sound context says it runs, its clock moves, and nothing is heard until
   * it was suspended and resumed.
   */
  readonly silentWhileRunning: boolean;
  /** WebKit: each read of an audio parameter hands out a new object, so that what was put onto it is gone. */
  readonly freshAudioParameters: boolean;
  /** iOS: pictures that are loading when the game is left fail. */
  readonly imagesFailInBackground: boolean;
  /** iOS 15 and earlier: promise reactions run as macrotasks. */
  readonly macrotaskPromises: boolean;
  /** Older systems have no Intl. */
  readonly intl: boolean;
  /** The player's own hosted data as the friends' board gets it: as written, one write behind, or not there. */
  readonly ownRow: 'fresh' | 'stale' | 'missing';
  /** Friends of the last two hours are not in the list yet. */
  readonly friendsLate: boolean;
  /** How calls for private information fail; 0 lets them through. The numbers are those of the privacy guide. */
  readonly privacyErrno: 0 | 104 | 112 | 1025 | 1026;
  /** The player has not agreed to the game's privacy terms yet: the first use of private information asks. */
  readonly privacyAsked: boolean;
  /** What the player answers to subscriptions: asked, or always the same; `off` is the main switch of the settings. */
  readonly subscriptions: 'ask' | 'accept' | 'reject' | 'ban' | 'off';
  /** What the ad servers answer: 0 an ad, else the error of that number (1004 is no fill; 2001 to 2003 at an interstitial's show). */
  readonly adError: number;
  /** Values of the experiments the player is in, by key. */
  readonly experiments: Readonly<Record<string, string>>;
  /** What the platform has fetched from the game's server before it was opened; empty is nothing. */
  readonly prefetched: string;
  /** How often the screen is drawn, looked at when the game is launched; the game may ask for fewer. */
  readonly framesPerSecond: number;
}

/** As a phone is when nothing is asked of it. */
export const EVERYDAY: Switches = {
  silentAfterBackground: false,
  silentWhileRunning: false,
  freshAudioParameters: false,
  imagesFailInBackground: false,
  macrotaskPromises: false,
  intl: false,
  ownRow: 'fresh',
  friendsLate: false,
  privacyErrno: 0,
  privacyAsked: false,
  subscriptions: 'ask',
  adError: 0,
  experiments: {},
  prefetched: '',
  framesPerSecond: MAX_FRAMES_PER_SECOND,
};
