import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Bench, type Probe } from './support/phone-harness.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench.close());

const CONFIG = { 'game.json': JSON.stringify({ lockStepOptions: { gameTick: 50, dataType: 'String' } }) };

const START = `const server = wx.getGameServerManager();
  const { room } = wx.getLaunchOptionsSync().query;
  const refused = ({ errMsg }) => report(errMsg);`;

/** The same package on the phone of another player, who is handed the room. */
const openSecond = async (probe: Probe, room: string): Promise<Page> => {
  const page = await probe.page.context().newPage();
  await page.goto(`${bench.url}/phone?device=android&user=ben&query=${encodeURIComponent(`room=${room}`)}`);
  await page.waitForFunction(() => window.phone !== undefined);
  return page;
};

const toldOn = async (page: Page): Promise<unknown[]> => {
  const texts = await page.evaluate(() => window.phone.logs().map(({ text }) => text));
  return texts.filter((text) => text.startsWith('@')).map((text) => JSON.parse(text.slice(1)) as unknown);
};

const roomOf = async (probe: Probe): Promise<string> => {
  const [told] = (await probe.reported(1)) as [['room', string]];
  return told[1];
};

test('rooms: two phones sit in one, begin together, and see the same frames', async () => {
  const probe = await bench.run(
    `${START}
     const frames = [];
     const play = async () => {
       server.onGameStart(() => { report('begins'); server.uploadFrame({ actionList: [room ? 'from ben' : 'from anna'] }); });
       server.onSyncFrame(({ frameId, actionList }) => {
         frames.push(frameId);
         for (const action of actionList) report(['frame', action]);
       });
       server.onBroadcast(({ msg }) => report(['heard', msg]));
       server.onGameEnd(({ gameAccessInfo }) => {
         report(['ends', gameAccessInfo.length > 0, frames.every((id, at) => id === frames[0] + at)]);
         server.getLostFrames({ beginFrameId: 1, endFrameId: 0 }).then(({ data }) =>
           report(['lost', data.frameList.flatMap(({ actionList }) => actionList).sort()]));
       });
       await server.login();
       if (room) {
         const { data } = await server.joinRoom({ accessInfo: room, memberExtInfo: 'b' });
         report(['seat', data.myPos]);
         await server.updateReadyStatus({ accessInfo: room, isReady: true });
         server.startGame();
         return;
       }
       server.onRoomInfoChange(({ memberList }) => {
         if (memberList.length < 2 || !memberList[1].isReady || server.isAsked) return;
         server.isAsked = true;
         report(memberList.map(({ posNum, role, nickname, memberExtInfo }) => [posNum, role, nickname, memberExtInfo]));
         server.broadcastInRoom({ msg: 'all' });
         server.broadcastInRoom({ msg: 'for ben', toPosNumList: [1] }).then(() => server.startGame());
       });
       const { data } = await server.createRoom({ maxMemberNum: 2, startPercent: 100, needUserInfo: true });
       report(['room', data.accessInfo]);
     };
     play();
     wx.onTouchStart(() => server.endGame());`,
    CONFIG,
    'device=android&user=anna',
  );
  const room = await roomOf(probe);
  const second = await openSecond(probe, room);
  await expect.poll(() => toldOn(second), { timeout: 15_000 }).toContainEqual(['frame', 'from anna']);
  await expect.poll(() => probe.reports()).toContainEqual(['frame', 'from ben']);
  await probe.phone((phone) => phone.tap(100, 400));
  const lost = ['lost', ['from anna', 'from ben']];
  await expect.poll(() => toldOn(second)).toContainEqual(lost);
  await expect.poll(() => probe.reports()).toContainEqual(lost);
  const anna = await probe.reports();
  const ben = await toldOn(second);
  expect(anna).toContainEqual([
    [0, 1, 'anna', ''],
    [1, 0, 'ben', 'b'],
  ]);
  for (const told of ['begins', ['heard', 'all'], ['ends', true, true]]) {
    expect(anna).toContainEqual(told);
    expect(ben).toContainEqual(told);
  }
  expect(ben).toContainEqual(['seat', 1]);
  expect(ben).toContainEqual(['heard', 'for ben']);
  expect(anna).not.toContainEqual(['heard', 'for ben']);
  await second.close();
});

