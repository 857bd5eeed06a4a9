import { parseReplayText } from '../../src/core/index.ts';
import { parseJarText } from '../../src/passed/text.ts';
import { type CloudAnswer, refuse } from '../../src/shared/cloud-answer.ts';
import {
  type FoundInvite,
  type Invite,
  type InviteAnswer,
  parseInviteRequest,
  readInvite,
} from '../../src/shared/cloud-invite.ts';
import { fnv1a, spread } from '../../src/shared/hash.ts';
import { ok } from '../../src/shared/result.ts';
import { type Call, type Handler, handlerOf } from '../common/call.ts';
import { dayBefore } from '../common/days.ts';
import { playerNumber } from '../common/player-number.ts';
import type { CloudSettings } from '../common/settings.ts';
import { type RateLimit, rateLimited, takeTokens } from '../common/token-bucket.ts';

export interface CodePicture {
  readonly type: string;
  /** Base64. */
  readonly picture: string;
}

export interface InvitesParts {
  readonly settings: CloudSettings;
  /** `wxacode.getUnlimited`. */
  makeCode(scene: string): Promise<CodePicture>;
}

const part = (text: string): string => spread(fnv1a(text)).toString(36).padStart(8, '0').slice(-8);

/** A player's run always has one id, so that sending it again makes no second invite. */
const inviteId = (openid: string, runId: string): string =>
  part(`${openid}/${runId}`) + part(`${runId}\\${openid}`);

type Answer = Promise<CloudAnswer<InviteAnswer>>;

/**
 * What is kept is a replay or a passed jar. The friend's phone plays it and would find a false score; here only its form is
 * looked at.
 */
const put = (call: Call, runId: string, invite: Invite, { invitesPerDay }: CloudSettings): Answer => {
  const { openid, store, now } = call;
  const replay = parseReplayText(invite.replay);
  if (!replay.ok && !parseJarText(invite.replay).ok)
    return Promise.resolve(refuse(replay.error.code, replay.error.detail));
  const id = inviteId(openid, runId);
  const invites: RateLimit = { what: 'invites', most: invitesPerDay, each: 'day' };
  return store.transaction(async (transaction) => {
    if ((await transaction.get('invites', id)) !== null) return ok({ id });
    if ((await takeTokens(transaction, call, invites)) === 0) return rateLimited(invites);
    await transaction.set('invites', id, { ...invite, openid, day: dayBefore(now, 0) });
    return ok({ id });
  });
};

const find = async ({ store }: Call, id: string): Promise<FoundInvite | null> => {
  const found = await store.get('invites', id);
  if (found === null) return null;
  const invite = readInvite(found);
  return invite.ok ? { ...invite.value, player: playerNumber(String(found.openid)) } : null;
};

/** WeChat makes so many codes a minute for all players together: one must not use them up. */
const code = async (call: Call, id: string, { settings, makeCode }: InvitesParts): Answer => {
  const codes: RateLimit = { what: 'codes', most: settings.invitesPerDay, each: 'day' };
  const taken = await call.store.transaction((transaction) => takeTokens(transaction, call, codes));
  return taken > 0 ? ok(await makeCode(`i=${id}`)) : rateLimited(codes);
};

/** Codes: those of the request and of the replay, rate-limited, not-found. */
export const createInvitesHandler = (parts: InvitesParts): Handler =>
  handlerOf(parseInviteRequest, async (request, call): Answer => {
    if (request.work === 'put') return put(call, request.runId, request.invite, parts.settings);
    const invite = await find(call, request.id);
    if (invite === null) return refuse('cloud/not-found', 'no such invite');
    return request.work === 'get' ? ok({ invite }) : code(call, request.id, parts);
  });
