import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEADERBOARD_KEYS } from '../../src/shared/friend-leaderboards.ts';
import {
  makeOpenDataMessage,
  type OpenDataMessage,
  parseOpenDataMessage,
} from '../../src/shared/open-data-message.ts';
import { FRIEND_MODES } from '../../src/shared/vocabulary/modes.ts';

const HOSTILE_MESSAGES = 10_000;

const length = fc.double({ min: 1, max: 2000, noNaN: true });
const opening = {
  left: length,
  top: length,
  width: length,
  height: length,
  pixelRatio: fc.constantFrom(1, 2, 3),
  day: fc.constantFrom('2026-11-25', '2027-02-28'),
  calm: fc.boolean(),
  mode: fc.constantFrom(...FRIEND_MODES),
};
const text = fc.string({ maxLength: 200 });
const message: fc.Arbitrary<OpenDataMessage> = fc.oneof(
  fc.record({
    type: fc.constant('setup' as const),
    words: text,
    balance: text,
    physics: text,
    twists: text,
    art: text,
    pieces: text,
    jar: text,
    keys: text,
  }),
  fc.record({
    type: fc.constant('boards' as const),
    ...opening,
    shareTicket: fc.option(fc.string({ maxLength: 40 })),
    groupId: fc.option(fc.string({ maxLength: 40 })),
    cardImage: fc.option(fc.string({ maxLength: 40 })),
  }),
  fc.record({ type: fc.constant('strip' as const), ...opening }),
  fc.record({
    type: fc.constant('own' as const),
    board: fc.constantFrom(...LEADERBOARD_KEYS),
    head: fc.string({ maxLength: 200 }),
    replay: fc.string({ maxLength: 200 }),
  }),
  fc.record({ type: fc.constant('score' as const), score: fc.nat(999_999_999) }),
  fc.constant({ type: 'close' as const }),
);

describe('open-data message', () => {
  it('round trip: what the game says is what the domain hears, through JSON', () => {
    fc.assert(
      fc.property(message, (said) => {
        const heard = JSON.parse(JSON.stringify(makeOpenDataMessage(said)));
        expect(parseOpenDataMessage(heard)).toEqual({ ok: true, value: said });
      }),
    );
  });

  it('values: primitives alone', () => {
    fc.assert(
      fc.property(message, (said) => {
        for (const value of Object.values(makeOpenDataMessage(said)))
          expect(value === null || ['string', 'number', 'boolean'].includes(typeof value)).toBe(true);
      }),
    );
  });

  it(`hostile messages: ${HOSTILE_MESSAGES} of them never throw`, () => {
    const types = fc.constantFrom('setup', 'boards', 'strip', 'own', 'score', 'close');
    const bent = fc
      .tuple(message, fc.string(), fc.anything())
      .map(([said, name, value]) => ({ ...said, [name]: value }));
    const hostile = fc.oneof(
      fc.anything(),
      bent,
      fc.record({ type: types, score: fc.anything(), day: fc.anything() }),
    );
    fc.assert(
      fc.property(hostile, (said) => {
        expect(typeof parseOpenDataMessage(said).ok).toBe('boolean');
      }),
      { numRuns: HOSTILE_MESSAGES },
    );
  });
});
