import type { Tool } from './command.ts';

/**
 * Why a run is over. `overflow`: a piece rested over the danger line; `time`: the sprint's clock ran out; of a leg of a passed
 * jar: `passed`: it goes on with the next one; `reunion`: two full moons met. States carry their place: a new one comes last.
 */
export const END_REASONS = ['overflow', 'time', 'passed', 'reunion'] as const;
export type EndReason = (typeof END_REASONS)[number];

/** What one tick did, in the order it happened. Lengths in board units, speeds in units a tick. */
export type GameEvent =
  | { readonly type: 'dropped'; readonly piece: number; readonly tier: number; readonly x: number }
  /** A contact that began this tick; `b` is null for a wall or the floor; the normal points from b to a. */
  | {
      readonly type: 'impact';
      readonly a: number;
      readonly b: number | null;
      readonly x: number;
      readonly y: number;
      readonly normalX: number;
      readonly normalY: number;
      readonly speed: number;
    }
  /** Two of `tier` became `into`, one tier up; `into` is null when two full moons vanish (团圆). */
  | {
      readonly type: 'merged';
      readonly a: number;
      readonly b: number;
      readonly into: number | null;
      readonly tier: number;
      readonly x: number;
      readonly y: number;
      readonly points: number;
      /** 1 for a lone merge, 2 where one of the two was just made by a lone merge, and so on. */
      readonly chain: number;
    }
  /** The sprint's clock was given so many ticks by the merge before, at its place. */
  | { readonly type: 'time-won'; readonly ticks: number; readonly x: number; readonly y: number }
  /** The merge before, at this place, gave the player one more of a tool. */
  | { readonly type: 'tool-earned'; readonly tool: Tool; readonly x: number; readonly y: number }
  /** `made`: the tier that a raised piece has become; null for the other tools. */
  | {
      readonly type: 'tool-used';
      readonly tool: Tool;
      readonly piece: number | null;
      readonly made: number | null;
    }
  | { readonly type: 'refused'; readonly reason: 'cooling' | 'ended' | 'not-allowed' | 'no-such-piece' }
  | { readonly type: 'ended'; readonly reason: EndReason; readonly piece: number | null };
