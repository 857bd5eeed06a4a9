import type { RunView } from '../../../core/index.ts';
import { END_HEIGHT } from '../../layout/panel-layout.ts';
import type { Place } from '../../layout/play-layout.ts';
import type { TouchPoint } from '../../stage/stage.ts';
import type { PlateButton } from '../../widgets/buttons/plate-button.ts';
import { PanelView } from '../panel-view.ts';

/** Points. */
const MAIN_HEIGHT = 64;
const LESSER_HEIGHT = 61;
const HOME_WIDTH = 72;
const FOOT = 26;
const GAP = 6;
/** A finger still dropping pieces must not press what slides under it. */
const GUARD_MS = 350;

/** What can be done now: first of all, home, and a row below. */
export interface EndPlates {
  readonly main: PlateButton;
  readonly home: PlateButton;
  readonly lower: readonly PlateButton[];
}

/** A panel that tells what a run came to, with its plates at its foot. */
export abstract class EndView extends PanelView {
  /** 0…1 of the score that has come in. */
  collected = 1;
  protected readonly height = END_HEIGHT;
  private guard = 0;

  /** Keeps the picture of the run that has ended. */
  abstract remember(run: RunView): void;

  /** Where the score hangs. */
  abstract get scorePlace(): Place;

  /** True once: a best, or an opponent, was beaten, and the score has come in. */
  abstract takeNewBest(): boolean;

  override enter(): void {
    super.enter();
    this.guard = GUARD_MS;
  }

  override touch(touch: TouchPoint): boolean {
    return this.guard > 0 || this.take(touch);
  }

  override step(elapsedMs: number): void {
    super.step(elapsedMs);
    this.guard -= elapsedMs;
  }

  protected take(touch: TouchPoint): boolean {
    return super.touch(touch);
  }

  protected placePlates({ main, home, lower: row }: EndPlates): void {
    const width = this.panel.width - 56;
    const lower = this.panel.halfHeight - FOOT - LESSER_HEIGHT / 2;
    const upper = lower - LESSER_HEIGHT / 2 - MAIN_HEIGHT / 2;
    const wide = width - HOME_WIDTH - GAP;
    const each = (width - GAP * (row.length - 1)) / row.length;
    main.place(-(HOME_WIDTH + GAP) / 2, upper, wide, MAIN_HEIGHT);
    home.place((wide + GAP) / 2, upper, HOME_WIDTH, MAIN_HEIGHT);
    row.forEach((plate, at) => {
      plate.place((at - (row.length - 1) / 2) * (each + GAP), lower, each, LESSER_HEIGHT);
    });
  }
}
