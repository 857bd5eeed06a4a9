import type { Graphics } from './probe-context.ts';
import type { ScreenCanvas } from './screen-canvas.ts';

/** The on-screen canvas and its context, as the boot script opened them. */
export interface Surface {
  readonly canvas: ScreenCanvas;
  readonly gl: Graphics;
  readonly webglVersion: 1 | 2;
}
