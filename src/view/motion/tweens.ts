import { type Ease, outCubic } from './ease.ts';

export interface TweenOptions {
  readonly ms: number;
  readonly delayMs?: number;
  readonly ease?: Ease;
  /** Called with eased progress, first with that of the first frame, last with the end's. */
  readonly at: (progress: number) => void;
  readonly done?: () => void;
}

export interface Tween {
  /** Stops it where it is; `done` is not called. */
  cancel(): void;
}

interface Running extends TweenOptions {
  age: number;
  cancelled: boolean;
}

/** Everything on screen that takes a known time, driven by the frames' own clock. */
export class Tweens {
  private running: Running[] = [];

  start(options: TweenOptions): Tween {
    const tween: Running = { ...options, age: -(options.delayMs ?? 0), cancelled: false };
    this.running.push(tween);
    return {
      cancel: () => {
        tween.cancelled = true;
      },
    };
  }

  step(elapsedMs: number): void {
    if (this.running.length === 0) return;
    const before = this.running;
    this.running = [];
    for (const tween of before) {
      if (this.advance(tween, elapsedMs)) this.running.push(tween);
    }
  }

  /** True while there is more to come. */
  private advance(tween: Running, elapsedMs: number): boolean {
    if (tween.cancelled) return false;
    tween.age += elapsedMs;
    if (tween.age < 0) return true;
    const progress = Math.min(1, tween.age / tween.ms);
    tween.at((tween.ease ?? outCubic)(progress));
    if (progress < 1) return !tween.cancelled;
    tween.done?.();
    return false;
  }
}
