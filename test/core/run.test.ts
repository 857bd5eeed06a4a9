import { describe, expect, it } from 'vitest';
import { COLUMNS, type GameEvent } from '../../src/core/index.ts';
import { play, playTurns, rules, startRun } from './player.ts';

const drop = (column: number) => ({ type: 'drop', column }) as const;
const ofType = <T extends GameEvent['type']>(events: readonly GameEvent[], type: T) =>
  events.filter((event): event is Extract<GameEvent, { type: T }> => event.type === type);

/** Drops into one corner until two equal pieces have merged. */
const untilMerge = (seed: number) => {
  const run = startRun(seed);
  const events: GameEvent[] = [];
  while (ofType(events, 'merged').length === 0) play(run, [drop(0)], 60, (told) => events.push(...told));
  return { run, events, merge: ofType(events, 'merged')[0] as Extract<GameEvent, { type: 'merged' }> };
};

describe('drop', () => {
  it('held piece: falls from its column, the next one is held', () => {
    const run = startRun(3);
    const { held, next } = run.view;
    const x = run.view.columnX(40);
    const events = run.step([drop(40)]);
    expect(events).toEqual([{ type: 'dropped', piece: 1, tier: held, x }]);
    expect(run.view.held).toBe(next);
    expect(run.view.drops).toBe(1);
  });

  it('from the opening to the floor: between 0.7 and 0.9 seconds', () => {
    const run = startRun(1);
    run.step([drop(128)]);
    let ticks = 1;
    while (ofType(run.step(), 'impact').length === 0) ticks += 1;
    expect(ticks).toBeGreaterThan(0.7 * 60);
    expect(ticks).toBeLessThan(0.9 * 60);
  });

  it('too soon after the last: refused, and nothing falls', () => {
    const run = startRun(1);
    run.step([drop(0)]);
    expect(run.view.canDrop).toBe(false);
    expect(run.step([drop(0)])).toEqual([{ type: 'refused', reason: 'cooling' }]);
    expect(run.view.pieces).toHaveLength(1);
  });

  it('outermost columns: the piece just touches the wall', () => {
    const run = startRun(1);
    const radius = rules.radii[run.view.held] as number;
    expect(run.view.columnX(0)).toBe(radius);
    expect(run.view.columnX(COLUMNS - 1)).toBe(rules.board.width - radius);
  });

  it('columnAt: finds back every column from its x, and the nearest for any x', () => {
    const { view } = startRun(1);
    for (let column = 0; column < COLUMNS; column += 1)
      expect(view.columnAt(view.columnX(column))).toBe(column);
    expect(view.columnAt(-1000)).toBe(0);
    expect(view.columnAt(5000)).toBe(COLUMNS - 1);
  });
});

describe('landing', () => {
  it('empty jar: the floor below the column', () => {
    const { view } = startRun(1);
    const radius = rules.radii[view.held] as number;
    expect(view.landing(77)).toEqual({ x: view.columnX(77), y: rules.board.height - radius, piece: null });
  });

  it.each([5, 6, 7])(
    'settled jar, seed %i: the piece first touches what and where the guide said',
    (seed) => {
      const run = startRun(seed);
      playTurns(
        run,
        Array.from({ length: 12 }, (_, i) => ({ wait: 60, column: (i * 67) % COLUMNS })),
      );
      play(run, [], 400);
      const { x, y, piece } = run.view.landing(100);
      const id = ofType(run.step([drop(100)]), 'dropped')[0]?.piece;
      let before = { x: 0, y: 0 };
      for (let i = 0; i < 200; i += 1) {
        const falling = run.view.pieces.find((candidate) => candidate.id === id);
        if (falling) before = { x: falling.x, y: falling.y };
        const [impact] = ofType(run.step(), 'impact').filter(({ a, b }) => a === id || b === id);
        if (!impact) continue;
        const partner = impact.a === id ? impact.b : impact.a;
        expect(partner).toBe(piece);
        expect(before.x).toBe(x);
        expect(before.y).toBeLessThanOrEqual(y);
        expect(y - before.y).toBeLessThan(impact.speed + 3);
        return;
      }
      expect.unreachable('the piece touched nothing');
    },
  );
});

