import type { Box } from './device.ts';

/** What the platform draws over a game and lets a player touch, and what it hears of a game without showing it. */

export const AD_KINDS = ['rewarded', 'interstitial', 'banner', 'custom', 'grid'] as const;
export type AdKind = (typeof AD_KINDS)[number];

export interface Ad {
  readonly kind: AdKind;
  readonly unit: string;
  /** Where it lies, in logical pixels; null covers the screen. */
  readonly box: Box | null;
}

/** How an ad that covers the screen went away: watched to its end, or closed before. */
export type AdEnd = 'ended' | 'early';

export interface Keyboard {
  readonly value: string;
  readonly maxLength: number;
  readonly multiple: boolean;
  readonly confirmText: string;
  readonly numbers: boolean;
}

/** What a player does on the keyboard. */
export interface KeyboardListener {
  typed(value: string): void;
  confirmed(value: string): void;
  /** The player closed it. */
  closed(value: string): void;
}

export const BUTTON_KINDS = ['userInfo', 'gameClub', 'feedback', 'openSetting', 'recorderShare'] as const;
export type ButtonKind = (typeof BUTTON_KINDS)[number];

export interface NativeButton {
  readonly kind: ButtonKind;
  readonly box: Box;
  readonly text: string;
  readonly image: string | null;
  /** Declarations of CSS the platform takes from a game's style. */
  readonly look: Readonly<Record<string, string>>;
  readonly shown: boolean;
}

/** A thing on the screen that can change its looks and go. */
export interface NativeView<T> {
  change(to: T): void;
  remove(): void;
}

/** Something a game has told the platform for its statistics. */
export interface Report {
  readonly api: string;
  readonly data: unknown;
}

/** Something the platform has handed to a game sealed, as it is inside. */
export interface SealedData {
  readonly api: string;
  readonly data: object;
}

/** A version that waits on the platform: none, one whose download goes well, one whose download fails. */
export type StagedUpdate = 'none' | 'ready' | 'failed';

export interface NativeHost {
  /** `closed` is heard once; views that lie in the game stay until they are removed. */
  showAd(ad: Ad, closed: (end: AdEnd) => void): NativeView<Ad>;
  /** Answers a view whose changes replace the text. */
  openKeyboard(keyboard: Keyboard, told: KeyboardListener): NativeView<string>;
  addButton(button: NativeButton, tapped: () => void): NativeView<NativeButton>;
  report(report: Report): void;
  sealed(data: SealedData): void;
  /** The group a chat tool works for; null once it is left. */
  chatTool(group: string | null): void;
  /** A worker has begun, and can be taken; null once it has ended. */
  workerRuns(kill: (() => boolean) | null): void;
  update(): StagedUpdate;
  applyUpdate(): void;
}

/** Logical pixels of the keyboard's height with its bar. Not documented; about what an iPhone shows. */
export const KEYBOARD_HEIGHT = 336;
