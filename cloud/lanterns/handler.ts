import { parseReplayText, playabilityOf, type Replay, type Rules } from '../../src/core/index.ts';
import { type CloudAnswer, refuse } from '../../src/shared/cloud-answer.ts';
import {
  type LanternAnswer,
  type LanternRequest,
  parseLanternRequest,
  readLanterns,
} from '../../src/shared/cloud-lantern.ts';
import { ok } from '../../src/shared/result.ts';
import { challengeModeOf } from '../../src/shared/vocabulary/modes.ts';
import { type Call, type Handler, handlerOf } from '../common/call.ts';
import { dayBefore } from '../common/days.ts';
import type { CloudSettings } from '../common/settings.ts';
import type { Fields } from '../common/store.ts';
import { type RateLimit, rateLimited, takeTokens } from '../common/token-bucket.ts';
import { fingerprintOf } from '../runs/fingerprint.ts';
import { prove } from '../runs/prove.ts';
import { lightBoth } from './light-both.ts';

export interface LanternsParts {
  readonly rules: Rules;
  readonly settings: CloudSettings;
  readonly clock: () => number;
  readonly pause: () => Promise<void>;
}

type Answer = CloudAnswer<LanternAnswer>;
type Hang = Extract<LanternRequest, { work: 'hang' }>;
type Light = Extract<LanternRequest, { work: 'light' }>;

/** What two runs have in common that are played on one card: the pieces, and how they are played. */
const courseOf = ({ mode, seed, twist }: Replay): string => `${challengeModeOf(mode)}:${seed}:${twist ?? ''}`;

const look = async ({ store, openid }: Call): Promise<Answer> => {
  const found = await store.get('lanterns', openid);
  return found === null ? ok({ found: 0, answers: 0 }) : readLanterns(found);
};

/** What is kept of a card says whose it is and what is played on it, and by what its own run is known. */
const hang = async (call: Call, { card, replay }: Hang, { settings }: LanternsParts): Promise<Answer> => {
  const { store, openid, now } = call;
  const parsed = parseReplayText(replay);
  if (!parsed.ok) return refuse(parsed.error.code, parsed.error.detail);
  const limit: RateLimit = { what: 'hung', most: settings.invitesPerDay, each: 'day' };
  const { windows } = fingerprintOf(parsed.value);
  const kept = { openid, day: dayBefore(now, 0), course: courseOf(parsed.value), windows };
  const hung = await store.transaction(async (transaction) => {
    // Hung again, or under a number that another card has: the first stays.
    if ((await transaction.get('cards', card)) !== null) return true;
    if ((await takeTokens(transaction, call, limit)) === 0) return false;
    await transaction.set('cards', card, kept);
    return true;
  });
  return hung ? look(call) : rateLimited(limit);
};

/** The run that came with the card is not a run of whoever opened it, whatever was done to its times. */
const isCardsOwn = ({ windows: known }: Fields, replay: Replay): boolean => {
  const { windows, shared } = fingerprintOf(replay);
  return windows.filter((window) => (known as readonly string[]).includes(window)).length >= shared;
};

/** What can be said without playing the run again; null where nothing speaks against it. */
const objectionTo = (card: Fields | null, replay: Replay, { openid }: Call, rules: Rules): Answer | null => {
  if (card === null) return refuse('cloud/not-found', 'no such card');
  if (card.openid === openid) return refuse('cloud/not-yours', 'the card is the player’s own');
  const playability = playabilityOf(rules, replay);
  if (playability === 'newer') return refuse('cloud/not-yet', `rules ${replay.rulesVersion}`);
  if (playability === 'older-rules') return refuse('cloud/other-rules', `rules ${replay.rulesVersion}`);
  if (card.course !== courseOf(replay) || isCardsOwn(card, replay))
    return refuse('cloud/forged', 'not a run that was played on this card');
  // A run that was left was not finished.
  return replay.leftAt === null ? null : refuse('cloud/forged', 'the run was left');
};

const light = async (call: Call, request: Light, parts: LanternsParts): Promise<Answer> => {
  const { rules, settings, clock, pause } = parts;
  const { store, openid, now } = call;
  const parsed = parseReplayText(request.replay);
  if (!parsed.ok) return refuse(parsed.error.code, parsed.error.detail);
  const replay = parsed.value;
  const card = await store.get('cards', request.card);
  const objection = objectionTo(card, replay, call, rules);
  if (objection !== null || card === null) return objection ?? look(call);
  const id = `${openid}:${courseOf(replay)}`;
  const limit: RateLimit = { what: 'lights', most: settings.lightsPerDay, each: 'day' };
  const admitted = await store.transaction(async (transaction) => {
    if ((await transaction.get('lights', id)) !== null) return 'known';
    return (await takeTokens(transaction, call, limit)) > 0 ? 'new' : 'spent';
  });
  if (admitted === 'known') return look(call);
  if (admitted === 'spent') return rateLimited(limit);
  const options = { rules, milliseconds: settings.verifyMs, clock, pause };
  const { answer } = await prove(replay, request.score, options);
  if (!answer.ok) return answer;
  const pair = { id, sender: String(card.openid), friend: openid, day: dayBefore(now, 0) };
  return store.transaction((transaction) => lightBoth(transaction, pair, settings.lanternsPerDay));
};

/**
 * A lantern for both when a friend has finished the run of a card: rewarded is the run, which is played again here, not that a
 * card was sent. Codes: those of the request and of the replay, rate-limited, not-found, not-yours, not-yet, other-rules,
 * forged, too-long.
 */
export const createLanternsHandler = (parts: LanternsParts): Handler =>
  handlerOf(parseLanternRequest, (request, call): Promise<Answer> => {
    if (request.work === 'hang') return hang(call, request, parts);
    return request.work === 'light' ? light(call, request, parts) : look(call);
  });
