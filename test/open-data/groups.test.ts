import { describe, expect, it } from 'vitest';
import { Domain } from '../../src/open-data/domain.ts';
import { FakeHost } from './fake-host.ts';
import { BOARDS, entryOf, pairsOf, person, SETUP, words } from './people.ts';

/** A friend and a member of the group, each on a list of their own. */
const open = (boards: object = BOARDS): FakeHost => {
  const host = new FakeHost();
  host.people = [person('朋友', pairsOf(entryOf(3, '')))];
  host.groupPeople = [person('群友', pairsOf(entryOf(9, '')))];
  new Domain(host);
  host.tell(SETUP, boards);
  host.pass(100);
  return host;
};

const tapTab = (host: FakeHost, key: string): void => {
  const { x, y } = host.placeOf(words[key]!)!;
  host.tap(x, y);
};

const learn = (host: FakeHost): void => {
  host.tell({ ...BOARDS, groupId: 'G1' });
  host.pass(100);
};

describe('boards of a group', () => {
  it('a card with a ticket: they are there beside the friends’', () => {
    const host = open({ ...BOARDS, shareTicket: 'ticket' });
    expect(host.lines).toContain('群友');
    tapTab(host, 'friends.friends');
    expect(host.lines).toContain('朋友');
    expect(host.lines).not.toContain('群友');
    expect(host.groupsAsked[0]).toEqual({ shareTicket: 'ticket' });
  });

  it('a card without one: they come to the front once the group is known', () => {
    const host = open();
    expect(host.lines).toContain('朋友');
    learn(host);
    expect(host.lines).toContain('群友');
    expect(host.groupsAsked[0]).toEqual({ groupid: 'G1' });
  });

  it('a card without one: whoever has chosen meanwhile stays where they are, and has them beside it', () => {
    const host = open();
    tapTab(host, 'friends.week');
    learn(host);
    expect(host.lines).not.toContain('群友');
    tapTab(host, 'friends.group');
    expect(host.lines).toContain('群友');
  });

  it('the group is left: its board goes', () => {
    const host = open();
    learn(host);
    host.tell(BOARDS);
    host.pass(100);
    expect(host.lines).toContain('朋友');
    expect(host.placeOf(words['friends.group']!)).toBeUndefined();
  });
});
