import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRun, type GameEvent, type Mode, restoreRun } from '../../src/core/index.ts';
import { generousRules, play, playTurns, rules, seeds, startRun, turns } from './player.ts';

const { width, height } = rules.board;
/** How far a wall or neighbour may be overlapped for a moment, while something grows beside it. */
const SQUEEZE = 30;

describe('any run', () => {
  it('conservation: what was dropped is there, merged or taken out; the score is what the merges gave', () => {
    fc.assert(
      fc.property(seeds, turns(1, 60), (seed, all) => {
        const run = startRun(seed);
        const events: GameEvent[] = [];
        playTurns(run, all, (told) => events.push(...told));
        const merges = events.filter((event) => event.type === 'merged');
        const vanished = merges.filter(({ into }) => into === null).length;
        const dropped = events.filter(({ type }) => type === 'dropped').length;
        expect(run.view.pieces.length).toBe(dropped - merges.length - vanished);
        expect(run.view.score).toBe(merges.reduce((sum, { points }) => sum + points, 0));
      }),
      { numRuns: 25 },
    );
  });

  it('walls: nothing leaves the jar', () => {
    fc.assert(
      fc.property(seeds, turns(20, 90), (seed, all) => {
        const run = startRun(seed);
        let outside = 0;
        playTurns(run, all, () => {
          for (const { x, y, radius } of run.view.pieces) {
            outside = Math.max(outside, radius - x, x + radius - width, y + radius - height);
          }
        });
        expect(outside).toBeLessThan(SQUEEZE);
      }),
      { numRuns: 15 },
    );
  });

  it('merging: two equal pieces never overlap for two ticks', () => {
    fc.assert(
      fc.property(seeds, turns(20, 60), (seed, all) => {
        const run = startRun(seed);
        let before = new Set<string>();
        playTurns(run, all, () => {
          const now = new Set<string>();
          run.view.pieces.forEach((a, i) => {
            for (const b of run.view.pieces.slice(0, i)) {
              if (a.tier === b.tier && Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius) {
                now.add(`${b.id} ${a.id}`);
              }
            }
          });
          for (const pair of now) expect(before.has(pair), pair).toBe(false);
          before = now;
        });
      }),
      { numRuns: 10 },
    );
  });

  it('at rest: no overlap over 3 % of the smallest radius', () => {
    fc.assert(
      fc.property(seeds, turns(5, 45), (seed, all) => {
        const run = startRun(seed);
        playTurns(run, all);
        play(run, [], 480);
        run.view.pieces.forEach((a, i) => {
          expect(a.y + a.radius).toBeLessThan(height + 0.03 * 21);
          for (const b of run.view.pieces.slice(0, i)) {
            const overlap = a.radius + b.radius - Math.hypot(a.x - b.x, a.y - b.y);
            expect(overlap).toBeLessThan(0.03 * (rules.radii[0] as number));
          }
        });
      }),
      { numRuns: 20 },
    );
  });

  it('twice: the same seed and commands give the same state, to the bit', () => {
    fc.assert(
      fc.property(seeds, turns(1, 40), (seed, all) => {
        const [a, b] = [startRun(seed), startRun(seed)];
        playTurns(a, all);
        playTurns(b, all);
        expect(a.hash()).toBe(b.hash());
      }),
      { numRuns: 10 },
    );
  });

  it('snapshot: a restored run goes on to the same bits', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Mode>('endless', 'sprint'),
        seeds,
        turns(1, 50),
        turns(1, 10),
        fc.integer({ min: 0, max: 40 }),
        (mode, seed, all, more, extra) => {
          const setup = { rules: generousRules, mode, seed };
          const run = createRun(setup);
          playTurns(run, all);
          play(run, [{ type: 'shake' }], extra);
          const restored = restoreRun(setup, run.snapshot());
          if (!restored.ok) return expect.unreachable('a fresh snapshot restores');
          expect(restored.value.hash()).toBe(run.hash());
          playTurns(run, more);
          playTurns(restored.value, more);
          expect(restored.value.hash()).toBe(run.hash());
        },
      ),
      { numRuns: 25 },
    );
  });

  it('broken snapshot: refused or another honest state, never a throw', () => {
    const setup = { rules, mode: 'endless', seed: 1 } as const;
    const run = createRun(setup);
    playTurns(
      run,
      Array.from({ length: 30 }, (_, i) => ({ wait: 40, column: (i * 71) % 256 })),
    );
    const whole = run.snapshot();
    const anything = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(Number.NaN, -0, 1e300, -1, 2 ** 40));
    fc.assert(
      fc.property(fc.nat(whole.length), anything, fc.boolean(), (at, value, cut) => {
        const broken = cut ? whole.slice(0, at) : whole.map((old, i) => (i === at ? value : old));
        const restored = restoreRun(setup, broken);
        if (cut && at < whole.length) expect(restored.ok).toBe(false);
        if (restored.ok) play(restored.value, [{ type: 'drop', column: 3 }], 5);
      }),
      { numRuns: 300 },
    );
  });
});
