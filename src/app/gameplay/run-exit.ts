import { isRecorded, type RunKind } from './run-kind.ts';

/**
 * Every way out of a run. `again`: from its pause or its end. `replaced`: another run of its mode drops its first piece.
 * `update`: the game has other rules now. `too-late`: a daily run whose day is no longer counted. `limit`: it is longer than
 * a replay can be.
 */
export const RUN_EXITS = [
  'end',
  'again',
  'home',
  'other-mode',
  'card',
  'practice',
  'replaced',
  'erase',
  'kill',
  'update',
  'too-late',
  'limit',
] as const;
export type RunExit = (typeof RUN_EXITS)[number];

/** `untouched`: nothing was dropped yet. `counted`: it has ended and is recorded. */
export const RUN_STATES = ['practice', 'untouched', 'going', 'counted'] as const;
export type RunState = (typeof RUN_STATES)[number];

/** `recorded`: in the save as what it was, and over. `kept`: can be resumed. `gone`: there was nothing to lose. */
export type ExitOutcome = 'recorded' | 'kept' | 'gone';

const OUTCOMES: Readonly<Record<RunExit, ExitOutcome>> = {
  end: 'recorded',
  again: 'recorded',
  replaced: 'recorded',
  update: 'recorded',
  'too-late': 'recorded',
  home: 'kept',
  'other-mode': 'kept',
  card: 'kept',
  practice: 'kept',
  kill: 'kept',
  limit: 'kept',
  erase: 'gone',
};

/** What becomes of a run: the one rule for every way out of it. */
export const exitOutcomeOf = (exit: RunExit, state: RunState): ExitOutcome =>
  state === 'going' ? OUTCOMES[exit] : 'gone';

interface Run {
  readonly kind: RunKind;
  readonly view: { readonly ended: object | null };
  readonly drops: number;
}

/** `recorded`: its result is in the save already. */
export const stateOf = ({ kind, view, drops }: Run, recorded = view.ended !== null): RunState => {
  if (!isRecorded(kind)) return 'practice';
  if (recorded) return 'counted';
  return drops === 0 ? 'untouched' : 'going';
};
