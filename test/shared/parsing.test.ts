import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combine, parseJson, readInteger, readTable } from '../../src/shared/parsing.ts';
import { ok } from '../../src/shared/result.ts';

const codeOf = (text: unknown, maxLength = 1000): string => {
  const parsed = parseJson(text, maxLength);
  return parsed.ok ? 'ok' : parsed.error.code;
};

describe('reading', () => {
  it('json: any text is parsed or refused with a code, never thrown', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(['ok', 'input/not-json', 'input/too-large']).toContain(codeOf(text));
      }),
    );
  });

  it('json: the limit is the last length that is read', () => {
    expect(codeOf('"abc"', 5)).toBe('ok');
    expect(codeOf('"abcd"', 5)).toBe('input/too-large');
  });

  it('json: what is no text is not guessed at', () => {
    for (const value of [null, undefined, 3, {}, ['{}']]) expect(codeOf(value)).toBe('input/not-text');
  });

  it('integer: both ends are included, and everything else is refused', () => {
    for (const value of [1, 5]) expect(readInteger('n', value, 1, 5)).toEqual(ok(value));
    for (const value of [0, 6, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '3', null]) {
      expect(readInteger('n', value, 1, 5).ok).toBe(false);
    }
  });

  it('integer: minus nought comes back as nought', () => {
    const read = readInteger('n', -0, 0, 1);
    expect(read.ok && Object.is(read.value, 0)).toBe(true);
  });

  it('table: keys that could reach an object’s prototype are refused where keys are closed', () => {
    const hostile: unknown = JSON.parse('{"__proto__":{"polluted":true}}');
    const read = readTable('t', hostile, (key) => /^[a-z]+$/.test(key), ok);
    expect(read.ok).toBe(false);
    expect('polluted' in {}).toBe(false);
  });

  it('together: the first refusal is the answer', () => {
    const parts = combine({
      a: readInteger('a', 1, 0, 1),
      b: readInteger('b', 2, 0, 1),
      c: readInteger('c', 3, 0, 1),
    });
    expect(parts.ok ? '' : parts.error.detail).toContain('b');
  });
});