test('rooms: who is put out hears it; an owner hands over, or takes the room along', async () => {
  const probe = await bench.run(
    `${START}
     const play = async () => {
       server.onBeKickedOut(() => report('put out'));
       await server.login();
       if (room) {
         await server.joinRoom({ accessInfo: room });
         await server.memberLeaveRoom({ accessInfo: room });
         await server.joinRoom({ accessInfo: room });
         report('sits');
         wx.onTouchStart(() => server.joinRoom({ accessInfo: room }).then(() => report('back'), refused));
         return;
       }
       const { data } = await server.createRoom({ maxMemberNum: 3 });
       report(['room', data.accessInfo]);
       await server.kickoutMember({ kickoutPos: 0 }).catch(refused);
       await server.memberLeaveRoom({ accessInfo: data.accessInfo }).catch(refused);
       await server.uploadFrame({ actionList: ['early'] }).catch(refused);
       await server.changeSeat({ posNum: 7 }).catch(refused);
       await server.changeSeat({ posNum: 2 });
       const { data: { roomInfo } } = await server.getRoomInfo();
       report(roomInfo.memberList.map(({ posNum, nickname }) => [posNum, typeof nickname]));
       let taps = 0;
       wx.onTouchStart(() => {
         taps += 1;
         if (taps === 1) server.kickoutMember({ kickoutPos: 0 });
         else server.ownerLeaveRoom({ accessInfo: data.accessInfo }).then(() => report('gone'));
       });
     };
     play();`,
    CONFIG,
    'device=android&user=anna',
  );
  const room = await roomOf(probe);
  const second = await openSecond(probe, room);
  await expect.poll(() => toldOn(second), { timeout: 15_000 }).toContain('sits');
  expect((await probe.reported(6)).slice(1)).toEqual([
    'kickoutMember:fail invalid seat',
    'memberLeaveRoom:fail the owner leaves by ownerLeaveRoom',
    'uploadFrame:fail the game has not begun',
    'changeSeat:fail invalid seat',
    [[2, 'undefined']],
  ]);
  await probe.phone((phone) => phone.tap(100, 400));
  await expect.poll(() => toldOn(second)).toContain('put out');
  await second.evaluate(() => window.phone.tap(100, 400));
  await expect.poll(() => toldOn(second)).toContain('back');
  await probe.phone((phone) => phone.tap(100, 400));
  await expect.poll(() => probe.reports()).toContain('gone');
  await second.evaluate(() => window.phone.tap(100, 400));
  await expect.poll(() => toldOn(second)).toContain('joinRoom:fail room is not found');
  await second.close();
});

test('rooms: nobody sits in one without a login or a network, and the high-performance mode of iOS has none', async () => {
  const probe = await bench.run(
    `${START}
     server.onDisconnect(({ type }) => report(['lost', type])); server.onLogout(() => report('out'));
     server.createRoom({ maxMemberNum: 2 }).catch(refused).then(() => server.login()).then(() => report('in'));
     wx.onNetworkStatusChange(({ isConnected }) => {
       if (!isConnected) server.getRoomInfo().catch(refused);
       else server.reconnect({ accessInfo: '' }).catch(refused).then(() => server.logout());
     });`,
    CONFIG,
    'device=android&user=anna',
  );
  expect(await probe.reported(2)).toEqual(['createRoom:fail not login', 'in']);
  await probe.phone((phone) => phone.setNetwork({ type: 'none' }));
  await probe.reported(4);
  await probe.phone((phone) => phone.setNetwork({ type: 'wifi' }));
  const reports = await probe.reported(6);
  for (const told of [
    ['lost', 'room'],
    'getRoomInfo:fail network is disconnected',
    'reconnect:fail not in room',
    'out',
  ])
    expect(reports).toContainEqual(told);
  const strict = await bench.run(`report(typeof wx.getGameServerManager);`, {}, 'device=iphone13');
  expect(await strict.reported(1)).toEqual(['undefined']);
});
