import { describe, expect, it } from 'vitest';
import { isMechanical } from '../../cloud/runs/mechanical.ts';
import type { Replay } from '../../src/core/index.ts';
import { rules } from '../core/player.ts';

const replayOf = (waits: readonly number[]): Replay => {
  let tick = 0;
  const commands = waits.map((wait) => {
    tick += wait;
    return { tick, command: { type: 'drop', column: 7 } } as const;
  });
  return { commands } as unknown as Replay;
};
const times = (count: number, wait: (at: number) => number): Replay =>
  replayOf(Array.from({ length: count }, (_, at) => wait(at)));

describe('what no hand plays', () => {
  it('the same wait to the tick, sixty times in a row: a machine', () => {
    expect(
      isMechanical(
        times(60, () => 47),
        rules,
      ),
    ).toBe(true);
  });

  it('waits that differ by a tick now and then: a hand', () => {
    expect(
      isMechanical(
        times(200, (at) => 45 + (at % 7)),
        rules,
      ),
    ).toBe(false);
  });

  it('taps faster than pieces may fall: each falls on the first free tick, and a hand made them', () => {
    const { cooldownTicks } = rules.drop;
    expect(
      isMechanical(
        times(200, () => cooldownTicks),
        rules,
      ),
    ).toBe(false);
    expect(
      isMechanical(
        times(200, (at) => cooldownTicks + (at % 2)),
        rules,
      ),
    ).toBe(false);
  });
});
