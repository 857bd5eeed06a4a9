import type { Difference } from './differences.ts';
import type { Domain, Names } from './typed-apis.ts';
import type { TypedMember } from './typings.ts';

const TITLES: Readonly<Record<Domain, string>> = { game: 'the game', 'open-data': 'the open-data domain' };
const DOMAINS: readonly Domain[] = ['game', 'open-data'];

interface Row {
  typed: number;
  there: number;
  differs: number;
  readonly missing: string[];
}

const rowsOf = (
  domain: Domain,
  apis: ReadonlyMap<string, TypedMember>,
  typed: Names,
  there: Names,
  differences: readonly Difference[],
): [string, Row][] => {
  const rows = new Map<string, Row>();
  for (const name of typed[domain]) {
    const family = apis.get(name)?.family || 'without a page';
    const row = rows.get(family) ?? { typed: 0, there: 0, differs: 0, missing: [] };
    rows.set(family, row);
    row.typed += 1;
    if (there[domain].includes(name)) row.there += 1;
    else row.missing.push(name);
  }
  for (const [family, row] of rows) {
    row.differs = differences.filter((it) => it.family === family && (it.domain ?? 'game') === domain).length;
  }
  return [...rows].sort(([one], [other]) => one.localeCompare(other));
};

const sum = (rows: [string, Row][], of: (row: Row) => number): number =>
  rows.reduce((total, [, row]) => total + of(row), 0);

const tableOf = (domain: Domain, rows: [string, Row][]): string[] => [
  `| ${TITLES[domain]}: API family | typed | there | missing | differs |`,
  '|---|--:|--:|--:|--:|',
  ...rows.map(
    ([family, { typed, there, missing, differs }]) =>
      `| ${family} | ${typed} | ${there} | ${missing.length} | ${differs === 0 ? '' : differs} |`,
  ),
  `| **all** | ${sum(rows, (row) => row.typed)} | ${sum(rows, (row) => row.there)} | ${sum(rows, (row) => row.missing.length)} | ${sum(rows, (row) => row.differs)} |`,
  '',
];

const missingOf = (domain: Domain, rows: [string, Row][]): string[] => [
  `Missing in ${TITLES[domain]}, so that a package sees them as on an older client:`,
  '',
  ...rows
    .filter(([, { missing }]) => missing.length > 0)
    .map(([family, { missing }]) => `- ${family}: ${missing.map((name) => `\`${name}\``).join(', ')}`),
  '',
];

/** The README's part about what there is, from the typings and from what a realm was found to have. */
export const ledgerText = (
  apis: ReadonlyMap<string, TypedMember>,
  typed: Names,
  there: Names,
  differences: readonly Difference[],
): string => {
  const domains = DOMAINS.map((domain) => [domain, rowsOf(domain, apis, typed, there, differences)] as const);
  return [
    '| what | why |',
    '|---|---|',
    ...differences.map(({ what, why }) => `| ${what} | ${why} |`),
    '',
    ...domains.flatMap(([domain, rows]) => tableOf(domain, rows)),
    ...domains.flatMap(([domain, rows]) => missingOf(domain, rows)),
  ].join('\n');
};

const BEGIN = '<!-- ledger: made by npm run ledger -->';
const END = '<!-- end of the ledger -->';

/** A README with its part replaced. */
export const withLedger = (readme: string, text: string): string => {
  const [before, rest] = readme.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined)
    throw new Error(`the README has no "${BEGIN}" and "${END}"`);
  return `${before}${BEGIN}\n\n${text}${END}${after}`;
};
