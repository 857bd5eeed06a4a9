import type { ReplayScript } from '../replays/create-replays.ts';
import type { ActiveRun, legStart } from './active-run.ts';
import type { firstHandSeed } from './first-hand-seed.ts';
import type { reopenRun } from './reopen-run.ts';

/** What of playing home does not need: the rules at work. It comes with the second script. */
export interface GameplayScript extends ReplayScript {
  readonly ActiveRun: typeof ActiveRun;
  readonly legStart: typeof legStart;
  readonly firstHandSeed: typeof firstHandSeed;
  readonly reopenRun: typeof reopenRun;
}
