import type { Frame } from './frame.ts';

/** A picture whose place on its page may change: asked for it whenever it is drawn. */
export interface Sprite {
  readonly frame: Frame;
}
