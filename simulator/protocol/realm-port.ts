import type { Challenge, SharedCard } from './chat.ts';
import type { Device } from './device.ts';
import type { Entry } from './entry.ts';
import type { FaultOrder } from './fault.ts';
import type { LogLevel, LogSource } from './log-source.ts';
import type { Manifest, PackageFile } from './manifest.ts';
import type { NativeHost } from './natives.ts';
import type { OpenDataLine } from './open-data-line.ts';
import type { Senses } from './senses.ts';
import type { Switches } from './switches.ts';

/** Text values by key that survive the realm: the storage of one player. Synchronous, durable a moment later. */
export interface TextStore {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
  delete(key: string): void;
  keys(): string[];
}

/** Files below USER_DATA_PATH by path, durable like the texts. An entry without bytes is a folder. */
export interface FileStore {
  get(path: string): StoredFile | undefined;
  set(path: string, file: StoredFile): void;
  delete(path: string): void;
  paths(): string[];
}

export interface StoredFile {
  readonly bytes: ArrayBuffer | null;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** Entries of the capsule's menu that send the game somewhere. */
export type MenuEntry = 'menu' | 'timeline' | 'favorite' | 'link';

export type NetworkType = 'wifi' | '5g' | '4g' | '2g' | 'none';

export interface NetworkState {
  readonly type: NetworkType;
  /** Milliseconds added to every answer. */
  readonly latency: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Questions the host's own dialogs ask the player; the phone draws them over the game. */
export type Dialog =
  | { readonly kind: 'toast'; readonly title: string; readonly icon: string; readonly duration: number }
  | { readonly kind: 'loading'; readonly title: string }
  | {
      readonly kind: 'modal';
      readonly title: string;
      readonly content: string;
      readonly confirmText: string;
      readonly cancelText: string | null;
    }
  | { readonly kind: 'sheet'; readonly items: readonly string[] };

/** An open dialog as it can be answered. */
export interface Question {
  readonly text: string;
  readonly choices: readonly string[];
}

/** Index of the item chosen; a modal's confirm is 0; null is cancelled. */
export type DialogAnswer = number | null;

/** The host's own pages over the game. A promise is kept when the player is done with the page. */
export interface HostPages {
  /** The settings of this game: scopes it has asked for. */
  settings(): Promise<void>;
  preview(images: readonly string[], current: number): void;
  /** False where the player turned away. An entrance is the query the picture opens the game with. */
  imageMenu(image: string, entrance: string | null): Promise<boolean>;
  saveToAlbum(image: string): void;
  /** Hands a file to the machine of a PC client. */
  saveToDisk(name: string, url: string): void;
  /** Leads out of the game, where the player wants it: resolves when they are back. False where they stayed. */
  elsewhere(title: string): Promise<boolean>;
  /** Asks the player to send a card to a friend by openid; answers why it was not sent, or null. */
  friendCard(openid: string, card: SharedCard): Promise<string | null>;
  setFriendQuery(query: string): void;
  /** What the game goes on with on the player's computer, where the domain hands it over. */
  setHandoffQuery(query: string): void;
  handOff(): void;
  /** Sends a card to a chat that is known already. */
  toGroup(chat: string, card: SharedCard): Promise<void>;
  /** The player has added to a friend's value: the game is to hear of it. */
  interacted(key: string): void;
  /** Shows the start page of an arena, and lets the player send it. False where they turned away. */
  createChallenge(challenge: Challenge): Promise<boolean>;
  /** A challenge that runs has ended with this score, or stands there. */
  challengeScore(challenge: Challenge, ended: boolean): void;
}

/** Scopes the player was asked for, and the answers. They outlive the realm. */
export interface Permissions {
  get(scope: string): boolean | undefined;
  set(scope: string, granted: boolean): void;
  all(): Record<string, boolean>;
}

/** What the phone gives a realm. The game never sees this object. */
export interface RealmHost {
  readonly device: Device;
  readonly user: string;
  readonly launch: Entry;
  readonly baseLibrary: string;
  readonly manifest: Manifest;
  /** What a file of the package holds; null where it cannot be read. Not to be written into. */
  packageBytes(file: PackageFile): Uint8Array | null;
  readonly switches: Switches;
  /** Milliseconds since 1970 at which the realm's clock stands still, or null to follow the real one. */
  readonly frozenAt: number | null;
  readonly storage: TextStore;
  readonly files: FileStore;
  /** Names of subpackages that were downloaded: they stay on the phone until the game is removed. */
  readonly packages: TextStore;
  /** Temporary files of this run, by path: both realms of a phone see them. */
  readonly temporary: Map<string, StoredFile>;
  readonly permissions: Permissions;
  /** How the game asks about private data by itself, for the calls of both realms; null: the platform's own window asks. */
  readonly privacy: { ask: ((referrer: string) => Promise<boolean>) | null };
  readonly pages: HostPages;
  readonly natives: NativeHost;
  /** The way to the open-data domain; null where the package declares none. */
  readonly openData: OpenDataLine | null;
  window(): Size;
  network(): NetworkState;
  senses(): Senses;
  /** The game sets what it may set of the instruments. */
  sense(change: Partial<Senses>): void;
  /** The game turns its screen. */
  turn(): void;
  setWindow(size: Size): void;
  log(level: LogLevel, parts: readonly string[], from?: LogSource): void;
  failed(message: string, stack: string): void;
  firstFrame(): void;
  /** Told of every call of the host; answers how it is to go wrong, or null. `subject` is the file or name it is about. */
  called(api: string, subject: string, from?: LogSource): FaultOrder | null;
  /** Whether a member is not to be there at all. */
  isAbsent(api: string, from?: LogSource): boolean;
  /** The player leaves the game. */
  leave(): void;
  share(card: SharedCard): void;
  shareMenu(entries: readonly MenuEntry[]): void;
  dialog(dialog: Dialog, answer: (answer: DialogAnswer) => void): void;
  closeDialog(kind: 'toast' | 'loading'): void;
  vibrate(strength: string): void;
  clipboard: { read(): string; write(text: string): void };
  exit(): void;
  restart(query: string): void;
}

/** `lost` ends the interruption without telling the game. */
export type Interruption = 'begin' | 'end' | 'lost';

/** `lost`: the finger is lifted and the game is never told, as after a call or a gesture of the system. */
export type TouchPhase = 'start' | 'move' | 'end' | 'cancel' | 'lost';

/** One finger's change in logical pixels. */
export interface TouchInput {
  readonly phase: TouchPhase;
  readonly id: number;
  readonly x: number;
  readonly y: number;
}

export type PointerInput =
  | {
      readonly kind: 'wheel';
      readonly x: number;
      readonly y: number;
      readonly deltaX: number;
      readonly deltaY: number;
    }
  | {
      readonly kind: 'mousedown' | 'mouseup';
      readonly x: number;
      readonly y: number;
      readonly button: number;
    }
  | {
      readonly kind: 'mousemove';
      readonly x: number;
      readonly y: number;
      readonly movementX: number;
      readonly movementY: number;
    }
  | { readonly kind: 'keydown' | 'keyup'; readonly key: string; readonly code: string };

/** Which frames of an advanced clock reach the screen. */
export type Painted = 'all' | 'last' | 'none';

/** How the time of an advanced clock passes. */
export interface Pace {
  /** All when left out. */
  readonly painted?: Painted | undefined;
  /** At most, as on a phone that has much to do besides; as many as the display shows when left out. */
  readonly framesPerSecond?: number | undefined;
}

/** Told of each slice of time an advanced clock has passed, so that another clock can keep in step. */
export type Beside = (milliseconds: number) => Promise<void>;

/** What a realm lets the phone do to it. */
export interface RealmControl {
  /** Runs game.js to its end, then tells the listeners of onShow. */
  start(host: RealmHost): void;
  touch(inputs: readonly TouchInput[]): void;
  pointer(input: PointerInput): void;
  show(entry: Entry): void;
  hide(): void;
  memoryWarning(level: 5 | 10 | 15): void;
  resized(size: Size): void;
  networkChanged(state: NetworkState): void;
  sensesChanged(before: Senses, now: Senses): void;
  audioInterruption(phase: Interruption): void;
  /** Whether a sound context could be heard now. */
  isAudible(): boolean;
  /** Stops the clock at a moment (milliseconds since 1970; now when left out). */
  freezeClock(at?: number): void;
  /** Runs a stopped clock forward, a frame every 1/60 s; resolves when all of it happened. */
  advanceClock(milliseconds: number, pace?: Pace, beside?: Beside): Promise<void>;
  thawClock(): void;
  /** The phone's faults have changed. */
  faultsChanged(): void;
  loseContext(): boolean;
  restoreContext(): boolean;
  /** Asks the game for the card of an entry of the capsule's menu; null while the entry is off. */
  menuCard(entry: MenuEntry): Promise<SharedCard | null>;
  /** Tells the game that the player took a picture of the screen; answers the query it wants to be opened with. */
  captured(): Promise<string>;
  /** The player goes on with the game on a computer; answers the query it goes on with. */
  handOffQuery(): string;
  /** How a directed card went. */
  friendMessage(failure: string | null): void;
  /** The player has added to a friend's value in the domain. */
  interacted(key: string): void;
  /** The player has accepted a challenge. */
  challengeStart(challenge: Challenge): void;
  /** A picture of the screen canvas as it is after the next frame that is painted. */
  picture(): Promise<string>;
  dispose(): void;
}
