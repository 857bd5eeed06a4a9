/**
 * Where this runtime is known to differ from WeChat's. Each entry has a probe: a game.js whose `report(value)` is
 * `here` in the simulator and would be `device` on a phone. The test fails when a probe no longer reports `here`,
 * so that a difference that was mended (or made) is written down.
 */
export interface Difference {
  readonly what: string;
  readonly why: string;
  readonly probe: string;
  readonly here: unknown;
  readonly device: unknown;
  /** The API family it lies in, by the documentation; left out where it lies in the language. */
  readonly family?: string;
  readonly domain?: 'game' | 'open-data';
  /** How the phone is opened; the default one where left out. */
  readonly address?: string;
}

export const DIFFERENCES: readonly Difference[] = [
  {
    what: 'bare window, document, location and top are undefined, not a ReferenceError',
    why: 'A browser lets go of every global but these; they are variables around each module instead.',
    probe:
      "let seen; try { seen = typeof document + ' ' + document; } catch (error) { seen = error.name; } report(seen);",
    here: 'undefined undefined',
    device: 'ReferenceError',
  },
  {
    what: 'in sloppy mode a function without an owner has the browser’s window as its this',
    why: 'The language says so; a page has one global object. The four names above are the real ones on it.',
    probe: 'report((function () { return this === GameGlobal; })());',
    here: false,
    device: true,
    address: 'device=android',
  },
  {
    what: 'headers of a socket are left out, and those of its answer are not told',
    family: 'network/websocket',
    why: 'A browser lets a page set and see none.',
    probe: `const told = { success: () => report('sent without'), fail: () => report('refused') };
      wx.connectSocket({ url: 'wss://example.invalid/', header: { cookie: 'a=b' }, ...told });`,
    here: 'sent without',
    device: 'sent with',
  },
  {
    what: 'a worker runs the newest engine, whatever the device',
    family: 'worker',
    why: 'What is newer than a device is taken away from the game’s own realm alone.',
    probe: `const worker = wx.createWorker('threads/age.js'); worker.onMessage(report);`,
    here: 'function',
    device: 'undefined',
  },
  {
    what: 'the constants TEMPORARY and PERSISTENT are found as bare names',
    why: 'They sit undeletable on the prototype of the browser window.',
    probe: 'report(typeof TEMPORARY);',
    here: 'number',
    device: 'undefined',
  },
  {
    what: 'error stacks have the form of V8 on every device',
    why: 'The page runs in Chromium; an iPhone runs JavaScriptCore, and its normal mode has no compiler either.',
    probe: "report(new Error('m').stack.startsWith('Error: m'));",
    here: true,
    device: false,
  },
  {
    what: 'import() is refused when it runs; a phone refuses the whole file',
    why: 'The browser parses the file, and knows import().',
    probe: "report('parsed'); import('./other.js').catch(() => undefined);",
    here: 'parsed',
    device: 'nothing runs',
  },
  {
    what: 'plugins are not there',
    why: 'They lie in the platform’s accounts, and come over its network.',
    probe: "try { requirePlugin('any'); report('there'); } catch (error) { report('refused'); }",
    here: 'refused',
    device: 'there',
  },
  {
    what: 'iOS lacks gl.wxBindCanvasTexture',
    family: 'render/canvas',
    why: 'It has no counterpart in WebGL; uploading the canvas shows the same.',
    probe: "report(typeof wx.createCanvas().getContext('webgl').wxBindCanvasTexture);",
    here: 'undefined',
    device: 'function',
  },
  {
    what: 'any https host may be asked; a phone asks only those registered for the game',
    family: 'network/request',
    why: 'The list lives in the platform account. Without a network the failure is the network, not the list.',
    probe: "wx.request({ url: 'https://example.invalid/', fail: ({ errno }) => report(errno) });",
    here: 600001,
    device: 600002,
  },
  {
    what: 'private information needs no declaration',
    family: 'open-api/privacy',
    why: 'What a game declares lives in the platform account.',
    probe:
      'wx.getClipboardData({ success: ({ errMsg }) => report(errMsg), fail: ({ errno }) => report(errno) });',
    here: 'getClipboardData:ok',
    device: 112,
  },
  {
    what: 'a subpackage arrives at once, with one progress event',
    family: 'base/subpackage',
    why: 'It is read from this machine.',
    probe: `let events = 0; const task = wx.loadSubpackage({ name: 'extra', success: () => report(events) });
      task.onProgressUpdate(() => { events += 1; });`,
    here: 1,
    device: 'several',
  },
  {
    what: 'brotli files cannot be read',
    family: 'file',
    why: 'A browser unpacks brotli for its network alone.',
    probe: 'report(typeof wx.getFileSystemManager().readCompressedFile);',
    here: 'undefined',
    device: 'function',
  },
  {
    what: 'the domain runs after game.js, and on the same thread',
    family: 'open-api/context',
    why: 'Both are frames of one page; a phone gives the domain a context of its own.',
    probe: `const began = Date.now(); wx.getOpenDataContext().postMessage({ hold: 120 });
      setTimeout(() => report(Date.now() - began >= 120 ? 'held up' : 'not held up'), 10);`,
    here: 'held up',
    device: 'not held up',
  },
  {
    what: 'the arena takes any score key',
    why: 'Which games there are is configured in the platform account.',
    probe: `const told = { success: () => report('taken'), fail: () => report('refused') };
      wx.login({ success: () => wx.getRankManager().update({ scoreKey: 'never configured', score: 1, ...told }) });`,
    here: 'taken',
    device: 'refused',
  },
];
