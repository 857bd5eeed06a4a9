import type { Group } from '#paint/graph.ts';
import type { Settings } from '../../shared/vocabulary/setting-names.ts';
import type { PlayLayout } from '../layout/play-layout.ts';
import type { ScreenMetrics, TouchPoint } from '../stage/stage.ts';
import type { Screen } from './screen.ts';

/** One screen's nodes and their life. Every screen exists from the start; entering and leaving only moves it. */
export interface View {
  readonly node: Group;
  resize(screen: ScreenMetrics, play: PlayLayout): void;
  enter(): void;
  leave(): void;
  step(elapsedMs: number): void;
  /** True when the touch was for this screen. */
  touch(touch: TouchPoint): boolean;
}

/** A view of one screen, told what it shows. */
export interface ScreenView<S extends Screen> extends View {
  show(screen: S): void;
  /** A setting was changed, whichever screen is shown. */
  apply?(settings: Settings): void;
}
