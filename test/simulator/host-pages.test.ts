import { afterAll, beforeAll, expect, test } from 'vitest';
import { runDomain } from './support/domain.ts';
import { Bench, type Probe } from './support/phone-harness.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench.close());

const OK = 0;

const tap = (probe: Probe): Promise<void> => probe.phone((phone) => phone.tap(100, 400));

/** Waits for a dialog of the host's and answers it. */
const answer = async (probe: Probe, choice: number | null): Promise<void> => {
  await probe.page.locator('.modal, .sheet').first().waitFor();
  await probe.phone((phone, it) => void phone.answerDialog(it), choice);
};

/** A picture of an off-screen canvas at `path`; every finger lifted runs `use`. */
const withPicture = (use: string): string =>
  `wx.createCanvas(); const sheet = wx.createCanvas(); sheet.width = 30; sheet.height = 50;
   sheet.getContext('2d').fillRect(0, 0, 30, 50);
   const path = sheet.toTempFilePathSync({ fileType: 'jpg', quality: 0.8 });
   const told = { success: ({ errMsg }) => report(errMsg), fail: ({ errMsg, errno }) => report([errMsg, errno]) };
   wx.onTouchEnd(() => { ${use} });`;

test('pictures: the size of an off-screen canvas follows type and quality', async () => {
  const probe = await bench.run(
    `wx.createCanvas(); const sheet = wx.createCanvas(); sheet.width = 300; sheet.height = 240; const pen = sheet.getContext('2d');
     for (let x = 0; x < 300; x += 1) { pen.fillStyle = 'hsl(' + x * 7 + ' 80% ' + (x % 60 + 20) + '%)'; pen.fillRect(x, (x * 13) % 200, 9, 40); }
     const size = (option) => wx.getFileSystemManager().statSync(sheet.toTempFilePathSync(option)).size;
     report([{ fileType: 'jpg', quality: 0.3 }, { fileType: 'jpg', quality: 0.9 }, { fileType: 'png' }].map(size));
     report([sheet.toTempFilePathSync({ fileType: 'jpg' }), sheet.toTempFilePathSync({})].map((path) => path.slice(-4)));`,
  );
  const [sizes, endings] = (await probe.reported(2)) as [number[], string[]];
  expect(sizes[0]).toBeLessThan(sizes[1]!);
  expect(endings).toEqual(['.jpg', '.png']);
});

test('album: asks for its scope, keeps the picture, and takes no address of the network', async () => {
  const probe = await bench.run(
    withPicture(`wx.saveImageToPhotosAlbum({ filePath: path, ...told });
      wx.saveImageToPhotosAlbum({ filePath: 'https://example.com/a.png', ...told });`),
  );
  await tap(probe);
  await answer(probe, null);
  const seen = await probe.reported(2);
  expect(seen).toContainEqual(['saveImageToPhotosAlbum:fail auth deny', 103]);
  expect(seen).toContainEqual([expect.stringContaining('file not found'), null]);
  await probe.phone((phone) => phone.setPermission('scope.writePhotosAlbum', true));
  await tap(probe);
  expect(await probe.reported(4)).toContain('saveImageToPhotosAlbum:ok');
  expect((await probe.phone((phone) => phone.album()))[0]).toMatch(/^data:image\/jpeg;base64,/);
});

test('preview: shows the picture over the game until it is tapped', async () => {
  const probe = await bench.run(withPicture('wx.previewImage({ urls: [path], ...told });'));
  await tap(probe);
  expect(await probe.reported(1)).toEqual(['previewImage:ok']);
  await probe.page.locator('.preview').click();
  expect(await probe.page.locator('.preview').count()).toBe(0);
});

