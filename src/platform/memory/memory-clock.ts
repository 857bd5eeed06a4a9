import type { ClockPort } from '../ports.ts';

interface Timer {
  readonly at: number;
  readonly callback: () => void;
}

/** Time that stands still until it is moved. */
export interface MemoryClock {
  readonly port: ClockPort;
  /** Moves time forward and fires the timers that come due, in their order, each at its own moment. */
  advance(milliseconds: number): void;
  /** Moves time by a frame and then fires the callbacks that wait for the next repaint. */
  frame(milliseconds?: number): void;
  /** Somebody sets the phone's clock, or breaks it; no time passes. */
  setWall(now: number): void;
}

/** Milliseconds of a frame at 60 Hz. */
const FRAME_MS = 1000 / 60;

const takeDue = (timers: Set<Timer>, until: number): Timer | null => {
  let next: Timer | null = null;
  for (const timer of timers) {
    if (timer.at <= until && (next === null || timer.at < next.at)) next = timer;
  }
  if (next !== null) timers.delete(next);
  return next;
};

/** `start` is wall-clock milliseconds since 1970. */
export const createMemoryClock = (start: number): MemoryClock => {
  let now = start;
  /** What the clock on the wall shows beside the time that has passed. */
  let ahead = 0;
  const timers = new Set<Timer>();
  const waiting = new Set<() => void>();

  const advance = (milliseconds: number): void => {
    const until = now + milliseconds;
    for (let due = takeDue(timers, until); due !== null; due = takeDue(timers, until)) {
      now = Math.max(now, due.at);
      due.callback();
    }
    now = until;
  };

  return {
    port: {
      now: () => Math.floor(now + ahead),
      uptime: () => now - start,
      nextFrame: (callback) => {
        const once = () => callback();
        waiting.add(once);
        return () => {
          waiting.delete(once);
        };
      },
      after: (milliseconds, callback) => {
        const timer = { at: now + milliseconds, callback };
        timers.add(timer);
        return () => {
          timers.delete(timer);
        };
      },
    },
    advance,
    setWall: (shown) => {
      ahead = shown - now;
    },
    frame: (milliseconds = FRAME_MS) => {
      advance(milliseconds);
      const due = [...waiting];
      for (const callback of due) if (waiting.delete(callback)) callback();
    },
  };
};
