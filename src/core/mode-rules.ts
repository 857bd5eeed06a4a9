import type { Mode } from '../shared/vocabulary/modes.ts';

/** What of the rules a mode plays by. */
interface ModeRules {
  /** It runs against the clock of `sprint`, in a jar that others have left. */
  readonly timed: boolean;
  /** Tools are earned and used. Runs that are compared with others', and those against a clock, are played without. */
  readonly tools: boolean;
  /** It is played in legs of so many drops, each by another hand. */
  readonly legs: boolean;
}

export const MODE_RULES: Readonly<Record<Mode, ModeRules>> = {
  endless: { timed: false, tools: true, legs: false },
  daily: { timed: false, tools: false, legs: false },
  sprint: { timed: true, tools: false, legs: false },
  challenge: { timed: false, tools: false, legs: false },
  passed: { timed: false, tools: false, legs: true },
};
