import type { CloudSwitches } from '../cloud/switches.ts';
import type { Chat, SharedCard } from '../protocol/chat.ts';
import type { Device } from '../protocol/device.ts';
import type { Entry } from '../protocol/entry.ts';
import type { Fault, HostCall } from '../protocol/fault.ts';
import type { LogLevel, LogSource } from '../protocol/log-source.ts';
import type { Ad, AdEnd, NativeButton, Report, SealedData, StagedUpdate } from '../protocol/natives.ts';
import type {
  Interruption,
  MenuEntry,
  NetworkState,
  Painted,
  PointerInput,
  Question,
  TouchPhase,
} from '../protocol/realm-port.ts';
import type { Senses } from '../protocol/senses.ts';
import type { FavoursTold, FriendInput, Group, Pairs, Person } from '../protocol/social.ts';
import type { Switches } from '../protocol/switches.ts';

/** Event on the phone's window after anything it can tell of has changed. */
export const PHONE_CHANGE = 'phonechange';

export type PhoneState = 'off' | 'starting' | 'foreground' | 'background';

/** An entry as callers write it; what is left out is a plain entry from the recents list. */
export type EntryInput = Partial<Entry>;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface TouchChange extends Point {
  readonly phase: TouchPhase;
  /** Which finger; 0 when left out. */
  readonly id?: number;
}

export interface LogLine {
  readonly level: LogLevel;
  readonly text: string;
  /** Milliseconds since the launch. */
  readonly at: number;
  readonly from: LogSource;
}

/** How the phone and the world around it are set. */
export interface Conditions {
  readonly network: NetworkState;
  readonly senses: Senses;
  readonly switches: Switches;
  readonly baseLibrary: string;
  readonly frozen: boolean;
  /** A call or an alarm sounds. */
  readonly interrupted: boolean;
  readonly contextLost: boolean;
}

export interface GameError {
  readonly message: string;
  readonly stack: string;
}

/**
 * `window.phone` of /phone: one phone, driven. Lengths are logical pixels, times milliseconds. Calls that need
 * a running game throw `the game is not running` without one.
 */
export interface PhoneApi {
  readonly device: Device;
  readonly user: string;
  /** Resolves when the first launch (made by the page itself) has run game.js. */
  readonly ready: Promise<void>;
  state(): PhoneState;
  conditions(): Conditions;

  /** A cold start: ends the running game, then starts a fresh realm. Resolves when game.js has run to its end. */
  launch(entry?: EntryInput): Promise<void>;
  hide(): void;
  /** Back to the foreground, by the same way in or by another. */
  show(entry?: EntryInput): void;
  /** A card or code is opened: an entry of the running game, a cold start where none runs. */
  open(entry: EntryInput): Promise<void>;
  /** Ends the game at once, without onHide; what it stored is durable when this resolves. */
  kill(): Promise<void>;

  touch(change: TouchChange): void;
  /** Finger down and up again, `hold` milliseconds later (50). A frozen clock is advanced by that much. */
  tap(x: number, y: number, hold?: number): Promise<void>;
  /** One finger along a line in `steps` moves (10), one a frame. */
  drag(from: Point, to: Point, steps?: number): Promise<void>;
  /** Mouse, wheel and keys, as a PC client has them. */
  pointer(input: PointerInput): void;

  memoryWarning(level?: 5 | 10 | 15): void;
  resize(width: number, height: number): void;
  /** A call or an alarm. With `lost` it is over and the game is never told. */
  interruptAudio(phase: Interruption): void;
  /** Whether sound of the game's Web Audio could be heard now: a context that says it runs may be silent. */
  isAudible(): boolean;
  setNetwork(state: Partial<NetworkState>): void;
  /** What the instruments tell: how the phone is held, where it is, what a scanned code holds, what is plugged in. */
  setSenses(change: Partial<Senses>): void;
  /** Takes the WebGL context away, and gives it back. False when there is none to take. */
  loseContext(): boolean;
  restoreContext(): boolean;

  /** Device, base library and switches of the language count from the next launch on; the others at once. */
  setDevice(id: string): void;
  setBaseLibrary(version: string): void;
  setSwitches(switches: Partial<Switches>): void;

  /**
   * Makes a host call go wrong, from now on and over all launches; set anew, it counts from the start. To have it at the
   * first launch, open the phone with `launch=no`.
   */
  setFault(fault: Fault): void;
  /** Ends the faults of one API, as it was named; all of them when left out. */
  clearFaults(api?: string): void;
  faults(): readonly Fault[];
  /** Every call of the host since the launch, in the order of their first time. */
  hostCalls(): readonly HostCall[];

