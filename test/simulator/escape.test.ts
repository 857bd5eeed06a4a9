import { afterAll, beforeAll, expect, test } from 'vitest';
import { runDomain } from './support/domain.ts';
import { Bench } from './support/phone-harness.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench.close());

/** Walks everything that can be reached from the roots: own and inherited members, getters included. */
const WALK = `
  const seen = new Set(); const found = []; const queue = [];
  const visit = (value, path) => {
    if (value === null || (typeof value !== 'object' && typeof value !== 'function') || seen.has(value)) return;
    seen.add(value); queue.push([value, path]);
  };
  const page = /Window|Document|HTML|Element|Node|Location|Storage|Navigator|EventTarget|^Event|Event$/;
  const audio = /^Audio|^Gain|AnalyserNode|BufferSource/;
  const kind = (value) => { try { return Object.prototype.toString.call(value).slice(8, -1); } catch (error) { return ''; } };
  const walk = () => {
    while (queue.length > 0 && seen.size < 20000) {
      const [value, path] = queue.shift();
      if (page.test(kind(value)) && !audio.test(kind(value))) found.push(path + ': ' + kind(value));
      for (const key of Reflect.ownKeys(value)) {
        let next; try { next = value[key]; } catch (error) { continue; }
        visit(next, path + '.' + String(key));
      }
      visit(Object.getPrototypeOf(value), path + '.__proto__');
    }
    return found;
  };
`;

const ROOTS = `
  const screen = wx.createCanvas(); const gl = screen.getContext('webgl'); const pen = wx.createCanvas().getContext('2d');
  const sound = wx.createWebAudioContext(); const image = wx.createImage(); const caught = [];
  try { null.f(); } catch (error) { caught.push(error); }
  for (const [name, value] of Object.entries({ wx, screen, gl, pen, image, caught, sound, GameGlobal, globalThis, console,
    gain: sound.createGain(), source: sound.createBufferSource(), player: wx.createInnerAudioContext(),
    files: wx.getFileSystemManager(), pattern: pen.createPattern(wx.createCanvas(), 'repeat'), require, module })) visit(value, name);
`;

test('realm: nothing that is handed out leads to the page', async () => {
  const probe = await bench.run(`${WALK} ${ROOTS} report(walk()); report(seen.size > 500);`);
  expect(await probe.reported(2)).toEqual([[], true]);
});

const DOMAIN_ROOTS = `
  const shared = wx.getSharedCanvas(); const pen = shared.getContext('2d'); const image = wx.createImage();
  for (const [name, value] of Object.entries({ wx, shared, pen, image, other: wx.createCanvas(), GameGlobal, globalThis, console,
    require, module })) visit(value, name);
`;

/** Leaves a mark on everything that can be reached, or counts the marks that are found. */
const MARK = (name: string): string => `
  for (const value of seen) { try { Object.defineProperty(value, '${name}', { value: 1, configurable: true }); } catch (error) { continue; } }`;
const FIND = (name: string): string => `
  [...seen].filter((value) => Object.getOwnPropertyDescriptor(value, '${name}') !== undefined).length`;

test('realm: nothing in the open-data domain leads to the page or to the game', async () => {
  const shared = 'visit(wx.getOpenDataContext({ sharedCanvasMode: "screenCanvas" }), "open");';
  const probe = await runDomain(bench, {
    game: `${WALK} ${ROOTS} ${shared} walk(); ${MARK('fromGame')} wx.getOpenDataContext().postMessage({ text: 'x' });
      setTimeout(() => report(['game', ${FIND('fromDomain')}]), 300);`,
    domain: `${WALK} ${DOMAIN_ROOTS} wx.onMessage((it) => { visit(it, 'message'); report(walk()); report(seen.size > 300);
      report(['domain', ${FIND('fromGame')}]); ${MARK('fromDomain')} });`,
  });
  expect(await probe.reported(4)).toEqual([[], true, ['domain', 0], ['game', 0]]);
});

test('realm: the walk would find a page, were there a way', async () => {
  const probe = await bench.run(`${WALK} visit({ deep: { event: new (class Event {})() } }, 'root');
    visit({ get [Symbol.toStringTag]() { return 'HTMLDocument'; } }, 'planted'); report(walk());`);
  expect(await probe.reported(1)).toEqual([['planted: HTMLDocument']]);
});

test('realm: objects of answers are of the game’s own realm', async () => {
  const probe = await bench.run(
    `const own = (value) => Object.getPrototypeOf(value) === Object.prototype;
     wx.setStorageSync('a', { b: [1] }); const { USER_DATA_PATH } = wx.env; const fs = wx.getFileSystemManager();
     report([own(wx.getLaunchOptionsSync()), own(wx.getLaunchOptionsSync().query), own(wx.getWindowInfo()),
       own(wx.getStorageSync('a')), Array.isArray(wx.getStorageSync('a').b), own(wx.getStorageInfoSync()),
       wx.getStorageInfoSync().keys instanceof Array]);
     try { fs.readFileSync('none'); } catch (error) { report(error instanceof Error); }
     if (wx.getStorageSync('again')) report(fs.readFileSync(USER_DATA_PATH + '/a') instanceof ArrayBuffer);
     fs.writeFileSync(USER_DATA_PATH + '/a', 'x'); wx.setStorageSync('again', true);
     wx.onShow((entry) => report(own(entry)));`,
    {},
    'device=iphone13&query=a%3D1',
  );
  await probe.reported(3);
  await probe.page.reload();
  await probe.page.waitForFunction('window.phone !== undefined');
  expect(await probe.reported(4)).toEqual([Array(7).fill(true), true, true, true]);
});
