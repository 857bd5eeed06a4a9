import type { Rules } from '../../src/core/index.ts';
import type { CloudAnswer } from '../../src/shared/cloud-answer.ts';
import { parseRunRequest, type RunAnswer, type RunRequest } from '../../src/shared/cloud-run.ts';
import { type Call, type Handler, handlerOf } from '../common/call.ts';
import type { CloudSettings } from '../common/settings.ts';
import { type RateLimit, rateLimited, takeTokens } from '../common/token-bucket.ts';
import { boardOf, dayBefore } from './board-of.ts';
import { prove } from './prove.ts';
import { recall, recordRefusal, recordRun, type Sender } from './record.ts';

export interface RunsParts {
  readonly rules: Rules;
  readonly settings: CloudSettings;
  readonly clock: () => number;
}

/** The answer this run already has, or the refusal of a player in a hurry, or null: go on. */
const admit = (call: Call, sender: Sender, request: RunRequest, { settings }: RunsParts) =>
  call.store.transaction(async (transaction): Promise<CloudAnswer<RunAnswer> | null> => {
    const before = await recall(transaction, sender, request);
    if (before !== null) return before;
    const runs: RateLimit = { what: 'runs', most: settings.runsPerHour, each: 'hour' };
    return (await takeTokens(transaction, call, runs)) > 0 ? null : rateLimited(runs);
  });

/** Takes time, so that it is done outside of any transaction. */
const examine = (request: RunRequest, now: number, { rules, settings, clock }: RunsParts) => {
  const run = prove(request, { rules, milliseconds: settings.verifyMs, clock });
  if (!run.ok) return run;
  const board = boardOf(request, run.value, now, settings.lateDays);
  return board.ok ? { ok: true as const, value: { run: run.value, board: board.value } } : board;
};

/**
 * Takes a run with its replay, plays it again, and counts it. Sent again under the same id it is answered as before.
 * Codes: those of the request, rate-limited, other-rules, forged, too-long, wrong-day, not-yours.
 */
export const createRunsHandler = (parts: RunsParts): Handler =>
  handlerOf(parseRunRequest, async (request, call) => {
    const sender = { openid: call.openid, now: call.now, today: dayBefore(call.now, 0) };
    const answered = await admit(call, sender, request, parts);
    if (answered !== null) return answered;
    const examined = examine(request, call.now, parts);
    // The run may be good and the machine slow: nothing is remembered, so that it can be sent again.
    if (!examined.ok && examined.error.code === 'cloud/too-long') return examined;
    return call.store.transaction(async (transaction) => {
      // The same call may have come twice at once.
      const before = await recall(transaction, sender, request);
      if (before !== null) return before;
      if (!examined.ok) return recordRefusal(transaction, sender, request, examined.error);
      const { run, board } = examined.value;
      return recordRun(transaction, sender, request, run, board, parts.settings.histogramShards);
    });
  });
