import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type LaunchQuery,
  MAX_SCORE,
  makeLaunchQuery,
  parseLaunchQuery,
} from '../../src/shared/launch-query.ts';
import { MODE_NAMES } from '../../src/shared/mode-name.ts';

const NOTHING: LaunchQuery = { mode: null, seed: null, scoreToBeat: null };

const codeOf = (query: unknown): string => {
  const parsed = parseLaunchQuery(query);
  return parsed.ok ? 'ok' : parsed.error.code;
};

/** As the host takes a card's query apart. */
const split = (text: string): Record<string, string> =>
  Object.fromEntries(text === '' ? [] : text.split('&').map((part) => part.split('=')));

const seed = fc.integer({ min: 0, max: 0xffffffff });
const arbitraryQuery: fc.Arbitrary<LaunchQuery> = fc
  .record({
    mode: fc.option(fc.constantFrom(...MODE_NAMES)),
    seed: fc.option(seed),
    scoreToBeat: fc.option(fc.integer({ min: 0, max: MAX_SCORE })),
  })
  .filter(({ mode, seed }) => mode !== 'challenge' || seed !== null);

describe('launch query', () => {
  it('query: what a card says is what its receiver reads', () => {
    fc.assert(
      fc.property(arbitraryQuery, (query) => {
        expect(parseLaunchQuery(split(makeLaunchQuery(query)))).toEqual({ ok: true, value: query });
      }),
    );
  });

  it('query: a card needs no encoding and stays short', () => {
    fc.assert(
      fc.property(arbitraryQuery, (query) => {
        expect(makeLaunchQuery(query)).toMatch(/^[a-z0-9=&]{0,40}$/);
      }),
    );
  });

  it('query: no query asks for nothing, and keys of others are left alone', () => {
    expect(parseLaunchQuery({})).toEqual({ ok: true, value: NOTHING });
    expect(parseLaunchQuery({ gdt_vid: 'wx0', weixinadinfo: 7, __proto__: { m: 'daily' } }).ok).toBe(true);
  });

  it.each([
    ['no object', null, 'input/wrong-type'],
    ['a text', 'm=daily', 'input/wrong-type'],
    ['an unknown mode', { m: 'zen' }, 'input/unknown-name'],
    ['a mode of the object kind', { m: 'constructor' }, 'input/unknown-name'],
    ['a mode twice', { m: ['daily', 'daily'] }, 'input/wrong-type'],
    ['a seed beyond 32 bits', { s: '1z141z4' }, 'input/out-of-range'],
    ['a seed with capitals', { s: 'ABC' }, 'input/corrupt'],
    ['a seed still encoded', { s: '%31' }, 'input/corrupt'],
    ['an empty seed', { s: '' }, 'input/corrupt'],
    ['a huge seed', { s: 'z'.repeat(1_000_000) }, 'input/corrupt'],
    ['a seed that is a number', { s: 5 }, 'input/wrong-type'],
    ['a score of infinity', { b: 'Infinity' }, 'input/corrupt'],
    ['a score below nought', { b: '-1' }, 'input/corrupt'],
    ['a challenge without its seed', { m: 'challenge', b: '90' }, 'input/wrong-type'],
  ])('query: %s is refused with its code', (_, query, code) => {
    expect(codeOf(query)).toBe(code);
  });

  it('query: anything at all is read or refused, never thrown', () => {
    const field = fc.oneof(fc.anything(), fc.string(), fc.constantFrom(...MODE_NAMES));
    const query = fc.record({ m: field, s: field, b: field }, { requiredKeys: [] });
    fc.assert(
      fc.property(fc.oneof(query, fc.anything()), (value) => {
        const parsed = parseLaunchQuery(value);
        if (parsed.ok) expect(parseLaunchQuery(split(makeLaunchQuery(parsed.value)))).toEqual(parsed);
        else expect(parsed.error.code).toMatch(/^input\//);
      }),
    );
  });
});
