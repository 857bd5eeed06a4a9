import { afterAll, beforeAll, expect, test } from 'vitest';
import { Bench } from './support/phone-harness.ts';
import { middleColour } from './support/seen-colour.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench.close());

test('adapter: names it assigns are there for every module, also for those that run', async () => {
  const probe = await bench.play('adapter');
  const reports = await probe.reported(3);
  expect(reports).toHaveLength(3);
  expect(reports).toEqual(
    expect.arrayContaining([
      ['object', 2, 390, true, true],
      ['undefined', 'object', 'object', 'changed', ['object', 'object', 'file:', 'wx'], 'changed'],
      ['image', 1],
    ]),
  );
  expect(await probe.errors()).toEqual([]);
  await probe.page.waitForFunction(() => window.phone.drawn());
});

test('modules: found from the file, then among npm’s; those of a subpackage from main once it was loaded', async () => {
  const probe = await bench.play('npm-and-packs');
  expect(await probe.reported(4)).toEqual([
    [
      ['style', 'npm foo deep', 'deep'],
      'npm foo deep',
      'style',
      "module 'render/style.js' is not defined, require args is 'render/style'",
    ],
    ['require args must be a string', "module 'ex/util.js' is not defined, require args is './ex/util'"],
    ['ex util', true],
    'not from one subpackage to another',
  ]);
});

test('strictness: only the high-performance mode of iOS runs a package in strict mode', async () => {
  const android = await bench.play('sloppy', 'device=android');
  expect(await android.reported(1)).toEqual([['number', 2, 2]]);
  const normal = await bench.play('sloppy', 'device=iphonese1');
  expect(await normal.reported(1)).toEqual([['number', 2, 2]]);
  const strict = await bench.play('sloppy', 'device=iphone13');
  expect(await strict.reports()).toEqual([]);
  expect((await strict.errors())[0]).toMatch(
    /Strict mode code may not include a with statement.*game\.js:\d+/,
  );
});

test.each(['strokeRect', 'strokeText', 'clearBufferfv', 'instanced'])(
  'cover: goes with the first drawing call, %s too',
  async (draw) => {
    const probe = await bench.play('drawing', `device=iphone13&query=draw%3D${draw}`);
    await probe.reported(1);
    expect(await probe.phone((phone) => phone.drawn())).toBe(true);
  },
);

test('cover: stays while nothing is drawn', async () => {
  const probe = await bench.play('drawing', 'device=iphone13&query=draw%3Dnothing');
  await probe.reported(1);
  expect(await probe.phone((phone) => phone.drawn())).toBe(false);
});

test('data: image data both ways, formats, files and the words for what is wrong', async () => {
  const probe = await bench.play('data', 'device=android');
  const reports = await probe.reported(9);
  expect(reports.slice(0, 5)).toEqual([
    [8, [1, 2, 3, 4, 5, 6, 7, 8], 2, [9, 8, 7, 6]],
    [
      [97, 195, 169],
      [97, 0, 233, 0],
      [97, 233],
      [97, 168, 166],
      'encode:fail parameter error: parameter.format is not supported',
    ],
    ['你', [0xc4, 0xe3]],
    [],
    [
      'writeFileSync:fail invalid data: data must be a string or ArrayBuffer',
      'Error: require args must be a string',
      'Error: require args must be a string',
    ],
  ]);
  expect(reports).toContainEqual(['errMsg', 'isCharging', 'isLowPowerModeEnabled', 'level']);
  expect(reports).toContainEqual([true, true]);
  expect(reports.slice(-2)).toEqual([[true], []]);
});

test('data: the high-performance mode of iOS encodes UTF-8 alone', async () => {
  const probe = await bench.play('data');
  expect((await probe.reported(2))[1]).toEqual([
    [97, 195, 169],
    'encode:fail encode supports utf-8 only',
    'encode:fail encode supports utf-8 only',
    'encode:fail encode supports utf-8 only',
    'encode:fail parameter error: parameter.format is not supported',
  ]);
});

test('sound: an InnerAudioContext that began by itself is paused in the background', async () => {
  const probe = await bench.play('sound');
  await probe.phone((phone) => phone.tap(100, 300));
  await probe.reported(1);
  await probe.phone((phone) => phone.hide());
  expect(await probe.reported(3)).toEqual(['play', 'pause', ['away', true, true]]);
});

