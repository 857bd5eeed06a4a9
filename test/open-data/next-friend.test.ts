import { expect, it } from 'vitest';
import { Domain } from '../../src/open-data/domain.ts';
import { FakeHost } from './fake-host.ts';
import { BOARDS, entryOf, honestRun, pairsOf, person, rules, SETUP, words } from './people.ts';

it('a strip in play: is drawn when it changes and not otherwise', () => {
  const host = new FakeHost();
  const { replay } = honestRun(2, 6);
  host.people = [
    person('老友', pairsOf(entryOf(100, replay))),
    person('远方', pairsOf(entryOf(9_000, replay))),
  ];
  new Domain(host);
  host.tell(SETUP, { ...BOARDS, type: 'strip', width: 160, height: 28 });
  host.pass(200);
  expect(host.lines).toEqual(expect.arrayContaining(['老友', '100']));
  const before = host.paints;
  for (let score = 0; score < 100; score += 5) {
    host.tell({ type: 'score', score });
    host.pass(64);
  }
  expect(host.paints).toBe(before);
  host.tell({ type: 'score', score: 101 });
  host.pass(64);
  expect(host.lines).toEqual(expect.arrayContaining(['老友', words['friends.overtaken']]));
  host.pass(3_000);
  expect(host.lines).toEqual(expect.arrayContaining(['远方', '9,000']));
});

it('at the end of a run: tells how many points were missing to the next friend', () => {
  const host = new FakeHost();
  const { replay } = honestRun(2, 6);
  host.people = [
    person('空口', pairsOf(entryOf(90, ''))),
    person('老友', pairsOf(entryOf(100, replay))),
    person('远方', pairsOf(entryOf(900, replay))),
  ];
  new Domain(host);
  const end = (score: number): void => {
    host.tell(SETUP, { ...BOARDS, type: 'goal', score, width: 260, height: 24 });
    host.pass(200);
  };
  end(80);
  expect(host.lines).toEqual(
    expect.arrayContaining(['老友', words['friends.missing']!.replace('{count}', '21')]),
  );
  end(600);
  expect(host.lines).toEqual(
    expect.arrayContaining(['远方', words['friends.missing']!.replace('{count}', '301')]),
  );
});

it('at the end of a run: with nobody in reach the game’s own goal is not covered', () => {
  const host = new FakeHost();
  host.people = [person('远方', pairsOf(entryOf(9_000, honestRun(2, 6).replay)))];
  new Domain(host);
  for (const score of [100, 9_001]) {
    host.tell(SETUP, { ...BOARDS, type: 'goal', score, width: 260, height: 24 });
    host.pass(200);
    expect(host.lines).toEqual([]);
  }
});

it('a strip in play: a score without a replay, or of other rules, is nobody’s goal', () => {
  const host = new FakeHost();
  const { replay } = honestRun(2, 6);
  const older = { rulesVersion: rules.rulesVersion - 1 };
  host.people = [
    person('空口', pairsOf(entryOf(100, ''))),
    person('旧规', pairsOf(entryOf(200, replay, older))),
    person('老友', pairsOf(entryOf(300, replay))),
    person('大话', pairsOf(entryOf(999_999_999, ''))),
  ];
  new Domain(host);
  host.tell(SETUP, { ...BOARDS, type: 'strip', width: 160, height: 28 });
  host.pass(200);
  expect(host.lines).toEqual(expect.arrayContaining(['老友', '300']));
  host.tell({ type: 'score', score: 301 });
  host.pass(4_000);
  expect(host.lines).toEqual([]);
});
