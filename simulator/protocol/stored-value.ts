type Path = readonly (string | number)[];

/** Where dates lie inside a value. */
const datesIn = (value: unknown, at: Path = []): Path[] => {
  if (value instanceof Date) return [at];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => datesIn(part, [...at, key]));
};

/** A value as the host stores it: JSON, except that a Date comes back as a Date, wherever it lies. */
export const encodeValue = (value: unknown): string => {
  if (value instanceof Date) return JSON.stringify({ date: value.getTime() });
  const text = JSON.stringify(value);
  if (text === undefined) return '{}';
  const dates = datesIn(value);
  return dates.length === 0 ? `{"value":${text}}` : `{"value":${text},"dates":${JSON.stringify(dates)}}`;
};

const withDate = (value: unknown, path: Path): void => {
  let owner = value as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) owner = owner[key] as typeof owner;
  const last = path[path.length - 1]!;
  owner[last] = new Date(owner[last] as string);
};

/** The value of a text that `encodeValue` made; undefined stays undefined. */
export const decodeValue = (text: string): unknown => {
  const { value, date, dates = [] } = JSON.parse(text) as { value?: unknown; date?: number; dates?: Path[] };
  if (date !== undefined) return new Date(date);
  for (const path of dates) withDate(value, path);
  return value;
};
