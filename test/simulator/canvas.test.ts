import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Bench } from './support/phone-harness.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench.close());

test('canvas: the first is the screen at logical size, the next are off-screen', async () => {
  const probe = await bench.run(
    `const screen = wx.createCanvas(); const other = wx.createCanvas();
     report([screen.width, screen.height, other.width, other.height]);`,
  );
  expect(await probe.reported(1)).toEqual([[390, 844, 300, 150]]);
  const shown = () => document.querySelector('iframe')?.contentDocument?.querySelectorAll('canvas').length;
  expect(await probe.page.evaluate(shown)).toBe(1);
});

test('canvas: has the members of the typings and no way to the page', async () => {
  const probe = await bench.run(
    `const canvas = wx.createCanvas(); const gl = canvas.getContext('webgl');
     const missing = ['style', 'addEventListener', 'getBoundingClientRect', 'toBlob', 'ownerDocument', 'parentNode',
       'clientWidth', 'transferControlToOffscreen', 'captureStream', 'onclick'];
     report(missing.filter((name) => name in canvas || name in gl.canvas ||
       (name !== 'addEventListener' && name in wx.createImage())));
     report(gl.canvas === canvas);`,
  );
  expect(await probe.reported(2)).toEqual([[], true]);
});

test('canvas: a second type of context is null, the same type is the same context', async () => {
  const probe = await bench.run(
    `const canvas = wx.createCanvas(); const gl = canvas.getContext('webgl');
     report([canvas.getContext('webgl') === gl, canvas.getContext('2d'), canvas.getContext('webgl2')]);`,
  );
  expect(await probe.reported(1)).toEqual([[true, null, null]]);
});

test('canvas: WebGL 2 and the stencil follow the mode', async () => {
  const code = `const gl = wx.createCanvas().getContext('webgl', {});
    report([gl.getContextAttributes().stencil, wx.createCanvas().getContext('webgl2') !== null]);`;
  expect(await (await bench.run(code)).reported(1)).toEqual([[false, true]]);
  expect(await (await bench.run(code, {}, 'device=iphonese1')).reported(1)).toEqual([[true, false]]);
});

test('canvas: the loading cover goes with the first drawing call', async () => {
  const probe = await bench.run(
    `const gl = wx.createCanvas().getContext('webgl');
     wx.onTouchStart(() => gl.clear(gl.COLOR_BUFFER_BIT));`,
  );
  expect(await probe.phone((phone) => phone.drawn())).toBe(false);
  expect(await probe.page.locator('.cover').isVisible()).toBe(true);
  await probe.phone((phone) => phone.tap(100, 300));
  expect(await probe.phone((phone) => phone.drawn())).toBe(true);
  expect(await probe.page.locator('.cover').isVisible()).toBe(false);
});

test('canvas: a lost WebGL context can be seen and comes back', async () => {
  const probe = await bench.run(
    `const gl = wx.createCanvas().getContext('webgl');
     wx.onTouchStart(() => report(gl.isContextLost()));`,
  );
  await probe.phone(async (phone) => {
    phone.loseContext();
    await phone.tap(100, 300);
    phone.restoreContext();
    await new Promise((done) => setTimeout(done, 200));
    await phone.tap(100, 300);
  });
  expect(await probe.reported(2)).toEqual([true, false]);
});

test('image: loads from the package root into textures, and only from there', async () => {
  const picture = await sharp({ create: { width: 2, height: 1, channels: 4, background: '#c33' } })
    .png()
    .toBuffer();
  const probe = await bench.run(
    `const gl = wx.createCanvas().getContext('webgl');
     const load = (src) => { const image = wx.createImage();
       image.onload = () => { gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, image);
         report([src, image.width, image.height, gl.getError()]); };
       image.onerror = () => report([src, 'error']);
       image.src = src; };
     gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
     load('assets/a.png'); load('/assets/a.png'); load('./assets/a.png'); load('assets/none.png');`,
    { 'assets/a.png': picture },
  );
  const seen = (await probe.reported(4)) as unknown[][];
  expect(new Map(seen.map(([src, ...rest]) => [src, rest]))).toEqual(
    new Map<unknown, unknown[]>([
      ['assets/a.png', [2, 1, 0]],
      ['/assets/a.png', [2, 1, 0]],
      ['./assets/a.png', ['error']],
      ['assets/none.png', ['error']],
    ]),
  );
});

test('canvas: a temporary picture can be read back and shown', async () => {
  const probe = await bench.run(
    `const canvas = wx.createCanvas(); canvas.width = 4; canvas.height = 3;
     const pen = canvas.getContext('2d'); pen.fillStyle = '#ff0000'; pen.fillRect(0, 0, 4, 3);
     const path = canvas.toTempFilePathSync({ x: 0, y: 0, width: 2, height: 2, destWidth: 6, destHeight: 6 });
     report(path.startsWith('wxfile://tmp'));
     canvas.toTempFilePath({ success: ({ tempFilePath }) => report(tempFilePath.endsWith('.png')) });
     const image = wx.createImage(); image.onload = () => report([image.width, image.height]); image.src = path;`,
  );
  const seen = await probe.reported(3);
  expect(seen).toContainEqual([6, 6]);
  expect(seen.filter((it) => it === true)).toHaveLength(2);
});

test('font: a TrueType file answers with its family at once, anything else with null', async () => {
  const { readFile } = await import('node:fs/promises');
  const font = await readFile('/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf').catch(() => null);
  const probe = await bench.run(
    `report(wx.loadFont('assets/none.ttf')); report(wx.loadFont('assets/bad.ttf'));
     ${font === null ? '' : "report(wx.loadFont('assets/good.ttf'));"}`,
    { 'assets/bad.ttf': 'not a font', ...(font === null ? {} : { 'assets/good.ttf': font }) },
  );
  const expected = font === null ? [null, null] : [null, null, 'DejaVu Sans'];
  expect(await probe.reported(expected.length)).toEqual(expected);
});
