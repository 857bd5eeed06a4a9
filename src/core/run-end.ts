import { END_REASONS } from './event.ts';
import type { RunView } from './read-view.ts';
import { MAX_TICK, type StateIo } from './state-io.ts';

/** 0: goes on; otherwise the place of the reason, from 1. */
export const visitEnd = (io: StateIo, ended: RunView['ended'], tick: number): RunView['ended'] => {
  const code = io.integer(ended ? END_REASONS.indexOf(ended.reason) + 1 : 0, 0, END_REASONS.length);
  const piece = io.integer(ended?.piece ?? 0, 0, MAX_TICK);
  const reason = END_REASONS[code - 1];
  return reason ? { reason, piece: piece === 0 ? null : piece, tick } : null;
};
