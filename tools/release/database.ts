import { COLLECTION_NAMES, COLLECTIONS, type IndexField } from '../../cloud/common/collections.ts';

/** One request to the platform's interface for cloud databases (HTTP API, tcb). */
export interface DatabaseCall {
  readonly path: string;
  readonly body: object;
}

export interface DatabaseParts {
  readonly env: string;
  readonly appid: string;
  /** The mini-game's own secret, from the console. */
  readonly secret: string;
  /** What an address answers to a body, as parsed JSON. */
  readonly post: (address: string, body: object) => Promise<unknown>;
}

const HOST = 'https://api.weixin.qq.com';
/** More than we shall ever have. */
const MOST_LISTED = 100;

const keyOf = (field: IndexField) =>
  typeof field === 'string' ? { name: field, direction: '1' } : { name: field.highest, direction: '-1' };

const indexOf = (fields: readonly IndexField[]) => {
  const keys = fields.map(keyOf);
  return { name: keys.map(({ name }) => name).join('_'), unique: false, keys };
};

/** What makes one collection, and then its indexes. */
export const callsFor = (env: string, name: keyof typeof COLLECTIONS): readonly DatabaseCall[] => {
  const indexes = COLLECTIONS[name].indexes.map(indexOf);
  const about = { env, collection_name: name };
  return [
    { path: '/tcb/databasecollectionadd', body: about },
    ...(indexes.length === 0
      ? []
      : [{ path: '/tcb/updateindex', body: { ...about, create_indexes: indexes } }]),
  ];
};

/** What would be sent to a database that has nothing yet. */
export const databaseCalls = (env: string): readonly DatabaseCall[] =>
  COLLECTION_NAMES.flatMap((name) => callsFor(env, name));

interface Answer {
  readonly errcode?: unknown;
  readonly errmsg?: unknown;
  readonly access_token?: unknown;
  readonly collections?: readonly { readonly name?: unknown }[];
}

/** What is there already is as it should be. */
const isThere = ({ errmsg }: Answer): boolean => /exist/i.test(String(errmsg));

const send = async ({ post }: DatabaseParts, token: string, call: DatabaseCall): Promise<Answer> => {
  const answer = (await post(`${HOST}${call.path}?access_token=${token}`, call.body)) as Answer | null;
  const { errcode = 0, errmsg } = answer ?? {};
  if (errcode !== 0 && !isThere(answer ?? {})) throw new Error(`${call.path}: ${errcode} ${errmsg}`);
  return answer ?? {};
};

const tokenOf = async ({ appid, secret, post }: DatabaseParts): Promise<string> => {
  const body = { grant_type: 'client_credential', appid, secret };
  const answer = (await post(`${HOST}/cgi-bin/stable_token`, body)) as Answer | null;
  if (typeof answer?.access_token === 'string') return answer.access_token;
  throw new Error(`no access: ${answer?.errcode} ${answer?.errmsg}`);
};

const listed = async (parts: DatabaseParts, token: string): Promise<readonly string[]> => {
  const body = { env: parts.env, limit: MOST_LISTED, offset: 0 };
  const { collections } = await send(parts, token, { path: '/tcb/databasecollectionget', body });
  return (collections ?? []).map(({ name }) => String(name));
};

/**
 * Makes what is missing and leaves what is there; a line for each collection. Indexes are asked for again each time: what is
 * there stays. Throws with what the platform said, as soon as it says no.
 */
export const makeDatabase = async (parts: DatabaseParts): Promise<readonly string[]> => {
  const token = await tokenOf(parts);
  const before = await listed(parts, token);
  for (const name of COLLECTION_NAMES) {
    const calls = callsFor(parts.env, name);
    for (const call of before.includes(name) ? calls.slice(1) : calls) await send(parts, token, call);
  }
  const after = await listed(parts, token);
  const foreign = after.filter((name) => !(COLLECTION_NAMES as readonly string[]).includes(name));
  return [
    ...COLLECTION_NAMES.map((name) => {
      if (!after.includes(name)) return `${name}: missing`;
      return before.includes(name) ? `${name}: was there` : `${name}: made`;
    }),
    ...foreign.map((name) => `${name}: none of ours, left alone`),
  ];
};
