import { afterAll, beforeAll, expect, test } from 'vitest';
import { PRESETS } from '../../simulator/protocol/presets.ts';
import { Bench } from './support/phone-harness.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench.close());

interface Measures {
  readonly window: WechatMinigame.WindowInfo;
  readonly capsule: WechatMinigame.ClientRect;
}

const measure = async (device: string, size: { width: number; height: number }): Promise<Measures> => {
  const probe = await bench.run(
    'report({ window: wx.getWindowInfo(), capsule: wx.getMenuButtonBoundingClientRect() });',
    {},
    `device=${device}`,
    size,
  );
  return (await probe.reported(1))[0] as Measures;
};

test.each(PRESETS)(
  'device: $name has its own measures, with the capsule inside the window',
  async (device) => {
    const { window, capsule } = await measure(device.id, device);
    const { width, height, pixelRatio, insets } = device;
    expect(window).toMatchObject({ windowWidth: width, windowHeight: height, pixelRatio });
    if (insets === null) expect(window.safeArea).toBeUndefined();
    else expect(window.safeArea).toMatchObject({ top: insets.top, bottom: height - insets.bottom });
    expect(capsule.right).toBeLessThan(width);
    expect(capsule.top).toBeGreaterThanOrEqual(device.statusBarHeight);
  },
);

test('device: without a name the phone takes the size of the page', async () => {
  const probe = await bench.run('report(wx.getWindowInfo().windowWidth);', {}, '', {
    width: 371,
    height: 702,
  });
  expect(await probe.reported(1)).toEqual([371]);
});

test('device: a page smaller than the phone shows all of it, and touches land where they are seen', async () => {
  const code = 'wx.onTouchStart(({ touches }) => report(Math.round(touches[0].clientX)));';
  const probe = await bench.run(code, {}, 'device=iphone13', { width: 195, height: 422 });
  await probe.page.mouse.click(60, 200);
  expect(await probe.reported(1)).toEqual([120]);
});

test('network: off and plain http fail with their numbers, whatever callback is given', async () => {
  const probe = await bench.run(
    `const ask = (url) => wx.request({ url, fail: ({ errno }) => report(errno), complete: ({ errMsg }) => report(errMsg.split(' ')[0]) });
     wx.onTouchStart(() => ask('https://example.com/')); ask('http://example.com/'); ask('nonsense');`,
  );
  expect(await probe.reported(4)).toEqual([600002, 'request:fail', 600009, 'request:fail']);
  await probe.phone((phone) => {
    phone.setNetwork({ type: 'none' });
    return phone.tap(100, 300);
  });
  expect((await probe.reported(6)).slice(4)).toEqual([600001, 'request:fail']);
});
