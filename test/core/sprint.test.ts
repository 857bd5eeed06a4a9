import { describe, expect, it } from 'vitest';
import { createRun, type GameEvent } from '../../src/core/index.ts';
import { play, playTurns, rules, startRun } from './player.ts';

const ofType = <T extends GameEvent['type']>(events: readonly GameEvent[], type: T) =>
  events.filter((event): event is Extract<GameEvent, { type: T }> => event.type === type);

describe('sprint', () => {
  it('ends after exactly one minute where none is won', () => {
    const run = startRun(2, 'sprint');
    expect(run.view.ticksLeft).toBe(3600);
    play(run, [], 3598);
    expect(run.view.ended).toBeNull();
    expect(run.step()).toEqual([{ type: 'ended', reason: 'time', piece: null }]);
    expect(run.view.ended).toEqual({ reason: 'time', piece: null, tick: 3600 });
  });

  it('begins with rows that rest below the line and merge little by themselves', () => {
    const columns = rules.sprint.fill.reduce((sum, count) => sum + count, 0);
    let merges = 0;
    for (let seed = 1; seed <= 40; seed += 1) {
      const run = startRun(seed, 'sprint');
      expect(run.view.pieces.length).toBe(columns * rules.sprint.fillRows);
      play(run, [], 240, (events) => {
        merges += ofType(events, 'merged').length;
      });
      expect(run.view.danger).toBeNull();
      expect(Math.min(...run.view.pieces.map(({ y, radius }) => y - radius))).toBeGreaterThan(
        rules.board.dangerY,
      );
    }
    expect(merges).toBeLessThan(40);
  });

  it('seeds lay the rows differently', () => {
    const rowOf = (seed: number): string =>
      startRun(seed, 'sprint')
        .view.pieces.map(({ x }) => x)
        .join();
    expect(rowOf(1)).not.toBe(rowOf(2));
  });

  it('a big merge wins the time it is said to, up to the most', () => {
    const most = 600;
    const sprint = { ...rules.sprint, mostWonTicks: most };
    const run = createRun({ rules: { ...rules, sprint }, mode: 'sprint', seed: 4 });
    let won = 0;
    const turns = Array.from({ length: 200 }, (_, i) => ({ wait: 31, column: (i * 41) % 256 }));
    playTurns(run, turns, (events) => {
      events.forEach((event, i) => {
        if (event.type !== 'time-won') return;
        const merge = events[i - 1] as Extract<GameEvent, { type: 'merged' }>;
        expect(event.ticks).toBe(Math.min(sprint.wonTicks[merge.tier] as number, most - won));
        won += event.ticks;
        expect(run.view.ticksLeft).toBe(sprint.startTicks + won - run.view.tick);
      });
    });
    expect(won).toBe(most);
  });
});
