import type { ClockPort } from '../ports.ts';

/** Time on the engine: frames come from a component's update, so a node that is switched off stands still. */
export interface CocosClock {
  readonly port: ClockPort;
  /** Fires what waits for the next repaint. */
  frame(): void;
  /** Nothing fires from now on. */
  stop(): void;
}

export const createCocosClock = (): CocosClock => {
  const waiting = new Set<() => void>();
  const timers = new Set<ReturnType<typeof setTimeout>>();
  return {
    port: {
      now: () => Date.now(),
      nextFrame: (callback) => {
        // One function may be scheduled twice.
        const once = () => callback();
        waiting.add(once);
        return () => {
          waiting.delete(once);
        };
      },
      after: (milliseconds, callback) => {
        const timer = setTimeout(() => {
          timers.delete(timer);
          callback();
        }, milliseconds);
        timers.add(timer);
        return () => {
          timers.delete(timer);
          clearTimeout(timer);
        };
      },
    },
    frame: () => {
      for (const callback of [...waiting]) if (waiting.delete(callback)) callback();
    },
    stop: () => {
      waiting.clear();
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
};
