import type { BoardView, PieceView } from '../../../core/index.ts';
import type { FoodName } from '../../../shared/food-name.ts';

/** Whether a leg is what it says: not known yet, it is, it is not, or what comes before it is not. */
export type LegStatus = 'checking' | 'holds' | 'broken' | 'unknown';

/** One player's part of a jar. */
export interface LegView {
  readonly name: FoodName;
  /** The player's own. */
  readonly own: boolean;
  readonly points: number;
  /** The largest piece that was dropped or made. */
  readonly largest: number;
  readonly status: LegStatus;
}

/**
 * How a jar stands. `turn`: whoever opens it plays next; `left`: the player's leg was begun; `sent`: the player's own leg is
 * the last one; `full`: it has gone through as many hands as it may; `older`, `newer`: of other rules; `broken`: a leg is not what it
 * says.
 */
export type JarStanding =
  | 'checking'
  | 'turn'
  | 'left'
  | 'sent'
  | 'overflow'
  | 'reunion'
  | 'full'
  | 'older'
  | 'newer'
  | 'broken';

/** Why there is no jar to be shown. */
export type JarFault = 'fetching' | 'missing' | 'newer' | 'unreadable';

/** A heap of pieces as it lies. */
export interface JarHeap {
  readonly board: BoardView;
  readonly pieces: readonly Pick<PieceView, 'tier' | 'x' | 'y' | 'angle' | 'radius'>[];
  readonly tick: number;
}

export interface JarView {
  readonly legs: readonly LegView[];
  readonly points: number;
  readonly standing: JarStanding;
  /** Two have played the same leg: there is another jar of the same beginning. */
  readonly forked: boolean;
  /** How it lies in the jar, as far as that is known; it changes while the legs are played again. */
  readonly heap: () => JarHeap | null;
}

/** A jar that goes from hand to hand. */
export interface JarScreen {
  readonly name: 'jar';
  readonly jar: JarView | null;
  readonly fault: JarFault | null;
}

/** A jar in the list. */
export interface JarLine {
  /** Whoever played the last leg. */
  readonly name: FoodName;
  readonly own: boolean;
  readonly legs: number;
  readonly points: number;
  readonly standing: Exclude<JarStanding, 'checking' | 'broken'>;
  readonly forked: boolean;
}

/** The jars that the player has a hand in. */
export interface JarsScreen {
  readonly name: 'jars';
  readonly jars: readonly JarLine[];
}
