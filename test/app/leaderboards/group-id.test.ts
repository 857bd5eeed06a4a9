import { describe, expect, it } from 'vitest';
import { type Harness, landed, openShallowGame } from '../harness.ts';

const openPage = async (phone: Harness): Promise<void> => {
  phone.game.handle({ type: 'open', page: 'friends' });
  phone.host.clock.advance(500);
  await landed();
  await landed();
};
describe('a card without a ticket', () => {
  const groups = ({ host }: Harness) =>
    host.friends.told.filter(({ type }) => type === 'boards').map(({ groupId }) => groupId);
  const calls = ({ host }: Harness) => host.cloud.calls.filter(({ name }) => name === 'groups');
  const opened = async (answer: (data: unknown) => unknown): Promise<Harness> => {
    const phone = openShallowGame();
    phone.host.cloud.answer('groups', answer);
    phone.host.friends.enter('sealed');
    await openPage(phone);
    await landed();
    return phone;
  };

  it('from a group: the boards stand at once, and its id follows', async () => {
    const phone = await opened(() => ({ ok: true, value: { group: 'G1' } }));
    expect(calls(phone).map(({ data }) => data)).toEqual([{ group: { group: 'sealed' } }]);
    expect(groups(phone)).toEqual([null, 'G1']);
  });

  it('entered anew from nowhere: the group is gone', async () => {
    const phone = await opened(() => ({ ok: true, value: { group: 'G1' } }));
    phone.host.friends.enter(null);
    phone.friends.entered({ scene: 1001, query: {}, shareTicket: null });
    await landed();
    expect(groups(phone)).toEqual([null, 'G1', null]);
  });

  it('an answer that comes after another entry is not taken for that one’s', async () => {
    let say: (answer: unknown) => void = () => {};
    const phone = await opened(() => new Promise((resolve) => (say = resolve)));
    phone.host.friends.enter(null);
    phone.friends.entered({ scene: 1001, query: {}, shareTicket: null });
    say({ ok: true, value: { group: 'G1' } });
    await landed();
    expect(groups(phone)).toEqual([null]);
  });

  it.each([
    ['refuses', () => ({ ok: false, error: { code: 'input/corrupt', detail: '' } })],
    ['answers nonsense', () => ({ ok: true, value: { group: 7 } })],
    ['cannot be reached', () => Promise.reject(new Error('offline'))],
  ])('the cloud %s: the friends’ boards stay', async (_, answer) => {
    expect(groups(await opened(answer))).toEqual([null]);
  });

  it('from no group, or with a ticket: the cloud is not asked', async () => {
    const phone = openShallowGame();
    await openPage(phone);
    await landed();
    phone.game.handle({ type: 'back' });
    phone.host.friends.enter('sealed');
    phone.friends.entered({ scene: 1044, query: {}, shareTicket: 'ticket' });
    await openPage(phone);
    await landed();
    expect(calls(phone)).toEqual([]);
  });
});
