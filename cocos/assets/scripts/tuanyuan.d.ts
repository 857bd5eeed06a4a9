/** What `tuanyuan.js` offers, which `npm run cocos` writes. Lengths in board units: the jar is 720 × 960, y down. */
import type { Node } from 'cc';

export type StartScreen = 'home' | 'endless' | 'daily' | 'sprint';

export interface GameOptions {
  /** Null: the player's own choice, else the client's. */
  readonly language: 'zh-CN' | 'en' | null;
  readonly start: StartScreen;
  /** Parsed JSON; null: as the game was built. */
  readonly settings: unknown;
}

/** One node with something of ours on it. Whatever is wrong is said on the node and in the console, once. */
export interface NodeHost {
  /** True once it lives; false when it was said why it does not. Never rejects. */
  start(): Promise<boolean>;
  /** To be called in every `update` of the component. Never throws. */
  frame(): void;
  /** To be called when the component goes. */
  stop(): void;
}

/** The whole game on a node: home, every mode, every page. */
export declare const createGameHost: (node: Node, options: GameOptions) => NodeHost;

/** Two pieces became one. */
export interface JarMerge {
  /** Of the two pieces: 0 sesame ball … 10 full moon. */
  readonly tier: number;
  /** Of the new piece; null when two full moons vanished. */
  readonly into: number | null;
  readonly x: number;
  readonly y: number;
  readonly points: number;
  /** 1 for a lone merge, 2 for the second of a chain, and so on. */
  readonly chain: number;
}

export interface JarScore {
  readonly score: number;
  readonly gained: number;
}

/** A piece rests over the line and is being counted down; all null: the danger is over. */
export interface JarDanger {
  readonly piece: number | null;
  /** 0…1 of the time there is. */
  readonly left: number | null;
  readonly secondsLeft: number | null;
}

export interface JarEnd {
  readonly score: number;
  readonly reason: 'overflow' | 'time' | 'passed' | 'reunion';
  /** The whole run as text; empty for one too long to be written. */
  readonly replayText: string;
}

export interface JarListener {
  onMerge(merge: JarMerge): void;
  onScore(score: JarScore): void;
  onDanger(danger: JarDanger): void;
  onEnd(end: JarEnd): void;
}

export interface JarOptions {
  readonly mode: 'endless' | 'daily' | 'challenge' | 'sprint';
  /** 0 … 2³² − 1: the same seed gives the same pieces. Null: by chance. */
  readonly seed: number | null;
  /** Whether a finger on the node aims and drops. */
  readonly touch: boolean;
  readonly reducedMotion: boolean;
  /** Parsed JSON; null: as the game was built. */
  readonly settings: unknown;
}

/** What a replay's text comes to when it is played again by these rules. */
export type JarProof =
  | { readonly ok: true; readonly score: number; readonly drops: number; readonly hash: string }
  | { readonly ok: false; readonly code: string };

/** The state of the run on the board. Changes only inside `frame`. */
export interface JarView {
  readonly score: number;
  readonly drops: number;
  /** Tiers of the piece to be dropped and of the one after. */
  readonly held: number;
  readonly next: number;
  /** False while the last piece clears the opening. */
  readonly canDrop: boolean;
  /** Sprint: sixtieths of a second until time is up; null in the other modes. */
  readonly ticksLeft: number | null;
  readonly ended: { readonly reason: 'overflow' | 'time' | 'passed' | 'reunion' } | null;
}

/** The board alone on a node, with a run in it. */
export declare class JarHost {
  private readonly options;
  constructor(node: Node, options: JarOptions, listener: JarListener);
  /** True once a run is on the board. Never rejects. */
  start(): Promise<boolean>;
  /** To be called in every `update` of the component. Never throws. */
  frame(): void;
  /** To be called when the component goes. */
  stop(): void;
  /** The run on the board; null before `start` has answered. */
  get run(): { readonly view: JarView } | null;
  /** A new run; `seed` null: by chance. */
  restart(seed: number | null): void;
  /** Drops the held piece in a column, 0 … 255 from wall to wall. False: not now, or there is no such column. */
  drop(column: number): boolean;
  /** The run so far as text, about two bytes a drop; empty before there is one. */
  replayText(): string;
  /** Plays a replay's text again, to the bit. Takes a while for a long one: not in a frame. */
  verify(text: unknown): JarProof;
}
