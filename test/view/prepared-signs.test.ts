import { expect, it, vi } from 'vitest';
import { createCanvas } from './whole-scene.ts';

// Pixi asks for a browser when it is read; Node has none.
vi.hoisted(() => {
  vi.stubGlobal('navigator', { userAgent: '' });
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) });
});

const { LabelPage } = await import('../../src/view/graphics/label-page.ts');
const { createNumerals } = await import('../../src/view/widgets/numeral-sets.ts');
const { SignWriter } = await import('../../src/view/widgets/sign-writer.ts');

const MINUTE_OF_FRAMES = 3600;
const FRAME_MS = 1000 / 60;

/** A page of text on which home's signs are written beforehand, and how often it was written on. */
const setup = (pixelRatio: number) => {
  const page = new LabelPage((width, height) => createCanvas(width, height) as never);
  page.setPixelRatio(pixelRatio);
  const numerals = createNumerals(page, 'title');
  const written = vi.spyOn(page, 'paint');
  const writer = new SignWriter(numerals);
  for (let frame = 0; frame < MINUTE_OF_FRAMES; frame++) writer.step(true, FRAME_MS);
  return { page, numerals, written };
};

it.each([1, 2, 3])(
  'at %i pixels a point: the digits of score and points are there before a run, once each',
  (pixelRatio) => {
    const { numerals, written } = setup(pixelRatio);
    const before = written.mock.calls.length;
    for (const digit of '0123456789') for (const set of [numerals.small, numerals.large]) set.frame(digit);
    expect(written.mock.calls.length).toBe(before);
  },
);

it.each([1, 2, 3])('at %i pixels a point: a run’s own lines still have room beside them', (pixelRatio) => {
  const { page } = setup(pixelRatio);
  for (let line = 0; line < 6; line++)
    page.write('自在一局，慢慢合', { family: 'text', size: 15, color: '#fff' });
  expect(page.settle()).toBe(false);
});
