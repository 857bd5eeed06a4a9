import { chinaDate, makeChinaDate } from './china-date.ts';
import { readDay } from './cloud-run.ts';
import { failure } from './failure.ts';
import { LEADERBOARD_KEYS, type LeaderboardKey } from './friend-leaderboards.ts';
import { fnv1a } from './hash.ts';
import { combine, parseJson, readFields, readInteger } from './parsing.ts';
import { fail, ok, type Result } from './result.ts';
import { readSignature } from './run-signature.ts';
import { MAX_SCORE } from './vocabulary/limits.ts';

/**
 * A player's run on one board, as the platform hosts it: a head under the board's own key, and the replay's text cut
 * over `board_0`, `board_1` … A head is the platform's own form for rankings (`wxgame`), so that its lists and
 * "overtaken" messages work, with our fields beside it: v format · r rules version · d day in China · n number of
 * replay keys · h hash of the replay's text · s the cloud's signature, where it has one · o a mark of the phone that wrote it.
 */
export interface ScoreHead {
  readonly score: number;
  /** Seconds since 1970. */
  readonly time: number;
  readonly rulesVersion: number;
  /** `yyyy-mm-dd`, the day in China on which the run began. */
  readonly day: string;
  /** 0: it came without its replay. */
  readonly parts: number;
  /** The hash of the replay's text: it tells a head from parts that another write left. */
  readonly hash: number;
  /** The cloud's; null where there is none, or none that can be read. It has not been checked. */
  readonly signature: string | null;
  /** Drawn by the phone that wrote it, which knows its own entries by it; null in entries of earlier games. */
  readonly origin: string | null;
}

/** A run to be hosted; `replay` is empty where it has none. */
export interface ScoreEntry extends Omit<ScoreHead, 'parts' | 'hash' | 'signature' | 'origin'> {
  readonly replay: string;
  readonly signature?: string | null;
  readonly origin?: string | null;
}

/** One key of the hosted data. */
export interface KeyValue {
  readonly key: string;
  readonly value: string;
}

/** The platform's limits (setUserCloudStorage): bytes of a key and its value, of a key, and pairs a player. */
export const HOSTED_LIMITS = { pairBytes: 1024, keyBytes: 128, pairs: 128 } as const;

/** The key of a passed jar, whose text is all that is hosted under it; what does not fit there is not hosted. */
export const JAR_KEY = 'jar';
export const MAX_HOSTED_JAR = HOSTED_LIMITS.pairBytes - JAR_KEY.length;

const FORMAT = 1;
/** Six leaderboards of a head and twenty parts make 126 pairs, and the jar one more. */
export const MAX_PARTS = Math.floor(HOSTED_LIMITS.pairs / LEADERBOARD_KEYS.length) - 1;
/** Longest key of a part: `endless_week_19`. A replay is letters of one byte. */
const PART_LENGTH = HOSTED_LIMITS.pairBytes - 16;
const MAX_HASH = 0xffffffff;
/** A phone's clock may show a later time, in seconds. */
const MAX_TIME = 0xffffffff;
const MAX_RULES = 255;

/** The longest replay that is hosted; a longer run is on the boards without one. */
export const MAX_HOSTED_REPLAY = MAX_PARTS * PART_LENGTH;

export const partKey = (leaderboard: LeaderboardKey, part: number): string => `${leaderboard}_${part}`;

const cut = (text: string): readonly string[] =>
  Array.from({ length: Math.ceil(text.length / PART_LENGTH) }, (_, at) =>
    text.slice(at * PART_LENGTH, (at + 1) * PART_LENGTH),
  );

const makeHead = (entry: ScoreEntry, replay: string, parts: number): string =>
  JSON.stringify({
    wxgame: { score: entry.score, update_time: Math.min(entry.time, MAX_TIME) },
    v: FORMAT,
    r: entry.rulesVersion,
    d: entry.day,
    n: parts,
    h: fnv1a(replay),
    ...(entry.signature ? { s: entry.signature } : {}),
    ...(entry.origin ? { o: entry.origin } : {}),
  });

/** The pairs to be written for one board, the head first. */
export const makeScorePairs = (leaderboard: LeaderboardKey, entry: ScoreEntry): readonly KeyValue[] => {
  const replay = entry.replay.length > MAX_HOSTED_REPLAY ? '' : entry.replay;
  const parts = cut(replay);
  return [
    { key: leaderboard, value: makeHead(entry, replay, parts.length) },
    ...parts.map((value, part) => ({ key: partKey(leaderboard, part), value })),
  ];
};

