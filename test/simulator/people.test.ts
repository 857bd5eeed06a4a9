import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BLANK_CARD, type ChatName, entryOf } from '../../simulator/protocol/chat.ts';
import type { SocialRequest } from '../../simulator/protocol/social.ts';
import { avatarPicture } from '../../simulator/server/avatar.ts';
import { Ranks } from '../../simulator/social/ranks.ts';
import { World } from '../../simulator/social/world.ts';

const arrive = (world: World, user: string): void => void world.answer({ op: 'friends', user });

const users = (world: World, user: string): string[] => world.friends(user).map((it) => it.user);

describe('people', () => {
  test('with a phone know each other; a list that was set counts on both sides', () => {
    const world = new World();
    for (const user of ['anna', 'boris', 'chen']) arrive(world, user);
    expect(users(world, 'anna')).toEqual(['boris', 'chen']);
    expect(world.groups('anna')[0]?.members.map((it) => it.user)).toEqual(['anna', 'boris', 'chen']);
    world.setFriends('anna', [{ user: 'chen' }, { user: 'dora' }]);
    expect(users(world, 'boris')).toEqual(['chen']);
    expect(users(world, 'dora')).toContain('anna');
    world.setGroup('two', '两人', ['anna', 'dora']);
    expect(world.groups('boris')).toEqual([]);
  });

  test('and what they host and send outlive the process', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'people-'));
    const file = join(folder, 'people.json');
    const before = new World(file);
    before.setFriends('anna', [{ user: 'boris', nickname: '小波', data: { score: '7' } }]);
    before.send('anna', 'friend:boris', { ...BLANK_CARD, title: 'first' });
    const after = new World(file);
    after.send('anna', 'friend:boris', { ...BLANK_CARD, title: 'second' });
    expect(after.hostedData('boris')).toEqual({ score: '7' });
    const chat = after.chats('boris').find((it) => it.id === 'friend:anna');
    expect(chat?.messages.map((it) => [it.id, it.card.title])).toEqual([
      [1, 'first'],
      [2, 'second'],
    ]);
    await rm(folder, { recursive: true });
  });

  test('a refused list of pairs changes nothing', () => {
    const world = new World();
    const set = (pairs: [string, string][]): SocialRequest => ({ op: 'setHosted', user: 'anna', pairs });
    expect(world.answer(set([['a', '1']])).ok).toBe(true);
    expect(
      world.answer(
        set([
          ['b', '2'],
          ['c', 'x'.repeat(1024)],
        ]),
      ).ok,
    ).toBe(false);
    expect(world.hostedData('anna')).toEqual({ a: '1' });
  });
});

describe('chats', () => {
  const GROUP: ChatName = { id: 'group:g', kind: 'group', name: 'g' };
  const FRIEND: ChatName = { id: 'friend:f', kind: 'friend', name: 'f' };

  test.each([
    ['call', true, GROUP, [1044, 'ticket-g', 3]],
    ['menu', false, GROUP, [1008, null, 3]],
    ['call', true, FRIEND, [1007, null, 1]],
    ['favorite', true, null, [1010, null, null]],
    ['timeline', false, null, [1154, null, null]],
  ] as const)('%s with ticket %s in %o is entered by %o', (from, ticket, chat, expected) => {
    const { scene, query, shareTicket, chatType } = entryOf(
      { ...BLANK_CARD, from, ticket, query: 'a=1&b=%E6%9C%88' },
      chat,
    );
    expect([scene, shareTicket, chatType]).toEqual(expected);
    expect(query).toEqual({ a: '1', b: '月' });
  });

  test('keep the latest thirty, and nobody sends to a chat they are not in', () => {
    const world = new World();
    world.setFriends('anna', [{ user: 'boris' }]);
    for (let index = 0; index < 40; index++) {
      world.send('anna', 'friend:boris', { ...BLANK_CARD, title: String(index) });
    }
    const { messages } = world.chats('boris').find((it) => it.id === 'friend:anna')!;
    expect([messages.length, messages[0]?.card.title]).toEqual([30, '10']);
    expect(world.send('chen', 'friend:nobody', BLANK_CARD)).toBeNull();
    expect(world.send('chen', 'group:none', BLANK_CARD)).toBeNull();
  });
});

describe('score archive', () => {
  test('periods are those of China: day, week from Monday, month, ever, latest', () => {
    const ranks = new Ranks();
    const at = (text: string): number => Date.parse(`${text}+08:00`);
    const now = at('2026-09-30T00:10'); // a Wednesday
    for (const [score, when] of [
      [50, '2025-01-01T12:00'],
      [40, '2026-09-01T12:00'],
      [30, '2026-09-28T00:05'],
      [20, '2026-09-29T23:59'],
      [5, '2026-09-30T00:05'],
      [3, '2026-09-30T00:06'],
    ] as const) {
      ranks.add('anna', 'day', score, at(when));
    }
    const scores = ([1, 2, 3, 4, 5] as const).map(
      (period) => ranks.scores('anna', ['day', 'none'], period, now).day?.score,
    );
    expect(scores).toEqual([5, 30, 40, 50, 3]);
    expect(ranks.scores('boris', ['day'], 4, now)).toEqual({});
  });
});

describe('avatars', () => {
  test('are the same for a name, differ between names, and have the sizes of WeChat', () => {
    expect(avatarPicture('anna', '46')).toBe(avatarPicture('anna', '46'));
    expect(new Set(['anna', 'boris', 'chen', 'dora'].map((name) => avatarPicture(name, '0'))).size).toBe(4);
    expect(avatarPicture('anna', '0')).toContain('width="640"');
    expect(avatarPicture('anna', '100')).toBeNull();
  });
});
