import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Domain } from '../../src/open-data/domain.ts';
import { FakeHost } from './fake-host.ts';
import {
  BOARDS,
  entryOf,
  honestRun,
  ownOf,
  pairsOf,
  person,
  rules,
  SETUP,
  TODAY,
  withTwist,
  words,
} from './people.ts';

const HOSTILE_LISTS = 400;
/** Long enough for short runs to be played again in idle moments. */
const PROVING_MS = 20_000;

const open = (host: FakeHost, boards: object = BOARDS): void => {
  new Domain(host);
  host.tell(SETUP, boards);
  host.pass(100);
};
const tapTab = (host: FakeHost, key: string): void => {
  const { x, y } = host.placeOf(words[key]!)!;
  host.tap(x, y);
};

const order = (host: FakeHost, names: readonly string[]): readonly string[] =>
  host.lines.filter((line) => names.includes(line));

describe('boards', () => {
  const runs = { low: honestRun(1, 6), high: honestRun(2, 24) };
  const low = person('低分', pairsOf(entryOf(runs.low.score, runs.low.replay)));
  const high = person('高分', pairsOf(entryOf(runs.high.score, runs.high.replay)));

  it('friends: best first, with their scores', () => {
    const host = new FakeHost();
    host.people = [low, high];
    open(host);
    expect(runs.high.score).toBeGreaterThan(runs.low.score);
    expect(order(host, ['低分', '高分'])).toEqual(['高分', '低分']);
    expect(host.lines).toContain(String(runs.high.score));
  });

  it('a forged score: drops to the bottom with a quiet mark, and can not be watched', () => {
    const host = new FakeHost();
    host.people = [low, person('假友', pairsOf(entryOf(runs.high.score + 5000, runs.high.replay)))];
    open(host);
    expect(order(host, ['假友', '低分'])).toEqual(['假友', '低分']);
    host.pass(PROVING_MS);
    expect(order(host, ['假友', '低分'])).toEqual(['低分', '假友']);
    const { y } = host.placeOf('假友')!;
    expect(host.lines).toContain(words['friends.forged']);
    host.tap(100, y);
    expect(host.lines).toContain(words['friends.day']);
  });

  it.each([
    ['no replay', '', {}, 'friends.unproven'],
    ['a replay that can not be read', 'AQAAAAAA', {}, 'friends.unproven'],
    [
      'a readable replay of earlier rules',
      honestRun(1, 6, 'endless', rules.rulesVersion - 1).replay,
      { rulesVersion: rules.rulesVersion - 1 },
      'friends.otherRules',
    ],
    [
      'a readable replay of later rules',
      honestRun(1, 6, 'endless', rules.rulesVersion + 1).replay,
      { rulesVersion: rules.rulesVersion + 1 },
      'friends.newer',
    ],
    ['a replay in a later format', 'AwAAAAAA', {}, 'friends.newer'],
    ['a replay with a twist of a later game', withTwist(honestRun(1, 6).replay, 200), {}, 'friends.newer'],
  ] as const)('%s: is marked so, and stands below the proved without a number', (_, replay, more, said) => {
    const host = new FakeHost();
    host.people = [low, person('老友', pairsOf(entryOf(99_999, replay, more)))];
    open(host);
    host.pass(PROVING_MS);
    expect(order(host, ['老友', '低分'])).toEqual(['低分', '老友']);
    expect(host.lines.filter((line) => line === '–')).toHaveLength(1);
    expect(host.lines).toContain(words[said]);
    expect(host.lines).not.toContain(words['friends.forged']);
    host.tap(100, host.placeOf('老友')!.y);
    expect(host.lines).toContain(words['friends.day']);
  });

  it('an entry in a later format: stands with its score on the board of its day, and says so', () => {
    const host = new FakeHost();
    const entry = entryOf(99_999, '', { time: Date.parse(`${TODAY}T12:00:00+08:00`) / 1000 });
    const later = pairsOf(entry).map(({ key, value }) => ({
      key,
      value: value.replace('"v":1', '"v":2').replace('"d":', '"date":'),
    }));
    host.people = [low, person('新友', later)];
    open(host);
    host.pass(PROVING_MS);
    expect(order(host, ['新友', '低分'])).toEqual(['低分', '新友']);
    expect(host.lines).toEqual(expect.arrayContaining(['99,999', words['friends.newer']]));
  });

  it('a daily with a twist of a later game: says so, before it is looked at it can be touched, and is nobody’s goal', () => {
    const host = new FakeHost();
    const { score, replay } = honestRun(1, 6, 'daily');
    host.people = [person('新友', pairsOf(entryOf(score + 1, withTwist(replay, 200)), 'daily'))];
    open(host, { ...BOARDS, mode: 'daily' });
    host.tap(100, host.placeOf('新友')!.y);
    expect(host.lines).toContain('新友');
    host.pass(PROVING_MS);
    expect(host.lines).toContain(words['friends.newer']);
    host.tell({ ...BOARDS, type: 'goal', mode: 'daily', score, width: 260, height: 24 });
    host.pass(200);
    expect(host.lines).toEqual([]);
  });

  it('own row: what the game says stands, though the list is without it', () => {
    const host = new FakeHost();
    host.people = [low];
    open(host);
    expect(host.lines).toContain(words['friends.noScore']);
    host.tell(ownOf('endless_day', entryOf(runs.high.score, runs.high.replay)));
    host.pass(100);
    expect(host.lines.filter((line) => line === words['friends.you'])).toHaveLength(2);
    expect(order(host, [words['friends.you']!, '低分'])[0]).toBe(words['friends.you']);
  });

  it('own row: a list that is behind does not show the player twice', () => {
    const host = new FakeHost();
    host.me = [{ openId: 'id-低分', nickName: '低分', avatarUrl: '' }];
    host.people = [low];
    open(host);
    host.tell(ownOf('endless_day', entryOf(runs.high.score, runs.high.replay)));
    host.pass(100);
    expect(host.lines).not.toContain('低分');
  });

  it('yesterday: a day that has passed is on the week and not on today', () => {
    const host = new FakeHost();
    host.people = [
      low,
      person('昨日', pairsOf(entryOf(runs.high.score, runs.high.replay, { day: '2026-11-24' }))),
    ];
    open(host);
    expect(host.lines).not.toContain('昨日');
    tapTab(host, 'friends.week');
    expect(host.lines).toContain('昨日');
  });

  it('a daily run of another day’s seed: is forged', () => {
    const host = new FakeHost();
    const run = honestRun(5, 6, 'daily');
    host.people = [person('日课', pairsOf(entryOf(run.score, run.replay), 'daily'))];
    open(host, { ...BOARDS, mode: 'daily' });
    host.pass(PROVING_MS);
    expect(host.lines).toContain(words['friends.forged']);
  });
});