const readFormat = (value: unknown): Result<number> =>
  typeof value === 'number' && value > FORMAT
    ? fail(failure('input/newer-version', `entry: format ${value}`))
    : readInteger('v', value, FORMAT, FORMAT);

/** 51 bits in 36 digits. */
const ORIGIN = /^[0-9a-z]{10}$/;

/** What a phone marks its own entries with. `random`: 0 ≤ random < 1. */
export const drawOrigin = (random: () => number): string =>
  Math.floor(random() * 36 ** 10)
    .toString(36)
    .padStart(10, '0');

export const readOrigin = (value: unknown): string | null =>
  typeof value === 'string' && ORIGIN.test(value) ? value : null;

/** What cannot be read proves nothing, and refutes nothing either. */
const signatureOf = (value: unknown): string | null => {
  const signature = readSignature(value);
  return signature.ok ? signature.value : null;
};

/** The head of a stranger's entry. Codes: not-text, too-large, not-json, wrong-type, out-of-range, newer-version, corrupt. */
export const parseScoreHead = (text: unknown): Result<ScoreHead> => {
  const json = parseJson(text, HOSTED_LIMITS.pairBytes);
  if (!json.ok) return json;
  const fields = readFields('entry', json.value);
  if (!fields.ok) return fields;
  const { wxgame, v, r, d, n, h, s, o } = fields.value;
  const official = readFields('wxgame', wxgame);
  if (!official.ok) return official;
  const format = readFormat(v);
  if (!format.ok) return format;
  return combine<ScoreHead>({
    score: readInteger('score', official.value.score, 0, MAX_SCORE),
    time: readInteger('update_time', official.value.update_time, 0, MAX_TIME),
    rulesVersion: readInteger('r', r, 0, MAX_RULES),
    day: readDay(d),
    parts: readInteger('n', n, 0, MAX_PARTS),
    hash: readInteger('h', h, 0, MAX_HASH),
    signature: ok(signatureOf(s)),
    origin: ok(readOrigin(o)),
  });
};

/**
 * What is the platform's own of an entry in a later format, its score and its time: it is shown as one of a later game.
 * Null for any other entry.
 */
export const readLaterHead = (text: unknown): ScoreHead | null => {
  const head = parseScoreHead(text);
  if (head.ok || head.error.code !== 'input/newer-version') return null;
  const json = parseJson(text, HOSTED_LIMITS.pairBytes);
  const fields = json.ok ? readFields('entry', json.value) : json;
  const official = fields.ok ? readFields('wxgame', fields.value.wxgame) : fields;
  if (!official.ok) return null;
  const score = readInteger('score', official.value.score, 0, MAX_SCORE);
  const time = readInteger('update_time', official.value.update_time, 0, MAX_TIME);
  if (!score.ok || !time.ok) return null;
  const day = makeChinaDate(chinaDate(time.value * 1000));
  const unknown = { rulesVersion: MAX_RULES, parts: 0, hash: 0, signature: null, origin: null };
  return { score: score.value, time: time.value, day, ...unknown };
};

/** Values by key, of one player. Only texts; of a key that is there twice, the last. */
export const readPairs = (list: unknown): ReadonlyMap<string, string> => {
  const pairs = new Map<string, string>();
  if (!Array.isArray(list)) return pairs;
  for (const pair of list as readonly unknown[]) {
    const fields = readFields('pair', pair);
    if (!fields.ok) continue;
    const { key, value } = fields.value;
    if (typeof key === 'string' && typeof value === 'string') pairs.set(key, value);
  }
  return pairs;
};

/** The replay's text, or null when a part is missing or it is not the one that the head was written with. */
export const joinReplay = (
  leaderboard: LeaderboardKey,
  head: ScoreHead,
  pairs: ReadonlyMap<string, string>,
): string | null => {
  const parts = Array.from({ length: head.parts }, (_, part) => pairs.get(partKey(leaderboard, part)));
  if (head.parts === 0 || parts.some((part) => part === undefined || part.length > PART_LENGTH)) return null;
  const replay = parts.join('');
  return fnv1a(replay) === head.hash ? replay : null;
};

/** One's own entry again, from the pairs it was written as. */
export const parseScoreEntry = (leaderboard: LeaderboardKey, list: unknown): Result<ScoreEntry> => {
  const pairs = readPairs(list);
  const head = parseScoreHead(pairs.get(leaderboard));
  if (!head.ok) return head;
  const { parts: _, hash: __, ...entry } = head.value;
  return ok({ ...entry, replay: joinReplay(leaderboard, head.value, pairs) ?? '' });
};
