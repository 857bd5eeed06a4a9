import { LEADERBOARD_KEYS, type LeaderboardKey } from '../../shared/friend-leaderboards.ts';
import { parseJson, readFields } from '../../shared/parsing.ts';
import {
  JAR_KEY,
  type KeyValue,
  MAX_HOSTED_JAR,
  makeScorePairs,
  parseScoreEntry,
  readOrigin,
  readPairs,
} from '../../shared/score-entry.ts';

const MAX_LENGTH = 512 * 1024;

/** What is hosted as one: a board's head with its replay, or the jar. */
export type HostedKey = LeaderboardKey | typeof JAR_KEY;
export type Hosted = Partial<Record<HostedKey, readonly KeyValue[]>>;

const HOSTED_KEYS: readonly HostedKey[] = [...LEADERBOARD_KEYS, JAR_KEY];

interface Stored {
  readonly boards: Hosted;
  readonly due: Set<HostedKey>;
  /** Keys that a deletion has still to take away. */
  readonly gone: readonly string[];
  readonly origin: string | null;
}

export const jarPairs = (text: unknown): readonly KeyValue[] | null =>
  typeof text === 'string' && text !== '' && text.length <= MAX_HOSTED_JAR
    ? [{ key: JAR_KEY, value: text }]
    : null;

const readHosted = (key: HostedKey, list: unknown): readonly KeyValue[] | null => {
  if (key === JAR_KEY) return jarPairs(readPairs(list).get(JAR_KEY));
  const entry = parseScoreEntry(key, list);
  return entry.ok ? makeScorePairs(key, entry.value) : null;
};

export const keysOf = (boards: Hosted): readonly string[] =>
  Object.values(boards).flatMap((pairs) => pairs.map(({ key }) => key));

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/**
 * As stored: the pairs of each leaderboard and of the jar, which of them are still to be hosted, and what is to be taken away. Entries of
 * another generation of the save are dropped.
 */
export const readStored = (text: unknown, generation: number): Stored => {
  const json = parseJson(text, MAX_LENGTH);
  const stored = json.ok ? readFields('friends', json.value) : json;
  const kept = stored.ok ? readFields('boards', stored.value.boards) : stored;
  const boards: Hosted = {};
  const due = new Set<HostedKey>();
  if (!kept.ok || !stored.ok) return { boards, due, gone: [], origin: null };
  const waiting = listOf(stored.value.due);
  for (const key of HOSTED_KEYS) {
    const pairs = readHosted(key, kept.value[key]);
    if (pairs === null) continue;
    boards[key] = pairs;
    if (waiting.includes(key)) due.add(key);
  }
  const gone = listOf(stored.value.gone).filter((key) => typeof key === 'string');
  if ((stored.value.life ?? 0) === generation)
    return { boards, due, gone, origin: readOrigin(stored.value.origin) };
  return { boards: {}, due: new Set(), gone, origin: null };
};
