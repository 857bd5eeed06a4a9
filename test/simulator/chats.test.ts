import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Bench, type Probe } from './support/phone-harness.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
  bench.social.setGroup('class', '同学群', ['anna', 'boris', 'chen']);
  bench.social.setFriends('anna', [{ user: 'boris', nickname: '小波' }, { user: 'chen' }]);
});
afterAll(() => bench.close());

const ENTRY = `wx.onShow(({ scene, query, shareTicket, chatType }) => report([scene, query, shareTicket, chatType]));
  wx.onHide(() => report('hide'));`;

const phoneOf = (user: string, code: string, more = ''): Promise<Probe> =>
  bench.run(`${ENTRY} ${code}`, {}, `device=android&user=${user}&share=ask${more}`);

/** Waits for the chooser and sends to a chat, or to nobody. The game comes back once the card lies there. */
const choose = async (probe: Probe, chat: string | null): Promise<void> => {
  await probe.page.locator('.share-sheet').waitFor();
  await probe.phone((phone, id) => phone.chooseChat(id), chat);
  await probe.page.locator('.share-sheet').waitFor({ state: 'detached' });
  await probe.page.waitForFunction("phone.state() === 'foreground'");
};

/** The latest card a user finds in a chat: its message. */
const latest = (user: string, chat: string) =>
  bench.social
    .chats(user)
    .find((it) => it.id === chat)
    ?.messages.at(-1);

const SHARE = (option: string, menu = ''): string =>
  `wx.showShareMenu({ ${menu} }); wx.onTouchEnd(() => report(wx.shareAppMessage(${option})));`;

test('chats: a card shared to a friend lies in the friend’s chat and opens their phone', async () => {
  const sender = await phoneOf('anna', SHARE(`{ title: '来比一局', query: 'c=1&seed=9' }`));
  await sender.phone((phone) => phone.tap(100, 400));
  await choose(sender, 'friend:boris');
  expect(await sender.reports()).toEqual([[1001, {}, null, null], null, 'hide', [1001, {}, null, null]]);
  expect(latest('boris', 'friend:anna')).toMatchObject({
    from: 'anna',
    card: { title: '来比一局', query: 'c=1&seed=9', chat: { kind: 'friend' } },
  });
  const receiver = await phoneOf('boris', '', '&launch=no');
  await receiver.phone((phone, id) => phone.openMessage(id), latest('boris', 'friend:anna')!.id);
  expect(await receiver.reported(1)).toEqual([[1007, { c: '1', seed: '9' }, null, 1]]);
});

test('chats: nobody is told whether a card was sent', async () => {
  const before = latest('boris', 'friend:anna')?.id;
  const sender = await phoneOf('anna', SHARE(`{ title: 'x' }`));
  await sender.phone((phone) => phone.tap(100, 400));
  await choose(sender, null);
  expect((await sender.reports()).slice(1)).toEqual([null, 'hide', [1001, {}, null, null]]);
  expect(latest('boris', 'friend:anna')?.id).toBe(before);
  expect((await sender.phone((phone) => phone.cards()))[0]?.chat).toBeNull();
});

test.each([
  ['without a ticket', '', [1008, { g: '2' }, null, 3]],
  ['with a ticket', 'withShareTicket: true', [1044, { g: '2' }, 'ticket-class', 3]],
])('chats: a card in a group %s opens the running game of a member', async (_, menu, entry) => {
  const sender = await phoneOf('anna', SHARE(`{ query: 'g=2' }`, menu));
  await sender.phone((phone) => phone.tap(100, 400));
  await choose(sender, 'group:class');
  const receiver = await phoneOf('chen', '');
  await receiver.phone((phone, id) => phone.openMessage(id), latest('chen', 'group:class')!.id);
  expect((await receiver.reported(3)).slice(1)).toEqual(['hide', entry]);
  expect(bench.social.chats('stranger').some((it) => it.id === 'group:class')).toBe(false);
});

