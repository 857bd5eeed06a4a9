import type { TrustedClock } from '../../progress/trusted-clock.ts';
import { CHINA_OFFSET_MS, DAY_MS, HOUR_MS } from '../../shared/vocabulary/time.ts';

/** The longest wait between two looks at the clock: a timer may fire late while the phone sleeps, and clocks are set. */
const LONGEST_WAIT_MS = HOUR_MS;
/** Added to midnight, so that a clock of whole milliseconds is past it. */
const AFTER_MS = 20;

/** Milliseconds until the next midnight in China. */
const untilMidnight = (now: number): number => DAY_MS - ((now + CHINA_OFFSET_MS) % DAY_MS);

/** Reports each new day in China from now on, also when the cloud corrects the clock. */
export const watchDay = (clock: TrustedClock, onDay: () => void): void => {
  let day = clock.today();
  const look = (): void => {
    const today = clock.today();
    if (today === day) return;
    day = today;
    onDay();
  };
  const wait = (): void => {
    const milliseconds = Math.min(untilMidnight(clock.now()) + AFTER_MS, LONGEST_WAIT_MS);
    clock.after(milliseconds, () => {
      look();
      wait();
    });
  };
  wait();
  clock.watch(look);
};
