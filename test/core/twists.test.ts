import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createRun,
  makeReplayText,
  parseReplayText,
  parseRules,
  Recorder,
  type Run,
  twistOfDay,
  verify,
} from '../../src/core/index.ts';
import { numberOfTwist, TWISTS, type Twist } from '../../src/shared/vocabulary/twists.ts';
import { rules } from './player.ts';

const file = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../../settings/${name}.json`, import.meta.url), 'utf8'));

const shipped = file('twists');
const changes = shipped.changes as Record<string, object>;

const codeOf = (twists: unknown): string => {
  const parsed = parseRules({ balance: file('balance'), physics: file('physics'), twists });
  return parsed.ok ? 'ok' : `${parsed.error.code} ${parsed.error.detail}`;
};

const withLight = (light: unknown): unknown => ({ ...shipped, changes: { ...changes, light } });

const runWith = (twist: Twist, seed = 5): Run =>
  createRun({ rules, mode: 'daily', seed, twist: numberOfTwist(twist) });

describe('twists: settings', () => {
  it('shipped: parse, and every day of a week has one of its own', () => {
    expect(codeOf(shipped)).toBe('ok');
    expect(new Set(rules.twists.week).size).toBe(7);
  });

  it.each([
    ['none', undefined, 'input/wrong-type twists: light'],
    ['a week of six days', { ...shipped, week: TWISTS.slice(1) }, 'input/wrong-type twists: week'],
    [
      'a day of a later game',
      { ...shipped, week: [...TWISTS.slice(1), 'fog'] },
      'input/unknown-name twists: week',
    ],
    [
      'a twist of a later game',
      { ...shipped, changes: { ...changes, fog: {} } },
      'input/unknown-name twists: fog',
    ],
    ['one that is missing', withLight(undefined), 'input/wrong-type twists: light'],
    ['a change that nobody knows', withLight({ fog: 1 }), 'input/unknown-name twists: fog'],
    ['no gravity', withLight({ gravity: 0 }), 'input/out-of-range twists: gravity'],
    ['a jar too narrow for its pieces', withLight({ width: 100 }), 'input/out-of-range twists: width'],
    [
      'a piece in the hand that does not fit over the jar',
      withLight({ bag: Array(11).fill(1) }),
      'input/out-of-range twists: light',
    ],
    ['rows wider than the jar', withLight({ fill: [20], fillRows: 1 }), 'input/out-of-range twists: light'],
    ['rows over the line', withLight({ fill: [1], fillRows: 20 }), 'input/out-of-range twists: light'],
  ])('%s: refused, and the place is named', (_, twists, answer) => {
    expect(codeOf(twists)).toContain(answer);
  });

  it('anything at all: answered, never thrown', () => {
    fc.assert(
      fc.property(fc.anything(), (twists) => {
        expect(codeOf(twists)).not.toBe('ok');
      }),
      { numRuns: 500 },
    );
  });
});

describe('twists: days', () => {
  it('a week from Monday to Sunday has them in their order', () => {
    const days = Array.from({ length: 7 }, (_, at) => twistOfDay(rules, `2026-09-${21 + at}`));
    expect(days).toEqual(rules.twists.week);
  });

  it('what is no day has none', () => {
    expect(twistOfDay(rules, '2026-02-30')).toBeNull();
  });
});

describe('twists: play', () => {
  const widthOf = (twist: Twist): number => runWith(twist).view.board.width;

  it('the jar is narrow on its day alone', () => {
    expect(widthOf('narrow')).toBeLessThan(rules.board.width);
    expect(TWISTS.filter((twist) => widthOf(twist) === rules.board.width)).toHaveLength(6);
  });

  it('a piece falls slower where gravity is light', () => {
    const fallen = (run: Run): number => {
      run.step([{ type: 'drop', column: 128 }]);
      for (let tick = 0; tick < 20; tick += 1) run.step();
      return run.view.pieces[0]?.y ?? 0;
    };
    expect(fallen(runWith('light'))).toBeLessThan(fallen(createRun({ rules, mode: 'daily', seed: 5 })));
  });

  it('half full: rows lie under the line, at rest, and hardly merge by themselves', () => {
    for (let seed = 1; seed <= 10; seed += 1) {
      const run = runWith('half-full', seed);
      const before = run.view.pieces.length;
      for (let tick = 0; tick < 240; tick += 1) run.step();
      expect(run.view.ended).toBeNull();
      expect(run.view.danger).toBeNull();
      const middle = rules.board.height * 0.6;
      expect(Math.min(...run.view.pieces.map(({ y, radius }) => y - radius))).toBeLessThan(middle);
      expect(run.view.pieces.length).toBeGreaterThan(before - 10);
    }
  });

  it('the reunion begins with what is big, and a bag that is big brings tiers that no other does', () => {
    expect(Math.max(...runWith('reunion').view.pieces.map(({ tier }) => tier))).toBe(9);
    const drawn = (run: Run): number => {
      let most = 0;
      while (run.view.drops < 40 && !run.view.ended) {
        most = Math.max(most, run.view.held);
        run.step(run.view.canDrop ? [{ type: 'drop', column: (run.view.drops * 67) % 256 }] : []);
      }
      return most;
    };
    expect(drawn(runWith('big-bag'))).toBeGreaterThan(drawn(createRun({ rules, mode: 'daily', seed: 5 })));
  });

  it.each(TWISTS)('%s: its replay proves under its own number and no other', (twist) => {
    const run = runWith(twist);
    const recorder = new Recorder(rules.rulesVersion);
    while (run.view.drops < 30 && !run.view.ended) {
      const { tick, drops, canDrop } = run.view;
      const commands = canDrop ? [{ type: 'drop', column: (drops * 67) % 256 } as const] : [];
      recorder.note(tick, commands, run.step(commands));
    }
    const text = makeReplayText(recorder.replayOf(run.view));
    const replay = text.ok ? parseReplayText(text.value) : text;
    if (!replay.ok) throw new Error(replay.error.code);
    const { score } = run.view;
    expect(verify(rules, replay.value)).toMatchObject({ ok: true, proof: { score, hash: run.hash() } });
    const { twist: _, ...plain } = replay.value;
    const other = verify(rules, plain);
    expect(other.ok && other.proof.hash === run.hash()).toBe(false);
  });
});
