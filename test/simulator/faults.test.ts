import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Fault } from '../../simulator/protocol/fault.ts';
import { ATTEMPT, runWithFaults } from './support/faulty-phone.ts';
import { Bench, type Probe } from './support/phone-harness.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench.close());

const FILES = {
  'game.json': JSON.stringify({ subpackages: [{ name: 'extra', root: 'extra/' }], openDataContext: 'open' }),
  'open/index.js': `wx.onMessage(() => wx.getFriendCloudStorage({ keyList: ['a'],
    success: () => console.log('@"friends"'), fail: (error) => console.log('@' + JSON.stringify(error.errMsg)) }));`,
  'extra/game.js': 'GameGlobal.extra = true;',
  'a.txt': 'text',
  'b.txt': 'text',
};

const runWith = (faults: readonly Fault[], code: string): Promise<Probe> =>
  runWithFaults(bench, faults, code, FILES);

test('fault: calls with callbacks, in each way', async () => {
  const probe = await runWith(
    [
      { api: 'login', how: 'fail' },
      { api: 'checkSession', how: 'throw' },
      { api: 'getSetting', how: 'absent' },
      { api: 'getNetworkType', how: 'never' },
      { api: 'getBatteryInfo', how: 'late' },
    ],
    `${ATTEMPT} const told = {}; const seen = ['login', 'checkSession', 'getSetting', 'getNetworkType', 'getBatteryInfo', 'hideToast']
       .map((name) => wx[name] === undefined ? 'absent' : String(attempt(() => wx[name]({
         success: () => { told[name] = 'success'; }, fail: (error) => { told[name] = error.errMsg; } }))));
     setTimeout(() => report([seen, told]), 300);`,
  );
  expect(await probe.reported(1)).toEqual([
    [
      ['undefined', 'threw checkSession: fault on purpose', 'absent', 'undefined', 'undefined', 'undefined'],
      { login: 'login:fail fault on purpose', hideToast: 'success' },
    ],
  ]);
});

test('fault: calls with a Promise, in each way', async () => {
  const probe = await runWith(
    [
      { api: 'login', how: 'fail' },
      { api: 'getNetworkType', how: 'never' },
      { api: 'getBatteryInfo', how: 'late' },
    ],
    `const told = {}; for (const name of ['login', 'getNetworkType', 'getBatteryInfo', 'hideToast']) {
       told[name] = 'waits'; wx[name]().then(() => { told[name] = 'kept'; }, (error) => { told[name] = error.errMsg; }); }
     setTimeout(() => report(told), 300);`,
  );
  expect(await probe.reported(1)).toEqual([
    {
      login: 'login:fail fault on purpose',
      getNetworkType: 'waits',
      getBatteryInfo: 'waits',
      hideToast: 'kept',
    },
  ]);
});

test('fault: a late answer comes when its time is up, by the game’s own clock', async () => {
  const probe = await runWith(
    [{ api: 'login', how: 'late', delay: 400 }],
    'const began = Date.now(); wx.login({ success: () => report(Date.now() - began >= 400) });',
  );
  expect(await probe.reported(1)).toEqual([true]);
});

test('fault: synchronous calls throw what the host throws, answer null, or are not there', async () => {
  const probe = await runWith(
    [
      { api: 'setStorageSync', how: 'fail' },
      { api: 'getWindowInfo', how: 'fail' },
      { api: 'getMenuButtonBoundingClientRect', how: 'absent' },
    ],
    `${ATTEMPT} report([attempt(() => wx.setStorageSync('a', 1)), attempt(() => wx.getWindowInfo()),
      'getMenuButtonBoundingClientRect' in wx]);`,
  );
  expect(await probe.reported(1)).toEqual([['threw setStorageSync:fail fault on purpose', null, false]]);
});

test('fault: after so many calls, so many times, and then right again', async () => {
  const probe = await runWith(
    [{ api: 'setStorageSync', how: 'throw', after: 1, times: 2 }],
    `${ATTEMPT} report([1, 2, 3, 4].map((value) => attempt(() => wx.setStorageSync('a', value)) === undefined));`,
  );
  expect(await probe.reported(1)).toEqual([[true, false, false, true]]);
});

test('fault: a subpackage that fails once is there at the second try', async () => {
  const probe = await runWith(
    [{ api: 'loadSubpackage', how: 'fail', times: 1 }],
    `const load = () => { const task = wx.loadSubpackage({ name: 'extra', success: () => report(['there', GameGlobal.extra]),
       fail: () => { report(['failed', GameGlobal.extra === undefined]); load(); } }); task.onProgressUpdate(() => undefined); };
     load();`,
  );
  expect(await probe.reported(2)).toEqual([
    ['failed', true],
    ['there', true],
  ]);
});

test('fault: the code of a late subpackage does not run before its time', async () => {
  const probe = await runWith(
    [{ api: 'loadSubpackage', how: 'late', delay: 500 }],
    `let progress = 0; const task = wx.loadSubpackage({ name: 'extra', success: () => report([GameGlobal.extra, progress]) });
     task.onProgressUpdate(() => { progress += 1; }); setTimeout(() => report(GameGlobal.extra === undefined), 100);`,
  );
  expect(await probe.reported(2)).toEqual([true, [true, 1]]);
});

