import type { Stop } from '../svg.ts';

/** What makes one jar look unlike another. All share one shape, so that the game only swaps the picture. */
export interface JarStyle {
  readonly name: string;
  /** The walls from left to right, over the whole width of the jar. */
  readonly wall: readonly Stop[];
  /** The base from its upper edge down. */
  readonly foot: readonly Stop[];
  /** Drawn on walls and base, cut to their shape. */
  readonly ornament: string;
  /** 0…1: how much the wall mirrors the lamp. */
  readonly gloss: number;
  /** Line where the glass begins. */
  readonly inner: string;
  /** The mouth's ring from left to right. */
  readonly rim: readonly Stop[];
  /** Inside of the neck, below the ring. */
  readonly neck: string;
  /** Thin lines along the ring: in shade and in light. */
  readonly rimShade: string;
  readonly rimLight: string;
  /** Drawn on the far inside and on the near edge of the ring. */
  readonly farBand: string;
  readonly nearBand: string;
  /** The air in the jar: its haze above, its dark at the sides. */
  readonly haze: string;
  readonly dark: string;
}
