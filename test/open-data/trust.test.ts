import { describe, expect, it } from 'vitest';
import { Domain } from '../../src/open-data/domain.ts';
import { makeScorePairs } from '../../src/shared/score-entry.ts';
import { FakeHost } from './fake-host.ts';
import { BOARDS, entryOf, honestRun, ownOf, pairsOf, person, SETUP, words } from './people.ts';

const PROVING_MS = 20_000;

const open = (host: FakeHost): void => {
  new Domain(host);
  host.tell(SETUP, BOARDS);
  host.pass(100);
};

const order = (host: FakeHost, names: readonly string[]): readonly string[] =>
  host.lines.filter((line) => names.includes(line));

describe('friends: whose score it is', () => {
  const run = honestRun(2, 24);
  const low = honestRun(3, 9);

  it('an honest friend: cannot be made a forger by another’s entry with the same head', () => {
    const honest = pairsOf(entryOf(run.score, run.replay));
    // The very head of the honest one, over another text of as many parts.
    const fake = honest.map(({ key, value }) => ({ key, value: /_\d+$/.test(key) ? low.replay : value }));
    for (const people of [
      [person('真友', honest), person('小贼', fake)],
      [person('小贼', fake), person('真友', honest)],
    ]) {
      const host = new FakeHost();
      host.people = people;
      open(host);
      host.pass(PROVING_MS);
      expect(order(host, ['真友', '小贼'])).toEqual(['真友', '小贼']);
      expect(host.lines.filter((line) => line === words['friends.forged'])).toEqual([]);
    }
  });

  it('a claim that promises a replay and never brings it: has no number once all is here', () => {
    const host = new FakeHost();
    const promised = pairsOf(entryOf(99_999, run.replay)).filter(({ key }) => !/_\d+$/.test(key));
    host.people = [person('空口', promised), person('真友', pairsOf(entryOf(run.score, run.replay)))];
    open(host);
    host.pass(PROVING_MS);
    expect(order(host, ['空口', '真友'])).toEqual(['真友', '空口']);
    expect(host.lines).toContain(words['friends.unproven']);
  });

  it('a friend’s run hosted as one’s own: shares its place and never stands above it alone', () => {
    const host = new FakeHost();
    const entry = entryOf(run.score, run.replay);
    host.people = [
      person('真友', pairsOf(entry)),
      person('小贼', pairsOf({ ...entry, time: 1 })),
      person('低分', pairsOf(entryOf(low.score, low.replay))),
    ];
    open(host);
    host.pass(PROVING_MS);
    expect(host.lines.filter((line) => line === '1')).toHaveLength(2);
    expect(host.lines.filter((line) => line === '3')).toHaveLength(1);
  });

  it('a slow claim at the head of the list: the others are proved before it', () => {
    const host = new FakeHost();
    const slow = honestRun(7, 150);
    const friends = Array.from({ length: 4 }, (_, at) => {
      const { score, replay } = honestRun(20 + at, 5);
      return person(`友${at}`, pairsOf(entryOf(score, replay)));
    });
    host.people = [person('慢慢', pairsOf(entryOf(slow.score + 1, slow.replay))), ...friends];
    open(host);
    const before = host.paints;
    host.pass(PROVING_MS);
    expect(host.paints).toBeGreaterThan(before);
    expect(order(host, ['慢慢', '友0']).at(-1)).toBe('慢慢');
    expect(host.lines).toContain(words['friends.forged']);
  });

  it('the player’s name and picture on a friend: that friend is not shown as the player', () => {
    const host = new FakeHost();
    host.me = [{ openId: 'id-me', nickName: '同名', avatarUrl: '' }];
    host.people = [
      { ...person('x', pairsOf(entryOf(run.score, run.replay))), nickname: '同名' },
      { ...person('me', pairsOf(entryOf(low.score, low.replay))), nickname: '同名' },
    ];
    open(host);
    const { y } = host.placeOf('同名')!;
    expect(y).toBeGreaterThan(0);
    expect(host.lines.filter((line) => line === '同名')).toHaveLength(1);
  });

  it('the player’s own entry copied by a friend: the friend is not shown as the player', () => {
    const host = new FakeHost();
    const entry = entryOf(run.score, run.replay);
    host.me = [{ openId: 'id-me', nickName: '同名', avatarUrl: '' }];
    host.people = [person('小贼', pairsOf(entry))];
    open(host);
    host.tell(ownOf('endless_day', entry));
    host.pass(100);
    expect(host.lines).toContain('小贼');
  });

  it('without ids: what only this phone has written tells the player', () => {
    const host = new FakeHost();
    const entry = entryOf(run.score, run.replay);
    host.people = [{ nickname: '同名', avatarUrl: '', KVDataList: makeScorePairs('endless_day', entry) }];
    open(host);
    host.tell(ownOf('endless_day', entry));
    host.pass(100);
    expect(host.lines).not.toContain('同名');
  });
});
