import { expect, it } from 'vitest';
import { parseSource } from './source-file.ts';
import { timeZoneLaw } from './time-law.ts';

const said = (expression: string): string[] =>
  timeZoneLaw(parseSource('src/shared/day.ts', `export const it = ${expression};`)).map(({ what }) => what);

it.each(['new Date(now + OFFSET).getUTCDate()', 'Date.UTC(2026, 8, 25)', 'Date.now()', 'new Date(now)'])(
  'time zones: %s is the same in all',
  (expression) => expect(said(expression)).toEqual([]),
);

it.each([
  'new Date(now).getDate()',
  'new Date(now).getHours()',
  'date.getTimezoneOffset()',
  'date.setHours(0)',
  'date.toLocaleDateString()',
  'date.toDateString()',
  'new Date(2026, 8, 25)',
  "new Date('2026-09-25 12:00')",
  'Date.parse(text)',
  'Intl.DateTimeFormat()',
])('time zones: %s is refused', (expression) => {
  expect(said(expression)).toEqual([expect.stringMatching(/depends on the time zone \(line 1\)/)]);
});
