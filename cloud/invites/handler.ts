import { parseReplayText } from '../../src/core/index.ts';
import { type CloudAnswer, refuse } from '../../src/shared/cloud-answer.ts';
import {
  type Invite,
  type InviteAnswer,
  parseInviteRequest,
  readInvite,
} from '../../src/shared/cloud-invite.ts';
import { fnv1a, spread } from '../../src/shared/hash.ts';
import { ok } from '../../src/shared/result.ts';
import { type Call, type Handler, handlerOf } from '../common/call.ts';
import type { CloudSettings } from '../common/settings.ts';
import { dayBefore } from '../runs/board-of.ts';

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

/** The same for the same run of the same player, so that sending it again makes no second one. */
const inviteId = (openid: string, runId: string): string =>
  part(`${openid}/${runId}`) + part(`${runId}\\${openid}`);

type Answer = Promise<CloudAnswer<InviteAnswer>>;

/** The friend's phone plays the replay and would find a false score; here only its form is looked at. */
const put = (call: Call, runId: string, invite: Invite, { invitesPerDay }: CloudSettings): Answer => {
  const { openid, store, now } = call;
  const replay = parseReplayText(invite.replay);
  if (!replay.ok) return Promise.resolve(refuse(replay.error.code, replay.error.detail));
  const id = inviteId(openid, runId);
  const day = dayBefore(now, 0);
  return store.transaction(async (transaction) => {
    if ((await transaction.get('invites', id)) !== null) return ok({ id });
    const quota = await transaction.get('limits', `${openid}:invites`);
    const used = quota?.day === day ? Number(quota.used) : 0;
    if (used >= invitesPerDay) return refuse('cloud/rate-limited', `more than ${invitesPerDay} in a day`);
    await transaction.set('limits', `${openid}:invites`, { day, used: used + 1, openid });
    await transaction.set('invites', id, { ...invite, openid, day });
    return ok({ id });
  });
};

const find = async ({ store }: Call, id: string): Promise<Invite | null> => {
  const found = await store.get('invites', id);
  const invite = found === null ? null : readInvite(found);
  return invite?.ok ? invite.value : null;
};

/** Codes: those of the request and of the replay, rate-limited, not-found. */
export const createInvitesHandler = ({ settings, makeCode }: InvitesParts): Handler =>
  handlerOf(parseInviteRequest, async (request, call): Answer => {
    if (request.work === 'put') return put(call, request.runId, request.invite, settings);
    const invite = await find(call, request.id);
    if (invite === null) return refuse('cloud/not-found', 'no such invite');
    return ok(request.work === 'get' ? { invite } : await makeCode(`i=${request.id}`));
  });
