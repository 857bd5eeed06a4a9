import * as fc from 'fast-check';
import { type Command, createRun, type GameEvent, type Mode, type Run } from '../../src/core/index.ts';
import { shippedRules } from '../../tools/shipped-rules.ts';

export const rules = shippedRules();

/** The same, but for tools that come with nearly every merge. */
export const generousRules = {
  ...rules,
  tools: { ...rules.tools, most: 3, shakeChain: 1, tongsTier: 2, raiseTier: 3 },
};

export const startRun = (seed: number, mode: Mode = 'endless', played = rules): Run =>
  createRun({ rules: played, mode, seed });

/** A drop after so many ticks of waiting. */
export interface Turn {
  readonly wait: number;
  readonly column: number;
}

export const turns = (min: number, max: number): fc.Arbitrary<readonly Turn[]> =>
  fc.array(fc.record({ wait: fc.integer({ min: 36, max: 90 }), column: fc.integer({ min: 0, max: 255 }) }), {
    minLength: min,
    maxLength: max,
  });

export const seeds = fc.integer({ min: 0, max: 0xffffffff });

/** Steps with a command, then `ticks` more, telling `watch` after each. */
export const play = (
  run: Run,
  commands: readonly Command[],
  ticks: number,
  watch: (events: readonly GameEvent[]) => void = () => {},
): void => {
  watch(run.step(commands));
  for (let i = 0; i < ticks; i += 1) watch(run.step());
};

/** Plays all turns, as far as the run goes. */
export const playTurns = (
  run: Run,
  all: readonly Turn[],
  watch: (events: readonly GameEvent[]) => void = () => {},
): void => {
  for (const { wait, column } of all) play(run, [{ type: 'drop', column }], wait, watch);
};
