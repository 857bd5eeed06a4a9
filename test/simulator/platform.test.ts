import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Bench, type Probe } from './support/phone-harness.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench.close());

/** Reports from one number on, once there are so many more. */
const following = async (probe: Probe, begin: number, count: number): Promise<unknown[]> =>
  (await probe.reported(begin + count)).slice(begin);

describe('ads', () => {
  test('a rewarded video: is one a unit, interrupts the sound, and tells whether it was watched', async () => {
    const probe = await bench.play('ads');
    expect(await probe.reported(2)).toEqual([
      ['one a unit', true],
      ['video', 'loaded'],
    ]);
    await probe.phone((phone) => phone.tap(50, 300));
    expect(await following(probe, 2, 2)).toEqual([
      ['video', 'sound begins'],
      ['video', 'shown'],
    ]);
    expect(await probe.phone((phone) => phone.ads())).toEqual([
      { kind: 'rewarded', unit: 'adunit-video', box: null },
    ]);
    await probe.phone((phone) => phone.tap(150, 300));
    expect(await following(probe, 4, 2)).toEqual(expect.arrayContaining([['interstitial', 'refused', 2003]]));
    await probe.phone((phone) => phone.endAd('early'));
    await probe.page.waitForFunction(() =>
      window.phone.logs().some(({ text }) => text.includes('"closed",false')),
    );
    // The next video is not there at once.
    await probe.page.waitForFunction(
      () => {
        const ads = window.phone.ads();
        if (ads.some(({ kind }) => kind === 'rewarded')) return true;
        // Where its loading took long, the interstitial has come in between.
        if (ads.length > 0) window.phone.endAd('early');
        else window.phone.tap(50, 300);
        return false;
      },
      undefined,
      { polling: 500 },
    );
    // By hand, as a player does.
    await probe.page.click('.ad.rewarded .ad-end');
    await probe.page.waitForFunction(() =>
      window.phone.logs().some(({ text }) => text.includes('"closed",true')),
    );
  });

  test('two at once: one covers the screen, and the other is told so', async () => {
    const probe = await bench.run(`
      const show = (unit) => wx.createRewardedVideoAd({ adUnitId: unit }).show()
        .then(() => report([unit, 'shown']), ({ errCode }) => report([unit, 'refused', errCode]));
      show('adunit-one');
      show('adunit-two');`);
    expect(await probe.reported(2)).toEqual([
      ['adunit-one', 'shown'],
      ['adunit-two', 'refused', 2003],
    ]);
    expect(await probe.phone((phone) => phone.ads().map(({ unit }) => unit))).toEqual(['adunit-one']);
  });

  test('no fill: tells the listener and the caller; an interstitial has to be there', async () => {
    const probe = await bench.play('ads', 'device=iphone13&launch=no');
    await probe.phone(async (phone) => {
      phone.setSwitches({ adError: 1004 });
      await phone.launch();
    });
    expect((await probe.reported(2))[1]).toEqual(['video', 'error', 1004, 'load:fail 无适合的广告']);
    await probe.phone((phone) => phone.tap(50, 300));
    expect(await following(probe, 2, 2)).toEqual(
      expect.arrayContaining([
        ['video', 'refused', 1004],
        ['video', 'error', 1004, 'show:fail 无适合的广告'],
      ]),
    );
    await probe.phone((phone) => {
      phone.setSwitches({ adError: 2001 });
      return phone.tap(150, 300);
    });
    await probe.page.waitForFunction(() =>
      window.phone.logs().some(({ text }) => text.includes('"refused",2001')),
    );
  });

  test('placed ads: have a real size, follow their style, and go', async () => {
    const probe = await bench.play('ads');
    await probe.phone((phone) => phone.tap(250, 300));
    const reports = await following(probe, 2, 2);
    expect(reports).toEqual(
      expect.arrayContaining([
        ['banner', 300, true, 100],
        ['placed', true, 5],
      ]),
    );
    const banner = await probe.phone((phone) => phone.ads().find(({ kind }) => kind === 'banner'));
    expect(banner?.box).toEqual({ left: 0, top: 740, width: 300, height: 104 });
    await probe.phone((phone) => phone.tap(350, 300));
    expect(await following(probe, 4, 1)).toEqual([['custom', 'hidden', false]]);
    expect(await probe.phone((phone) => phone.ads())).toEqual([]);
  });
});

test('keyboard: shows, types, confirms and goes, and holds where it is told to', async () => {
  const probe = await bench.play('keyboard');
  expect(await probe.reported(1)).toEqual([true]);
  await probe.phone((phone) => phone.tap(50, 300));
  expect(await following(probe, 1, 2)).toEqual(expect.arrayContaining([['height', true], 'showKeyboard:ok']));
  expect(await probe.phone((phone) => phone.keyboard())).toBe('moon c');
  await probe.phone((phone) => phone.typeText('too long') && phone.confirmKeyboard());
  expect(await following(probe, 3, 2)).toEqual([
    ['input', 'too lo'],
    ['confirm', 'too lo'],
  ]);
  expect(await probe.phone((phone) => phone.keyboard())).toBe('too lo');
  await probe.phone((phone) => phone.closeKeyboard());
  expect(await following(probe, 5, 2)).toEqual([
    ['height', false],
    ['complete', 'too lo'],
  ]);
  await probe.phone((phone) => phone.tap(50, 300));
  await probe.page.waitForFunction(() => window.phone.keyboard() === 'lotus');
  await probe.page.fill('.keyboard-text', 'cake');
  await probe.page.click('.keyboard-confirm');
  await probe.page.waitForFunction(() =>
    window.phone.logs().some(({ text }) => text.includes('"complete","cake"')),
  );
  expect(await probe.phone((phone) => phone.keyboard())).toBeNull();
});

