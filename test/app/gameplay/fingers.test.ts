import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import type { Intent } from '../../../src/view/stage/stage.ts';
import { COUNT_IN_FRAMES, frames } from '../harness.ts';
import { type FingerAct, FingerGame, PLACES, type PlaceName } from './finger-model.ts';

// Pixi asks for a browser when it is read, and for a context when a shader is made; Node has neither.
vi.hoisted(() => {
  vi.stubGlobal('navigator', { userAgent: '' });
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) });
});

const id = fc.integer({ min: 0, max: 2 });
const at = fc.constantFrom(...(Object.keys(PLACES) as PlaceName[]));
const touch = (phase: 'start' | 'move' | 'end' | 'cancel') =>
  fc.record({ do: fc.constant(phase), id, at }) as fc.Arbitrary<FingerAct>;
const INTENTS: readonly Intent[] = [
  { type: 'pause' },
  { type: 'resume' },
  { type: 'again' },
  { type: 'home' },
  { type: 'settings' },
  { type: 'back' },
  { type: 'practice' },
  { type: 'take-back' },
  { type: 'start', mode: 'endless' },
  { type: 'start', mode: 'sprint' },
];

const frame: fc.Arbitrary<FingerAct> = fc.record({
  do: fc.constant('frames' as const),
  count: fc.integer({ min: 1, max: 50 }),
});
const lose: fc.Arbitrary<FingerAct> = fc.record({ do: fc.constant('lose' as const), id });
const intent = fc.constantFrom(...INTENTS).map((given): FingerAct => ({ do: 'intent', intent: given }));

/** One finger's way, with something else happening before each step of it. */
const way = fc
  .tuple(
    id,
    at,
    at,
    at,
    fc.array(fc.oneof(touch('start'), touch('end'), frame, lose, intent), { maxLength: 2 }),
  )
  .map(([finger, from, by, to, between]): readonly FingerAct[] => [
    { do: 'start', id: finger, at: from },
    ...between,
    { do: 'move', id: finger, at: by },
    { do: 'end', id: finger, at: to },
  ]);

/** What lies over the run comes and goes. */
const covers = fc.constantFrom<readonly FingerAct[]>(
  [
    { do: 'intent', intent: { type: 'pause' } },
    { do: 'intent', intent: { type: 'resume' } },
  ],
  [{ do: 'hide' }, { do: 'show' }, { do: 'intent', intent: { type: 'resume' } }],
  [
    { do: 'intent', intent: { type: 'home' } },
    { do: 'intent', intent: { type: 'start', mode: 'endless' } },
  ],
);

const single = fc.oneof(
  { weight: 8, arbitrary: touch('start') },
  { weight: 2, arbitrary: touch('move') },
  { weight: 8, arbitrary: touch('end') },
  { weight: 1, arbitrary: touch('cancel') },
  { weight: 2, arbitrary: lose },
  { weight: 2, arbitrary: frame },
  { weight: 1, arbitrary: intent },
);
const acts = fc
  .array(fc.oneof({ weight: 3, arbitrary: single.map((act) => [act]) }, way, covers), { maxLength: 20 })
  .map((chunks) => chunks.flat());

let game: FingerGame;

beforeAll(() => {
  game = new FingerGame();
});

/** A run under a hand that holds nothing. */
const toPlay = (): void => {
  game.act({ do: 'hide' });
  game.act({ do: 'show' });
  game.act({ do: 'intent', intent: { type: 'start', mode: 'endless' } });
};

/** Until a drop is taken again. A sprint that rested is counted in, and its time stands meanwhile. */
const settle = (): void => {
  const tick = game.phone.game.run?.view.tick;
  frames(game.phone, 40);
  if (game.phone.game.run?.view.tick === tick) frames(game.phone, COUNT_IN_FRAMES);
};

const checkActs = (given: readonly FingerAct[]): void => {
  for (const act of given) {
    const { came, wanted } = game.act(act);
    expect(came).toEqual(wanted);
  }
};

test('fingers: each lift of the one that aims gives one drop where it lifts, and the pause obeys the newest finger on it that never left', () => {
  fc.assert(
    fc.property(acts, (given) => {
      toPlay();
      checkActs(given);
    }),
    { numRuns: 150 },
  );
});

test('fingers: whatever was touched before, where a run goes on a tap drops', () => {
  fc.assert(
    fc.property(acts, id, (given, last) => {
      toPlay();
      checkActs(given);
      if (!game.plays) game.act({ do: 'intent', intent: { type: 'start', mode: 'endless' } });
      settle();
      const drops = game.phone.game.run?.view.drops ?? 0;
      checkActs([
        { do: 'start', id: last, at: 'middle' },
        { do: 'end', id: last, at: 'left' },
      ]);
      frames(game.phone, 40);
      expect(game.phone.game.run?.view.drops).toBe(drops + 1);
    }),
    { numRuns: 60 },
  );
});
