export interface Frame {
  /** Script of the frame: milliseconds of its thread. */
  readonly ms: number;
  readonly draws: number;
}

/** Marks that the page leaves around each frame. */
export const FRAME_BEGINS = 'frame-begins';
export const FRAME_ENDS = 'frame-ends';

/** A page whose frames and clock are in the bench's hand. */
export interface Watched {
  /** From now on time stands at `at` (ms since 1970) and frames come only when played. */
  hold(at: number): void;
  /** Drawing calls are counted and not done. */
  mute(muted: boolean): void;
  /** Plays so many frames of 1/60 s, each a task of its own, between two marks. Drawing calls of each. */
  play(count: number): Promise<readonly number[]>;
  /** Texels of all textures that are kept. */
  texels(): number;
}

declare global {
  interface Window {
    watched: Watched;
  }
}
