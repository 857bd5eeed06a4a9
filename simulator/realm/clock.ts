import { BACKGROUND_GRACE_MS, MAX_FRAMES_PER_SECOND } from '../limits.ts';
import type { Beside, Pace } from '../protocol/realm-port.ts';
import { native } from './natives.ts';
import { PaintGate } from './paint-gate.ts';

interface Timer {
  readonly id: number;
  readonly period: number | null;
  readonly run: () => void;
  due: number;
}

type FrameCallback = (time: number) => void;

/** Frames are not whole milliseconds: moments closer than this (ms) are the same one. */
const ROUNDING_MS = 1e-6;

/** A native frame this much early (ms) still counts: displays do not tick at exactly the nominal rate. */
const FRAME_SLACK_MS = 2;

/**
 * The realm's time. Follows the real clock, or stands still and is advanced by hand; in the background it
 * stops frames at once and everything else after the grace period.
 */
export class Clock {
  readonly paint = new PaintGate();
  readonly #timers = new Map<number, Timer>();
  readonly #posted: (() => void)[] = [];
  readonly #hop = new native.MessageChannel();
  readonly #breath = new native.MessageChannel();
  readonly #startedAt: number;
  #frames = new Map<number, FrameCallback>();
  #lastId = 0;
  #frozen: number | null;
  #nextFrame = 0;
  #lastFrame = 0;
  #stopsAt = Number.POSITIVE_INFINITY;
  #inForeground = true;
  #framePeriod = 0;
  #armedTimer: number | null = null;
  #armedFrame: number | null = null;

