import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePhoneReport, parsePhoneReport, REPORT_HEAD } from '../../src/shared/phone-report.ts';
import { laySideBySide, readReports } from '../../tools/check/lay-side-by-side.ts';

const report = (phone: string, ...lines: string[]) =>
  [REPORT_HEAD, `info phone: ${phone}`, ...lines].join('\n');

describe('reports of phones', () => {
  it('are read as they were made', () => {
    const lines = [
      { state: 'ok', name: 'hash', text: '3 runs are the same' },
      { state: 'bad', name: 'vertex arrays', text: 'missing' },
    ] as const;
    expect(parsePhoneReport(makePhoneReport(lines))).toEqual({ ok: true, value: lines });
  });

  it('whatever a line says stays one line that can be read', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = parsePhoneReport(makePhoneReport([{ state: 'info', name: 'phone', text }]));
        expect(parsed.ok && parsed.value.length).toBe(1);
      }),
    );
  });

  it('no text at all ever throws out of the parser', () => {
    fc.assert(fc.property(fc.anything(), (value) => void parsePhoneReport(value)));
    fc.assert(fc.property(fc.string(), (rest) => void parsePhoneReport(`${REPORT_HEAD}\n${rest}`)));
  });

  it('lie side by side, with what is missing on one of them', () => {
    const { table, bad } = laySideBySide(
      readReports([
        `${report('A', 'ok steps: 0.1 ms')}\r\n\r\n${report('B', 'bad steps: 9 ms', 'ok sound: passes', 'bad verdict: steps')}`,
      ]),
    );
    expect(table.split('\n')).toEqual([
      '|  | 1 | 2 |',
      '|---|---|---|',
      '| phone | A | B |',
      '| steps | ✓ 0.1 ms | ✗ 9 ms |',
      '| sound | – | ✓ passes |',
      '| verdict | – | ✗ steps |',
    ]);
    expect(bad).toEqual(['B: steps: 9 ms']);
  });

  it.each(['', 'something else', 'tuanyuan check 2\ninfo phone: A'])(
    '%j is refused by its number',
    (text) => {
      expect(() => readReports([report('A', 'ok x: y'), text || '-'])).toThrow('report 2');
    },
  );
});
