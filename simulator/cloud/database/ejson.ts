/** A document or a part of one as JavaScript values: numbers, texts, dates, lists and objects. */
export type Document = Record<string, unknown>;

const isObject = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const NUMBERS = ['$numberInt', '$numberLong', '$numberDouble'];

const readDate = (value: unknown): Date =>
  new Date(isObject(value) ? Number(value.$numberLong) : (value as string | number));

/** A value written as `{ "$type": … }`, or undefined when it is an ordinary object. */
const readTyped = (value: Document): unknown => {
  const keys = Object.keys(value);
  const [key] = keys;
  if (keys.length !== 1 || key === undefined) return undefined;
  if (NUMBERS.includes(key)) return Number(value[key]);
  if (key === '$date') return readDate(value.$date);
  return key === '$oid' ? String(value.$oid) : undefined;
};

/** Takes extended JSON (MongoDB's, either of its spellings) for the values it stands for. */
export const fromEjson = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(fromEjson);
  if (!isObject(value)) return value;
  const typed = readTyped(value);
  if (typed !== undefined) return typed;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, fromEjson(part)]));
};

const toEjson = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(toEjson);
  if (value instanceof Date) return { $date: { $numberLong: String(value.getTime()) } };
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, toEjson(part)]));
};

/** Throws a SyntaxError on anything but JSON. */
export const parseEjson = (text: string): unknown => fromEjson(JSON.parse(text));

export const makeEjson = (value: unknown): string => JSON.stringify(toEjson(value));
