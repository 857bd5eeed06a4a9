/** A day as Node's own Chinese calendar (ICU) tells it; `leap` is the second month of that number. */
export interface KnownLunarDate {
  readonly year: number;
  readonly month: number;
  readonly leap: boolean;
  readonly day: number;
}

const FORMAT = new Intl.DateTimeFormat('en-u-ca-chinese', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

/** `dayNumber`: days since 1970-01-01. A leap month's name is `6bis`. */
export const knownLunarDate = (dayNumber: number): KnownLunarDate => {
  const parts = new Map<string, string>();
  for (const { type, value } of FORMAT.formatToParts(dayNumber * 86_400_000)) parts.set(type, value);
  const month = parts.get('month') ?? '';
  return {
    year: Number(parts.get('relatedYear')),
    month: Number.parseInt(month, 10),
    leap: month.endsWith('bis'),
    day: Number(parts.get('day')),
  };
};
