import type { FingerRecord } from '../shared/fingers-down.ts';
import type { Brush } from './domain-host.ts';

/** One picture on the shared canvas and what can be done with it. Places are points of the canvas. */
export interface Scene {
  /** Passes time; true where something looks different now. */
  step(elapsed: number): boolean;
  paint(brush: Brush): void;
  touch(touch: FingerRecord): void;
  /** It will look different without being touched or told anything: frames must go on. */
  readonly animating: boolean;
  /** A moment in which time may be spent on what is not seen. */
  readonly idle: boolean;
}
