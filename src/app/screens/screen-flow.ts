import type { ScreenName } from '../../view/screens/screen.ts';

/** What a part of the screen flow may do with the screens. */
export interface ScreenFlow {
  readonly isShown: (name: ScreenName) => boolean;
  /** Ends a replay that is open and pauses the run, for what comes from outside. */
  readonly makeWay: () => void;
  /** Shows a screen; `back` leads to the one before it. */
  readonly open: (name: ScreenName) => void;
  /** Shows a screen in the place of the one before it. */
  readonly present: (name: ScreenName) => void;
  /** A run begins: no way leads back from it. */
  readonly forgetTrail: () => void;
  /** The screen before this one. */
  readonly back: () => void;
}