test('image menu: a picture with an entrance opens the game with its query; without one it is a picture', async () => {
  const send = async (option: string, library: string): Promise<unknown> => {
    const code = `wx.onShow(({ scene, query }) => report([scene, query]));
      ${withPicture(`wx.showShareImageMenu({ path, ${option}, ...told });`)}`;
    const probe = await bench.run(code, {}, 'user=sender&launch=no');
    await probe.phone(async (phone, version) => {
      phone.setBaseLibrary(version);
      await phone.launch();
    }, library);
    await tap(probe);
    await answer(probe, OK);
    await probe.page.waitForFunction('phone.cards()[0]?.chat');
    const card = await probe.phone((phone) => phone.cards()[0]!);
    const message = bench.social
      .chats('sender')
      .find((it) => it.id === card.chat?.id)!
      .messages.at(-1)!;
    await probe.page.waitForFunction("phone.state() === 'foreground'");
    const before = (await probe.reports()).length;
    await probe.phone((phone, id) => phone.openMessage(id), message.id);
    if (card.from === 'picture') return [card.from, await probe.phone((phone) => phone.previews().length)];
    return [card.from, (await probe.reported(before + 1)).at(-1)];
  };
  const entrance = `needShowEntrance: true, entrancePath: '?p=1'`;
  expect(await send(entrance, '3.15.2')).toEqual(['image', [1265, { p: '1' }]]);
  expect(await send(entrance, '3.1.0')).toEqual(['picture', 1]);
  expect(await send('needShowEntrance: false', '3.15.2')).toEqual(['picture', 1]);
});

test('image menu: turned away from, it fails', async () => {
  const probe = await bench.run(withPicture('wx.showShareImageMenu({ path, ...told });'));
  await tap(probe);
  await answer(probe, null);
  expect(await probe.reported(1)).toEqual([['showShareImageMenu:fail cancel', null]]);
});

test('settings: the page shows what was asked for, and what is changed there counts', async () => {
  const probe = await bench.run(
    `wx.authorize({ scope: 'scope.writePhotosAlbum', fail: () => report('refused') });
     wx.onTouchEnd(() => wx.openSetting({ success: ({ authSetting }) => report(authSetting) }));`,
    {},
    'share=ask&user=settings',
  );
  await answer(probe, null);
  await probe.reported(1);
  await tap(probe);
  await probe.page.getByText('添加到相册').click();
  await probe.page.locator('.settings .shell-return').click();
  expect(await probe.reported(2)).toEqual(['refused', { 'scope.writePhotosAlbum': true }]);
});

test.each(['accept', 'reject', 'ban'] as const)(
  'subscriptions: all answers are %s',
  async (subscriptions) => {
    const probe = await bench.run(
      `wx.onTouchEnd(() => wx.requestSubscribeMessage({ tmplIds: ['a', 'b'], success: (it) => report([it.a, it.b]) }));`,
    );
    await probe.phone((phone, it) => phone.setSwitches({ subscriptions: it }), subscriptions);
    await tap(probe);
    expect(await probe.reported(1)).toEqual([[subscriptions, subscriptions]]);
  },
);

test('subscriptions: from a tap only, three at most, and none while the main switch is off', async () => {
  const probe = await bench.run(
    `const ask = (tmplIds) => wx.requestSubscribeMessage({ tmplIds, success: () => report('ok'), fail: (it) => report([it.errMsg, it.errCode]) });
     ask(['a']); wx.onTouchEnd(() => { ask(['a', 'b', 'c', 'd']); ask(['a']); });`,
  );
  await probe.phone((phone) => phone.setSwitches({ subscriptions: 'off' }));
  await tap(probe);
  expect(await probe.reported(3)).toEqual([
    [expect.stringContaining('require user interaction'), null],
    [expect.stringContaining('more than 3'), 20003],
    [expect.stringContaining('main switch'), 20004],
  ]);
});

test('subscriptions: the platform’s own messages are asked for once and stand in the settings', async () => {
  const probe = await bench.run(
    `const told = { success: (it) => report(it.SYS_MSG_TYPE_RANK), fail: ({ errCode }) => report(errCode) };
     wx.onTouchEnd(() => wx.requestSubscribeSystemMessage({ msgTypeList: ['SYS_MSG_TYPE_RANK'], ...told }));
     wx.onTouchStart(() => wx.getSetting({ withSubscriptions: true, success: (it) => report(it.subscriptionsSetting) }));
     wx.onTouchCancel(() => 0);`,
  );
  await tap(probe);
  await answer(probe, OK);
  await probe.reported(2);
  await tap(probe);
  const accepted = { mainSwitch: true, itemSettings: { SYS_MSG_TYPE_RANK: 'accept' } };
  expect(await probe.reported(4)).toEqual([
    { mainSwitch: true, itemSettings: {} },
    'accept',
    accepted,
    'accept',
  ]);
});

