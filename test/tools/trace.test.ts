import { expect, it } from 'vitest';
import { createRun, type Rules, type Run, restoreRun } from '../../src/core/index.ts';
import { Rng } from '../../src/core/rng.ts';
import { StateWriter } from '../../src/core/state-numbers.ts';
import { shippedRules } from '../../tools/shipped-rules.ts';
import { differences, type PlayedRuns } from '../../tools/trace/differences.ts';
import type { StatePart } from '../../tools/trace/state-parts.ts';
import { divergenceOf, Trace } from '../../tools/trace/trace.ts';

const rules = shippedRules();
const setup = { rules, mode: 'endless', seed: 42 } as const;
const TICKS = 600;
/** A drop every half second falls, lies and is merged by then. */
const PLANTED_AT = 290;

/** The state's numbers with one changed a little. */
type Plant = (run: Run) => readonly number[];

const replace = (numbers: readonly number[], from: number, to: number): readonly number[] => {
  const at = numbers.lastIndexOf(from);
  expect(at).toBeGreaterThanOrEqual(0);
  return numbers.map((number, place) => (place === at ? to : number));
};

/** The smallest step a number near a hundred can take. */
const NUDGE = 2 ** -46;

const bagNumbers = (draws: number): readonly number[] => {
  const rng = new Rng(setup.seed, 0x626167);
  for (let draw = 0; draw < draws; draw += 1) rng.below(2);
  const writer = new StateWriter();
  rng.visit(writer);
  return writer.numbers;
};

const PLANTS: Readonly<Record<StatePart, Plant>> = {
  rules: (run) => run.snapshot().map((number, place) => (place === 1 ? number + 1 : number)),
  bag: (run) => {
    const [word = 0] = bagNumbers(run.view.drops + 2);
    return replace(run.snapshot(), word, word ^ 1);
  },
  bodies: (run) => {
    const { x } = run.view.pieces[0]!;
    return run.snapshot().map((number) => (number === x ? number + NUDGE : number));
  },
  // The contacts come last, and their impulses are the only numbers there that are not whole.
  contacts: (run) => {
    const numbers = run.snapshot();
    const impulse = numbers.map(Number.isInteger).lastIndexOf(false);
    return numbers.map((number, place) => (place === impulse ? number + NUDGE : number));
  },
};

const playWith = (plant: Plant | null, played: Rules = rules): string => {
  let run = createRun({ ...setup, rules: played });
  const trace = new Trace(played);
  while (run.view.tick < TICKS) {
    const drops = run.view.tick % 30 === 0 && run.view.canDrop;
    run.step(drops ? [{ type: 'drop', column: (run.view.tick * 7) % 256 }] : []);
    if (plant && run.view.tick === PLANTED_AT) {
      const restored = restoreRun(setup, plant(run));
      if (!restored.ok) throw new Error(restored.error.detail);
      run = restored.value;
    }
    trace.note(run);
  }
  return trace.end(run);
};

const honest = playWith(null);

it('a trace: the same run has the same, and a state that was put back goes on with it', () => {
  expect(divergenceOf(honest, playWith(null))).toBeNull();
  expect(
    divergenceOf(
      honest,
      playWith((run) => run.snapshot()),
    ),
  ).toBeNull();
});

it.each(Object.keys(PLANTS) as StatePart[])(
  'a trace: a planted difference of one number in the %s is named by its part, after the second in which it came',
  (part) => {
    const divergence = divergenceOf(honest, playWith(PLANTS[part]));
    expect(divergence?.tick).toBe(300);
    expect(divergence?.parts).toContain(part);
    // What moves at once moves its neighbours; what does not stands alone.
    if (part === 'rules' || part === 'bag') expect(divergence?.parts).toEqual([part]);
  },
);

it('a trace: a run that is over sooner is told as that', () => {
  const short = honest.split('\n').slice(0, 3).join('\n');
  expect(divergenceOf(honest, short)).toEqual({ tick: 240, parts: [] });
});

it('engines: a run that two of them play another way is told with the tick and the part', () => {
  const played = (name: string, digest: string, trace: string): PlayedRuns => ({
    name,
    digests: { heap: digest, calm: 'same' },
    traces: { heap: trace, calm: '' },
  });
  const lines = differences(played('one', 'a', honest), played('two', 'b', playWith(PLANTS.bag)));
  expect(lines).toEqual(['heap: one a, two b; first seen to differ after tick 300, in bag']);
});