  constructor(frozenAt: number | null, framesPerSecond: number) {
    this.#frozen = frozenAt;
    this.setFrameRate(framesPerSecond);
    this.#nextFrame = (frozenAt ?? 0) + this.#framePeriod;
    this.#startedAt = this.now();
    native.listen(this.#hop.port1, 'message', () => this.#runPosted());
    this.#hop.port1.start();
  }

  /** Milliseconds since 1970, with a fraction. */
  now(): number {
    return this.#frozen ?? native.now();
  }

  /** Milliseconds since the realm began. */
  elapsed(): number {
    return this.now() - this.#startedAt;
  }

  setTimer(run: () => void, delay: number, repeats: boolean): number {
    const wait = Math.max(0, Number(delay) || 0);
    this.#lastId += 1;
    const timer = {
      id: this.#lastId,
      period: repeats ? Math.max(1, wait) : null,
      run,
      due: this.now() + wait,
    };
    this.#timers.set(timer.id, timer);
    this.#arm();
    return timer.id;
  }

  clearTimer(id: number): void {
    this.#timers.delete(id);
  }

  requestFrame(callback: FrameCallback): number {
    this.#lastId += 1;
    this.#frames.set(this.#lastId, callback);
    this.#arm();
    return this.#lastId;
  }

  cancelFrame(id: number): void {
    this.#frames.delete(id);
  }

  setFrameRate(framesPerSecond: number): void {
    this.#framePeriod = 1000 / Math.min(MAX_FRAMES_PER_SECOND, Math.max(1, framesPerSecond));
  }

  /** Runs in a task of its own, after the script that is running now: how the host answers a call. */
  post(run: () => void): void {
    this.#posted.push(run);
    this.#hop.port2.postMessage(null);
  }

  hide(): void {
    this.#inForeground = false;
    this.#stopsAt = this.now() + BACKGROUND_GRACE_MS;
  }

  show(): void {
    this.#inForeground = true;
    this.#stopsAt = Number.POSITIVE_INFINITY;
    for (let waiting = this.#posted.length; waiting > 0; waiting--) this.#hop.port2.postMessage(null);
    this.#arm();
  }

  freeze(at: number): void {
    this.#frozen = at;
    this.#nextFrame = at + this.#framePeriod;
  }

  thaw(): void {
    this.#frozen = null;
    this.#arm();
  }

  /**
   * Plays a frozen clock forward; each timer and each frame is a task of its own. `beside` is awaited after every slice,
   * before the frame that ends it.
   */
  async advance(milliseconds: number, pace: Pace = {}, beside?: Beside): Promise<void> {
    if (this.#frozen === null) throw new Error('the clock runs: freeze it before advancing it');
    const { painted = 'all', framesPerSecond = MAX_FRAMES_PER_SECOND } = pace;
    const period = Math.max(this.#framePeriod, 1000 / framesPerSecond);
    const end = this.#frozen + milliseconds;
    while (this.#frozen < end - ROUNDING_MS) {
      const begun = this.#frozen;
      const isFrame = this.#nextFrame <= end + ROUNDING_MS;
      const target = isFrame ? this.#nextFrame : end;
      await this.#advanceTimers(target);
      this.#frozen = target;
      await beside?.(target - begun);
      if (!isFrame) continue;
      this.#nextFrame += period;
      const isLast = this.#nextFrame > end + ROUNDING_MS;
      this.paint.open = painted === 'all' || (painted === 'last' && isLast);
      this.#runFrames();
      this.paint.open = true;
      await this.#breathe();
    }
    this.#nextFrame = Math.min(this.#nextFrame, end + this.#framePeriod);
  }

  /** Nothing waits for time to pass. */
  get idle(): boolean {
    return this.#timers.size === 0 && this.#frames.size === 0;
  }

  /** Moves a frozen clock that is idle: there is nothing to run on the way. */
  skip(milliseconds: number): void {
    this.#frozen = this.now() + milliseconds;
    while (this.#nextFrame <= this.#frozen + ROUNDING_MS) this.#nextFrame += this.#framePeriod;
  }

  dispose(): void {
    this.#timers.clear();
    this.#frames.clear();
    this.#posted.length = 0;
    this.#stopsAt = Number.NEGATIVE_INFINITY;
    this.#inForeground = false;
  }

  #stopped(): boolean {
    return this.now() > this.#stopsAt;
  }

  #dueBy(time: number): Timer[] {
    const limit = Math.min(time, this.#stopsAt);
    return [...this.#timers.values()]
      .filter((timer) => timer.due <= limit)
      .sort((one, other) => one.due - other.due || one.id - other.id);
  }

  #fire(timer: Timer): void {
    if (!this.#timers.has(timer.id)) return;
    if (timer.period === null) this.#timers.delete(timer.id);
    else timer.due = Math.max(timer.due + timer.period, this.now());
    guarded(timer.run);
  }

  async #advanceTimers(target: number): Promise<void> {
    for (let next = this.#dueBy(target)[0]; next !== undefined; next = this.#dueBy(target)[0]) {
      this.#frozen = Math.max(this.#frozen ?? 0, next.due);
      this.#fire(next);
      await this.#breathe();
    }
  }

  /** Lets microtasks, answers of the host and native work (decoding) happen before time goes on, in the background too. */
  #breathe(): Promise<void> {
    return new native.Promise((resolve) => {
      this.#breath.port1.onmessage = () => resolve();
      this.#breath.port2.postMessage(null);
    });
  }

  #runPosted(): void {
    if (this.#stopped()) return;
    const run = this.#posted.shift();
    if (run !== undefined) guarded(run);
  }

  #runFrames(): void {
    if (!this.#inForeground) return;
    const frames = this.#frames;
    this.#frames = new Map();
    const time = this.elapsed();
    for (const callback of frames.values()) guarded(() => callback(time));
  }

  #arm(): void {
    if (this.#frozen !== null) return;
    this.#armTimer();
    if (this.#armedFrame === null && this.#frames.size > 0 && this.#inForeground) {
      this.#armedFrame = native.requestAnimationFrame(() => this.#nativeFrame());
    }
  }

  #armTimer(): void {
    if (this.#armedTimer !== null) native.clearTimeout(this.#armedTimer);
    this.#armedTimer = null;
    const due = Math.min(...[...this.#timers.values()].map((timer) => timer.due));
    if (due > this.#stopsAt || !Number.isFinite(due)) return;
    this.#armedTimer = native.setTimeout(() => this.#nativeTimers(), Math.max(0, due - this.now()));
  }

  #nativeTimers(): void {
    this.#armedTimer = null;
    if (this.#frozen !== null) return;
    for (const timer of this.#dueBy(this.now())) this.#fire(timer);
    this.#arm();
  }

  #nativeFrame(): void {
    this.#armedFrame = null;
    if (this.#frozen !== null) return;
    const now = this.now();
    if (now - this.#lastFrame >= this.#framePeriod - FRAME_SLACK_MS) {
      this.#lastFrame = now;
      this.#runFrames();
    }
    this.#arm();
  }
}

/** Runs game code; what it throws becomes an uncaught error of the realm and never stops the caller. */
export const guarded = (run: () => void): void => {
  try {
    run();
  } catch (error) {
    native.reportError(error);
  }
};