describe('states', () => {
  it.each([
    ['refused', 'friends.refused'],
    ['failed', 'friends.failed'],
  ] as const)('%s: says so, and looks again when it is opened again', (fault, key) => {
    const host = new FakeHost();
    host.fault = fault;
    open(host);
    expect(host.lines).toContain(words[key]);
    host.fault = null;
    host.people = [person('老友', pairsOf(entryOf(7, '')))];
    host.tell(BOARDS);
    host.pass(100);
    expect(host.lines).toContain('老友');
  });

  it('nobody else: asks for company', () => {
    const host = new FakeHost();
    open(host);
    expect(host.lines).toContain(words['friends.empty']);
  });

  it('no answer: is told after a while, and one that comes late is shown', () => {
    const host = new FakeHost();
    host.silent = true;
    open(host);
    expect(host.lines).toContain(words['friends.loading']);
    host.pass(9_000);
    expect(host.lines).toContain(words['friends.late']);
  });

  it('names: any script and length, without marks that turn text around, and nameless ones', () => {
    const host = new FakeHost();
    const names = ['شريف الليل', '🥮🎑🥮', '\u202eevil\u202c', '', '超'.repeat(80), 'a\nb'];
    host.people = names.map((name, at) => ({
      ...person(String(at), pairsOf(entryOf(at, ''))),
      nickname: name,
    }));
    open(host);
    expect(host.lines.join('')).not.toMatch(/[\u202a-\u202e\n]/);
    expect(host.lines).toContain(words['friends.nameless']);
    expect(host.lines).toContain('شريف الليل');
    expect(host.lines.some((line) => line.startsWith('超') && line.endsWith('…'))).toBe(true);
  });

  it(`hostile lists: ${HOSTILE_LISTS} of them leave the board standing`, () => {
    const value = fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.anything());
    const pair = fc.oneof(
      fc.record({ key: fc.constantFrom('endless_day', 'endless_day_0'), value }),
      fc.anything(),
    );
    const someone = fc.oneof(
      fc.record({
        openid: value,
        nickname: value,
        avatarUrl: value,
        KVDataList: fc.oneof(fc.array(pair), fc.anything()),
      }),
      fc.anything(),
    );
    fc.assert(
      fc.property(fc.array(someone, { maxLength: 12 }), fc.anything(), (people, me) => {
        const host = new FakeHost();
        host.people = people;
        host.me = me;
        open(host);
        expect(host.lines).toContain(words['friends.day']);
      }),
      { numRuns: HOSTILE_LISTS },
    );
  });
});

describe('frames', () => {
  const many = Array.from({ length: 40 }, (_, at) => {
    const run = honestRun(at % 4, 6);
    return person(`友${at}`, pairsOf(entryOf(run.score, run.replay)));
  });

  it('at rest: none is asked for once everything is proved', () => {
    const host = new FakeHost();
    host.people = many;
    open(host);
    host.pass(PROVING_MS);
    expect(host.pass(2_000)).toBe(0);
  });

  it('a finger on the list: nothing is proved until it is lifted and the list stands', () => {
    const host = new FakeHost();
    host.people = [...many.slice(0, 8), person('假友', pairsOf(entryOf(90_000, honestRun(9, 6).replay)))];
    open(host);
    host.touch('start', 100, 300);
    for (let i = 0; i < 40; i++) {
      host.touch('move', 100, 300 - (i % 2));
      host.pass(160);
    }
    expect(order(host, ['假友', '友0'])[0]).toBe('假友');
    host.touch('end', 100, 300);
    host.pass(PROVING_MS);
    expect(order(host, ['假友', '友0'])[0]).not.toBe('假友');
  });

  it('closed: the canvas is clear and nothing goes on', () => {
    const host = new FakeHost();
    host.people = many;
    open(host);
    host.tell({ type: 'close' });
    host.pass(100);
    expect(host.lines).toEqual([]);
    expect(host.pass(500)).toBe(0);
  });
});
