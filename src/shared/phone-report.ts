import { failure } from './failure.ts';
import { fail, ok, type Result } from './result.ts';

/** How a check came out; `info` is neither good nor bad. */
export const LINE_STATES = ['ok', 'bad', 'info'] as const;
export type LineState = (typeof LINE_STATES)[number];

export interface ReportLine {
  readonly state: LineState;
  /** Small letters, digits and blanks. */
  readonly name: string;
  readonly text: string;
}

/** The first line of a report, with the format's number. */
export const REPORT_HEAD = 'tuanyuan check 1';

const MOST_TEXT = 120;
const LINE = /^(ok|bad|info) ([a-z][a-z0-9 ]{0,23}): (.{1,120})$/;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, MOST_TEXT) || '?';

export const makeLine = ({ state, name, text }: ReportLine): string => `${state} ${name}: ${oneLine(text)}`;

export const makePhoneReport = (lines: readonly ReportLine[]): string =>
  [REPORT_HEAD, ...lines.map(makeLine)].join('\n');

/** Lines that were added on the way, as a chat does, are left out. Codes: not-text, newer-version, corrupt. */
export const parsePhoneReport = (text: unknown): Result<readonly ReportLine[]> => {
  if (typeof text !== 'string') return fail(failure('input/not-text', `report: ${typeof text}`));
  const [head, ...rest] = text.split(/\r?\n/).map((line) => line.trim());
  if (head !== REPORT_HEAD) {
    const code = head?.startsWith('tuanyuan check ') ? 'input/newer-version' : 'input/corrupt';
    return fail(failure(code, `report: does not begin with “${REPORT_HEAD}”`));
  }
  const lines = rest.flatMap((line) => {
    const [, state, name, what] = LINE.exec(line) ?? [];
    return what === undefined ? [] : [{ state: state as LineState, name: name!, text: what }];
  });
  return lines.length > 0 ? ok(lines) : fail(failure('input/corrupt', 'report: no line that can be read'));
};
