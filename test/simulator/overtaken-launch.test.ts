import { afterAll, beforeAll, expect, test } from 'vitest';
import { Bench } from './support/phone-harness.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench.close());

test('launch: one that another overtakes ends without a trace', async () => {
  const probe = await bench.run(`wx.createCanvas().getContext('webgl'); report('runs');`, {
    'game.json': JSON.stringify({ openDataContext: 'open' }),
    'open/index.js': '',
  });
  const ended = await probe.phone(async (phone) => {
    const all = await Promise.allSettled([phone.launch(), phone.launch(), phone.launch()]);
    return all.map(({ status }) => status);
  });
  expect(ended).toEqual(Array(3).fill('fulfilled'));
  expect(await probe.page.locator('iframe').count()).toBe(2);
  expect(await probe.phone((phone) => phone.state())).toBe('foreground');
  expect(await probe.reported(1)).toEqual(['runs']);
});

test('launch: a game that is killed is gone at once, and its graphics a moment later', async () => {
  const probe = await bench.run(
    `const gl = wx.createCanvas().getContext('webgl'); gl.clear(gl.COLOR_BUFFER_BIT); report(1);`,
  );
  const left = await probe.phone(async (phone) => {
    const screen = document.querySelector('iframe')!.contentDocument!.querySelector('canvas')!;
    const gl = Reflect.apply(HTMLCanvasElement.prototype.getContext, screen, [
      'webgl',
    ]) as WebGLRenderingContext;
    const { isContextLost } = WebGLRenderingContext.prototype;
    await phone.kill();
    while (!isContextLost.call(gl)) await new Promise((done) => setTimeout(done, 20));
    return document.querySelectorAll('iframe').length;
  });
  expect(left).toBe(0);
});
