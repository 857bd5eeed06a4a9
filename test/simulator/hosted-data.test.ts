import { afterAll, beforeAll, expect, test } from 'vitest';
import { runDomain } from './support/domain.ts';
import { Bench, type Probe } from './support/phone-harness.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench.close());

const ALLOW = 0;

/** Asks for friends at each message, and says who came with what. */
const ASK = `wx.onMessage(({ keys }) => wx.getFriendCloudStorage({ keyList: keys || ['score'],
  success: ({ data, errMsg }) => report([errMsg, data.map((it) => [it.openid, ...it.KVDataList.map((pair) => pair.value)])]),
  fail: (it) => report(it) }));`;

const POST = 'const open = wx.getOpenDataContext(); wx.onTouchEnd(() => open.postMessage({ ask: true }));';

let count = 0;
const newUser = (): string => `user${++count}`;

const asking = async (user: string, game = POST, domain = ASK): Promise<Probe> => {
  const probe = await runDomain(bench, { game, domain, address: `device=iphone13&user=${user}` });
  await probe.phone((phone) => phone.setPermission('scope.WxFriendInteraction', true));
  return probe;
};

const touch = (probe: Probe): Promise<void> => probe.phone((phone) => phone.tap(100, 400));

test('hosted data: what one phone writes another one’s domain reads, values as text', async () => {
  const [writer, reader] = [newUser(), newUser()];
  await (
    await asking(
      writer,
      `wx.setUserCloudStorage({ KVDataList: [{ key: 'score', value: '12' }, { key: 'other', value: 'x' }] }).then(({ errMsg }) => report(errMsg));`,
    )
  ).reported(1);
  bench.social.setFriends(reader, [{ user: writer }, { user: 'never-played' }]);
  const probe = await asking(reader);
  await touch(probe);
  expect(await probe.reported(1)).toEqual([['getFriendCloudStorage:ok', [[`o-${writer}`, '12']]]]);
});

test('hosted data: the limits of the host, at their edges', async () => {
  const probe = await asking(
    newUser(),
    `const set = (pairs) => new Promise((done) => wx.setUserCloudStorage({ KVDataList: pairs, complete: ({ errMsg }) => done(errMsg) }));
     const pair = (key, size) => ({ key, value: 'v'.repeat(size) });
     (async () => {
       report(await set([pair('k', 1023)])); report(await set([pair('k', 1024)])); report(await set([pair('团', 1022)]));
       report(await set([pair('n'.repeat(128), 1)])); report(await set([pair('n'.repeat(129), 1)]));
       report(await set(Array.from({ length: 126 }, (_, index) => pair('a' + index, 1)))); report(await set([pair('one-more', 1)]));
       report(await set([{ key: 'k', value: 3 }])); report(await set('k'));
       wx.removeUserCloudStorage({ keyList: ['k'], success: async () => report(await set([pair('one-more', 1)])) });
     })();`,
  );
  const seen = (await probe.reported(10)) as string[];
  const ok = 'setUserCloudStorage:ok';
  const long = 'setUserCloudStorage:fail some key-value in list meet length exceed';
  expect(seen.slice(0, 6)).toEqual([ok, long, long, ok, expect.stringContaining('key in list'), ok]);
  expect(seen[6]).toContain('count exceed');
  expect(seen[7]).toContain('parameter error');
  expect(seen[8]).toContain('parameter error');
  expect(seen[9]).toBe(ok);
});

test('hosted data: reading has callbacks only, and fails without a list of keys', async () => {
  const probe = await asking(
    newUser(),
    '',
    `report(wx.getFriendCloudStorage({ keyList: ['a'] }) === undefined);
     wx.getFriendCloudStorage({ fail: ({ errMsg }) => report(errMsg) });
     wx.setUserCloudStorage({ KVDataList: [{ key: 'a', value: '1' }] }).then(() => {
       wx.getUserCloudStorage({ keyList: ['a', 'b'], success: ({ KVDataList }) => report(KVDataList) });
     });`,
  );
  const seen = await probe.reported(3);
  expect(seen[0]).toBe(true);
  expect(seen[1]).toContain('parameter error: parameter.keyList should be Array');
  expect(seen[2]).toEqual([{ key: 'a', value: '1' }]);
});