test('privacy: the host asks at the first use; the answer stays', async () => {
  const probe = await bench.run(
    `wx.getPrivacySetting({ success: ({ needAuthorization }) => report(needAuthorization) });
     wx.onTouchEnd(() => wx.getClipboardData({ success: ({ errMsg }) => report(errMsg), fail: ({ errno }) => report(errno) }));`,
    {},
    'user=careful&launch=no',
  );
  await probe.phone(async (phone) => {
    phone.setSwitches({ privacyAsked: true });
    await phone.launch();
  });
  await tap(probe);
  await answer(probe, null);
  expect(await probe.reported(2)).toEqual([true, 104]);
  await tap(probe);
  await answer(probe, OK);
  await tap(probe);
  expect((await probe.reported(4)).slice(2)).toEqual(['getClipboardData:ok', 'getClipboardData:ok']);
});

test('privacy: a game that asks itself must be tapped to agree', async () => {
  const probe = await bench.run(
    `let answer; wx.onNeedPrivacyAuthorization((resolve, { referrer }) => { report(referrer); answer = resolve; resolve({ event: 'agree' }); });
     wx.onTouchEnd(() => { if (answer) answer({ event: 'agree' });
       else wx.requirePrivacyAuthorize({ success: () => report('agreed') }); });`,
    {},
    'user=own-question',
  );
  await probe.phone((phone) => phone.setSwitches({ privacyAsked: true }));
  await tap(probe);
  expect(await probe.reported(1)).toEqual(['requirePrivacyAuthorize']);
  await tap(probe);
  expect(await probe.reported(2)).toEqual(['requirePrivacyAuthorize', 'agreed']);
});

test('privacy: what the domain wants to know is asked of a game that asks itself', async () => {
  const probe = await runDomain(bench, {
    game: `wx.onNeedPrivacyAuthorization((resolve, { referrer }) => { report(referrer); resolve({ event: 'disagree' }); });
      const open = wx.getOpenDataContext(); wx.onTouchEnd(() => open.postMessage({ go: 1 }));`,
    domain: `wx.onMessage(() => wx.getFriendCloudStorage({ keyList: ['a'], success: () => report('had'),
      fail: ({ errno }) => report(errno) }));`,
    address: 'user=shy',
  });
  await probe.phone((phone) => phone.setSwitches({ privacyAsked: true }));
  await tap(probe);
  expect(await probe.reported(2)).toEqual(['getFriendCloudStorage', 104]);
});

test('directed card: success is told, the friend is entered with scene and query', async () => {
  bench.social.setFriends('dora', [{ user: 'emil', nickname: '小埃' }]);
  const probe = await runDomain(bench, {
    game: `wx.onShareMessageToFriend((it) => report(it)); const open = wx.getOpenDataContext();
      report([wx.setMessageToFriendQuery({ shareMessageToFriendScene: 51, query: 'a' }),
        wx.setMessageToFriendQuery({ shareMessageToFriendScene: 5, query: 'q'.repeat(129) }),
        wx.setMessageToFriendQuery({ shareMessageToFriendScene: 5, query: 'a=1&b' })]);
      wx.onTouchEnd(() => open.postMessage({ to: 'o-emil' })); open.postMessage({ to: 'o-stranger' });`,
    domain: `wx.onMessage(({ to }) => wx.shareMessageToFriend({ openId: to, title: '你被超过了', success: () => report('sent'),
      fail: ({ errMsg }) => report(errMsg) }));`,
    address: 'user=dora',
  });
  await probe.reported(3);
  await tap(probe);
  await answer(probe, null);
  await probe.reported(5);
  await tap(probe);
  await answer(probe, OK);
  const seen = await probe.reported(7);
  expect(seen[0]).toEqual([false, false, true]);
  expect(seen.slice(1)).toEqual([
    { success: false, errMsg: 'shareMessageToFriend:fail not friend' },
    'shareMessageToFriend:fail not friend',
    { success: false, errMsg: 'shareMessageToFriend:fail cancel' },
    'shareMessageToFriend:fail cancel',
    { success: true, errMsg: 'shareMessageToFriend:ok' },
    'sent',
  ]);
  const chat = bench.social.chats('emil').find((it) => it.id === 'friend:dora')!;
  const friend = await bench.run('wx.onShow(({ scene, query }) => report([scene, query]));', {}, 'user=emil');
  await friend.phone((phone, id) => phone.openMessage(id), chat.messages.at(-1)!.id);
  expect((await friend.reported(2))[1]).toEqual([1007, { shareMessageToFriendScene: '5', query: 'a=1&b' }]);
});

