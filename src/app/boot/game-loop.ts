import type { ClockPort, LogPort, Unsubscribe } from '../../platform/ports.ts';

/**
 * The longest time a frame is given, in milliseconds: after a return from the background the gap can be
 * minutes, and neither the run nor an animation may leap.
 */
export const LONGEST_FRAME_MS = 250;

/** Calls `frame` once before each repaint with the clamped time since the last one, until stopped. An exception in one frame is logged, and the next frame comes. */
export const startGameLoop = (
  clock: ClockPort,
  log: Pick<LogPort, 'error'>,
  frame: (elapsedMs: number) => void,
): Unsubscribe => {
  let last = clock.now();
  let cancel: Unsubscribe = () => {};
  const turn = (): void => {
    const now = clock.now();
    const elapsed = Math.min(LONGEST_FRAME_MS, Math.max(0, now - last));
    last = now;
    cancel = clock.nextFrame(turn);
    try {
      frame(elapsed);
    } catch (thrown) {
      log.error(`frame: ${String(thrown)}`);
    }
  };
  cancel = clock.nextFrame(turn);
  return () => cancel();
};
