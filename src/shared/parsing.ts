import { type FailureCode, failure } from './failure.ts';
import { fail, ok, type Result } from './result.ts';

/** An object of unknown fields, as JSON gives it. */
export type Fields = Readonly<Record<string, unknown>>;

const refuse = (code: FailureCode, name: string, value: unknown) =>
  fail(failure(code, `${name}: ${typeof value === 'number' ? value : typeof value}`));

/** Parses JSON of at most `maxLength` UTF-16 units. Codes: not-text, too-large, not-json. */
export const parseJson = (text: unknown, maxLength: number): Result<unknown> => {
  if (typeof text !== 'string') return refuse('input/not-text', 'json', text);
  if (text.length > maxLength) return fail(failure('input/too-large', `json: ${text.length} characters`));
  try {
    return ok(JSON.parse(text) as unknown);
  } catch (thrown) {
    return fail(failure('input/not-json', String(thrown)));
  }
};

export const readFields = (name: string, value: unknown): Result<Fields> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? ok(value as Fields)
    : refuse('input/wrong-type', name, value);

export const readFlag = (name: string, value: unknown): Result<boolean> =>
  typeof value === 'boolean' ? ok(value) : refuse('input/wrong-type', name, value);

/** A whole number from `least` to `most`, both included. */
export const readInteger = (name: string, value: unknown, least: number, most: number): Result<number> => {
  if (typeof value !== 'number') return refuse('input/wrong-type', name, value);
  const fits = Number.isInteger(value) && value >= least && value <= most;
  // Adding zero turns -0 into 0, which JSON cannot carry back.
  return fits ? ok(value + 0) : refuse('input/out-of-range', name, value);
};

/** One of a closed vocabulary. */
export const readName = <T extends string>(name: string, value: unknown, names: readonly T[]): Result<T> => {
  if (typeof value !== 'string') return refuse('input/wrong-type', name, value);
  return names.includes(value as T) ? ok(value as T) : refuse('input/unknown-name', name, value);
};

/** What may be left out; null stands for it. */
export const readOptional = <T>(value: unknown, read: (value: unknown) => Result<T>): Result<T | null> =>
  value === null || value === undefined ? ok(null) : read(value);

/** Every element through `read`; the first refusal refuses the list. */
export const readList = <T>(
  name: string,
  value: unknown,
  read: (element: unknown) => Result<T>,
): Result<readonly T[]> => {
  if (!Array.isArray(value)) return refuse('input/wrong-type', name, value);
  const elements: T[] = [];
  for (const element of value as readonly unknown[]) {
    const one = read(element);
    if (!one.ok) return one;
    elements.push(one.value);
  }
  return ok(elements);
};

/** An object used as a table: every key must satisfy `isKey`, every value goes through `read`. */
export const readTable = <T>(
  name: string,
  value: unknown,
  isKey: (key: string) => boolean,
  read: (element: unknown) => Result<T>,
): Result<Readonly<Record<string, T>>> => {
  const fields = readFields(name, value);
  if (!fields.ok) return fields;
  const table: Record<string, T> = {};
  for (const key of Object.keys(fields.value)) {
    if (!isKey(key)) return fail(failure('input/unknown-name', `${name}: a key of ${key.length} characters`));
    const one = read(fields.value[key]);
    if (!one.ok) return one;
    table[key] = one.value;
  }
  return ok(table);
};

/** Each of these names' values through `read`, to be combined. */
export const readEach = <N extends string, T>(
  fields: Fields,
  names: readonly N[],
  read: (value: unknown, name: N) => Result<T>,
): { readonly [K in N]: Result<T> } => {
  const parts: Partial<Record<N, Result<T>>> = {};
  for (const name of names) parts[name] = read(fields[name], name);
  return parts as Record<N, Result<T>>;
};

/** A record of results as a result of a record: the first refusal is the answer. */
export const combine = <T extends object>(parts: { readonly [K in keyof T]: Result<T[K]> }): Result<T> => {
  const whole: Partial<T> = {};
  for (const key of Object.keys(parts) as (keyof T)[]) {
    const part = parts[key];
    if (!part.ok) return part;
    whole[key] = part.value;
  }
  return ok(whole as T);
};
