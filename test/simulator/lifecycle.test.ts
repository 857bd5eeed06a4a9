import { afterAll, beforeAll, expect, test } from 'vitest';
import { Bench } from './support/phone-harness.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench.close());

test('entry: launch options stay, enter options and onShow follow each way in', async () => {
  const probe = await bench.run(
    `report([wx.getLaunchOptionsSync().scene, wx.getLaunchOptionsSync().query]);
     wx.onShow(({ scene, query, shareTicket }) =>
       report([scene, query, shareTicket, wx.getLaunchOptionsSync().scene, wx.getEnterOptionsSync().scene]));
     wx.onHide(() => report('hide'));`,
    {},
    `device=iphone13&scene=1007&query=${encodeURIComponent('c=abc&f=%E4%B8%AD')}`,
  );
  await probe.reported(2);
  await probe.phone((phone) => {
    phone.hide();
    phone.show({ scene: 1044, query: { c: 'other' }, shareTicket: 'ticket' });
  });
  const query = { c: 'abc', f: '中' };
  expect(await probe.reported(4)).toEqual([
    [1007, query],
    [1007, query, null, 1007, 1007],
    'hide',
    [1044, { c: 'other' }, 'ticket', 1007, 1044],
  ]);
});

test('another build: the game is launched anew, the way it was entered, with what it has stored', async () => {
  const code = `const launches = wx.getStorageSync('launches') || 0;
     wx.setStorageSync('launches', launches + 1);
     report([launches, wx.getLaunchOptionsSync().scene, wx.getFileSystemManager().readFileSync('said.txt', 'utf8')]);`;
  const probe = await bench.run(code, { 'said.txt': 'early' }, 'device=iphone13&scene=1007');
  expect(await probe.reported(1)).toEqual([[0, 1007, 'early']]);
  await bench.build(`report('built');\n${code}`, { 'said.txt': 'later' });
  bench.relaunch();
  await probe.page.waitForFunction(() => window.phone.logs().some((line) => line.text.startsWith('@[1,')));
  expect(await probe.reported(2)).toEqual(['built', [1, 1007, 'later']]);
});

test('package: each launch and each read gets bytes of its own', async () => {
  const probe = await bench.run(
    `const files = wx.getFileSystemManager();
     new Uint8Array(files.readFileSync('bytes.bin')).fill(7);
     report([...new Uint8Array(files.readFileSync('bytes.bin'))]);
     report(files.readFileSync('none.bin').byteLength);
     report(files.statSync('bytes.bin').size);`,
    { 'bytes.bin': Uint8Array.of(0, 128, 255), 'none.bin': Uint8Array.of() },
  );
  expect(await probe.reported(3)).toEqual([[0, 128, 255], 0, 3]);
  await probe.phone((phone) => phone.launch());
  expect(await probe.reported(3)).toEqual([[0, 128, 255], 0, 3]);
});

test('touch: plain objects in logical pixels, without the lifted finger', async () => {
  const probe = await bench.run(
    `const tell = (name) => (event) => report([name, event.touches.map((it) => it.identifier),
       event.changedTouches.map(({ identifier, clientX, clientY }) => [identifier, clientX, clientY]),
       Object.getPrototypeOf(event) === Object.prototype && !('preventDefault' in event)]);
     wx.onTouchStart(tell('start')); wx.onTouchMove(tell('move')); wx.onTouchEnd(tell('end'));
     wx.onTouchCancel(tell('cancel'));`,
  );
  await probe.phone((phone) => {
    phone.touch({ phase: 'start', x: 10.5, y: 20, id: 0 });
    phone.touch({ phase: 'start', x: 50, y: 60, id: 1 });
    phone.touch({ phase: 'move', x: 51, y: 61, id: 1 });
    phone.touch({ phase: 'end', x: 10.5, y: 20, id: 0 });
    phone.hide();
  });
  expect(await probe.reported(5)).toEqual([
    ['start', [0], [[0, 10.5, 20]], true],
    ['start', [0, 1], [[1, 50, 60]], true],
    ['move', [0, 1], [[1, 51, 61]], true],
    ['end', [1], [[0, 10.5, 20]], true],
    ['cancel', [], [[1, 51, 61]], true],
  ]);
});

test('touch: the mouse of the page is a finger; the capsule swallows it', async () => {
  const probe = await bench.run(
    `const { left, top } = wx.getMenuButtonBoundingClientRect();
     wx.onTouchStart(({ touches }) => report([touches[0].clientX, touches[0].clientY]));
     report([left, top]);`,
  );
  await probe.page.mouse.click(120, 400);
  const [capsule] = (await probe.reported(2)) as [[number, number]];
  await probe.phone((phone, at) => phone.tap(at[0] + 10, at[1] + 10), capsule);
  await probe.page.mouse.click(30, 30);
  expect((await probe.reported(3)).slice(1)).toEqual([
    [120, 400],
    [30, 30],
  ]);
});

