import type { Mode } from '../shared/vocabulary/modes.ts';
import type { Rules } from './rules.ts';

/** What a run begins from. */
export interface RunSetup {
  readonly rules: Rules;
  readonly mode: Mode;
  /** A whole number; only its low 32 bits count. */
  readonly seed: number;
  /** A twist's number (`shared/vocabulary/twists.ts`); absent where it has none. */
  readonly twist?: number | undefined;
}
