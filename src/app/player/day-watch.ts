import type { TrustedClock } from '../../progress/trusted-clock.ts';
import { CHINA_OFFSET_MS, DAY_MS, HOUR_MS } from '../../shared/vocabulary/time.ts';

/** A timer that is due while the phone sleeps may come late, and clocks are set: it is looked at least this often. */
const LONGEST_WAIT_MS = HOUR_MS;
/** After midnight, so that a clock that counts in whole milliseconds is past it. */
const AFTER_MS = 20;

/** Milliseconds until the next midnight in China. */
const untilMidnight = (now: number): number => DAY_MS - ((now + CHINA_OFFSET_MS) % DAY_MS);

/** Tells of each new day in China, from now on; also where the cloud's word makes it another. */
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
