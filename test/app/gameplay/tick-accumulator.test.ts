import { expect, test } from 'vitest';
import { createTickAccumulator } from '../../../src/app/gameplay/tick-accumulator.ts';
import { MAX_TICKS_A_FRAME, TICK_MS } from '../../../src/shared/vocabulary/time.ts';

const ticksOver = (frames: number, frameMs: number): number => {
  const accumulator = createTickAccumulator();
  let ticks = 0;
  for (let frame = 0; frame < frames; frame++) ticks += accumulator.add(frameMs);
  return ticks;
};

test.each([30, 60, 90, 120])('accumulator: ten seconds are 600 ticks at %i Hz', (hertz) => {
  expect(ticksOver(hertz * 10, 1000 / hertz)).toBeGreaterThanOrEqual(599);
  expect(ticksOver(hertz * 10, 1000 / hertz)).toBeLessThanOrEqual(600);
});

test('accumulator: a long frame is paid back in part and leaves no debt', () => {
  const accumulator = createTickAccumulator();
  expect(accumulator.add(TICK_MS * 60)).toBe(MAX_TICKS_A_FRAME);
  expect(accumulator.add(0)).toBe(0);
});

test('accumulator: alpha is the part of the next tick that has passed', () => {
  const accumulator = createTickAccumulator();
  accumulator.add(TICK_MS * 1.25);
  expect(accumulator.alpha()).toBeCloseTo(0.25, 6);
});

test('accumulator: a clock that steps back adds nothing', () => {
  const accumulator = createTickAccumulator();
  expect(accumulator.add(-500)).toBe(0);
  expect(accumulator.alpha()).toBe(0);
});
