import { describe, expect, it } from 'vitest';
import { type GameEvent, type Mode, TOOLS, type Tool } from '../../src/core/index.ts';
import { Jar } from '../../src/core/jar.ts';
import { Toolbox } from '../../src/core/toolbox.ts';
import { TIERS } from '../../src/shared/vocabulary/tiers.ts';
import { generousRules, play, rules, startRun } from './player.ts';

const drop = (column: number) => ({ type: 'drop', column }) as const;
const ofType = <T extends GameEvent['type']>(events: readonly GameEvent[], type: T) =>
  events.filter((event): event is Extract<GameEvent, { type: T }> => event.type === type);

describe('tools', () => {
  /** A run that holds at least one of each. */
  const equipped = (seed = 4) => {
    const run = startRun(seed, 'endless', generousRules);
    const has = (): boolean => TOOLS.every((tool) => run.view.tools.held(tool) > 0);
    for (let i = 0; !has(); i += 1) play(run, [drop((i * 41) % 128)], 40);
    play(run, [], 120);
    return run;
  };

  const refused = (reason: 'not-allowed' | 'no-such-piece') => [{ type: 'refused', reason }];

  it('shake: throws the pieces up', () => {
    const run = equipped();
    expect(run.step([{ type: 'shake' }])).toContainEqual({
      type: 'tool-used',
      tool: 'shake',
      piece: null,
      made: null,
    });
    expect(run.view.pieces.every(({ velocityY }) => velocityY < 0)).toBe(true);
  });

  it('tongs: take one piece away for no points', () => {
    const run = equipped();
    const id = run.view.pieces[0]?.id as number;
    const { score } = run.view;
    run.step([{ type: 'tongs', piece: id }]);
    expect(run.view.pieces.some((piece) => piece.id === id)).toBe(false);
    expect(run.view.score).toBe(score);
  });

  it('raise: makes a piece one of the next tier', () => {
    const run = equipped();
    const piece = run.view.pieces[0] as { id: number; tier: number };
    const { tier } = piece;
    const events = run.step([{ type: 'raise', piece: piece.id }]);
    expect(ofType(events, 'tool-used')).toMatchObject([{ made: tier + 1 }]);
    expect(run.view.pieces.find(({ id }) => id === piece.id)?.tier).toBe(tier + 1);
  });

  it('used: one fewer is held, until the last', () => {
    const run = equipped();
    for (let held = run.view.tools.held('shake'); held > 0; held -= 1) {
      expect(run.view.tools.held('shake')).toBe(held);
      run.step([{ type: 'shake' }]);
    }
    expect(run.step([{ type: 'shake' }])).toEqual(expect.arrayContaining(refused('not-allowed')));
  });

  it('a piece that is not there: fits nothing, is refused, and the tool is kept', () => {
    const run = equipped();
    const held = run.view.tools.held('tongs');
    expect(run.view.tools.fits('tongs', 9999)).toBe(false);
    expect(run.step([{ type: 'tongs', piece: 9999 }])).toEqual(
      expect.arrayContaining(refused('no-such-piece')),
    );
    expect(run.view.tools.held('tongs')).toBe(held);
  });

  it('the full moon earns a shake, and two moons none', () => {
    const toolbox = (mode: Mode) => new Toolbox(rules.tools, mode, 1, new Jar(rules));
    const moon = { made: TIERS - 1, chain: 1 };
    expect(toolbox('endless').earn(moon)).toBe('shake');
    expect(toolbox('endless').earn({ ...moon, made: TIERS })).toBeNull();
    expect(toolbox('daily').earn(moon)).toBeNull();
  });

  it('earned: by exactly the merges that the rules name, and never more than the most', () => {
    const { most, shakeChain, tongsTier, raiseTier, shakeTier } = generousRules.tools;
    const run = startRun(8, 'endless', generousRules);
    const held: Record<Tool, number> = { shake: 0, tongs: 0, raise: 0 };
    for (let i = 0; i < 120; i += 1) {
      play(run, [drop((i * 41) % 128)], 36, (events) => {
        for (const [at, event] of events.entries()) {
          if (event.type !== 'merged') continue;
          const made = event.tier + 1;
          const byTier = made === raiseTier ? 'raise' : made === tongsTier ? 'tongs' : null;
          const shakes = made === shakeTier || event.chain === shakeChain;
          const tool = byTier ?? (shakes ? 'shake' : null);
          const told = events[at + 1];
          const earns = tool !== null && held[tool] < most;
          expect(told?.type === 'tool-earned' ? told.tool : null).toBe(earns ? tool : null);
          if (earns) held[tool] += 1;
        }
      });
      for (const tool of TOOLS) expect(run.view.tools.held(tool)).toBe(held[tool]);
    }
    expect(held).toEqual({ shake: most, tongs: most, raise: most });
  });

  it.each(['daily', 'challenge', 'sprint'] as const)('%s: none are earned, and none obeyed', (mode) => {
    const run = startRun(8, mode, generousRules);
    const events: GameEvent[] = [];
    for (let i = 0; i < 60; i += 1) play(run, [drop((i * 41) % 128)], 36, (told) => events.push(...told));
    expect(ofType(events, 'merged').length).toBeGreaterThan(10);
    expect(ofType(events, 'tool-earned')).toEqual([]);
    expect(run.view.tools.allowed).toBe(false);
    expect(run.step([{ type: 'shake' }])).toEqual(expect.arrayContaining(refused('not-allowed')));
  });
});
