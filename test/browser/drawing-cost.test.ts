import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { PhonePage, PhoneWindow } from '../../tools/pictures/phone-page.ts';
import { stageMoment } from '../../tools/pictures/stage-moment.ts';
import { drawingCost, watchDrawing } from './drawing-watch.ts';
import { type Bench, openBench, SHARP_IPHONE } from './played-phone.ts';

/** A browser on a busy machine of two cores, without a graphics card. */
const SLOW = 240_000;
const MOST_DRAWS = 20;
/** Two pages of 2048 pixels a side. */
const MOST_TEXELS = 2 * 2048 * 2048;
const TABLET: PhoneWindow = { device: 'ipad', width: 820, height: 1180, pixelRatio: 1 };

let bench: Bench;

vi.setConfig({ testTimeout: SLOW });

beforeAll(async () => {
  bench = await openBench();
});

afterAll(() => bench?.close());

const playTo = async (phone: PhonePage, name: string): Promise<void> => {
  await watchDrawing(phone);
  await stageMoment(phone, name);
};

const expectCheap = async (phone: PhonePage): Promise<void> => {
  await phone.frames(1);
  const before = await drawingCost(phone);
  for (let shown = 0; shown < 4; shown += 1) {
    await phone.frames(1);
    const { draws, texels } = await drawingCost(phone);
    expect(draws).toBeGreaterThan(0);
    expect(draws).toBeLessThanOrEqual(MOST_DRAWS);
    expect(texels).toBeGreaterThan(0);
    expect(texels).toBeLessThanOrEqual(MOST_TEXELS);
    await phone.advance(200);
  }
  expect(before.texels).toBeLessThanOrEqual(MOST_TEXELS);
};

test.each(['play', 'chain', 'danger'])(
  'drawing: "%s" is drawn in few calls from two pages of pictures',
  async (name) => {
    const phone = await bench.off(`cost-${name}`, SHARP_IPHONE);
    await playTo(phone, name);
    await expectCheap(phone);
    await phone.close();
  },
);

test('drawing: a tablet has room for its sharper pieces', async () => {
  const phone = await bench.off('cost-tablet', TABLET);
  await playTo(phone, 'play');
  await expectCheap(phone);
  await phone.close();
});
