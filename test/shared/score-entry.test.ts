import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameWeek } from '../../src/shared/china-week.ts';
import { isCurrent, LEADERBOARD_KEYS } from '../../src/shared/friend-leaderboards.ts';
import {
  HOSTED_LIMITS,
  joinReplay,
  MAX_HOSTED_REPLAY,
  makeScorePairs,
  parseScoreEntry,
  parseScoreHead,
  readPairs,
  type ScoreEntry,
} from '../../src/shared/score-entry.ts';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const HOSTILE_ENTRIES = 10_000;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

const replay = fc.oneof(
  fc.string({ unit: fc.constantFrom(...DIGITS), maxLength: 60 }),
  fc.nat(MAX_HOSTED_REPLAY).map((length) => 'x'.repeat(length)),
);
const entry: fc.Arbitrary<ScoreEntry> = fc.record<Required<ScoreEntry>>({
  score: fc.nat(999_999_999),
  time: fc.nat(0xffffffff),
  rulesVersion: fc.nat(255),
  day: fc
    .date({ min: new Date('2024-01-01'), max: new Date('2050-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  replay,
  signature: fc.option(fc.string({ unit: fc.constantFrom(...DIGITS), minLength: 86, maxLength: 86 }), {
    nil: null,
  }),
  origin: fc.option(fc.string({ unit: fc.constantFrom('0', '9', 'a', 'z'), minLength: 10, maxLength: 10 })),
});
const board = fc.constantFrom(...LEADERBOARD_KEYS);

describe('score entry', () => {
  it('round trip: what is written is read again', () => {
    fc.assert(
      fc.property(board, entry, (key, written) => {
        expect(parseScoreEntry(key, makeScorePairs(key, written))).toEqual({ ok: true, value: written });
      }),
    );
  });

  it('limits: every pair of the longest entries fits, and all boards together', () => {
    fc.assert(
      fc.property(entry, (written) => {
        const pairs = LEADERBOARD_KEYS.flatMap((key) => makeScorePairs(key, written));
        expect(pairs.length).toBeLessThanOrEqual(HOSTED_LIMITS.pairs);
        for (const { key, value } of pairs) {
          expect(bytesOf(key)).toBeLessThanOrEqual(HOSTED_LIMITS.keyBytes);
          expect(bytesOf(key) + bytesOf(value)).toBeLessThanOrEqual(HOSTED_LIMITS.pairBytes);
        }
      }),
    );
  });

  it('head: is the form that the platform ranks by', () => {
    const [head] = makeScorePairs('endless_all', {
      score: 1234,
      time: 1_764_000_000,
      rulesVersion: 7,
      day: '2026-11-25',
      replay: 'AQ',
    });
    expect(head?.key).toBe('endless_all');
    expect(JSON.parse(head!.value)).toMatchObject({ wxgame: { score: 1234, update_time: 1_764_000_000 } });
  });

  it('too long a replay: the score stands without it', () => {
    const long = {
      score: 9,
      time: 1,
      rulesVersion: 1,
      day: '2026-01-01',
      replay: 'y'.repeat(MAX_HOSTED_REPLAY + 1),
    };
    expect(parseScoreEntry('daily_day', makeScorePairs('daily_day', long))).toEqual({
      ok: true,
      value: { ...long, replay: '', signature: null, origin: null },
    });
  });

  it('a signature or a mark that cannot be read: is none, and the score stands', () => {
    const run = { score: 9, time: 1, rulesVersion: 1, day: '2026-01-01', replay: 'AQ' };
    for (const signature of ['A'.repeat(85), 'A'.repeat(87), `${'A'.repeat(85)}!`, 'x'])
      expect(parseScoreEntry('daily_day', makeScorePairs('daily_day', { ...run, signature }))).toMatchObject({
        ok: true,
        value: { score: 9, signature: null },
      });
    const marked = makeScorePairs('daily_day', { ...run, origin: 'A'.repeat(10) });
    expect(parseScoreEntry('daily_day', marked)).toMatchObject({ ok: true, value: { origin: null } });
  });

  it('two writes: a head and the parts of another run do not belong together', () => {
    const one = makeScorePairs('daily_all', {
      score: 9,
      time: 1,
      rulesVersion: 1,
      day: '2026-01-01',
      replay: 'abc',
    });
    const two = makeScorePairs('daily_all', {
      score: 9,
      time: 1,
      rulesVersion: 1,
      day: '2026-01-01',
      replay: 'abd',
    });
    const head = parseScoreHead(one[0]?.value);
    expect(head.ok && joinReplay('daily_all', head.value, readPairs([one[0], two[1]]))).toBeNull();
    expect(head.ok && joinReplay('daily_all', head.value, readPairs(one))).toBe('abc');
  });

  it(`hostile entries: ${HOSTILE_ENTRIES} of them never throw, and what is accepted is sane`, () => {
    const honest = makeScorePairs('endless_day', {
      score: 50,
      time: 1,
      rulesVersion: 1,
      day: '2026-01-01',
      replay: 'abc',
    });
    const bent = fc
      .tuple(
        fc.constantFrom(...honest.map(({ value }) => value)),
        fc.nat(200),
        fc.string({ unit: 'binary', maxLength: 4 }),
      )
      .map(([text, at, piece]) => text.slice(0, at) + piece + text.slice(at + 1));
    const value = fc.oneof(bent, fc.string({ unit: 'binary' }), fc.json(), fc.anything());
    const pair = fc.oneof(
      fc.record({ key: fc.constantFrom('endless_day', 'endless_day_0', '__proto__'), value }),
      fc.anything(),
    );
    fc.assert(
      fc.property(fc.oneof(fc.array(pair), fc.anything()), (list) => {
        const read = parseScoreEntry('endless_day', list);
        if (!read.ok) return;
        expect(Number.isInteger(read.value.score) && read.value.score >= 0).toBe(true);
        expect(read.value.replay.length).toBeLessThanOrEqual(MAX_HOSTED_REPLAY);
      }),
      { numRuns: HOSTILE_ENTRIES },
    );
  });
});

describe('score board', () => {
  it.each([
    ['2026-11-23', '2026-11-29', true],
    ['2026-11-22', '2026-11-23', false],
    ['2026-12-28', '2027-01-03', true],
    ['2026-11-23', 'never', false],
  ])('%s and %s: in one week is %s', (one, other, same) => {
    expect(isSameWeek(one, other)).toBe(same);
  });

  it('spans: a day passes, a week passes, a best stays', () => {
    const stands = (today: string) =>
      LEADERBOARD_KEYS.filter((key) => key.startsWith('daily') && isCurrent(key, '2026-11-24', today));
    expect(stands('2026-11-24')).toEqual(['daily_day', 'daily_week', 'daily_all']);
    expect(stands('2026-11-25')).toEqual(['daily_week', 'daily_all']);
    expect(stands('2026-12-01')).toEqual(['daily_all']);
  });
});
