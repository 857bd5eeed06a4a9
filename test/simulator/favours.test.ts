import { afterAll, beforeAll, expect, test } from 'vitest';
import { within } from '../../tools/within.ts';
import { Bench, type Probe } from './support/phone-harness.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench.close());

const opened = (text: unknown): unknown => JSON.parse(Buffer.from(String(text), 'base64').toString());

const answerOf = async (probe: Probe, name: string): Promise<unknown[]> => {
  const there = probe.page.waitForFunction(
    (wanted) => window.phone.logs().some(({ text }) => text.startsWith(`@["${wanted}"`)),
    name,
  );
  await within(`the report "${name}"`, there, 20_000);
  const found = (await probe.reports()).filter((it) => Array.isArray(it) && it[0] === name);
  return (found as unknown[][]).at(-1) as unknown[];
};

test('favours and groups: values, gifts, the chat a game was opened from, and the tool for a group', async () => {
  bench.social.setFriends('player', [{ user: 'anna', nickname: 'Anna' }]);
  bench.social.setGroup('reunion', '团圆群', ['player', 'anna']);
  const probe = await bench.play('groups', 'device=iphone13&launch=no');
  await probe.phone((phone) => phone.launch({ scene: 1044, shareTicket: 'ticket-reunion', chatType: 3 }));

  expect(opened((await answerOf(probe, 'enter'))[1])).toEqual({
    opengid: 'G-reunion',
    chat_type: 3,
    group_openid: 'm-player',
  });
  expect(await answerOf(probe, 'info')).toEqual(['info', 'getChatToolInfo:fail not in chat tool mode', 0]);
  expect(await answerOf(probe, 'key')).toEqual(['key', 'modifyFriendInteractiveStorage:fail invalid key', 0]);
  expect(await answerOf(probe, 'modified')).toEqual(['modified', '3']);
  expect(opened((await answerOf(probe, 'own values'))[1])).toEqual({ KVDataList: [] });
  expect(await answerOf(probe, 'again')).toEqual([
    'again',
    'sendGiftToFriend:fail gift can not be sent',
    151066168,
  ]);
  expect((await answerOf(probe, 'status'))[2]).toEqual([
    { openid: 'o-anna', blockSend: true, blockCode: 151066168, blockReason: 'sent today' },
    { openid: 'o-nobody', blockSend: true, blockCode: 151066172, blockReason: 'not friend' },
  ]);
  expect(await answerOf(probe, 'group')).toEqual(['group', 'getGroupInfo:ok', '团圆群']);

  await probe.phone((phone) => phone.tap(100, 300));
  const choose = async (at: number): Promise<void> => {
    await probe.page.waitForSelector('.sheet');
    await probe.phone((phone, choice) => phone.answerDialog(choice), at);
  };
  await choose(0);
  expect(await answerOf(probe, 'tool')).toEqual(['tool', true]);
  await choose(1);
  await probe.page.waitForFunction(() => window.phone.logs().some(({ text }) => text === '@["tool",false]'));
  expect(await probe.reports()).toContainEqual(['m-anna']);
  expect(await probe.reports()).toContainEqual('notifyGroupMembers:fail title is too long');
  const cards = await probe.phone((phone) => phone.cards());
  expect(cards).toEqual([
    expect.objectContaining({
      title: 'to the group',
      query: 'a=1',
      chat: expect.objectContaining({ id: 'group:reunion' }),
    }),
  ]);
});