  /** Ads on the screen, the uppermost last. */
  ads(): readonly Ad[];
  /** Ends the uppermost: `ended` has watched it all, `early` has closed it. False when there is none. */
  endAd(end: AdEnd): boolean;
  /** What stands on the open keyboard; null while there is none. */
  keyboard(): string | null;
  /** The player's typing; all three are false while no keyboard is open. */
  typeText(text: string): boolean;
  confirmKeyboard(): boolean;
  closeKeyboard(): boolean;
  /** Buttons of the platform over the game, in the order they were made, and a tap on one. */
  nativeButtons(): readonly NativeButton[];
  pressButton(at: number): boolean;
  /** The system takes the process of an experimental worker. False when none runs. */
  killWorker(): boolean;
  /** What the game has told the platform's statistics in this launch. */
  reports(): readonly Report[];
  /** What the platform has handed over sealed in this launch, as it is inside. */
  sealed(): readonly SealedData[];
  /** The group the game's chat tool works for; null while it is in none. */
  chatTool(): string | null;
  /** What friends have added to this player's values, and who got a gift today. */
  favours(): Promise<FavoursTold>;
  /** A friend adds one to a value of this player; the running game hears of it. */
  addToValue(friend: string, key: string): Promise<void>;
  /** Everybody can be given a gift again. */
  forgetGifts(): Promise<void>;
  /** A new version of the game: the update manager finds it in this run. Applying it launches the game anew. */
  stageUpdate(update: StagedUpdate): void;

  /** How the cloud behind all phones behaves from now on; what is left out is calm. */
  setCloud(switches: Partial<CloudSwitches>): Promise<void>;

  /** Stops the game's clock (Date, timers, frames) at a moment, now when left out; also before a launch. */
  freezeClock(at?: number): void;
  /**
   * Plays a frozen clock forward, a frame every 1/60 s. Resolves when all of it happened. With `last` only the last
   * frame is painted, with `none` not even that: the game runs the same, and software graphics need not draw what
   * nobody sees. Fewer `framesPerSecond` are those of a phone that has much to do: a wait passes sooner.
   */
  advance(milliseconds: number, painted?: Painted, framesPerSecond?: number): Promise<void>;
  thawClock(): void;

  /** All stored values of this user, and one of them (undefined when missing). */
  storage(): Record<string, unknown>;
  readStorage(key: string): unknown;
  writeStorage(key: string, value: unknown): void;
  removeStorage(key: string): void;
  /** As when the player removes the game: values, files and permissions are gone. */
  removeGame(): Promise<void>;

  /** Who this user knows, and the groups the user is in. */
  friends(): Promise<readonly Person[]>;
  groups(): Promise<readonly Group[]>;
  /** What a user of this simulator hosts; this phone's own when left out. */
  hostedData(user?: string): Promise<Pairs>;
  /** Replaces what a user hosts, as it is: the host's limits do not count here. */
  setHostedData(user: string, pairs: Pairs): Promise<void>;
  /** Replaces a user's friends. Without it people with a phone here know each other. */
  setFriends(user: string, friends: readonly FriendInput[]): Promise<void>;
  setGroup(id: string, name: string, members: readonly string[]): Promise<void>;
  /** A scope the player was asked for; undefined before. Setting it is what the settings page does. */
  permission(scope: string): boolean | undefined;
  setPermission(scope: string, granted: boolean): void;

  /** Everything this page's game has sent or kept, pictures as data URLs. */
  cards(): readonly SharedCard[];
  /** The card an entry of the capsule's menu (forward, when left out) would send now; null while the entry is off. */
  menuCard(entry?: MenuEntry): Promise<SharedCard | null>;
  /** Presses an entry of the capsule's menu. False while it is off. */
  useMenu(entry: MenuEntry): Promise<boolean>;
  /** The menu's “open on the computer”: a window with the game on a PC. Answers the query the game goes on with there. */
  handOff(): string;
  /** Answers the open chooser: a chat's id, null sends to nobody. False when none is open. */
  chooseChat(chat: string | null): boolean;
  /** Groups, friends, Moments and what was kept, with the cards in them. */
  chats(): Promise<readonly Chat[]>;
  /** Taps a card in a chat: a cold or a warm start by its scene, query and ticket. */
  openMessage(id: number): Promise<void>;
  /** The player takes a picture of the screen; it is kept, and opens the game with the query the game gave. */
  captureScreen(): Promise<void>;
  /** Pictures the game has put into the album, and those it has shown, as data URLs. */
  album(): readonly string[];
  previews(): readonly string[];
  vibrations(): readonly string[];
  errors(): readonly GameError[];
  logs(): readonly LogLine[];
  /** True once something was drawn on the screen canvas in this launch. */
  drawn(): boolean;
  /** The open dialog: what it says, and what can be chosen. */
  question(): Question | null;
  /** Answers the open dialog: index of the choice (0 confirms), null cancels. False when none is open. */
  answerDialog(answer: number | null): boolean;
  /** The screen canvas after the next frame that is painted, as a JPEG data URL; a frozen clock has none until advanced. */
  picture(): Promise<string>;
}

declare global {
  interface Window {
    phone: PhoneApi;
  }
}
