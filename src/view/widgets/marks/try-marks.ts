import { Group, type Picture } from '#paint/graph.ts';
import { DAILY_TRIES } from '../../../shared/vocabulary/limits.ts';
import type { UiContext } from '../ui-context.ts';

const GOLD = 0xe8a33f;
const SPENT = 0xc9b79c;

/** A small moon for each try of the day: golden while it is left. Centred on its place. */
export class TryMarks {
  readonly node = new Group();
  private readonly moons: readonly Picture[];

  /** `size` and `step`: a moon's width, and from one to the next. Points. */
  constructor(ui: UiContext, size: number, step: number) {
    this.moons = Array.from({ length: DAILY_TRIES }, (_, at) => {
      const moon = ui.picture('disc', size);
      moon.x = (at - (DAILY_TRIES - 1) / 2) * step;
      return moon;
    });
    this.node.addChild(...this.moons);
    this.set(DAILY_TRIES);
  }

  set(left: number): void {
    this.moons.forEach((moon, at) => {
      moon.tint = at < left ? GOLD : SPENT;
      moon.alpha = at < left ? 1 : 0.7;
    });
  }
}