test('native buttons: lie over the game, ask once, and follow their style', async () => {
  const probe = await bench.play('native-buttons');
  expect(await probe.reported(1)).toEqual([['getUserInfo:fail auth deny', 103]]);
  await probe.page.click('.native-button:has-text("me")');
  await probe.page.click('.modal .confirm');
  expect(await following(probe, 1, 1)).toEqual([['getUserInfo:ok', expect.any(String), true]]);
  expect(await probe.phone((phone) => phone.nativeButtons().map(({ kind, shown }) => [kind, shown]))).toEqual(
    [
      ['userInfo', true],
      ['gameClub', true],
      ['feedback', false],
      ['openSetting', true],
    ],
  );
  await probe.phone((phone) => phone.tap(300, 700));
  expect(await following(probe, 2, 1)).toEqual([['text', 'me', 'green']]);
  expect(await probe.phone((phone) => phone.nativeButtons()[0]?.box.left)).toBe(200);
  expect(
    await probe.phone((phone) => [phone.pressButton(2), phone.pressButton(1), phone.pressButton(3)]),
  ).toEqual([true, true, false]);
  expect(await following(probe, 3, 2)).toEqual(expect.arrayContaining(['feedback', ['club', 'ok']]));
});

test('reports and experiments: the platform has heard what has JSON, once a scene', async () => {
  const probe = await bench.play('reports', 'device=iphone13&launch=no');
  await probe.phone(async (phone) => {
    phone.setSwitches({ experiments: { color: 'red', size: '2' } });
    await phone.launch();
  });
  const reports = await probe.reported(7);
  expect(reports).toEqual(
    expect.arrayContaining([
      'reportScene:ok',
      'reportScene:fail metric length should be less than 1024',
      'log:fail invalid log',
      true,
      { color: 'red' },
      [
        ['color', 'red'],
        ['size', '2'],
      ],
      ['update', false],
    ]),
  );
  expect(await probe.phone((phone) => phone.reports())).toEqual([
    { api: 'reportEvent', data: { eventId: 'level_end', data: { level: 3, best: true } } },
    { api: 'reportMonitor', data: { name: 'fails', value: 2 } },
    { api: 'reportPerformance', data: { id: 1001, value: 12, dimensions: 'low' } },
    { api: 'reportUserBehaviorBranchAnalytics', data: { branchId: 'b1', eventType: 2, branchDim: 'red' } },
    { api: 'reportScene', data: { sceneId: 7, costTime: 20, dimension: { d1: 'a' } } },
    {
      api: 'GameLogManager.log',
      data: { key: 'login', level: 'info', value: { ok: true }, common: { build: 4 } },
    },
    { api: 'MiniReportManager.report', data: { eventID: '10000003', levelID: 1 } },
  ]);
});

test('updates: one that is staged is found, comes or fails, and is launched when it is applied', async () => {
  const probe = await bench.play('reports', 'device=iphone13&launch=no');
  await probe.phone(async (phone) => {
    phone.stageUpdate('failed');
    await phone.launch();
  });
  await probe.page.waitForFunction(() => window.phone.logs().some(({ text }) => text === '@["failed"]'));
  await probe.phone(async (phone) => {
    phone.stageUpdate('ready');
    await phone.launch({ query: { apply: '1' } });
  });
  // The new version runs: nothing waits any more.
  await probe.page.waitForFunction(() =>
    window.phone.logs().some(({ text }) => text === '@["update",false]'),
  );
});

test('recorder: records with leave, pauses when interrupted, and is missing in the high-performance mode', async () => {
  expect(await (await bench.play('recorder')).reported(1)).toEqual(['undefined']);
  const probe = await bench.play('recorder', 'device=android&clock=1700000000000');
  await probe.phone((phone) => phone.advance(20));
  await probe.phone(async (phone) => {
    await phone.tap(100, 300);
    phone.answerDialog(0);
    await phone.advance(1000);
    await phone.tap(100, 300);
    phone.interruptAudio('begin');
    await phone.advance(3000);
    phone.interruptAudio('end');
    await phone.tap(100, 300);
    await phone.advance(4200);
  });
  const reports = await probe.reported(8);
  expect(reports.slice(0, 2)).toEqual(['function', 'start']);
  expect(reports).toEqual(
    expect.arrayContaining([
      'operateRecorder:fail start record failed, already recording',
      'pause',
      'interrupted',
      'resume',
      ['frames', 80_000],
      ['stop', 5000, 80_000, false, true],
    ]),
  );
});

test('files: are opened, read, written and cut by descriptor, and archives are unpacked', async () => {
  const probe = await bench.play('descriptors', 'device=android');
  const reports = await probe.reported(10);
  expect(reports.slice(0, 6)).toEqual([
    true,
    ['string', 6, 2],
    [8, '月饼BC'],
    [10, [0, 0, 33, 156, 136, 233, 165, 188, 66, 67, 0, 0]],
    ['readSync:fail length is out of range', true],
    'fstatSync:fail bad file descriptor',
  ]);
  expect(reports).toEqual(
    expect.arrayContaining([
      [1, 11],
      [
        ['short.txt', 4],
        ['sub/long.txt', 2200],
      ],
      [['short.txt', 'sub'], 2200],
      'unzip:fail unzip failed: not a zip archive or damaged',
    ]),
  );
});
