import type { DeviceFacts } from '../shared/device-facts.ts';
import type { DeviceTraits } from '../shared/device-traits.ts';
import type { FingerRecord } from '../shared/fingers-down.ts';
import type { PrivacyQuestion } from '../shared/privacy-question.ts';
import type { Result } from '../shared/result.ts';
import type { ShareCard } from '../shared/share-card.ts';
import type { Language } from '../shared/vocabulary/languages.ts';
import type { AnalyticsPort, ChatToolPort, ContactPort, PaymentPort, UpdatePort } from './outer-ports.ts';

/** Stops whatever the call that returned it started. */
export type Unsubscribe = () => void;

/** How the game was entered. Values as the host gave them: untrusted until parsed. */
export interface Entry {
  readonly scene: number;
  readonly query: Readonly<Record<string, unknown>>;
  readonly shareTicket: string | null;
  /** Opened to be looked at only, as from Moments: nothing can be played, nobody is known. */
  readonly browseOnly?: boolean;
}

/** Events of the application's life. Listeners may throw; the port logs it and goes on. */
export interface LifecyclePort {
  /** The cold start's entry; never changes. */
  launch(): Entry;
  onShow(listener: (entry: Entry) => void): Unsubscribe;
  onHide(listener: () => void): Unsubscribe;
  onMemoryWarning(listener: () => void): Unsubscribe;
  /** Uncaught errors and unhandled rejections, as text. */
  onError(listener: (message: string) => void): Unsubscribe;
}

/** Small values by key, kept over restarts. Missing keys and empty texts are null. Limits: 1 MB a key, 10 MB in all. */
export interface StoragePort {
  read(key: string): Result<unknown>;
  /** Blocks the script thread for milliseconds on weak phones: at the start and in menus only. */
  writeNow(key: string, value: string): Result<void>;
  write(key: string, value: string): Promise<Result<void>>;
  remove(key: string): Result<void>;
  keys(): Result<readonly string[]>;
}

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Window measures in logical pixels, made sane: hosts leave out the safe area or answer 0 for the capsule. */
export interface WindowMetrics {
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
  readonly safe: Rectangle;
  readonly capsule: Rectangle;
}

export interface WindowPort {
  metrics(): WindowMetrics;
  onResize(listener: (metrics: WindowMetrics) => void): Unsubscribe;
}

/**
 * One record for each finger that changed, copied out of the host's (reused) objects: of each finger a start, its moves,
 * and one end or one cancel. A finger whose end the host left out is cancelled as soon as that shows.
 */
export interface TouchPort {
  onTouch(listener: (touch: FingerRecord) => void): Unsubscribe;
}

/** Time. `now` is wall-clock milliseconds since 1970; `nextFrame` fires once before the next repaint. */
export interface ClockPort {
  now(): number;
  /** Milliseconds from any beginning, which nobody can set; null, or missing, where there is none. May stand in sleep. */
  readonly uptime?: () => number | null;
  nextFrame(callback: () => void): Unsubscribe;
  after(milliseconds: number, callback: () => void): Unsubscribe;
}

/** An image or off-screen canvas of the host's; only view code looks inside. */
export type HostImage = { readonly width: number; readonly height: number };
export type HostCanvas = {
  width: number;
  height: number;
  getContext(type: string, attributes?: object): unknown;
};

export interface PicturePort {
  /** Never the on-screen canvas. */
  createCanvas(width: number, height: number): HostCanvas;
  /**
   * `path` is package-absolute, without a leading dot: `assets/atlas-0.png`. One in a subpackage is answered when
   * that has been downloaded.
   */
  loadImage(path: string): Promise<Result<HostImage>>;
  /** Answers the family name to use in a canvas font. TTF only. */
  loadFont(path: string): Result<string>;
  /** An off-screen canvas as a local JPEG of at most so many bytes, for cards and posters: coarser where it must be. */
  save(canvas: HostCanvas, mostBytes: number): Promise<Result<string>>;
  /** The bytes of a picture (base64) as a local file, loaded. */
  loadBytes(name: string, base64: string): Promise<Result<HostImage>>;
}

export interface FilePort {
  /** A package file as text or bytes. One in a subpackage is answered when that has been downloaded. */
  readText(path: string): Promise<Result<string>>;
  readBytes(path: string): Promise<Result<ArrayBuffer>>;
}

/** Code that is not there from the start. */
export interface ModulePort {
  /**
   * What the code of a folder of the package exports, once that has been downloaded and has run. The folder ends with a
   * stroke. Can be asked again after a failure.
   */
  load(folder: string): Promise<Result<object>>;
}

/** One sound of the package on the host's own player. Volumes 0…1. */
export interface AudioPlayer {
  /** From its beginning. */
  play(volume: number): void;
  setVolume(volume: number): void;
  pause(): void;
  resume(): void;
}

export interface AudioPort {
  /** A Web Audio context of the host's, or a failure where it has none. */
  createContext(): Result<unknown>;
  /** A player for one file of the package, where there is no such context; `loop` plays it over and over. */
  createPlayer(path: string, loop: boolean): Result<AudioPlayer>;
  onInterruption(listener: (phase: 'begin' | 'end') => void): Unsubscribe;
}

export type TapStrength = 'light' | 'medium' | 'heavy';

export interface HapticsPort {
  tap(strength: TapStrength): void;
}

export interface ScreenPort {
  /** Whether the phone may dim and lock by itself. Where that cannot be said nothing happens. */
  keepOn(on: boolean): void;
}

