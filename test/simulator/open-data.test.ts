import { afterAll, beforeAll, expect, test } from 'vitest';
import { runDomain } from './support/domain.ts';
import { Bench } from './support/phone-harness.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench.close());

test('open data: messages arrive in order, made of the domain’s own objects', async () => {
  const probe = await runDomain(bench, {
    game: `const open = wx.getOpenDataContext(); open.postMessage({ n: 1, deep: { list: [1, 'a', null] } });
      open.postMessage({ n: 2 }); report(wx.getOpenDataContext() === open);`,
    domain: `wx.onMessage((it) => report([it, it instanceof Object, it.deep ? it.deep.list instanceof Array : '-']));`,
  });
  expect(await probe.reported(3)).toEqual([
    true,
    [{ n: 1, deep: { list: [1, 'a', null] } }, true, true],
    [{ n: 2 }, true, '-'],
  ]);
});

test('open data: a message holds primitive values, however deep; anything else throws and is not sent', async () => {
  const probe = await runDomain(bench, {
    game: `const open = wx.getOpenDataContext();
      const tried = [() => 1, Symbol.iterator, new Date(0), new Map(), new Uint8Array(2), { f() {} }, [{ a: [() => 1] }], Object.create({})];
      report([...tried.map((value) => ({ value })), 'text', null, undefined].map((message) => {
        try { open.postMessage(message); return 'sent'; } catch (error) { return error.name; } }));
      open.postMessage({ last: true });`,
    domain: 'wx.onMessage((it) => report(it));',
  });
  expect(await probe.reported(2)).toEqual([Array(11).fill('TypeError'), { last: true }]);
});

test('open data: the domain has these APIs and no others', async () => {
  const probe = await runDomain(bench, { domain: 'report(Object.keys(wx).sort());' });
  expect(await probe.reported(1)).toEqual([
    [
      'checkHandoffEnabled',
      'createCanvas',
      'createImage',
      'getFriendCloudStorage',
      'getFriendSendGiftStatus',
      'getGroupCloudStorage',
      'getGroupInfo',
      'getGroupMembersInfo',
      'getPotentialFriendList',
      'getSharedCanvas',
      'getSystemInfo',
      'getSystemInfoSync',
      'getUserCloudStorage',
      'getUserCloudStorageKeys',
      'getUserInfo',
      'getWindowInfo',
      'modifyFriendInteractiveStorage',
      'offTouchCancel',
      'offTouchEnd',
      'offTouchMove',
      'offTouchStart',
      'onMessage',
      'onTouchCancel',
      'onTouchEnd',
      'onTouchMove',
      'onTouchStart',
      'removeUserCloudStorage',
      'sendGiftToFriend',
      'setUserCloudStorage',
      'shareMessageToFriend',
      'startHandoff',
    ],
  ]);
});

test('open data: no network, no storage, no answer, no third dimension', async () => {
  const probe = await runDomain(bench, {
    game: 'GameGlobal.secret = 7; wx.getOpenDataContext(); wx.setStorageSync("a", 1);',
    domain: `report(['fetch', 'XMLHttpRequest', 'WebSocket', 'localStorage', 'indexedDB', 'parent', 'frameElement', 'postMessage',
        'opener', 'secret'].filter((name) => typeof globalThis[name] !== 'undefined' || typeof GameGlobal[name] !== 'undefined'));
      report(typeof window + typeof document);
      const canvas = wx.createCanvas(); const shared = wx.getSharedCanvas();
      report([canvas.getContext('webgl'), shared.getContext('webgl2'), canvas.toDataURL, canvas.toTempFilePath, shared.toTempFilePathSync].map((it) => it ?? null));
      report([canvas.getContext('2d') === canvas.getContext('2d'), shared.getContext('2d') !== null]);
      try { eval('1'); } catch (error) { report(error.name); }
      try { require('../game.js'); } catch (error) { report(error.message.includes('is not defined')); }`,
  });
  expect(await probe.reported(6)).toEqual([
    [],
    'undefinedundefined',
    [null, null, null, null, null],
    [true, true],
    'EvalError',
    true,
  ]);
});

test('open data: pictures come from the package, from local files and from the avatar host', async () => {
  const picture = await (await import('sharp')).default({
    create: { width: 3, height: 2, channels: 4, background: '#c33' },
  });
  const probe = await runDomain(bench, {
    game: `const canvas = wx.createCanvas(); canvas.getContext('2d').fillRect(0, 0, 9, 9); canvas.width = 5;
      const path = canvas.toTempFilePathSync({}); const open = wx.getOpenDataContext();
      open.postMessage({ path, pseudo: canvas.toTempFilePathSync({}) });`,
    domain: `const load = (name, src) => { const image = wx.createImage(); image.onload = () => report([name, image.width]);
        image.onerror = ({ errMsg }) => report([name, errMsg]); image.src = src; };
      wx.onMessage(({ path, pseudo }) => { load('local', path); load('pseudo', pseudo); });
      load('package', 'open/a.png'); load('avatar', 'https://thirdwx.qlogo.cn/mmopen/vi_32/zhang/46');
      load('size', 'https://thirdwx.qlogo.cn/mmopen/vi_32/zhang/47'); load('remote', 'https://example.com/a.png');`,
    files: { 'open/a.png': await picture.png().toBuffer() },
  });
  const seen = new Map((await probe.reported(6)) as [string, unknown][]);
  expect(seen.get('package')).toBe(3);
  expect(seen.get('avatar')).toBe(46);
  expect(seen.get('size')).toContain('load image error');
  expect(seen.get('remote')).toBe('createImage:fail can not use remote http/https image in opendata context');
  expect(seen.get('local')).toBe(5);
  expect(seen.get('pseudo')).toContain('load image error');
});

test('open data: touches of the whole screen reach both halves, and both clocks go together', async () => {
  const watch = (who: string): string =>
    `wx.onTouchEnd(({ changedTouches: [touch] }) => report(['${who}', touch.clientX, touch.clientY]));
     let frames = 0; const step = () => { frames += 1; requestAnimationFrame(step); }; requestAnimationFrame(step);
     setTimeout(() => report(['${who}', Date.now(), frames]), 500);`;
  const probe = await runDomain(bench, {
    game: `wx.getOpenDataContext(); ${watch('game')}`,
    domain: watch('domain'),
    address: 'device=iphone13&clock=1700000000000',
  });
  await probe.phone(async (phone) => {
    phone.touch({ phase: 'start', x: 30, y: 700 });
    phone.touch({ phase: 'end', x: 30, y: 700 });
    await phone.advance(1000);
  });
  const seen = (await probe.reported(4)) as unknown[][];
  expect(seen.slice(0, 2)).toEqual([
    ['game', 30, 700],
    ['domain', 30, 700],
  ]);
  expect(seen[2]!.slice(1)).toEqual(seen[3]!.slice(1));
  expect(seen[2]![1]).toBeGreaterThanOrEqual(1700000000500);
});

test('open data: what the domain throws does not reach the game', async () => {
  const probe = await runDomain(bench, {
    game: 'wx.onError(() => report("told")); wx.getOpenDataContext(); setTimeout(() => report("goes on"), 50);',
    domain: 'throw new Error("broken board");',
  });
  expect(await probe.reported(1)).toEqual(['goes on']);
  expect(await probe.errors()).toEqual([expect.stringContaining('open data: ')]);
});
