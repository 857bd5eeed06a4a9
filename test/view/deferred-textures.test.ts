import { expect, test } from 'vitest';
import { failure } from '../../src/shared/failure.ts';
import { fail, ok, type Result } from '../../src/shared/result.ts';
import { DeferredTextures } from '../../src/view/art/deferred-textures.ts';
import type { PageImage } from '../../src/view/graphics/atlas.ts';

const IMAGE: PageImage = { width: 1, height: 1 };

/** Late pictures that arrive, or do not, when the test says. */
const setup = () => {
  const painted: PageImage[] = [];
  const waiting: ((image: Result<PageImage>) => void)[] = [];
  const late = new DeferredTextures({
    paint: (image) => painted.push(image),
    loadImage: () => new Promise((resolve) => waiting.push(resolve)),
  });
  const answer = async (image: Result<PageImage>): Promise<void> => {
    for (const resolve of waiting.splice(0)) resolve(image);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { late, painted, answer, asked: () => waiting.length };
};

const MISS = fail(failure('host/network', 'pages'));

test('late pictures: come by themselves, but not with the first picture', async () => {
  const { late, painted, answer, asked } = setup();
  late.step(100);
  expect(asked()).toBe(0);
  for (let frame = 0; frame < 100; frame++) late.step(100);
  expect(asked()).toBe(1);
  await answer(ok(IMAGE));
  expect([late.state, painted]).toEqual(['here', [IMAGE]]);
});

test('late pictures: however often they are wanted, they are sent for once', async () => {
  const { late, answer, asked } = setup();
  late.want();
  late.want();
  late.step(10_000);
  expect(asked()).toBe(1);
  await answer(ok(IMAGE));
  late.want();
  expect(asked()).toBe(0);
});

test('late pictures: a miss is said, is not tried again unasked, and is when asked', async () => {
  const { late, painted, answer, asked } = setup();
  late.want();
  await answer(MISS);
  expect([late.state, painted]).toEqual(['missed', []]);
  late.step(10_000);
  expect(asked()).toBe(0);
  late.want();
  expect(late.state).toBe('coming');
  await answer(ok(IMAGE));
  expect(late.state).toBe('here');
});