test('network: headers, parts and progress are told of, and a download goes where it was asked to', async () => {
  const body = '{"a":1}';
  const probe = await bench.play('network', 'device=iphone13&launch=no');
  await probe.page.context().route('https://game.example/**', (route) =>
    route.fulfill({
      body,
      headers: {
        'content-type': 'application/json',
        'content-length': String(body.length),
        'access-control-allow-origin': '*',
        'access-control-allow-headers': '*',
        'access-control-expose-headers': '*',
      },
    }),
  );
  await probe.phone((phone) => phone.launch());
  const reports = await probe.reported(6);
  expect(reports).toContainEqual(['headers', 200, 'application/json']);
  expect(reports).toContainEqual(['chunk', body.length]);
  expect(reports).toContainEqual(['answer', 200, { a: 1 }]);
  expect(reports).toContainEqual(['download headers', 'application/json']);
  const total = { totalBytesWritten: body.length, totalBytesExpectedToWrite: body.length };
  expect(reports).toContainEqual(['file', true, true, body, { progress: 100, ...total }]);
  expect(reports).toContainEqual(true);
});

test('arguments: a field of another type, or a missing one, fails with the host’s words', async () => {
  const probe = await bench.play('arguments');
  const reports = await probe.reported(2);
  const wrong = 'parameter error: parameter';
  expect(reports).toContainEqual([
    `showToast:fail ${wrong}.title should be String instead of Number;`,
    `showToast:fail ${wrong}.title should be String instead of Undefined;`,
    `showToast:fail ${wrong}.duration should be Number instead of String;`,
    `showModal:fail ${wrong}.content should be String instead of Array;`,
    `setClipboardData:fail ${wrong}.data should be String instead of Number;`,
    `setUserCloudStorage:fail ${wrong}.KVDataList should be Array instead of String;`,
    'showToast:ok',
  ]);
  expect(reports).toContainEqual([
    `readFile:fail ${wrong}.filePath should be String instead of Number;`,
    1001,
  ]);
});

test('engine: a device has what its script engine has, and no more', async () => {
  const seen = async (device: string): Promise<unknown> =>
    (await (await bench.play('old-engine', `device=${device}`)).reported(1))[0];
  const weak = { weakRef: 'function', registry: 'function' };
  const old = {
    ...weak,
    toSorted: 'undefined',
    typedToSorted: 'undefined',
    groupBy: 'undefined',
    union: 'undefined',
  };
  expect(await seen('iphonese1')).toMatchObject({ ...old, at: 'function', withResolvers: 'undefined' });
  expect(await seen('android')).toMatchObject({ ...old, findLast: 'undefined', filter: 'undefined' });
  expect(await seen('iphone13')).toMatchObject({ toSorted: 'function', filter: 'undefined' });
  expect(await seen('pc')).toMatchObject({
    ...weak,
    toSorted: 'function',
    groupBy: 'function',
    filter: 'string',
  });
});

test('text: Chinese is drawn by every font, the same on every machine, and a font reads back as it was set', async () => {
  const probe = await bench.play('chinese');
  expect(await probe.reported(2)).toEqual([[true, true, true, true], '20px serif']);
});

test('cover: shows the name of the game that is loading', async () => {
  const probe = await bench.play('chinese');
  expect(await probe.page.locator('.cover-name').textContent()).toBe('月下球');
});

test('a game of bare WebGL: draws, loads its stage, hears touches, leaving and coming back, and keeps its best', async () => {
  const probe = await bench.play('raw-webgl', 'device=android');
  await probe.phone((phone) => phone.tap(200, 400));
  await probe.phone((phone) => {
    phone.hide();
    phone.show();
  });
  const reports = await probe.reported(8);
  for (const seen of [
    ['stored', { score: 3 }],
    'show',
    ['progress', 100],
    'stage runs',
    ['touch', 200],
    'hide',
  ])
    expect(reports).toContainEqual(seen);
  expect(reports).toContainEqual(['stage', 'level one']);
  expect(await probe.errors()).toEqual([]);
  const { red, blue } = await middleColour(probe);
  expect(red).toBeGreaterThan(blue + 60);
});