test('friends: asked once, a refusal is remembered until the settings change it or the game is removed', async () => {
  const user = newUser();
  bench.social.setFriends(user, []);
  const probe = await runDomain(bench, {
    game: POST,
    domain: ASK,
    address: `device=iphone13&user=${user}`,
  });
  await touch(probe);
  await probe.page.locator('.modal').waitFor();
  await probe.phone((phone) => void phone.answerDialog(null));
  const denied = { errMsg: 'getFriendCloudStorage:fail auth deny', errno: 103 };
  expect(await probe.reported(1)).toEqual([denied]);
  await probe.phone((phone) => phone.launch());
  await touch(probe);
  expect(await probe.reported(1)).toEqual([denied]);
  await probe.phone((phone) => phone.setPermission('scope.WxFriendInteraction', true));
  await touch(probe);
  expect(await probe.reported(2)).toEqual([denied, ['getFriendCloudStorage:ok', []]]);
  await probe.phone(async (phone) => {
    await phone.removeGame();
    await phone.launch();
  });
  await touch(probe);
  await probe.page.locator('.modal').waitFor();
  await probe.phone((phone, allow) => void phone.answerDialog(allow), ALLOW);
  expect(await probe.reported(1)).toEqual([['getFriendCloudStorage:ok', []]]);
});

test('friends: the own row is missing or one write behind, and new friends are late', async () => {
  const user = newUser();
  bench.social.setHostedData(user, { score: '1' });
  bench.social.setHostedData(user, { score: '2' });
  bench.social.setFriends(user, [
    { user: 'old', data: { score: '10' } },
    { user: 'new', data: { score: '20' }, late: true },
  ]);
  const probe = await asking(user);
  const asked: unknown[] = [];
  for (const switches of [{}, { ownRow: 'stale' }, { ownRow: 'missing', friendsLate: true }] as const) {
    await probe.phone((phone, wanted) => phone.setSwitches(wanted), switches);
    await touch(probe);
    asked.push((await probe.reported(asked.length + 1)).at(-1));
  }
  const own = `o-${user}`;
  const rows = (...list: unknown[]): unknown[] => ['getFriendCloudStorage:ok', list];
  expect(asked).toEqual([
    rows(['o-old', '10'], ['o-new', '20'], [own, '2']),
    rows(['o-old', '10'], ['o-new', '20'], [own, '1']),
    rows(['o-old', '10']),
  ]);
});

test.each([104, 112, 1025, 1026] as const)('friends: privacy error %i', async (privacyErrno) => {
  const probe = await asking(newUser());
  await probe.phone((phone, errno) => phone.setSwitches({ privacyErrno: errno }), privacyErrno);
  await touch(probe);
  const [seen] = (await probe.reported(1)) as [{ errno: number; errMsg: string }];
  expect(seen.errno).toBe(privacyErrno);
  expect(seen.errMsg).toMatch(/^getFriendCloudStorage:fail .*privacy/);
});

test('friends: without a network the list fails', async () => {
  const probe = await asking(newUser());
  await probe.phone((phone) => phone.setNetwork({ type: 'none' }));
  await touch(probe);
  expect(await probe.reported(1)).toEqual([expect.objectContaining({ errno: 600001 })]);
});

