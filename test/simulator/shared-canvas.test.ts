import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runDomain } from './support/domain.ts';
import { Bench, type Probe } from './support/phone-harness.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench.close());

/** The domain fills its canvas at each message. */
const RED = `const shared = wx.getSharedCanvas(); const pen = shared.getContext('2d');
  wx.onMessage(() => { pen.fillStyle = '#ff0000'; pen.fillRect(0, 0, 4000, 4000); report([shared.width, shared.height]); });`;

const GREEN = `const screen = wx.createCanvas(); const pen = screen.getContext('2d'); pen.fillStyle = '#00ff00';
  pen.fillRect(0, 0, 4000, 4000);`;

const colourAt = async (probe: Probe, x: number, y: number): Promise<string> => {
  const url = await probe.phone((phone) => phone.picture());
  const { data, info } = await sharp(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (Math.round((y / 844) * info.height) * info.width + Math.round((x / 390) * info.width)) * 3;
  return [...data.subarray(at, at + 3)].map((part) => (part > 127 ? 'f' : '0')).join('');
};

test('shared canvas: as a layer it lies above the game where the game puts it', async () => {
  const probe = await runDomain(bench, {
    game: `${GREEN} const open = wx.getOpenDataContext({ sharedCanvasMode: 'screenCanvas' });
      open.canvas.width = 200; open.canvas.height = 100;
      Object.assign(open.canvas.style, { left: '100px', top: '300px', width: '200px', height: '100px' });
      open.canvas.style.left = 'middle'; open.postMessage({}); report([open.canvas.style.left, screen.toDataURL().length > 100]);`,
    domain: RED,
  });
  expect(await probe.reported(2)).toEqual([
    ['100px', true],
    [200, 100],
  ]);
  expect(await colourAt(probe, 200, 350)).toBe('f00');
  expect(await colourAt(probe, 50, 350)).toBe('0f0');
  expect(await colourAt(probe, 200, 450)).toBe('0f0');
});

test('shared canvas: before 3.6.6 there is only the mode that the game draws', async () => {
  const game = (library: string) => async (): Promise<unknown[]> => {
    const probe = await runDomain(bench, {
      game: `const { canvas } = wx.getOpenDataContext({ sharedCanvasMode: 'screenCanvas' }); report(typeof canvas.style);`,
      domain: '',
      address: 'device=iphone13&launch=no',
    });
    await probe.phone(async (phone, version) => {
      phone.setBaseLibrary(version);
      await phone.launch();
    }, library);
    return probe.reported(1);
  };
  expect(await game('3.6.5')()).toEqual(['undefined']);
  expect(await game('3.6.6')()).toEqual(['object']);
});

test.each(['2d', 'webgl'])('shared canvas: drawn by the game with %s, to the screen only', async (type) => {
  const draw =
    type === '2d'
      ? 'pen.drawImage(open.canvas, 0, 0);'
      : `gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
         gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, open.canvas); report(gl.getError());`;
  const probe = await runDomain(bench, {
    game: `const screen = wx.createCanvas();
      ${type === '2d' ? GREEN.replace(/^const screen[^;]*; /, '') : "const gl = screen.getContext('webgl');"}
      const open = wx.getOpenDataContext(); open.canvas.width = 390; open.canvas.height = 844; open.postMessage({});
      const other = wx.createCanvas().getContext('2d');
      setTimeout(() => { ${draw} try { other.drawImage(open.canvas, 0, 0); } catch (error) { report(error.message); } }, 200);`,
    domain: RED,
  });
  const seen = await probe.reported(type === '2d' ? 2 : 3);
  expect(seen[0]).toEqual([390, 844]);
  expect(seen.at(-1)).toContain('screen canvas only');
  if (type === '2d') expect(await colourAt(probe, 200, 350)).toBe('f00');
  else expect(seen[1]).toBe(0);
});

test('shared canvas: the screen can not be read once the game draws friends’ data', async () => {
  const probe = await runDomain(bench, {
    game: `${GREEN} const other = wx.createCanvas().getContext('2d'); const refused = (use) => { try { use(); return false; } catch (error) { return true; } };
      const uses = () => [() => screen.toDataURL(), () => pen.getImageData(0, 0, 1, 1), () => other.drawImage(screen, 0, 0)].map(refused);
      report(uses()); const { canvas } = wx.getOpenDataContext(); report(uses());
      report([() => canvas.getContext('2d'), () => canvas.toDataURL(), () => canvas.toTempFilePathSync({})].map(refused));
      const path = screen.toTempFilePathSync({}); wx.shareAppMessage({ title: 'a', imageUrl: path });
      report(refused(() => wx.getFileSystemManager().readFileSync(path)));
      const image = wx.createImage(); image.onerror = () => report('not shown'); image.src = path;`,
    domain: '',
  });
  expect(await probe.reported(5)).toEqual([
    [false, false, false],
    [true, true, true],
    [true, true, true],
    true,
    'not shown',
  ]);
  expect(await probe.phone((phone) => phone.cards()[0]?.imageUrl?.startsWith('data:image/png'))).toBe(true);
});

test('shared canvas: the first call decides, and the layer leaves the screen readable', async () => {
  const probe = await runDomain(bench, {
    game: `${GREEN} const open = wx.getOpenDataContext({ sharedCanvasMode: 'screenCanvas' });
      report([wx.getOpenDataContext({ sharedCanvasMode: 'offscreenCanvas' }) === open, screen.toDataURL().length > 100,
        pen.getImageData(0, 0, 1, 1).data[1]]);
      try { pen.drawImage(open.canvas, 0, 0); } catch (error) { report('not drawn'); }`,
    domain: '',
  });
  expect(await probe.reported(2)).toEqual([[true, true, 255], 'not drawn']);
});

test('shared canvas: only the game sets its size, and that clears it', async () => {
  const probe = await runDomain(bench, {
    game: `const open = wx.getOpenDataContext(); open.canvas.width = 20; open.canvas.height = 10;
      report([open.canvas.width, open.canvas.height]); open.postMessage({ draw: true });
      setTimeout(() => { open.canvas.width = 20; open.postMessage({ look: true }); }, 100);`,
    domain: `const shared = wx.getSharedCanvas(); const pen = shared.getContext('2d'); const copy = wx.createCanvas().getContext('2d');
      wx.onMessage(({ draw }) => { if (draw) { shared.width = 500; pen.fillRect(0, 0, 20, 10); }
        copy.clearRect(0, 0, 9, 9); copy.drawImage(shared, 0, 0); report([shared.width, copy.getImageData(1, 1, 1, 1).data[3]]);
        try { pen.getImageData(0, 0, 1, 1); } catch (error) { report('closed'); } });`,
  });
  expect(await probe.reported(5)).toEqual([[20, 10], [20, 255], 'closed', [20, 0], 'closed']);
});
