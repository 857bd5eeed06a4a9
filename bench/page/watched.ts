export interface Frame {
  /** Script of the frame, ms. */
  readonly ms: number;
  readonly draws: number;
}

/** A page whose frames and clock are in the bench's hand. */
export interface Watched {
  /** From now on time stands at `at` (ms since 1970) and frames come only when played. */
  hold(at: number): void;
  /** Drawing calls are counted and not done. */
  mute(muted: boolean): void;
  /** Plays so many frames of 1/60 s, each a task of its own. */
  play(count: number): Promise<readonly Frame[]>;
  /** Texels of all textures that are kept. */
  texels(): number;
}

declare global {
  interface Window {
    watched: Watched;
  }
}
