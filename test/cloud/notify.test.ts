import { expect, it } from 'vitest';
import { createNotifyHandler } from '../../cloud/notify/handler.ts';
import { type Message, sendDue } from '../../cloud/notify/send-due.ts';
import { sweep } from '../../cloud/sweep/sweep.ts';
import { cloudSettings } from './support/cloud-settings.ts';
import { createLocalStore } from './support/local-store.ts';
import { asPlayer, NOON } from './support/people.ts';

const settings = cloudSettings({ reminderTemplate: 'template', reminderDays: 7 });

const setup = () => {
  const store = createLocalStore();
  const messages: Message[] = [];
  const send = async (message: Message): Promise<void> => {
    messages.push(message);
    if (message.to === 'o-refuses') throw new Error('43101');
  };
  const sendOn = (day: string) => sendDue(store, day, { settings, send });
  return { ask: asPlayer(createNotifyHandler(settings), store), messages, sendOn };
};

it('reminder: one message for one consent, on its day, and none to who took it back', async () => {
  const { ask, messages, sendOn } = setup();
  expect(await ask('o-1', { work: 'ask' })).toEqual({ ok: true, value: { due: '2026-10-02' } });
  for (const openid of ['o-1', 'o-2', 'o-refuses']) await ask(openid, { work: 'ask' });
  await ask('o-2', { work: 'cancel' });
  expect(await sendOn('2026-10-02')).toBe(0);
  expect(await sendOn('2026-10-03')).toBe(1);
  expect(await sendOn('2026-10-03')).toBe(0);
  expect(messages.map(({ to }) => to).sort()).toEqual(['o-1', 'o-refuses']);
});

it('sweep: however much is too old goes, in pieces, and nothing else', async () => {
  const store = createLocalStore();
  for (let n = 0; n < 25; n += 1) {
    const day = n < 20 ? '2026-09-01' : '2026-09-25';
    await store.set('bests', `b-${n}`, { day, score: n });
  }
  const swept = await sweep(store, NOON, { ...settings, sweepCount: 6 }, () => 0);
  expect(swept).toBe(20);
  expect((await store.find('bests', { where: {}, limit: 99 })).length).toBe(5);
});
