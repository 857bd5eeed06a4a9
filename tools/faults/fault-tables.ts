import { ROWS } from './rows.ts';
import { HANDS, VITAL } from './vital.ts';

const code = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(' ');

/** What the player sees while calls of the host go wrong, a row for each group of them. */
export const seenTable = (): string =>
  [
    '| calls | what the player sees |',
    '|---|---|',
    ...ROWS.map(({ calls, seen }) => `| ${code(calls)} | ${seen} |`),
  ].join('\n');

/** The calls that no game can do without, and why. */
export const vitalTable = (): string =>
  [
    '| call | why not without |',
    '|---|---|',
    ...Object.entries(VITAL).map(([call, reason]) => `| \`${call}\` | ${reason} |`),
    `| ${code(HANDS)} | no finger is felt: home stands, and nothing can be begun |`,
  ].join('\n');
