import type { StartTimes } from './started.ts';

/** More tasks than any start has. */
export const MOST_TASKS = 5000;

const FRAME_MS = 1000 / 60;

interface Timer {
  readonly id: number;
  readonly due: number;
  readonly call: () => void;
}

/** The tasks of a host: answers first, then timers that are due, then a frame. The clock of frames and timers is its own. */
export class Tasks {
  private readonly answers: (() => void)[] = [];
  private frames: FrameRequestCallback[] = [];
  private timers: Timer[] = [];
  private now = 0;
  private ids = 0;
  private draws = 0;
  private ready = false;
  private isFrame = false;
  private seen = 0;
  private spent = 0;
  private began = 0;
  private firstMs: number | null = null;
  private readonly clock: () => number;
  /** Pictures on their way: the host waits for them outside of any task. */
  waiting = 0;

  constructor(clock: () => number) {
    this.clock = clock;
  }

  readonly answer = (task: () => void): void => {
    this.answers.push(task);
  };

  readonly nextFrame = (callback: FrameRequestCallback): number => this.frames.push(callback);

  readonly later = (call: () => void, ms = 0): number => {
    this.ids += 1;
    this.timers.push({ id: this.ids, due: this.now + ms, call });
    return this.ids;
  };

  readonly forget = (id: number): void => {
    this.timers = this.timers.filter((timer) => timer.id !== id);
  };

  readonly drawn = (): void => {
    this.draws += 1;
    this.firstMs ??= this.spent + this.clock() - this.began;
  };

  /** From the next frame that draws on, home is in the hand. */
  readonly isReady = (): void => {
    this.ready = true;
  };

  /** What is to be run next; null while only pictures are waited for, which is none of the script's time. */
  next(): (() => void) | null {
    const task = this.answers.shift() ?? this.dueTimer();
    this.isFrame = task === undefined && this.waiting === 0;
    this.seen = this.draws;
    this.began = this.clock();
    return task ?? (this.isFrame ? () => this.frame() : null);
  }

  /** It took so many milliseconds; answers whether home is drawn. */
  took(ms: number): boolean {
    this.spent += ms;
    return this.isFrame && this.ready && this.draws > this.seen;
  }

  /** Milliseconds of script until something was drawn, and until now. */
  get times(): Pick<StartTimes, 'firstMs' | 'homeMs'> {
    return { firstMs: this.firstMs ?? 0, homeMs: this.spent };
  }

  private dueTimer(): (() => void) | undefined {
    const timer = this.timers.find(({ due }) => due <= this.now);
    if (timer) this.forget(timer.id);
    return timer?.call;
  }

  private frame(): void {
    this.now += FRAME_MS;
    const due = this.frames;
    this.frames = [];
    for (const callback of due) callback(this.now);
  }
}
