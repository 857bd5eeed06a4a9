/** A value as the host stores it: JSON, except that a Date comes back as a Date. */
export const encodeValue = (value: unknown): string => {
  if (value instanceof Date) return JSON.stringify({ date: value.getTime() });
  const text = JSON.stringify(value);
  return text === undefined ? '{}' : `{"value":${text}}`;
};

/** The value of a text that `encodeValue` made; undefined stays undefined. */
export const decodeValue = (text: string): unknown => {
  const { value, date } = JSON.parse(text) as { value?: unknown; date?: number };
  return date === undefined ? value : new Date(date);
};
