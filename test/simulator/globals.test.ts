import { afterAll, beforeAll, expect, test } from 'vitest';
import { Bench } from './support/phone-harness.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench.close());

/** What one expression comes to in the realm: its value, or the error it throws. */
const evaluate = async (expression: string, address?: string): Promise<unknown> => {
  const probe = await bench.run(
    `let value; try { value = ${expression}; } catch (error) { value = 'throws ' + error.name; } report(value);`,
    {},
    address,
  );
  return (await probe.reported(1))[0];
};

const ABSENT = `navigator localStorage sessionStorage indexedDB fetch XMLHttpRequest WebSocket Image Audio
  AudioContext webkitAudioContext HTMLElement HTMLCanvasElement HTMLImageElement OffscreenCanvas createImageBitmap
  ImageBitmap WebAssembly Worker SharedWorker URL URLSearchParams Blob File FileReader TextEncoder TextDecoder Intl
  performance self frames parent opener history screen crypto atob btoa structuredClone queueMicrotask
  addEventListener removeEventListener dispatchEvent postMessage MessageChannel Event EventTarget Node Element
  WebGLRenderingContext WebGL2RenderingContext CanvasRenderingContext2D Path2D FontFace AbortController alert
  getComputedStyle matchMedia devicePixelRatio innerWidth BigInt SharedArrayBuffer Atomics process global`
  .trim()
  .split(/\s+/);

test('globals: names the runtime lacks are not there at all', async () => {
  const names = JSON.stringify(ABSENT);
  const probe = await bench.run(
    `report(${names}.filter((name) => name in GameGlobal || typeof GameGlobal[name] !== 'undefined'));
     report([${ABSENT.map((name) => `typeof ${name}`).join(', ')}].filter((type) => type !== 'undefined'));`,
  );
  expect(await probe.reported(2)).toEqual([[], []]);
});

test('globals: a bare name that is missing is a ReferenceError', async () => {
  expect(await evaluate('navigator')).toBe('throws ReferenceError');
  expect(await evaluate('localStorage.length')).toBe('throws ReferenceError');
});

test('globals: names that no browser lets go are undefined', async () => {
  expect(await evaluate('[typeof window, typeof document, typeof location, typeof top]')).toEqual(
    Array(4).fill('undefined'),
  );
});

test('globals: a name written to GameGlobal is found bare, an unforgeable one by modules that start later', async () => {
  const probe = await bench.run(
    `GameGlobal.performance = { now: () => 7 };
     report(performance.now());
     GameGlobal.document = { title: 'stand-in' };
     report(require('./later.js'));`,
    { 'later.js': 'module.exports = document.title;' },
  );
  expect(await probe.reported(2)).toEqual([7, 'stand-in']);
});

test.each([
  ['document.body', 'document.body'],
  ['window.localStorage', 'window.localStorage.getItem("a")'],
  ['globalThis.document', 'globalThis.document.body'],
  ['eval', 'eval("1")'],
  ['indirect eval', '(0, eval)("this.document")'],
  ['new Function', 'new Function("return 1")()'],
  ['Function', 'Function("return this")()'],
  ['a constructor of a constructor', '(() => 1).constructor("return 1")()'],
  ['an async constructor', '(async () => 1).constructor("return 1")()'],
  ['the constructor of a wx function', 'wx.createCanvas.constructor("return document")()'],
  ['a timer with text', 'setTimeout("1", 0)'],
])('realm: a package that uses %s fails', async (_name, code) => {
  const probe = await bench.run(`${code};\nreport('went on');`);
  expect(await probe.reports()).toEqual([]);
  expect(await probe.errors()).toHaveLength(1);
});

test('realm: undeclared assignment throws, as in high-performance mode', async () => {
  expect(await evaluate('(() => { undeclared = 1; })()')).toBe('throws ReferenceError');
});

test('realm: no function gets the page as its this', async () => {
  const probe = await bench.run(
    `const look = function () { return this === undefined ? 'nothing' : typeof this; };
     Object.defineProperty(GameGlobal, 'spy', { get() { return this === GameGlobal; } });
     report(spy);
     setTimeout(function () { report(look.call(this)); }, 0);
     requestAnimationFrame(function () { report(look.call(this)); });`,
  );
  expect(await probe.reported(3)).toEqual([true, 'nothing', 'nothing']);
});

test('realm: import() of the package or of the simulator is refused', async () => {
  const probe = await bench.run(
    `import('/package/code/game.js').then(() => report('loaded'), () => report('refused'));
     import('/simulator/phone.js').then(() => report('loaded'), () => report('refused'));`,
  );
  expect(await probe.reported(2)).toEqual(['refused', 'refused']);
});

test('globals: a game holds things weakly, and hears when they are gone', async () => {
  const probe = await bench.run(
    `const told = GameGlobal.told = new FinalizationRegistry((held) => report(held));
     let kept = {}; const weak = new WeakRef(kept);
     told.register(kept, 'gone');
     report([weak.deref() === kept, told instanceof FinalizationRegistry]);
     try { new FinalizationRegistry('text'); } catch (error) { report(error.name); }
     kept = null;`,
  );
  expect((await probe.reported(2)).slice(0, 2)).toEqual([[true, true], 'TypeError']);
  const devTools = await probe.page.context().newCDPSession(probe.page);
  await devTools.send('HeapProfiler.collectGarbage');
  expect(await probe.reported(3)).toContain('gone');
});

test('host’s things: canvases and images have constructors of their own, for engines to tell them apart', async () => {
  const probe = await bench.run(
    `const canvas = wx.createCanvas(); const image = wx.createImage(); const other = wx.createCanvas();
     report([canvas, image, other, {}].map((it) => [it instanceof canvas.constructor, it instanceof image.constructor]));
     class Picture extends image.constructor {}
     try { new canvas.constructor(); } catch (error) { report(error.message); }`,
  );
  expect(await probe.reported(2)).toEqual([
    [
      [true, false],
      [false, true],
      [true, false],
      [false, false],
    ],
    'Illegal constructor',
  ]);
});

test('globals: Intl is there when the switch says so', async () => {
  const probe = await bench.run('report(typeof Intl);');
  await probe.phone(async (phone) => {
    phone.setSwitches({ intl: true });
    await phone.launch();
  });
  expect(await probe.reported(1)).toEqual(['object']);
});

test('modules: one instance a file, found from the file or from the root', async () => {
  const probe = await bench.run(
    `const one = require('./deep/one'); const same = require('deep/one.js');
     report([one === same, one.other, one.loads]);
     try { require('./missing'); } catch (error) { report(error.message); }`,
    {
      'deep/one.js': "exports.loads = (exports.loads || 0) + 1; exports.other = require('../two').name;",
      'two/index.js': "exports.name = 'two';",
    },
  );
  expect(await probe.reported(2)).toEqual([
    [true, 'two', 1],
    "module 'missing.js' is not defined, require args is './missing'",
  ]);
});

test('promises: reactions are macrotasks on old iOS when the switch says so', async () => {
  const probe = await bench.run(
    `setTimeout(() => report('timer'), 0); Promise.resolve().then(() => report('promise'));`,
  );
  expect(await probe.reported(2)).toEqual(['promise', 'timer']);
  await probe.phone(async (phone) => {
    phone.setSwitches({ macrotaskPromises: true });
    await phone.launch();
  });
  expect(await probe.reported(2)).toEqual(['timer', 'promise']);
});
