import { CARD_ID } from './cloud-lantern.ts';
import { failure } from './failure.ts';
import { MAX_PLAYER } from './food-name.ts';
import { combine, type Fields, readFields, readName, readOptional } from './parsing.ts';
import { fail, ok, type Result } from './result.ts';
import { MAX_SCORE, MAX_SEED } from './vocabulary/limits.ts';
import { MODES, type Mode } from './vocabulary/modes.ts';
import { MAX_TWIST } from './vocabulary/twists.ts';

/** What a card or a link asks for. Null where it says nothing. */
export interface LaunchQuery {
  readonly mode: Mode | null;
  /** 0…2³²−1. A challenge has it, or an invite that knows it. */
  readonly seed: number | null;
  readonly scoreToBeat: number | null;
  /** The number of the twist it is played with, also of one that only a later game knows. */
  readonly twist: number | null;
  /** The text of the sender's replay. Only its letters are looked at here: whether it is one is the core's to say. */
  readonly replay: string | null;
  /** The number that the sender is named by; nothing proves it. */
  readonly player: number | null;
  /** Under which the cloud keeps a challenge whose replay is too long for a card. */
  readonly invite: string | null;
  /** The number of the card, under which the cloud knows whose it is. */
  readonly card: string | null;
  /** The number of what the sender says with it, also of what only a later game knows. */
  readonly cheer: number | null;
}

export const EMPTY_QUERY: LaunchQuery = {
  mode: null,
  seed: null,
  scoreToBeat: null,
  twist: null,
  replay: null,
  player: null,
  invite: null,
  card: null,
  cheer: null,
};

/** No length is documented for a card's query; whole challenges stay within this many characters. */
export const MAX_QUERY_LENGTH = 1000;
/** Longer ones are not taken apart. */
const MAX_SCENE_LENGTH = 128;

/** Letters and digits only: hosts disagree on whether an encoded value comes back decoded. */
const SEED_PATTERN = /^[0-9a-z]{1,7}$/;
const SCORE_PATTERN = /^[0-9]{1,9}$/;
const TWIST_PATTERN = /^[1-9][0-9]{0,2}$/;
const CHEER_PATTERN = /^[1-9][0-9]?$/;
const REPLAY_PATTERN = /^[0-9A-Za-z_-]+$/;
/** What fits behind `i=` in the 32 characters of a code's scene. */
const INVITE_PATTERN = /^[0-9a-z]{16}$/;

const readNumber = (
  name: string,
  value: unknown,
  pattern: RegExp,
  base: number,
  most: number,
): Result<number> => {
  if (typeof value !== 'string') return fail(failure('input/wrong-type', `${name}: ${typeof value}`));
  if (!pattern.test(value)) return fail(failure('input/corrupt', `${name}: ${value.length} characters`));
  const number = Number.parseInt(value, base);
  return number <= most ? ok(number) : fail(failure('input/out-of-range', `${name}: ${number}`));
};

/** A replay or an invite that cannot be one is left out: the seed and the score are still worth playing for. */
const shaped = (value: unknown, pattern: RegExp, longest: number): string | null =>
  typeof value === 'string' && value.length <= longest && pattern.test(value) ? value : null;

/** What is no cheer says nothing. */
const cheerOf = (value: unknown): number | null => {
  const cheer = shaped(value, CHEER_PATTERN, 2);
  return cheer === null ? null : Number(cheer);
};

/** Whoever has none has no name. */
const playerIn = (value: unknown): number | null => {
  const player = readNumber('p', value, SEED_PATTERN, 36, MAX_PLAYER);
  return player.ok ? player.value : null;
};

/** The fields of a code's scene, `i=…&m=…` under one percent encoding; none where it cannot be read. */
const sceneFields = (scene: unknown): Fields => {
  if (typeof scene !== 'string' || scene.length > MAX_SCENE_LENGTH) return {};
  const fields: Record<string, string> = {};
  try {
    for (const pair of decodeURIComponent(scene).split('&')) {
      const at = pair.indexOf('=');
      if (at === 1) fields[pair.slice(0, 1)] = pair.slice(2);
    }
  } catch {
    return {};
  }
  return fields;
};

/**
 * Reads `m` (mode), `s` (seed, base 36), `b` (score to beat), `w` (twist), `p` (player, base 36), `r` (replay), `i` (invite), `l` (the card) and `c` (a cheer), or the same from a code's
 * `scene`; other keys belong to others and are ignored. Codes: wrong-type, unknown-name, corrupt, out-of-range.
 */
export const parseLaunchQuery = (query: unknown): Result<LaunchQuery> => {
  const fields = readFields('query', query);
  if (!fields.ok) return fields;
  const { m, s, b, w, p, r, i, l, c } = { ...sceneFields(fields.value.scene), ...fields.value } as Fields;
  const parsed = combine<LaunchQuery>({
    mode: readOptional(m, (value) => readName('m', value, MODES)),
    seed: readOptional(s, (value) => readNumber('s', value, SEED_PATTERN, 36, MAX_SEED)),
    scoreToBeat: readOptional(b, (value) => readNumber('b', value, SCORE_PATTERN, 10, MAX_SCORE)),
    twist: readOptional(w, (value) => readNumber('w', value, TWIST_PATTERN, 10, MAX_TWIST)),
    player: ok(playerIn(p)),
    replay: ok(shaped(r, REPLAY_PATTERN, MAX_QUERY_LENGTH)),
    invite: ok(shaped(i, INVITE_PATTERN, MAX_QUERY_LENGTH)),
    card: ok(shaped(l, CARD_ID, MAX_QUERY_LENGTH)),
    cheer: ok(cheerOf(c)),
  });
  return parsed.ok ? withItsSeed(parsed.value) : parsed;
};

const withItsSeed = (query: LaunchQuery): Result<LaunchQuery> =>
  query.mode === 'challenge' && query.seed === null && query.invite === null
    ? fail(failure('input/wrong-type', 's: a challenge needs its seed'))
    : ok(query);

/**
 * The query text of a card, `m=challenge&s=1z141z3&b=1234&r=…`: at most MAX_QUERY_LENGTH characters. A replay that
 * does not fit is left out.
 */
export const makeLaunchQuery = (query: LaunchQuery): string => {
  const { mode, seed, scoreToBeat, twist, replay, player, invite, card, cheer } = query;
  const parts: string[] = [];
  if (mode !== null) parts.push(`m=${mode}`);
  if (seed !== null) parts.push(`s=${seed.toString(36)}`);
  if (scoreToBeat !== null) parts.push(`b=${scoreToBeat}`);
  if (twist !== null) parts.push(`w=${twist}`);
  if (invite !== null) parts.push(`i=${invite}`);
  if (card !== null) parts.push(`l=${card}`);
  if (cheer !== null) parts.push(`c=${cheer}`);
  if (player !== null) parts.push(`p=${player.toString(36)}`);
  if (replay !== null && carriesReplay(query)) parts.push(`r=${replay}`);
  return parts.join('&');
};

/** Whether the whole replay has room in the card. */
export const carriesReplay = (query: LaunchQuery): boolean => {
  if (query.replay === null) return false;
  const rest = makeLaunchQuery({ ...query, replay: null });
  return rest.length + '&r='.length + query.replay.length <= MAX_QUERY_LENGTH;
};
