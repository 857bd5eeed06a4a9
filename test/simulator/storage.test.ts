import { afterAll, beforeAll, expect, test } from 'vitest';
import { Bench } from './support/phone-harness.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench.close());

test('storage: a missing key is an empty text, and a failure of the asynchronous form', async () => {
  const probe = await bench.run(
    `report(wx.getStorageSync('none'));
     wx.getStorage({ key: 'none', fail: ({ errMsg }) => report(errMsg), complete: () => report('complete') });`,
  );
  expect(await probe.reported(3)).toEqual(['', 'getStorage:fail data not found', 'complete']);
});

test('storage: values come back as copies, dates as dates', async () => {
  const probe = await bench.run(
    `const value = { list: [1, 2], nested: { a: null } };
     wx.setStorageSync('v', value); value.list.push(3);
     report(wx.getStorageSync('v'));
     wx.setStorageSync('d', new Date(86400000)); report(wx.getStorageSync('d') instanceof Date);
     wx.setStorageSync('bytes', new Uint8Array([7])); report(wx.getStorageSync('bytes') instanceof Uint8Array);`,
  );
  expect(await probe.reported(3)).toEqual([{ list: [1, 2], nested: { a: null } }, true, false]);
});

test('storage: a value over 1 MB and a total over 10 MB are refused, and nothing is overwritten', async () => {
  const probe = await bench.run(
    `wx.setStorageSync('big', 'kept');
     try { wx.setStorageSync('big', 'x'.repeat(1024 * 1024)); } catch (error) { report(error.message); }
     report(wx.getStorageSync('big'));
     const megabyte = 'y'.repeat(1024 * 1024 - 64);
     let stored = 0;
     try { for (; stored < 20; stored++) wx.setStorageSync('k' + stored, megabyte); } catch (error) { report([stored, error.errMsg]); }
     report(wx.getStorageInfoSync().limitSize);`,
  );
  expect(await probe.reported(4)).toEqual([
    'setStorageSync:fail entry size limit reached',
    'kept',
    [10, 'setStorageSync:fail storage limit reached'],
    10240,
  ]);
});

test('storage: survives a kill and a reload of the page, belongs to one user, goes with the game', async () => {
  const probe = await bench.run(
    "report(wx.getStorageSync('n')); wx.setStorageSync('n', (wx.getStorageSync('n') || 0) + 1);",
    {},
    'device=iphone13&user=one',
  );
  await probe.phone(async (phone) => {
    await phone.kill();
    await phone.launch();
    await phone.kill();
  });
  expect(await probe.phone((phone) => phone.readStorage('n'))).toBe(2);
  await probe.page.reload();
  await probe.page.waitForFunction('window.phone && window.phone.logs().length > 0');
  expect(await probe.reported(1)).toEqual([2]);
  await probe.page.goto(`${bench.url}/phone?user=two`);
  await probe.page.waitForFunction('window.phone && window.phone.logs().length > 0');
  expect(await probe.reported(1)).toEqual(['']);
  await probe.phone((phone) => phone.removeGame());
  expect(await probe.phone((phone) => phone.storage())).toEqual({});
});

test('storage: promises when no callback is given, undefined otherwise', async () => {
  const probe = await bench.run(
    `const promise = wx.setStorage({ key: 'a', data: 1 });
     report(promise instanceof Promise);
     promise.then(({ errMsg }) => report(errMsg));
     report(wx.setStorage({ key: 'a', data: 1, success: () => undefined }) === undefined);`,
  );
  expect(await probe.reported(3)).toEqual([true, true, 'setStorage:ok']);
});

test('storage: answers come after the script that asked', async () => {
  const probe = await bench.run(
    `wx.setStorage({ key: 'a', data: 1, success: () => report('answer') });
     Promise.resolve().then(() => report('microtask'));
     report('script');`,
  );
  expect(await probe.reported(3)).toEqual(['script', 'microtask', 'answer']);
});

test('files: the package is read only, without code and without relative paths', async () => {
  const probe = await bench.run(
    `const fs = wx.getFileSystemManager();
     const attempt = (work) => { try { return work(); } catch (error) { return [error.message, error.errno]; } };
     report(attempt(() => fs.readFileSync('assets/a.json', 'utf8')));
     report(attempt(() => fs.readFileSync('/assets/a.json', 'utf8')));
     report(attempt(() => fs.readFileSync('./assets/a.json', 'utf8')));
     report(attempt(() => fs.readFileSync('game.js', 'utf8')));
     report(attempt(() => fs.readFileSync('assets/none.json')));
     report(attempt(() => fs.writeFileSync('assets/a.json', 'x')));
     report(fs.readFileSync('assets/a.json') instanceof ArrayBuffer);
     report(fs.readdirSync('assets'));`,
    { 'assets/a.json': '{"ü":1}' },
  );
  expect(await probe.reported(8)).toEqual([
    '{"ü":1}',
    '{"ü":1}',
    ['readFileSync:fail no such file or directory, open "./assets/a.json"', 1300002],
    ['readFileSync:fail no such file or directory, open "game.js"', 1300002],
    ['readFileSync:fail no such file or directory, open "assets/none.json"', 1300002],
    ['writeFileSync:fail permission denied, open "assets/a.json"', 1300013],
    true,
    ['a.json'],
  ]);
});

test('files: the user folder keeps files over a kill, with folders and errors', async () => {
  const probe = await bench.run(
    `const fs = wx.getFileSystemManager(); const root = wx.env.USER_DATA_PATH;
     const attempt = (work) => { try { return work(); } catch (error) { return error.errno; } };
     report(attempt(() => fs.readFileSync(root + '/save/a.txt', 'utf8')));
     report(attempt(() => fs.writeFileSync(root + '/none/a.txt', 'x')));
     attempt(() => fs.mkdirSync(root + '/save/deep', true));
     fs.writeFileSync(root + '/save/a.txt', 'ab'); fs.appendFileSync(root + '/save/a.txt', 'c');
     report(attempt(() => fs.rmdirSync(root + '/save')));
     fs.stat({ path: root + '/save/a.txt', success: ({ stats }) => report([stats.isFile(), stats.size]) });`,
  );
  expect(await probe.reported(4)).toEqual([1300002, 1300002, 1300066, [true, 3]]);
  await probe.phone(async (phone) => {
    await phone.kill();
    await phone.launch();
  });
  expect((await probe.reported(1))[0]).toBe('abc');
});