test('fault: one file, by its name, in both forms of reading', async () => {
  const probe = await runWith(
    [{ api: 'FileSystemManager.readFile*', how: 'fail', matching: 'a.txt' }],
    `${ATTEMPT} const fs = wx.getFileSystemManager();
     report([attempt(() => fs.readFileSync('a.txt', 'utf8')), attempt(() => fs.readFileSync('b.txt', 'utf8'))]);
     fs.readFile({ filePath: 'a.txt', fail: (error) => report(error.errMsg) });
     fs.readFile({ filePath: 'b.txt', success: () => report('read') });`,
  );
  expect(await probe.reported(3)).toEqual([
    ['threw readFileSync:fail fault on purpose', 'text'],
    'readFile:fail fault on purpose',
    'read',
  ]);
});

test('fault: a picture fails once, and is there when it is asked for again', async () => {
  const probe = await runWith(
    [{ api: 'Image.src', how: 'fail', times: 1 }],
    `const image = wx.createImage(); const src =
       'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
     image.onload = () => report('loaded'); image.onerror = () => { report('failed'); image.src = src; }; image.src = src;`,
  );
  expect(await probe.reported(2)).toEqual(['failed', 'loaded']);
});

test('fault: the player leaves while a call is under way, and what was loading fails as on iOS', async () => {
  const probe = await bench.run(
    `wx.onHide(() => report('hidden')); wx.onShow(() => report('shown'));
     setTimeout(() => { const image = wx.createImage(); image.onload = () => report('loaded');
       image.onerror = () => report('failed'); image.src = 'http://127.0.0.1:9/slow.png'; }, 50);`,
    FILES,
    'device=iphone13&launch=no',
  );
  await probe.phone(async (phone) => {
    phone.setNetwork({ latency: 2000 });
    phone.setSwitches({ imagesFailInBackground: true });
    phone.setFault({ api: 'Image.src', how: 'hide', times: 1 });
    await phone.launch();
  });
  expect(await probe.reported(3)).toEqual(['shown', 'hidden', 'failed']);
  expect(await probe.phone((phone) => phone.state())).toBe('background');
});

test('fault: the open-data domain’s calls fail apart from the game’s', async () => {
  const probe = await runWith(
    [{ api: 'getFriendCloudStorage', how: 'fail', domain: 'open-data' }],
    'wx.getOpenDataContext().postMessage({});',
  );
  expect(await probe.reported(1)).toEqual(['getFriendCloudStorage:fail fault on purpose']);
});

test('fault: a call of the cloud goes wrong like the others', async () => {
  const probe = await runWith(
    [{ api: 'cloud.callFunction', how: 'fail' }],
    `wx.cloud.init(); wx.cloud.callFunction({ name: 'x' }).catch((error) => report([error.errCode, error.errMsg]));`,
  );
  expect(await probe.reported(1)).toEqual([[-1, 'cloud.callFunction:fail fault on purpose']]);
});

test('fault: what was absent is back once the fault is cleared, in the running game', async () => {
  const probe = await runWith(
    [{ api: 'vibrateShort', how: 'absent' }],
    "setInterval(() => report('vibrateShort' in wx), 50);",
  );
  await probe.reported(1);
  await probe.phone((phone) => phone.clearFaults('vibrateShort'));
  await probe.page.waitForFunction(() => window.phone.logs().some((line) => line.text === '@true'));
  expect((await probe.reports()).slice(0, 1)).toEqual([false]);
  expect(await probe.phone((phone) => phone.faults())).toEqual([]);
});

test('recorder: every host call of a launch, by domain, and counted anew by the next', async () => {
  const code = `wx.getWindowInfo(); wx.getWindowInfo(); wx.getFileSystemManager().accessSync('a.txt'); wx.cloud.init();
    wx.createCanvas().getContext('2d'); wx.getOpenDataContext().postMessage({}); report('done');`;
  const probe = await bench.run(code, FILES);
  await probe.page.waitForFunction(() =>
    window.phone.hostCalls().some((it) => it.api === 'getFriendCloudStorage'),
  );
  const expected = [
    { api: 'getWindowInfo', domain: 'game', count: 2 },
    { api: 'getFileSystemManager', domain: 'game', count: 1 },
    { api: 'FileSystemManager.accessSync', domain: 'game', count: 1 },
    { api: 'cloud.init', domain: 'game', count: 1 },
    { api: 'createCanvas', domain: 'game', count: 1 },
    { api: 'Canvas.getContext', domain: 'game', count: 1 },
    { api: 'getOpenDataContext', domain: 'game', count: 1 },
    { api: 'OpenDataContext.postMessage', domain: 'game', count: 1 },
    { api: 'onMessage', domain: 'open-data', count: 1 },
    { api: 'getFriendCloudStorage', domain: 'open-data', count: 1 },
  ];
  expect(await probe.phone((phone) => phone.hostCalls())).toEqual(expected);
  await probe.phone((phone) => phone.launch());
  expect(await probe.phone((phone) => phone.hostCalls().length)).toBeLessThanOrEqual(expected.length);
});
