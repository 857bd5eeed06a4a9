import { failure } from '../../src/shared/failure.ts';
import { parseJson, readFields } from '../../src/shared/parsing.ts';
import { fail, ok, type Result } from '../../src/shared/result.ts';

export interface SessionParts {
  readonly appId: string;
  /** The mini-game's own secret, which only the cloud has. */
  readonly secret: string;
  /** The text that an address answers. */
  readonly fetch: (address: string) => Promise<string>;
}

const ADDRESS = 'https://api.weixin.qq.com/sns/jscode2session';
const MOST_ANSWER = 4096;

const addressOf = ({ appId, secret }: SessionParts, code: string): string => {
  const query = { appid: appId, secret, js_code: code, grant_type: 'authorization_code' };
  return `${ADDRESS}?${new URLSearchParams(query)}`;
};

const readKey = (text: string): Result<string> => {
  const json = parseJson(text, MOST_ANSWER);
  const fields = json.ok ? readFields('session', json.value) : json;
  if (!fields.ok) return fields;
  const { session_key: key, errcode } = fields.value;
  return typeof key === 'string' && key !== ''
    ? ok(key)
    : fail(failure('host/denied', `session: ${String(errcode)}`));
};

/** The key of a player's session, which the platform gives for the code of a login. No secret is part of a failure. */
export const fetchSessionKey = async (parts: SessionParts, code: string): Promise<Result<string>> => {
  try {
    return readKey(await parts.fetch(addressOf(parts, code)));
  } catch {
    return fail(failure('host/network', 'session: no answer'));
  }
};
