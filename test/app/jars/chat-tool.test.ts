import { beforeEach, describe, expect, test } from 'vitest';
import en from '../../../assets/i18n/en.json';
import zh from '../../../assets/i18n/zh-CN.json';
import { playedJar } from '../../../tools/load/make-jar.ts';
import { type Harness, landed, rules } from '../harness.ts';
import { cardOf, enter, jarOf, phoneOf, playLeg, queryOf, standing } from './jar-phones.ts';

/** Characters of a line with which somebody is mentioned (notifyGroupMembers). */
const MOST_LINE = 30;

let phone: Harness;

const press = async (): Promise<void> => {
  phone.game.handle({ type: 'share' });
  for (let turn = 0; turn < 6; turn++) await landed();
};

/** Opened with the jar of somebody, and one more leg played. */
const open = async (chatTools: boolean): Promise<void> => {
  phone = await phoneOf(0.3, new Map(), { chatTools });
  enter(phone, cardOf(playedJar(rules, 5, 1).jar));
  standing(phone);
  phone.game.handle({ type: 'play-leg' });
  playLeg(phone);
};

describe('a jar is passed on in one chat', () => {
  beforeEach(async () => {
    await open(true);
    phone.host.sharing.chat.failing.clear();
  });

  test('by a chat that the player chooses, with a line for who is next, and the chat is left again', async () => {
    await press();
    const { chat, shared } = phone.host.sharing;
    expect(shared).toEqual([]);
    const query = chat.sent[0]?.query ?? '';
    expect(jarOf(queryOf(query)).legs).toHaveLength(2);
    // Words are their keys here.
    expect(chat.called).toEqual([['jar.callOn', query]]);
    expect(chat.isOpen).toBe(false);
  });

  test('one that was open before stays so, for cards of any kind; nobody is called on for a run', async () => {
    const { chat, shared } = phone.host.sharing;
    chat.isOpen = true;
    phone.game.handle({ type: 'home' });
    await press();
    expect([chat.sent.length, chat.called.length, shared.length, chat.isOpen]).toEqual([1, 0, 0, true]);
  });

  test('nobody chosen, or no chat, is no fault: nothing else is asked', async () => {
    const { chat, shared } = phone.host.sharing;
    chat.failing.set('callOn', 'host/cancelled');
    await press();
    expect([chat.sent.length, chat.called.length, shared.length]).toEqual([1, 0, 0]);
    chat.failing.set('open', 'host/cancelled');
    await press();
    expect([chat.sent.length, shared.length]).toEqual([1, 0]);
  });

  test.each(['open', 'send'] as const)(
    'where the client fails at %s the card goes by its usual chooser',
    async (call) => {
      const { chat, shared } = phone.host.sharing;
      chat.failing.set(call, 'host/unknown');
      await press();
      expect(jarOf(queryOf(shared[0]?.query ?? '')).legs).toHaveLength(2);
      expect([shared.length, chat.sent.length, chat.isOpen]).toEqual([1, 0, false]);
    },
  );
});

test.each([
  ['zh-CN', zh],
  ['en', en],
])('the line has room where the client puts it: %s', (_, words) => {
  expect(words['jar.callOn'].length).toBeGreaterThan(0);
  expect(words['jar.callOn'].length).toBeLessThanOrEqual(MOST_LINE);
});

test('without chat tools, on the client or of the studio, a jar goes by the usual chooser', async () => {
  await open(true);
  await press();
  expect(phone.host.sharing.shared).toHaveLength(1);
  await open(false);
  phone.host.sharing.chat.failing.clear();
  await press();
  expect([phone.host.sharing.shared.length, phone.host.sharing.chat.sent.length]).toEqual([1, 0]);
});