test('gesture: calls that need the hand work inside touchend and nowhere else', async () => {
  const probe = await bench.run(
    `const open = (where) => wx.openSetting({ success: () => report([where, 'ok']), fail: ({ errMsg }) => report([where, errMsg]) });
     open('start'); wx.onTouchEnd(() => { open('touchend'); Promise.resolve().then(() => open('later')); });`,
  );
  await probe.phone((phone) => phone.tap(100, 300));
  const refused = 'openSetting:fail require user interaction (only in touchend event)';
  const answers = (await probe.reported(3)) as [string, string][];
  // The page it opens is closed later than the refusal comes.
  expect(Object.fromEntries(answers)).toEqual({ start: refused, touchend: 'ok', later: refused });
});

test('background: frames stop at once, timers after five seconds, time goes on', async () => {
  const probe = await bench.run(
    `let frames = 0, ticks = 0;
     const frame = () => { frames += 1; requestAnimationFrame(frame); }; requestAnimationFrame(frame);
     setInterval(() => { ticks += 1; }, 1000);
     wx.onHide(() => { frames = 0; ticks = 0; });
     wx.onShow(() => report([frames, ticks, Math.floor((Date.now() + 1) / 1000)]));`,
    {},
    'device=iphone13&clock=1000000',
  );
  await probe.reported(1);
  await probe.phone(async (phone) => {
    await phone.advance(2500);
    phone.hide();
    await phone.advance(60_000);
    phone.show();
  });
  expect(await probe.reported(2)).toEqual([
    [0, 0, 1000],
    [0, 5, 1062],
  ]);
});

test('clock: frozen, it moves only by hand and always in the same way', async () => {
  const code = `const seen = []; let last = Date.now();
    const frame = () => { seen.push(Date.now() - last); last = Date.now(); if (seen.length < 6) requestAnimationFrame(frame); else report(seen); };
    requestAnimationFrame(frame); setTimeout(() => report(['timer', Date.now() - 5000]), 40);
    report(new Date().getTime());`;
  const runs: unknown[] = [];
  for (let run = 0; run < 2; run++) {
    const probe = await bench.run(code, {}, 'device=iphone13&clock=5000');
    await probe.phone((phone) => phone.advance(100));
    runs.push(await probe.reported(3));
  }
  expect(runs[0]).toEqual([5000, ['timer', 40], [16, 17, 17, 16, 17, 17]]);
  expect(runs[1]).toEqual(runs[0]);
});

test('frames: a phone with a slow screen has fewer of them', async () => {
  const code = `let frames = 0; const frame = () => { frames += 1; requestAnimationFrame(frame); };
    requestAnimationFrame(frame); setTimeout(() => report(frames), 990);`;
  const probe = await bench.run(code, {}, 'device=iphone13&clock=5000&frames=12');
  await probe.phone((phone) => phone.advance(1000));
  expect(await probe.reported(1)).toEqual([11]);
});

test('errors: the game hears of what nobody caught, and so does the phone', async () => {
  const probe = await bench.run(
    `wx.onError(({ message }) => report(message.split('\\n')[0])); wx.onUnhandledRejection(({ reason }) => report(reason.message));
     setTimeout(() => { throw new Error('thrown'); }, 0); Promise.reject(new Error('rejected'));`,
  );
  expect(new Set(await probe.reported(2))).toEqual(new Set(['Uncaught Error: thrown', 'rejected']));
  expect(new Set(await probe.errors())).toEqual(
    new Set(['Uncaught Error: thrown', 'Unhandled rejection: rejected']),
  );
});

test('share: a card is recorded, the game goes away and comes back, nothing is told', async () => {
  const probe = await bench.run(
    `wx.onHide(() => report('hide')); wx.onShow(() => report('show'));
     wx.onTouchEnd(() => report(typeof wx.shareAppMessage({ title: '来', query: 'c=1', success: () => report('success') })));`,
  );
  await probe.phone((phone) => phone.tap(100, 300));
  expect(await probe.reported(4)).toEqual(['show', 'undefined', 'hide', 'show']);
  expect(await probe.phone((phone) => phone.cards())).toEqual([
    expect.objectContaining({ title: '来', query: 'c=1', from: 'call', ticket: false }),
  ]);
});

