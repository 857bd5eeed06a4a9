import type { FillRules } from './fill-row.ts';
import type { Twists } from './twists.ts';

/** The numbers of the game. Lengths in board units, times in ticks of 1/60 s, speeds in units a tick. */
export interface Rules {
  /** A run made under one version is only compared with runs of the same. */
  readonly rulesVersion: number;
  readonly board: {
    readonly width: number;
    readonly height: number;
    readonly dangerY: number;
    readonly dropY: number;
  };
  /** Radius of each tier, growing. */
  readonly radii: readonly number[];
  /** How many of tiers 0, 1, 2 … are in a full bag. */
  readonly bag: readonly number[];
  readonly drop: { readonly cooldownTicks: number; readonly speed: number };
  /** How long a merged piece takes to reach its size. */
  readonly growTicks: number;
  /** Its size at first, at least this share of its parents', so that it does not start inside its neighbours. */
  readonly growFrom: number;
  /** Points for merging two of tier 0 … 9. */
  readonly worth: readonly number[];
  readonly chain: {
    /** How long after a merge a merge of what it made goes on with its chain. */
    readonly windowTicks: number;
    /** The n-th link counts n-fold, up to this. */
    readonly mostFactor: number;
  };
  /** Points for two full moons. */
  readonly moonBonus: number;
  readonly danger: {
    /** A piece within this distance of where it was … */
    readonly calmDistance: number;
    /** … for this long is at rest, … */
    readonly calmTicks: number;
    /** … and at rest over the line for this long it ends the run. */
    readonly countTicks: number;
  };
  /** What lies in the jar before the first drop; null where it is empty. */
  readonly fill: FillRules | null;
  readonly sprint: FillRules & {
    readonly startTicks: number;
    /** What merging two of tier 0, 1, 2 … adds to the clock, … */
    readonly wonTicks: readonly number[];
    /** … and the most that a run wins. */
    readonly mostWonTicks: number;
  };
  readonly tools: {
    /** A player holds at most so many of each. */
    readonly most: number;
    /** The link of a chain that earns a shake, … */
    readonly shakeChain: number;
    /** … the tier of a new piece that earns tongs, … */
    readonly tongsTier: number;
    /** … the one that earns a raise, … */
    readonly raiseTier: number;
    /** … and the one that earns a shake, as such a chain does. */
    readonly shakeTier: number;
    readonly shakeSpeed: number;
  };
  /** Contacts that begin slower than this are no event. */
  readonly impactSpeed: number;
  readonly physics: PhysicsRules;
  readonly twists: Twists;
}

export interface PhysicsRules {
  /** Thousands of units per s². */
  readonly gravity: number;
  /** Mass of a disc of radius 1; mass grows with radius^1.75. */
  readonly massScale: number;
  readonly friction: number;
  readonly restitution: number;
  /** Share of the speed lost to air in a tick. */
  readonly airFriction: number;
  readonly subSteps: number;
  readonly contactHertz: number;
  readonly contactDamping: number;
  readonly rolling: number;
  readonly pushSpeed: number;
  readonly slop: number;
  readonly touchGap: number;
  readonly margin: number;
  readonly bounceSpeed: number;
  readonly calmDistance: number;
  readonly calmTicks: number;
}
