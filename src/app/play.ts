import type { GameEvent, Mode, Run } from '../core/index.ts';
import { createSession, type Session } from './session.ts';
import { countEvents, emptyTally, type Tally } from './tally.ts';

/** One run being played, with what is counted of it. */
export interface Play {
  readonly mode: Mode;
  /** The best score when the run began. */
  readonly bestBefore: number;
  /** The day in China on which it began. */
  readonly day: string;
  readonly session: Session;
  tally(): Tally;
}

export const startPlay = (
  run: Run,
  begun: { readonly bestBefore: number; readonly day: string },
  onTick: (events: readonly GameEvent[]) => void,
): Play => {
  let tally = emptyTally();
  const session = createSession(run, (events) => {
    if (events.length > 0) tally = countEvents(tally, events);
    onTick(events);
  });
  return { mode: run.view.mode, ...begun, session, tally: () => tally };
};
