import { readReplay, readRunId } from './cloud-run.ts';
import { failure } from './failure.ts';
import { readPlayer } from './food-name.ts';
import { combine, readFields, readInteger, readName } from './parsing.ts';
import { fail, ok, type Result } from './result.ts';
import { MAX_SCORE, MAX_SEED } from './vocabulary/limits.ts';

/** A challenge, or a passed jar, too long for a card's query. */
export interface Invite {
  readonly seed: number;
  readonly score: number;
  /** The text of the run's replay, or of the jar. */
  readonly replay: string;
}

/** As it is found. */
export interface FoundInvite extends Invite {
  /** The sender's number, by the cloud's own word; null where the cloud is an earlier one. */
  readonly player: number | null;
}

/** `put` stores one under the sender's own name for it; `get` reads one; `code` asks for its mini-program code. */
export type InviteRequest =
  | { readonly work: 'put'; readonly runId: string; readonly invite: Invite }
  | { readonly work: 'get' | 'code'; readonly id: string };

export type InviteAnswer =
  | { readonly id: string }
  | { readonly invite: FoundInvite }
  /** The picture's type, and its bytes in base64. */
  | { readonly type: string; readonly picture: string };

/** What fits behind `i=` in the 32 characters of a code's scene. */
const INVITE_ID = /^[0-9a-z]{16}$/;
const WORKS = ['put', 'get', 'code'] as const;

export const readInviteId = (value: unknown): Result<string> =>
  typeof value === 'string' && INVITE_ID.test(value)
    ? ok(value)
    : fail(failure('input/corrupt', `invite: ${typeof value}`));

export const readInvite = (value: unknown): Result<Invite> => {
  const fields = readFields('invite', value);
  if (!fields.ok) return fields;
  const { seed, score, replay } = fields.value;
  return combine<Invite>({
    seed: readInteger('seed', seed, 0, MAX_SEED),
    score: readInteger('score', score, 0, MAX_SCORE),
    replay: readReplay(replay),
  });
};

export const parseInviteRequest = (value: unknown): Result<InviteRequest> => {
  const fields = readFields('invites', value);
  if (!fields.ok) return fields;
  const { work, runId, invite, id } = fields.value;
  const named = readName('work', work, WORKS);
  if (!named.ok) return named;
  return named.value === 'put'
    ? combine<Extract<InviteRequest, { work: 'put' }>>({
        work: ok('put'),
        runId: readRunId(runId),
        invite: readInvite(invite),
      })
    : combine<Extract<InviteRequest, { work: 'get' | 'code' }>>({
        work: ok(named.value),
        id: readInviteId(id),
      });
};

export const readKeptInvite = (value: unknown): Result<string> => {
  const fields = readFields('invites', value);
  return fields.ok ? readInviteId(fields.value.id) : fields;
};

export const readFoundInvite = (value: unknown): Result<FoundInvite> => {
  const fields = readFields('invites', value);
  if (!fields.ok) return fields;
  const found = readFields('invite', fields.value.invite);
  if (!found.ok) return found;
  const invite = readInvite(found.value);
  return invite.ok ? ok({ ...invite.value, player: readPlayer(found.value.player) }) : invite;
};

/** UTF-16 units. A code in base64 is some 60 000. */
const MAX_CODE = 400_000;

/** The bytes of a mini-program code's picture, in base64. */
export const readInviteCode = (value: unknown): Result<string> => {
  const fields = readFields('code', value);
  if (!fields.ok) return fields;
  const { picture } = fields.value;
  return typeof picture === 'string' && picture.length <= MAX_CODE
    ? ok(picture)
    : fail(failure('input/corrupt', `code: ${typeof picture}`));
};
