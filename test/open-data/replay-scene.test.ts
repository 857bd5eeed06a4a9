import { describe, expect, it } from 'vitest';
import { Domain } from '../../src/open-data/domain.ts';
import { FakeHost } from './fake-host.ts';
import { BOARDS, entryOf, honestRun, ownOf, pairsOf, person, SETUP, words } from './people.ts';

/** Long enough for short runs to be played again in idle moments. */
const PROVING_MS = 20_000;

describe('theatre', () => {
  const run = honestRun(3, 20);
  const inTheatre = (canShareTo = true): FakeHost => {
    const host = new FakeHost();
    host.canShareTo = canShareTo;
    host.people = [person('老友', pairsOf(entryOf(run.score, run.replay)))];
    new Domain(host);
    host.tell(SETUP, { ...BOARDS, cardImage: 'http://tmp/card.jpg' });
    host.pass(100);
    host.pass(PROVING_MS);
    host.tap(100, host.placeOf('老友')!.y);
    return host;
  };
  const factsOf = (host: FakeHost): string => host.lines.find((line) => line.includes('·')) ?? '';

  it('a row: is played to the very score it claims', () => {
    const host = inTheatre();
    host.tap(300, 480);
    host.tap(300, 480);
    expect(host.lines).toContain('16×');
    host.pass(8_000);
    expect(factsOf(host)).toBe(`${words['friends.score']} ${run.score} · ${words['friends.drops']} 20`);
  });

  it('the scrubber: goes to a tick and shows what was there, whatever was shown before', () => {
    const host = inTheatre();
    host.pass(4_000);
    const seek = (x: number): string => {
      host.touch('start', x, 480);
      host.pass(400);
      const facts = factsOf(host);
      host.touch('end', x, 480);
      return facts;
    };
    const [middle, late, again] = [seek(150), seek(240), seek(150)];
    expect(late).not.toBe(middle);
    expect(again).toBe(middle);
  });

  it('a finger that never lifted: the next one presses, here and on the boards', () => {
    const host = inTheatre();
    host.touch('start', 150, 480, 7);
    host.tap(20, 24);
    expect(host.lines).toContain(words['friends.day']);
    host.touch('start', 100, 300, 8);
    host.tap(100, host.placeOf('老友')!.y);
    expect(host.lines).not.toContain(words['friends.day']);
  });

  it('asking for the card: goes to that friend alone; the way back leads to the board', () => {
    const host = inTheatre();
    host.tap(280, 24);
    expect(host.shares).toEqual(['id-老友']);
    expect(host.shareImages).toEqual(['http://tmp/card.jpg']);
    host.tap(20, 24);
    expect(host.lines).toContain(words['friends.day']);
  });

  it('a client that can send no card to one friend: is not asked to', () => {
    const host = inTheatre(false);
    expect(host.lines).toContain('老友');
    expect(host.lines).not.toContain(words['friends.ask']);
    host.tap(280, 24);
    expect(host.shares).toEqual([]);
  });

  it('one’s own row: is watched as well, and nobody is asked for it', () => {
    const host = new FakeHost();
    host.people = [person('老友', pairsOf(entryOf(7, '')))];
    new Domain(host);
    host.tell(SETUP, ownOf('endless_day', entryOf(run.score, run.replay)), BOARDS);
    host.pass(PROVING_MS);
    host.tap(100, 470);
    expect(host.lines).toContain(words['friends.you']);
    expect(host.lines).not.toContain(words['friends.day']);
    host.tap(280, 24);
    expect(host.shares).toEqual([]);
  });
});
