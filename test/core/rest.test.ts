import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verify } from '../../src/core/index.ts';
import { playTurns, rules, seeds, startRun, turns } from './player.ts';

describe('rest', () => {
  it('ticks at rest: passed at once they are the same run, to the bit, as stepped one by one', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('endless', 'sprint', 'daily'),
        seeds,
        turns(0, 12),
        fc.integer({ min: 0, max: 2000 }),
        turns(0, 4),
        (mode, seed, before, ticks, after) => {
          const [quick, slow] = [startRun(seed, mode), startRun(seed, mode)];
          for (const run of [quick, slow]) playTurns(run, before);
          const goal = quick.view.tick + ticks;
          while (quick.view.tick < goal) if (quick.rest(goal - quick.view.tick) === 0) quick.step();
          while (slow.view.tick < goal) slow.step();
          expect(quick.hash()).toBe(slow.hash());
          for (const run of [quick, slow]) playTurns(run, after);
          expect(quick.hash()).toBe(slow.hash());
        },
      ),
      { numRuns: 25 },
    );
  });

  it('a jar in motion, a sprint that is over: nothing is passed over', () => {
    const run = startRun(5);
    run.step([{ type: 'drop', column: 100 }]);
    expect(run.rest(1000)).toBe(0);
    const sprint = startRun(5, 'sprint');
    while (sprint.view.ended === null) if (sprint.rest(100_000) === 0) sprint.step();
    expect(sprint.view.ended).toMatchObject({ reason: 'time', tick: rules.sprint.startTicks });
    expect(sprint.rest(10)).toBe(0);
  });

  it('two hours of nothing: are proved in about as many steps as the drops take', () => {
    const commands = [0, 200_000, 400_000].map((tick) => ({
      tick,
      command: { type: 'drop', column: 9 } as const,
    }));
    const replay = {
      rulesVersion: rules.rulesVersion,
      mode: 'endless',
      seed: 3,
      commands,
      leftAt: 432_000,
    } as const;
    let slices = 0;
    const run = startRun(3);
    for (const at of [200_000, 400_000, 432_000]) {
      run.step([{ type: 'drop', column: 9 }]);
      for (; run.view.tick < at; slices += 1) if (run.rest(at - run.view.tick) === 0) run.step();
    }
    expect(slices).toBeLessThan(1500);
    expect(verify(rules, replay)).toEqual({
      ok: true,
      proof: { score: run.view.score, drops: 3, ticks: 432_000, hash: run.hash() },
    });
  });
});
