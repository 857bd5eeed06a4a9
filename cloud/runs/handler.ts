import { parseReplayText, playabilityOf, type Rules } from '../../src/core/index.ts';
import { type CloudAnswer, type Refusal, refuse } from '../../src/shared/cloud-answer.ts';
import { parseRunRequest, type RunAnswer, type RunRequest } from '../../src/shared/cloud-run.ts';
import { ok } from '../../src/shared/result.ts';
import { isDayMode } from '../../src/shared/vocabulary/modes.ts';
import { pseudonymOf } from '../common/bound-seeds.ts';
import { type Call, type Handler, handlerOf } from '../common/call.ts';
import { isClosed } from '../common/closed.ts';
import { dayBefore } from '../common/days.ts';
import type { KeySource } from '../common/keys.ts';
import type { CloudSettings } from '../common/settings.ts';
import { fingerprintOf, isAnothers, NO_FINGERPRINT } from './fingerprint.ts';
import { isOwnSeed, leaderboardOf } from './leaderboard-of.ts';
import { isMechanical } from './mechanical.ts';
import { prove } from './prove.ts';
import {
  type Candidate,
  knownAnswer,
  type Proved,
  readBest,
  recallRefusal,
  recordRefusal,
  recordRun,
  type Sender,
} from './record.ts';
import { hasNoTry, readBudget, settled, spend, writeBudget } from './run-budget.ts';

export interface RunsParts {
  readonly rules: Rules;
  readonly settings: CloudSettings;
  readonly keys: KeySource;
  readonly clock: () => number;
  readonly pause: () => Promise<void>;
}

type Answer = CloudAnswer<RunAnswer>;

const notRanked = ({ score }: RunRequest): Answer => ok({ score, best: false, signature: null });

/** What can be said of a run without asking anybody: the answer, or a run that may be ranked. */
const examine = async (request: RunRequest, call: Call, parts: RunsParts): Promise<Answer | Candidate> => {
  const { rules, keys } = parts;
  const parsed = parseReplayText(request.replay);
  if (!parsed.ok) return refuse(parsed.error.code, parsed.error.detail);
  const replay = parsed.value;
  const { rulesVersion, twist } = replay;
  const playability = playabilityOf(rules, replay);
  // Phones may be given later rules and twists before the functions are.
  if (playability === 'newer') return refuse('cloud/not-yet', `rules ${rulesVersion}, twist ${twist}`);
  if (playability === 'older-rules') return refuse('cloud/other-rules', `rules ${rulesVersion}`);
  const leaderboard = leaderboardOf(replay, request.day, call.now, parts);
  if (!leaderboard.ok) return leaderboard;
  if (leaderboard.value === null) return notRanked(request);
  const { mode, day } = leaderboard.value;
  if (isClosed(parts.settings, mode, day)) return refuse('cloud/unavailable', `${mode} of ${day} is closed`);
  const held = await keys(call.store, call.now);
  // Played without a list, or on another player's seed: it counts for the player and their friends.
  if (!isOwnSeed(held, call.openid, leaderboard.value, replay.seed)) return notRanked(request);
  return { request, replay, leaderboard: leaderboard.value, keys: held };
};

/** Lets a run in to be proved, and answers the player's generation; what was refused before is refused again. */
const admit = (candidate: Candidate, sender: Sender, call: Call, { settings }: RunsParts) =>
  call.store.transaction(async (transaction): Promise<Answer | number> => {
    const budget = await readBudget(transaction, sender);
    const refused = budget.refused ? await recallRefusal(transaction, sender, candidate.request) : null;
    if (refused !== null) return refused;
    const { replay, leaderboard } = candidate;
    if (hasNoTry(budget, leaderboard)) return notRanked(candidate.request);
    const spent = spend(budget, { day: leaderboard.day, replay, now: call.now }, settings);
    if (!spent.ok) return spent;
    await writeBudget(transaction, sender, spent.value, settings.lateDays);
    return budget.generation;
  });

/** Charges what a proof has cost that came to nothing; a forgery is remembered, a slow machine is not held against it. */
const refuseProof = (
  { request, replay }: Candidate,
  sender: Sender,
  call: Call,
  failed: { readonly error: Refusal; readonly milliseconds: number; readonly generation: number },
  lateDays: number,
) =>
  call.store.transaction(async (transaction): Promise<Answer> => {
    const { error, milliseconds, generation } = failed;
    const budget = settled(await readBudget(transaction, sender), replay, milliseconds);
    // Nothing is remembered of a player who was deleted meanwhile.
    const forgotten = error.code === 'cloud/too-long' || budget.generation !== generation;
    const refused = budget.refused || !forgotten;
    await writeBudget(transaction, sender, { ...budget, refused }, lateDays);
    return forgotten ? refuse(error.code, error.detail) : recordRefusal(transaction, sender, request, error);
  });

const count = async (
  candidate: Candidate,
  sender: Sender,
  call: Call,
  parts: RunsParts,
  generation: number,
): Promise<Answer> => {
  const { replay, request, leaderboard, keys } = candidate;
  const { rules, settings, clock, pause } = parts;
  const fingerprint = isDayMode(leaderboard.mode) ? fingerprintOf(replay) : NO_FINGERPRINT;
  const owner = pseudonymOf(keys, call.openid, leaderboard.day);
  if (await isAnothers(call.store, leaderboard, owner, fingerprint))
    return refuse('cloud/not-yours', 'another player sent this run before');
  const options = { rules, milliseconds: settings.verifyMs, clock, pause };
  const { answer, milliseconds } = await prove(replay, request.score, options);
  if (!answer.ok) {
    const failed = { error: answer.error, milliseconds, generation };
    return refuseProof(candidate, sender, call, failed, settings.lateDays);
  }
  const shadow = isMechanical(replay, rules);
  const { windows } = fingerprint;
  const proved: Proved = { ticks: answer.value.ticks, milliseconds, windows, shadow, generation };
  return call.store.transaction((transaction) => recordRun(transaction, candidate, sender, proved, settings));
};

/**
 * Takes a run with its replay and counts it: what costs nothing is looked at first, and the run is played again last.
 * Codes: those of the request and of the replay, rate-limited, not-yet, other-rules, forged, too-long, wrong-day, wrong-twist, not-yours, unavailable.
 */
export const createRunsHandler = (parts: RunsParts): Handler =>
  handlerOf(parseRunRequest, async (request, call): Promise<Answer> => {
    const candidate = await examine(request, call, parts);
    if ('ok' in candidate) return candidate;
    const sender: Sender = { openid: call.openid, now: call.now, today: dayBefore(call.now, 0) };
    const known = knownAnswer(candidate, sender, await readBest(call.store, candidate.leaderboard, sender));
    if (known !== null) return known;
    const admitted = await admit(candidate, sender, call, parts);
    return typeof admitted === 'number' ? count(candidate, sender, call, parts, admitted) : admitted;
  });
