import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ASKING, isAsking } from '../../src/shared/friend-card.ts';
import { parseLaunchQuery } from '../../src/shared/launch-query.ts';

const HOSTILE_QUERIES = 10_000;

it('a directed card: is read from the field the platform puts its text into, and asks for no challenge', () => {
  const query = { shareMessageToFriendScene: '1', query: ASKING };
  expect(isAsking(query)).toBe(true);
  expect(parseLaunchQuery(query)).toMatchObject({
    ok: true,
    value: { seed: null, mode: null, invite: null },
  });
});

it('its text needs no encoding and stays within the 128 characters the platform takes', () => {
  expect(encodeURIComponent(ASKING)).toBe(ASKING);
  expect(ASKING.length).toBeLessThanOrEqual(128);
});

it(`hostile queries: ${HOSTILE_QUERIES} of them ask for nothing and never throw`, () => {
  const query = fc.oneof(fc.record({ query: fc.anything() }), fc.anything());
  fc.assert(
    fc.property(query, (value) => {
      const text = (value as { query?: unknown } | null | undefined)?.query;
      expect(isAsking(value)).toBe(text === ASKING);
    }),
    { numRuns: HOSTILE_QUERIES },
  );
});
