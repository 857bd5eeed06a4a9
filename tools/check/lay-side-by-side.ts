import { parsePhoneReport, REPORT_HEAD, type ReportLine } from '../../src/shared/phone-report.ts';

export interface ReadReport {
  /** The phone's own words, or which of the texts it is. */
  readonly phone: string;
  readonly lines: readonly ReportLine[];
}

/** Several reports may stand in one text, one after the other; each begins with its first line. */
export const splitReports = (text: string): readonly string[] =>
  text
    .split(new RegExp(`^(?=${REPORT_HEAD.slice(0, -1)}\\d)`, 'm'))
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Throws where a text is no report, with which of them it is. */
export const readReports = (texts: readonly string[]): readonly ReadReport[] =>
  texts.flatMap(splitReports).map((text, at) => {
    const lines = parsePhoneReport(text);
    if (!lines.ok) throw new Error(`report ${at + 1}: ${lines.error.code}, ${lines.error.detail}`);
    const phone = lines.value.find(({ name }) => name === 'phone')?.text ?? `phone ${at + 1}`;
    return { phone, lines: lines.value };
  });

const MARKS = { ok: '✓ ', bad: '✗ ', info: '' } as const;

const cell = ({ lines }: ReadReport, name: string): string =>
  lines
    .filter((line) => line.name === name)
    .map(({ state, text }) => `${MARKS[state]}${text.replaceAll('|', '/')}`)
    .join('; ') || '–';

/** A Markdown table, a column for each phone, and what was found bad on any of them. */
export const laySideBySide = (
  reports: readonly ReadReport[],
): { readonly table: string; readonly bad: readonly string[] } => {
  const names = [...new Set(reports.flatMap(({ lines }) => lines.map(({ name }) => name)))];
  const rows = names.map(
    (name) => `| ${[name, ...reports.map((report) => cell(report, name))].join(' | ')} |`,
  );
  const bad = reports.flatMap(({ phone, lines }) =>
    lines
      .filter(({ state, name }) => state === 'bad' && name !== 'verdict')
      .map(({ name, text }) => `${phone}: ${name}: ${text}`),
  );
  const head = ['', ...reports.map((_, at) => `${at + 1}`)].join(' | ');
  const rule = `|---|${reports.map(() => '---|').join('')}`;
  return { table: [`| ${head} |`, rule, ...rows].join('\n'), bad };
};
