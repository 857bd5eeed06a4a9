import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  carriesReplay,
  EMPTY_QUERY,
  type LaunchQuery,
  MAX_QUERY_LENGTH,
  makeLaunchQuery,
  parseLaunchQuery,
} from '../../src/shared/launch-query.ts';
import { MAX_SCORE } from '../../src/shared/vocabulary/limits.ts';
import { MODES } from '../../src/shared/vocabulary/modes.ts';

const NOTHING = EMPTY_QUERY;
/** Hostile queries. */
const FUZZED = 20_000;

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
    mode: fc.option(fc.constantFrom(...MODES)),
    seed: fc.option(seed),
    scoreToBeat: fc.option(fc.integer({ min: 0, max: MAX_SCORE })),
    replay: fc.option(fc.stringMatching(/^[0-9A-Za-z_-]{1,900}$/)),
    twist: fc.option(fc.integer({ min: 1, max: 255 })),
    player: fc.option(seed),
    invite: fc.option(fc.stringMatching(/^[0-9a-z]{16}$/)),
    card: fc.option(fc.stringMatching(/^[0-9a-z]{12}$/)),
    cheer: fc.option(fc.integer({ min: 1, max: 99 })),
  })
  .filter(({ mode, seed, invite }) => mode !== 'challenge' || seed !== null || invite !== null);

describe('launch query', () => {
  it('query: what a card says is what its receiver reads', () => {
    fc.assert(
      fc.property(arbitraryQuery, (query) => {
        expect(parseLaunchQuery(split(makeLaunchQuery(query)))).toEqual({ ok: true, value: query });
      }),
    );
  });

  it('query: a card needs no encoding and stays short, whatever its replay', () => {
    fc.assert(
      fc.property(arbitraryQuery, fc.integer({ min: 1, max: 3000 }), (query, length) => {
        const long = { ...query, replay: 'x'.repeat(length) };
        const text = makeLaunchQuery(long);
        expect(text).toMatch(/^[A-Za-z0-9=&_-]*$/);
        expect(text.length).toBeLessThanOrEqual(MAX_QUERY_LENGTH);
        const read = parseLaunchQuery(split(text));
        expect(read).toEqual({
          ok: true,
          value: { ...long, replay: carriesReplay(long) ? long.replay : null },
        });
      }),
    );
  });

  it('query: a replay of any run of usual length has room', () => {
    const full = { ...NOTHING, mode: 'challenge', seed: 0xffffffff, scoreToBeat: MAX_SCORE } as const;
    expect(carriesReplay({ ...full, replay: 'x'.repeat(960) })).toBe(true);
    expect(carriesReplay({ ...full, replay: 'x'.repeat(1000) })).toBe(false);
  });

  it("query: a code's scene is the same query, encoded once or not at all", () => {
    fc.assert(
      fc.property(arbitraryQuery, (query) => {
        const short = { ...query, replay: null };
        const text = makeLaunchQuery(short);
        expect(parseLaunchQuery({ scene: encodeURIComponent(text) })).toEqual({ ok: true, value: short });
        expect(parseLaunchQuery({ scene: text })).toEqual({ ok: true, value: short });
      }),
    );
  });

  it.each([
    ['a replay with a space', { r: 'a b' }],
    ['a replay that is a list', { r: ['A'] }],
    ['an empty replay', { r: '' }],
    ['a replay longer than any card', { r: 'A'.repeat(100_000) }],
    ['an invite of the wrong length', { i: 'abc' }],
    ['an invite with capitals', { i: 'ABCDEFGHIJKLMNOP' }],
  ])('query: %s is left out, and the seed and the score still hold', (_, more) => {
    const query = { m: 'challenge', s: '5', b: '90', ...more };
    expect(parseLaunchQuery(query)).toEqual({
      ok: true,
      value: { ...NOTHING, mode: 'challenge', seed: 5, scoreToBeat: 90 },
    });
  });

  it.each([
    ['cut in an escape', '%'],
    ['of no characters', '%E5%9C'],
    ['of signs alone', '&&==&='],
    ['huge', 'm=daily&'.repeat(10_000)],
    ['that is a list', ['m=daily']],
  ])('query: a scene %s asks for nothing', (_, scene) => {
    expect(parseLaunchQuery({ scene })).toEqual({ ok: true, value: NOTHING });
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
    const field = fc.oneof(fc.anything(), fc.string(), fc.constantFrom(...MODES));
    const query = fc.record(
      { m: field, s: field, b: field, r: field, i: field, scene: field },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(query, fc.anything()), (value) => {
        const parsed = parseLaunchQuery(value);
        if (parsed.ok) expect(parseLaunchQuery(split(makeLaunchQuery(parsed.value)))).toEqual(parsed);
        else expect(parsed.error.code).toMatch(/^input\//);
      }),
      { numRuns: FUZZED },
    );
  });
});