export interface SharePort {
  /** The card for the capsule menu, favourites, copied links and Moments, asked for at the moment of sharing. */
  offer(card: () => ShareCard): void;
  /** The query with which a screenshot leads back into the game. */
  capture(query: () => string): void;
  /** Opens the chooser. Whether anything was sent cannot be known. */
  share(card: ShareCard): void;
  /**
   * Hands a local picture to the player: to friends and Moments, else shown large to be pressed long, else into the
   * album. A failure is of the last way that was tried.
   */
  showPicture(path: string): Promise<Result<void>>;
  /** One chat that the client works for, where it has chat tools. */
  readonly chat: ChatToolPort;
  /** Puts a text where the player can paste it from; the client says so by itself. */
  copy(text: string): Promise<Result<void>>;
}

/** What some clients have beside cards. Where it is missing nothing happens. */
export interface LeaderboardPort {
  /** Asks, from a tap, whether to be told when a friend has overtaken. True: yes. */
  askAboutOvertaking(): Promise<Result<boolean>>;
  /** What a card that the open-data domain sends to one friend leads back with. `scene` 0…50 tells such cards apart. */
  setFriendQuery(scene: number, query: string): void;
  /** Reports whether a card to one friend was sent. */
  onFriendCard(listener: (sent: boolean) => void): Unsubscribe;
  /** A score for the platform's own arena; in a contest of the arena it ends it. */
  tellArena(key: string, score: number): void;
  /** A contest of the arena begins. */
  onArena(listener: (key: string) => void): Unsubscribe;
}

/** Messages of ours outside the game, each allowed by the player. */
export interface SubscriptionPort {
  /** Whether this client can be asked at all. */
  readonly able: boolean;
  /** Asks, from a tap and within it, to be allowed one message of this template. True: yes. */
  ask(template: string): Promise<Result<boolean>>;
}

/** What lies over the game, or must be drawn by it: see `FriendsPort.open`. */
export interface FriendsLayer {
  /**
   * Null where the host shows the layer by itself, over everything of the game. Else the game draws this canvas; it
   * cannot be told when it has changed.
   */
  readonly canvas: HostCanvas | null;
  /** Sizes the layer's canvas, which clears it, and puts it there. Points of the window. */
  place(place: Rectangle, pixelRatio: number): void;
  /** Takes it out of sight. */
  hide(): void;
}

/** Friends, who are known to another domain only: it draws, and never answers. */
export interface FriendsPort {
  /** Hosts texts by key for the friends' boards. Not just before the boards are opened: that makes them slow. */
  keep(pairs: readonly { readonly key: string; readonly value: string }[]): Promise<Result<void>>;
  /** Takes away what is hosted under these keys. */
  remove(keys: readonly string[]): Promise<Result<void>>;
  /** Opens the domain, once. `host/unsupported`: a client without it. */
  open(): Result<FriendsLayer>;
  /** Tells the domain something: an object of primitives. */
  post(message: Readonly<Record<string, unknown>>): void;
  /** Whether the player has allowed to see friends already: asking for them will not ask the player. */
  allowed(): Promise<boolean>;
  /** Asks to be allowed to see friends, where that was refused before; in a tap. */
  allow(): Promise<Result<void>>;
  /**
   * The group that the game was opened from, sealed: in a field of a call's data it reaches the cloud opened. A failure where it was none, and
   * on clients that list no group by its id.
   */
  group(): Promise<Result<object>>;
}

export interface LogPort {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** What the player's client is, for language and level of detail. */
export interface DevicePort extends DeviceTraits {
  readonly language: Language;
  /** What the client says of itself, for a report; not to be decided by. Blocks. */
  facts(): DeviceFacts;
}

/** How a rewarded video of the platform's went: watched to its end, or closed before. */
export type AdEnd = 'ended' | 'closed';

export interface AdPort {
  readonly able: boolean;
  /** From a tap: fetches one and shows it; answered once it is gone. A failure comes before it was shown; `host/not-found`: there is none. */
  show(unit: string): Promise<Result<AdEnd>>;
}

/** The cloud's functions. Who asks is known to them without being said. */
export interface CloudPort {
  /**
   * What the function answered, untrusted; `data` must be JSON. A failure is of the way there: network, timeout,
   * quota, unsupported. What the function itself refuses is an answer.
   */
  call(name: string, data: object): Promise<Result<unknown>>;
}

/** Whether there is a line to the world. */
export interface NetworkPort {
  /** Hears of every change. Being connected does not yet mean that anything is reached. */
  onChange(listener: (connected: boolean) => void): Unsubscribe;
}

/** What the operator has told the platform that the game does with the player's data. */
export interface PrivacyPort {
  /** Whether this client can show it. */
  readonly able: boolean;
  openContract(): Promise<Result<void>>;
  /** From now on the host asks here, in place of a window of its own. */
  onQuestion(listener: (question: PrivacyQuestion) => void): void;
}

/** Everything the game needs of a host. */
export interface Platform {
  readonly lifecycle: LifecyclePort;
  readonly storage: StoragePort;
  readonly window: WindowPort;
  readonly touch: TouchPort;
  readonly clock: ClockPort;
  readonly pictures: PicturePort;
  readonly files: FilePort;
  readonly modules: ModulePort;
  readonly audio: AudioPort;
  readonly haptics: HapticsPort;
  readonly screen: ScreenPort;
  readonly share: SharePort;
  readonly leaderboard: LeaderboardPort;
  readonly subscriptions: SubscriptionPort;
  readonly friends: FriendsPort;
  readonly ads: AdPort;
  readonly payments: PaymentPort;
  readonly contacts: ContactPort;
  readonly analytics: AnalyticsPort;
  readonly cloud: CloudPort;
  readonly network: NetworkPort;
  readonly updates: UpdatePort;
  readonly privacy: PrivacyPort;
  readonly device: DevicePort;
  readonly log: LogPort;
}
