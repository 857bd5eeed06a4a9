import { failure } from './failure.ts';
import { MODE_NAMES, type ModeName } from './mode-name.ts';
import { readFields, readName, together } from './reading.ts';
import { fail, ok, type Result } from './result.ts';

/** What a card or a link asks for. Null where it says nothing. */
export interface LaunchQuery {
  readonly mode: ModeName | null;
  /** 0…2³²−1. Always there for a challenge. */
  readonly seed: number | null;
  readonly scoreToBeat: number | null;
}

export const MAX_SCORE = 999_999_999;
const MAX_SEED = 0xffffffff;

/** Letters and digits only: hosts disagree on whether an encoded value comes back decoded. */
const SEED_PATTERN = /^[0-9a-z]{1,7}$/;
const SCORE_PATTERN = /^[0-9]{1,9}$/;

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

const optional = <T>(value: unknown, read: (value: unknown) => Result<T>): Result<T | null> =>
  value === undefined ? ok(null) : read(value);

/**
 * Reads `m` (mode), `s` (seed, base 36) and `b` (score to beat); other keys belong to others and are ignored.
 * Codes: wrong-type, unknown-name, corrupt, out-of-range.
 */
export const parseLaunchQuery = (query: unknown): Result<LaunchQuery> => {
  const fields = readFields('query', query);
  if (!fields.ok) return fields;
  const { m, s, b } = fields.value;
  const parsed = together<LaunchQuery>({
    mode: optional(m, (value) => readName('m', value, MODE_NAMES)),
    seed: optional(s, (value) => readNumber('s', value, SEED_PATTERN, 36, MAX_SEED)),
    scoreToBeat: optional(b, (value) => readNumber('b', value, SCORE_PATTERN, 10, MAX_SCORE)),
  });
  const seedless = parsed.ok && parsed.value.mode === 'challenge' && parsed.value.seed === null;
  return seedless ? fail(failure('input/wrong-type', 's: a challenge needs its seed')) : parsed;
};

/** The query text of a card: `m=challenge&s=1z141z3&b=1234`, at most 40 characters. */
export const makeLaunchQuery = ({ mode, seed, scoreToBeat }: LaunchQuery): string => {
  const parts: string[] = [];
  if (mode !== null) parts.push(`m=${mode}`);
  if (seed !== null) parts.push(`s=${seed.toString(36)}`);
  if (scoreToBeat !== null) parts.push(`b=${scoreToBeat}`);
  return parts.join('&');
};
