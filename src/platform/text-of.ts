/** Any value as text for the log. Objects without a way to text, which `String` throws on, are told by their type. */
export const textOf = (value: unknown): string => {
  try {
    return String(value);
  } catch {
    return typeof value;
  }
};
