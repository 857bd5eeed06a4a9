/** Seven fields of a timer: second minute hour day month weekday year; `*`, numbers, lists, ranges and steps. */
const matchesPart = (part: string, value: number): boolean => {
  const [range = '*', step] = part.split('/');
  const [first, last] = range.split('-');
  const low = range === '*' ? 0 : Number(first);
  const high = range === '*' ? Number.POSITIVE_INFINITY : last === undefined ? low : Number(last);
  const every = step === undefined ? 1 : Number(step);
  const top = step !== undefined && last === undefined ? Number.POSITIVE_INFINITY : high;
  return value >= low && value <= top && (value - low) % every === 0;
};

const matches = (field: string, value: number): boolean =>
  field.split(',').some((part) => matchesPart(part, value));

/** Timers of CloudBase go by China's time. */
const CHINA_MS = 8 * 60 * 60 * 1000;

/** Whether a timer goes off in the second of `at` (milliseconds since 1970). */
export const goesOff = (config: string, at: number): boolean => {
  const time = new Date(at + CHINA_MS);
  const values = [
    time.getUTCSeconds(),
    time.getUTCMinutes(),
    time.getUTCHours(),
    time.getUTCDate(),
    time.getUTCMonth() + 1,
    time.getUTCDay(),
    time.getUTCFullYear(),
  ];
  const fields = config.trim().split(/\s+/);
  return fields.length === values.length && fields.every((field, i) => matches(field, values[i] as number));
};
