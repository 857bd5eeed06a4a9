import type { Mode } from '../shared/vocabulary/modes.ts';
import type { Twist } from '../shared/vocabulary/twists.ts';
import type { Tool } from './command.ts';
import type { EndReason } from './event.ts';

/** A piece as the view may see it. Units: board units (jar 720 × 960, x right, y down) and radians. */
export interface PieceView {
  /** Unique in the run, ascending in the order of appearance, from 1. */
  readonly id: number;
  /** 0 sesame … 10 full moon. */
  readonly tier: number;
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  /** Smaller than the tier's own for the ticks in which a merged piece grows. */
  readonly radius: number;
  readonly velocityX: number;
  readonly velocityY: number;
  readonly asleep: boolean;
  /** The length of the chain that made it (0: dropped, filled or raised); a merge goes on with it before this tick. */
  readonly chain: number;
  readonly chainEndsAt: number;
}

/** The piece whose rest over the line is being counted, and how far the count is. */
export interface DangerView {
  readonly piece: number;
  readonly ticksLeft: number;
  readonly ticksTotal: number;
}

/** Where a drop at a column would first touch: the centre of the dropped piece then. */
export interface Landing {
  readonly x: number;
  readonly y: number;
  /** The piece it touches, or null for the floor. */
  readonly piece: number | null;
}

/** The jar's measures, the same for every run under one rules version and twist. */
export interface BoardView {
  readonly width: number;
  readonly height: number;
  /** y of the danger line. */
  readonly dangerY: number;
  /** y of a held piece's centre before it is dropped. */
  readonly dropY: number;
  /** Radius of each tier. */
  readonly radii: readonly number[];
}

/** The tools of a run. */
export interface ToolsView {
  /** False in modes that are played without tools. */
  readonly allowed: boolean;
  /** How many of a tool can be used. */
  held(tool: Tool): number;
  /** Whether tongs or raise can be used on a piece. */
  fits(tool: Tool, piece: number): boolean;
}

/** All a view may know of a run; it changes only inside `step`. Objects are reused from tick to tick. */
export interface RunView {
  readonly board: BoardView;
  readonly mode: Mode;
  readonly seed: number;
  readonly twist: Twist | null;
  readonly tick: number;
  readonly score: number;
  readonly drops: number;
  readonly held: number;
  readonly next: number;
  /** False while the last dropped piece clears the opening. */
  readonly canDrop: boolean;
  readonly pieces: readonly PieceView[];
  readonly danger: DangerView | null;
  readonly tools: ToolsView;
  /** Sprint: ticks until time is up; null in the other modes. */
  readonly ticksLeft: number | null;
  /** Passed jar: drops that are left of the leg; null in the other modes. */
  readonly dropsLeft: number | null;
  readonly ended: { readonly reason: EndReason; readonly piece: number | null; readonly tick: number } | null;
  /** x of the held piece's centre for a column: clamped so that the piece fits between the walls. */
  columnX(column: number): number;
  /** The column whose x is nearest. */
  columnAt(x: number): number;
  landing(column: number): Landing;
}