test('group: only from a group card, by its ticket', async () => {
  const user = newUser();
  bench.social.setHostedData('member', { score: '5' });
  bench.social.setGroup('g1', '同学', [user, 'member', 'silent']);
  const probe = await asking(
    user,
    `const open = wx.getOpenDataContext(); wx.onShow(({ shareTicket = 'ticket-g1' }) => open.postMessage({ shareTicket }));`,
    `wx.onMessage(({ shareTicket }) => wx.getGroupCloudStorage({ shareTicket, keyList: ['score'],
       success: ({ data }) => report(data.map((it) => it.nickname)), fail: ({ errMsg }) => report(errMsg) }));`,
  );
  expect(await probe.reported(1)).toEqual([expect.stringContaining('not opened from a group card')]);
  await probe.phone((phone) => phone.open({ scene: 1044, shareTicket: 'ticket-g1', chatType: 3 }));
  expect((await probe.reported(2))[1]).toEqual(['member']);
  await probe.phone((phone) => phone.open({ scene: 1044, shareTicket: 'ticket-other', chatType: 3 }));
  expect((await probe.reported(3))[2]).toContain('invalid shareTicket');
});

test('group: by its id where the card brought no ticket, and no other group', async () => {
  const user = newUser();
  bench.social.setHostedData('member', { score: '5' });
  bench.social.setGroup('g1', '同学', [user, 'member']);
  bench.social.setGroup('g2', '同事', [user, 'member']);
  const ask = () =>
    runDomain(bench, {
      game: `const open = wx.getOpenDataContext();
        wx.getGroupEnterInfo({ success: ({ cloudID }) => report(typeof cloudID) });
        wx.onTouchEnd(() => ['G-g1', 'G-g2'].forEach((groupid) => open.postMessage({ groupid })));`,
      domain: `wx.onMessage(({ groupid }) => wx.getGroupCloudStorage({ groupid, keyList: ['score'],
        success: ({ data }) => report(data.map((it) => it.nickname)), fail: ({ errMsg }) => report(errMsg) }));`,
      address: `device=iphone13&user=${user}&launch=no`,
    });
  for (const [library, wanted] of [
    ['3.8.8', [['member'], expect.stringContaining('invalid groupid')]],
    ['3.8.7', [expect.stringContaining('shareTicket'), expect.stringContaining('shareTicket')]],
  ] as const) {
    const probe = await ask();
    await probe.phone((phone, version) => {
      phone.setBaseLibrary(version);
      phone.setPermission('scope.WxFriendInteraction', true);
      return phone.launch({ scene: 1008, chatType: 3, group: 'g1' });
    }, library);
    expect(await probe.reported(1)).toEqual(['string']);
    await touch(probe);
    expect((await probe.reported(3)).slice(1)).toEqual(wanted);
  }
});

test('people: names and avatars by selfOpenId and by openid, without a question', async () => {
  const user = newUser();
  bench.social.setFriends(user, [
    { user: 'plain', nickname: '阿月', avatar: 'moon' },
    { user: 'faceless', nickname: '👩‍🚀🌕', avatar: null },
  ]);
  const probe = await runDomain(bench, {
    domain: `wx.getUserInfo({ openIdList: ['selfOpenId', 'o-plain', 'o-faceless'],
       success: ({ data }) => report(data.map((it) => [it.openId, it.nickName, it.avatarUrl])) });
     wx.getUserInfo({ openIdList: ['o-nobody'], fail: ({ errMsg }) => report(errMsg) });`,
    address: `device=iphone13&user=${user}`,
  });
  expect(await probe.reported(2)).toEqual([
    [
      ['selfOpenId', user, `https://thirdwx.qlogo.cn/mmopen/vi_32/${user}/132`],
      ['o-plain', '阿月', 'https://thirdwx.qlogo.cn/mmopen/vi_32/moon/132'],
      ['o-faceless', '👩‍🚀🌕', ''],
    ],
    'getUserInfo:fail invalid openid',
  ]);
});

test('people: phones of one simulator know each other and share a group until lists are set', async () => {
  const [one, other] = [newUser(), newUser()];
  await asking(one);
  const probe = await asking(other);
  await probe.phone((phone) => phone.setHostedData(phone.user, { score: '9' }));
  const seen = await probe.phone(async (phone) => ({
    friends: (await phone.friends()).map((it) => it.user),
    hosted: await phone.hostedData(),
  }));
  expect(seen.friends).toContain(one);
  expect(seen.hosted).toEqual({ score: '9' });
});