test('chats: the card carries the game’s picture, and one of the screen where it gave none', async () => {
  const picture = sharp({ create: { width: 50, height: 40, channels: 3, background: '#cc3333' } });
  const code = (image: string): string =>
    `${ENTRY} const pen = wx.createCanvas().getContext('2d'); pen.fillStyle = '#00ff00';
     const draw = () => { pen.fillRect(0, 0, 4000, 4000); requestAnimationFrame(draw); }; draw();
     wx.onTouchEnd(() => wx.shareAppMessage({ ${image} }));`;
  const sent = async (image: string): Promise<[string, number[]]> => {
    const probe = await bench.run(
      code(image),
      { 'images/card.png': await picture.png().toBuffer() },
      'user=anna&share=ask',
    );
    await probe.phone((phone) => phone.tap(100, 400));
    await choose(probe, 'friend:boris');
    const url = latest('boris', 'friend:anna')!.card.imageUrl!;
    const { dominant } = await sharp(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')).stats();
    const { width, height } = await sharp(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')).metadata();
    expect(width! / height!).toBeCloseTo(1.25, 2);
    return [url.slice(0, 15), [dominant.r, dominant.g, dominant.b].map((part) => Math.round(part / 255))];
  };
  expect(await sent(`imageUrl: 'images/card.png'`)).toEqual(['data:image/png;', [1, 0, 0]]);
  expect(await sent('')).toEqual(['data:image/jpeg', [0, 1, 0]]);
  expect(await sent(`imageUrl: './images/card.png'`)).toEqual(['data:image/jpeg', [0, 1, 0]]);
});

test('chats: a phone whose game was left shows them, and a card in them can be tapped', async () => {
  const probe = await phoneOf('boris', '');
  await probe.phone((phone) => phone.hide());
  await probe.page.getByText('anna', { exact: true }).click();
  await probe.page.locator('.bubble').first().click();
  expect((await probe.reported(3))[2]).toEqual([1007, { c: '1', seed: '9' }, null, 1]);
});

test('menu: forward is off until asked for; favourites and the link are there; Moments on Android alone', async () => {
  const code = `wx.onShareAppMessage(() => ({ title: 'forward', query: 'a=1' }));
    wx.onAddToFavorites(() => ({ title: 'favourite', query: 'a=2' })); wx.onCopyUrl(() => ({ title: 'link', query: 'a=3' }));
    wx.onShareTimeline(() => ({ title: 'moments', query: 'a=4' }));
    wx.onTouchEnd(() => wx.showShareMenu({ menus: ['shareAppMessage', 'shareTimeline'], success: () => report('shown') }));`;
  const entries = ['menu', 'favorite', 'link', 'timeline'] as const;
  const titles = (probe: Probe) =>
    probe.phone(
      (phone, all) => Promise.all(all.map(async (entry) => (await phone.menuCard(entry))?.title ?? null)),
      entries,
    );
  for (const [device, moments] of [
    ['android', 'moments'],
    ['iphone13', null],
  ] as const) {
    const probe = await bench.run(code, {}, `device=${device}&user=anna`);
    expect(await titles(probe)).toEqual([null, 'favourite', 'link', null]);
    await probe.phone((phone) => phone.tap(100, 400));
    await probe.reported(1);
    expect(await titles(probe)).toEqual(['forward', 'favourite', 'link', moments]);
  }
});

test('menu: what was kept opens the game by its own scene', async () => {
  const probe = await phoneOf(
    'chen',
    `wx.onAddToFavorites(() => ({ query: 'a=2' })); wx.onCopyUrl(() => ({ query: 'a=3' }));
     wx.onUserCaptureScreen(() => ({ query: 'a=4', promise: new Promise(() => {}) }));`,
  );
  const opened = await probe.phone(async (phone) => {
    await phone.useMenu('favorite');
    await phone.useMenu('link');
    await phone.captureScreen();
    return phone.cards().map((card) => [card.from, card.query]);
  });
  expect(opened).toEqual([
    ['favorite', 'a=2'],
    ['link', 'a=3'],
    ['capture', 'a=4'],
  ]);
  const kept = bench.social.chats('chen').find((it) => it.id === 'kept')!.messages;
  for (const message of kept) await probe.phone((phone, id) => phone.openMessage(id), message.id);
  const entries = (await probe.reported(7)).filter((it) => Array.isArray(it)) as unknown[][];
  expect(entries.slice(1).map(([scene, query]) => [scene, query])).toEqual([
    [1010, { a: '2' }],
    [1194, { a: '3' }],
    [1265, { a: '4' }],
  ]);
});

test('menu: a promised card has three seconds, a promised query of a screenshot one', async () => {
  const late = (milliseconds: number, value: string): string =>
    `promise: new Promise((done) => setTimeout(() => done(${value}), ${milliseconds}))`;
  const code = (share: number, capture: number): string =>
    `wx.onShareAppMessage(() => ({ title: 'at once', ${late(share, "{ title: 'promised' }")} }));
     wx.onUserCaptureScreen(() => ({ query: 'a=1', ${late(capture, "{ query: 'a=2' }")} }));
     wx.showShareMenu({ success: () => report('shown') });`;
  const answers = async (share: number, capture: number): Promise<unknown> => {
    const probe = await bench.run(code(share, capture), {}, 'user=anna&clock=1700000000000');
    await probe.reported(1);
    return probe.phone(async (phone) => {
      const [card, kept] = [phone.menuCard(), phone.captureScreen()];
      await phone.advance(3100, 'none');
      await kept;
      return [(await card)?.title, phone.cards()[0]?.query];
    });
  };
  expect(await answers(2900, 900)).toEqual(['promised', 'a=2']);
  expect(await answers(3050, 1050)).toEqual(['at once', 'a=1']);
});
