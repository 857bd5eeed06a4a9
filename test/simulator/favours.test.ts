import { createDecipheriv } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { within } from '../../tools/within.ts';
import { Bench, type Probe } from './support/phone-harness.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench.close());

/** As a studio's server opens what it was handed: with the session key that the code of a login brings, once. */
const keyOf = async (code: unknown): Promise<string> => {
  const answer = await fetch(`${bench.url}/sns/jscode2session?js_code=${String(code)}`);
  return ((await answer.json()) as { session_key: string }).session_key;
};

const opened = (key: string, [, text, iv]: readonly unknown[]): Record<string, unknown> => {
  const bytes = (value: unknown): Buffer => Buffer.from(String(value), 'base64');
  const decipher = createDecipheriv('aes-128-cbc', bytes(key), bytes(iv));
  const { watermark, ...data } = JSON.parse(
    `${decipher.update(bytes(text), undefined, 'utf8')}${decipher.final('utf8')}`,
  );
  expect(watermark).toMatchObject({ appid: expect.stringMatching(/^wx/) });
  return data;
};

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

  const [, code] = await answerOf(probe, 'code');
  const key = await keyOf(code);
  expect(await keyOf(code)).toBeUndefined();
  expect(opened(key, await answerOf(probe, 'enter'))).toEqual({
    opengid: 'G-reunion',
    chat_type: 3,
    group_openid: 'm-player',
  });
  expect(await answerOf(probe, 'info')).toEqual(['info', 'getChatToolInfo:fail not in chat tool mode', 0]);
  expect(await answerOf(probe, 'key')).toEqual(['key', 'modifyFriendInteractiveStorage:fail invalid key', 0]);
  expect(await answerOf(probe, 'modified')).toEqual(['modified', '3']);
  expect(opened(key, await answerOf(probe, 'own values'))).toEqual({ KVDataList: [] });
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
  const choose = async (at: number, wanted: string): Promise<void> => {
    await probe.page.waitForSelector('.sheet');
    expect((await probe.phone((phone) => phone.question()))?.choices[at]).toBe(wanted);
    await probe.phone((phone, choice) => phone.answerDialog(choice), at);
  };
  await choose(0, '团圆群');
  expect(await answerOf(probe, 'tool')).toEqual(['tool', true]);
  expect(await probe.phone((phone) => phone.chatTool())).toBe('reunion');
  await choose(1, 'Anna');
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

test('favours: what a friend does from the desk reaches the game, and what it was handed is seen there', async () => {
  bench.social.setFriends('player', [{ user: 'anna', nickname: 'Anna' }]);
  const probe = await bench.play('groups', 'device=iphone13&user=player');
  await probe.phone((phone) => phone.addToValue('anna', '3'));
  await answerOf(probe, 'own values');
  const handed = await probe.phone((phone) => phone.sealed());
  expect(handed.at(-1)).toEqual({
    api: 'getUserInteractiveStorage',
    data: { KVDataList: [{ key: '3', value: '1' }] },
  });
  const { values, gifts } = await probe.phone((phone) => phone.favours());
  expect([values, gifts]).toEqual([{ 3: 1 }, ['o-anna']]);
  await probe.phone((phone) => phone.forgetGifts());
  expect((await probe.phone((phone) => phone.favours())).gifts).toEqual([]);
});