describe('merge', () => {
  it('two equal pieces: become the next tier between them, for triangular points', () => {
    const { run, merge } = untilMerge(8);
    expect(merge.points).toBe(((merge.tier + 1) * (merge.tier + 2)) / 2);
    expect(run.view.score).toBe(merge.points);
    expect(run.view.pieces.find(({ id }) => id === merge.into)?.tier).toBe(merge.tier + 1);
    expect(run.view.pieces.some(({ id }) => id === merge.a || id === merge.b)).toBe(false);
  });

  it('merged piece: has grown to its tier’s radius after eight ticks', () => {
    const run = startRun(8);
    let merge: Extract<GameEvent, { type: 'merged' }> | undefined;
    while (!merge) [merge] = ofType(run.step(run.view.canDrop ? [drop(0)] : []), 'merged');
    const born = run.view.pieces.find(({ id }) => id === merge?.into);
    const full = rules.radii[merge.tier + 1] as number;
    expect(born?.radius).toBeLessThan(full);
    play(run, [], 7);
    expect(born?.radius).toBe(full);
  });

  it('chain: a merge goes on where one of its two was just made by a merge, and counts more, up to a top', () => {
    const made = new Map<number, { readonly chain: number; readonly tick: number }>();
    const { chain: rule, worth } = rules;
    let longest = 0;
    for (let seed = 8; seed < 14; seed += 1) {
      const run = startRun(seed);
      made.clear();
      for (let i = 0; i < 150; i += 1) {
        play(run, [drop((i * 41) % 128)], 36, (events) => {
          for (const { a, b, into, tier, chain, points } of ofType(events, 'merged')) {
            const tick = run.view.tick - 1;
            const live = [a, b]
              .map((id) => made.get(id))
              .filter((it) => it && tick < it.tick + rule.windowTicks);
            expect(chain).toBe(1 + Math.max(0, ...live.map((it) => it?.chain ?? 0)));
            expect(points).toBe((worth[tier] as number) * Math.min(chain, rule.mostFactor));
            if (into !== null) made.set(into, { chain, tick });
            longest = Math.max(longest, chain);
          }
        });
      }
    }
    expect(longest).toBeGreaterThan(rule.mostFactor);
  });

  it('chain: waiting is worth nothing, and neither is hurry: what a drop starts begins at one', () => {
    const run = startRun(8);
    const fresh: number[] = [];
    const born = new Set<number>();
    for (let i = 0; i < 200; i += 1) {
      play(run, [drop((i * 41) % 128)], 36, (events) => {
        for (const { a, b, chain } of ofType(events, 'merged'))
          if ([a, b].every((id) => !born.has(id))) fresh.push(chain);
        for (const { into } of ofType(events, 'merged')) if (into !== null) born.add(into);
      });
    }
    expect(new Set(fresh)).toEqual(new Set([1]));
  });
});

describe('modes', () => {
  it('other modes: know no clock', () => {
    expect(startRun(2).view.ticksLeft).toBeNull();
  });

  it('after the end: every command is refused and nothing moves', () => {
    const run = startRun(2, 'sprint');
    run.step([drop(9)]);
    play(run, [], 3600);
    const hash = run.hash();
    expect(run.step([drop(0), { type: 'shake' }])).toEqual([
      { type: 'refused', reason: 'ended' },
      { type: 'refused', reason: 'ended' },
    ]);
    expect(run.hash()).toBe(hash);
  });

  it('one seed: the same pieces come whatever is done with them; another seed: others', () => {
    const sequence = (seed: number, column: number): readonly number[] => {
      const run = startRun(seed);
      return Array.from({ length: 40 }, () => {
        const { held } = run.view;
        play(run, [drop(column)], 36);
        return held;
      });
    };
    expect(sequence(5, 0)).toEqual(sequence(5, 255));
    expect(sequence(5, 0)).not.toEqual(sequence(6, 0));
  });

  it('the bag: pieces come as often as their weights say, over whole bags exactly', () => {
    const run = startRun(9);
    const size = rules.bag.reduce((sum, weight) => sum + weight, 0);
    const seen = rules.bag.map(() => 0);
    for (let i = 0; i < size * 2; i += 1) {
      seen[run.view.held] = (seen[run.view.held] ?? 0) + 1;
      play(run, [drop((i * 53) % COLUMNS)], 36);
    }
    expect(seen).toEqual(rules.bag.map((weight) => weight * 2));
  });
});