test('share: the menu entry is off until shown, and takes the promised card within its time', async () => {
  const probe = await bench.run(
    `wx.onShareAppMessage(() => ({ title: 'now', query: 'a=1', promise: Promise.resolve({ title: 'promised', query: 'a=2' }) }));
     wx.onTouchEnd(() => wx.showShareMenu({ success: () => report('shown') }));`,
  );
  expect(await probe.phone((phone) => phone.menuCard())).toBeNull();
  await probe.phone((phone) => phone.tap(100, 300));
  await probe.reported(1);
  expect(await probe.phone((phone) => phone.menuCard())).toMatchObject({
    title: 'promised',
    query: 'a=2',
    from: 'menu',
  });
});

test('system: resize, memory, network and measures reach the game', async () => {
  const probe = await bench.run(
    `wx.onWindowResize(report); wx.onMemoryWarning(report); wx.onNetworkStatusChange(report);
     const info = wx.getWindowInfo(); report(['safeArea' in info, info.pixelRatio, wx.getDeviceInfo().platform]);`,
    {},
    'device=android',
  );
  await probe.phone((phone) => {
    phone.resize(300, 600);
    phone.memoryWarning(15);
    phone.setNetwork({ type: 'none' });
  });
  expect(await probe.reported(4)).toEqual([
    [false, 2.75, 'android'],
    { windowWidth: 300, windowHeight: 600 },
    { level: 15 },
    { isConnected: false, networkType: 'none' },
  ]);
});

test('base library: an older one lacks newer calls', async () => {
  const code =
    'report([typeof wx.getWindowInfo, typeof wx.createWebAudioContext, typeof wx.offUnhandledRejection, typeof wx.getSystemInfoSync]);';
  const probe = await bench.run(code);
  expect(await probe.reported(1)).toEqual([Array(4).fill('function')]);
  await probe.phone(async (phone) => {
    phone.setBaseLibrary('2.9.0');
    await phone.launch();
  });
  expect(await probe.reported(1)).toEqual([['undefined', 'undefined', 'undefined', 'function']]);
});

test('subpackage: its code and files exist after loadSubpackage alone', async () => {
  const probe = await bench.run(
    `const read = () => { try { return wx.getFileSystemManager().readFileSync('extra/a.json', 'utf8'); } catch (error) { return 'missing'; } };
     report(read());
     wx.loadSubpackage({ name: 'extra', success: ({ errMsg }) => report([errMsg, GameGlobal.extra, read()]) });
     wx.loadSubpackage({ name: 'none', fail: ({ errMsg }) => report(errMsg) });`,
    {
      'game.json': JSON.stringify({ subpackages: [{ name: 'extra', root: 'extra/' }] }),
      'extra/game.js': "GameGlobal.extra = require('./part.js').value;",
      'extra/part.js': 'exports.value = 9;',
      'extra/a.json': '[]',
    },
  );
  const seen = await probe.reported(3);
  expect(seen).toContainEqual('missing');
  expect(seen).toContainEqual(['loadSubpackage:ok', 9, '[]']);
  expect(seen).toContainEqual('loadSubpackage:fail subpackage none not found');
});

test('subpackage: without a network there is what was downloaded before, or beside the main package', async () => {
  const probe = await bench.run(
    `const load = (name) => wx.loadSubpackage({ name, success: () => report([name, true]), fail: () => report([name, false]) });
     wx.getNetworkType({ success: ({ networkType }) => {
       if (networkType === 'none') ['early', 'once', 'never'].forEach(load); else load('once'); } });`,
    {
      'game.json': JSON.stringify({
        subpackages: ['early', 'once', 'never'].map((name) => ({ name, root: `${name}/` })),
        parallelPreloadSubpackages: [{ name: 'early' }],
      }),
      ...Object.fromEntries(['early', 'once', 'never'].map((name) => [`${name}/game.js`, ''])),
    },
  );
  expect(await probe.reported(1)).toEqual([['once', true]]);
  await probe.phone((phone) => {
    phone.setNetwork({ type: 'none' });
    return phone.launch({});
  });
  expect(await probe.reported(3)).toEqual(
    expect.arrayContaining([
      ['early', true],
      ['once', true],
      ['never', false],
    ]),
  );
});

test('dialogs: the player answers through the phone', async () => {
  const probe = await bench.run(
    `wx.showModal({ title: '?', content: '!', success: ({ confirm, cancel }) => report([confirm, cancel]) });
     wx.vibrateShort({ type: 'light', success: () => report('felt') });`,
  );
  await probe.reported(1);
  await probe.page.getByText('确定').click();
  expect(await probe.reported(2)).toEqual(['felt', [true, false]]);
  expect(await probe.phone((phone) => phone.vibrations())).toEqual(['light']);
});