test('arena: a challenge is sent, taken on the other phone once somebody listens, and ended by a score', async () => {
  bench.social.setFriends('host', [{ user: 'guest' }]);
  const code = `const ranks = wx.getRankManager(); const told = (what) => ({ success: () => report(what), fail: ({ errMsg }) => report(errMsg) });`;
  const host = await bench.run(
    `${code} ranks.update({ scoreKey: 'day', score: 5, ...told('early') });
     wx.login({ success: () => ranks.update({ scoreKey: 'day', subScoreKey: 3, score: 50, ...told('updated') }) });
     wx.onTouchEnd(() => ranks.createChallenge({ scoreKey: 'day', subScoreKey: 3, ...told('created') }));
     wx.onTouchStart(() => ranks.getScore({ scoreKeys: ['day'], subScoreKeys: [3], periodType: 1, success: ({ scores }) => report(scores['day/3'].score) }));`,
    {},
    'user=host&share=ask',
  );
  expect(await host.reported(2)).toEqual(['update:fail not login', 'updated']);
  await tap(host);
  await answer(host, OK);
  await host.page.locator('.share-sheet').waitFor();
  await host.phone((phone) => phone.chooseChat('friend:guest'));
  await host.page.waitForFunction('phone.cards()[0]?.chat');
  expect((await host.reported(4)).slice(2)).toEqual([50, 'created']);
  const message = bench.social
    .chats('guest')
    .find((it) => it.id === 'friend:host')!
    .messages.at(-1)!;
  const guest = await bench.run(
    `${code} wx.login(); setTimeout(() => ranks.onChallengeStart((it) => { report(it);
       ranks.update({ scoreKey: 'day', subScoreKey: 3, score: 60, ...told('ended') }); }), 700);`,
    {},
    'user=guest&launch=no',
  );
  await guest.phone((phone, id) => phone.openMessage(id), message.id);
  await answer(guest, OK);
  expect(await guest.reported(2)).toEqual([{ scoreKey: 'day', subScoreKey: 3 }, 'ended']);
  await guest.page.getByText('60 : 50').waitFor();
});

test('single page: opened from Moments there is no player, and the bar leads to the game', async () => {
  const probe = await runDomain(bench, {
    game: `wx.onShow(({ scene, query }) => report([scene, query, wx.getStorageSync('seen')])); wx.setStorageSync('seen', 1);
      wx.login({ success: () => report('login'), fail: ({ errMsg }) => report(errMsg) }); wx.getOpenDataContext();`,
    domain: `wx.getFriendCloudStorage({ keyList: ['a'], success: () => report('friends'), fail: ({ errMsg }) => report(errMsg) });`,
    address: 'device=android&user=moments&scene=1154&query=day%3D3',
  });
  const seen = await probe.reported(3);
  expect(seen).toContainEqual([1154, { day: '3' }, 1]);
  expect(seen).toContainEqual('login:fail can not be used in single page mode');
  expect(seen).toContainEqual('getFriendCloudStorage:fail can not be used in single page mode');
  expect(await probe.phone((phone) => phone.storage())).toEqual({});
  await probe.page.getByText('前往小游戏').click();
  await probe.page.waitForFunction('phone.logs().some((line) => line.text === \'@"login"\')');
  expect(await probe.reports()).toContainEqual([1155, { day: '3' }, 1]);
  expect(await probe.phone((phone) => phone.storage())).toEqual({ seen: 1 });
});
