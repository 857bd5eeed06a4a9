import { describe, expect, test } from 'vitest';
import { historyLike } from '../../simulator/social/histories.ts';
import { makeSampleUsers } from '../../simulator/social/sample-users.ts';
import { World } from '../../simulator/social/world.ts';

const OPTIONS = { ownRow: 'fresh', friendsLate: false } as const;

describe('cast', () => {
  test('is the same each time, with the special ones first and nobody twice', () => {
    const cast = makeSampleUsers(500, () => ({}));
    expect(cast).toEqual(makeSampleUsers(500, () => ({})));
    expect(new Set(cast.map((it) => it.user)).size).toBe(500);
    expect(cast.filter((it) => it.role !== 'plain').map((it) => it.index)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(cast.find((it) => it.role === 'noAvatar')?.avatar).toBeNull();
  });

  test('hosts values like the player’s own: other scores, nothing beside them, one forged, one broken', () => {
    const own = {
      day: '{"wxgame":{"score":100,"update_time":1700000000},"replay":"abc"}',
      'day.more': 'defg',
    };
    const plain = historyLike(own, 'plain', 20);
    expect(Object.keys(plain)).toEqual(['day']);
    expect(Object.keys(JSON.parse(plain.day!) as object)).toEqual(['wxgame']);
    const forged = historyLike(own, 'cheater', 0);
    expect(JSON.parse(forged.day!)).toMatchObject({ wxgame: { score: 100_000 } });
    expect(forged['day.more']).toBe('defg');
    expect(() => JSON.parse(historyLike(own, 'corrupted', 1).day!)).toThrow();
  });

  test('five hundred of them are friends with what they host', () => {
    const world = new World();
    world.setFriends(
      'me',
      makeSampleUsers(500, ({ index }) => ({ score: String(index) })),
    );
    const asked = world.answer({ op: 'friendsHosted', user: 'me', keys: ['score'], options: OPTIONS });
    expect(asked.ok && (asked.result as { data: unknown[] }).data).toHaveLength(500);
    expect(world.friends('cast7').map((it) => it.user)).toEqual(['me']);
  });
});
