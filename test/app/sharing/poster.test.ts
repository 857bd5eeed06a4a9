import { beforeEach, describe, expect, test } from 'vitest';
import { awaitScreen, type Harness, landed, openShallowGame, playToTheEnd } from '../harness.ts';

let phone: Harness;

beforeEach(() => {
  phone = openShallowGame();
});

const playARun = (): void => {
  phone.game.handle({ type: 'start', mode: 'endless' });
  playToTheEnd(phone);
  awaitScreen(phone, 'over');
};

describe('poster', () => {
  test('the run that has ended is handed to the player as a picture, without a network as well', async () => {
    playARun();
    phone.game.handle({ type: 'poster' });
    await landed();
    expect(phone.host.sharing.pictures).toHaveLength(1);
    expect(phone.host.sharing.shared).toHaveLength(0);
  });

  test('with a network it asks for its code once, as soon as the run is kept', async () => {
    const asked: unknown[] = [];
    phone.host.cloud.answer('invites', (data) => {
      asked.push(data);
      const put = (data as { work: string }).work === 'put';
      return { ok: true, value: put ? { id: 'abcdefgh12345678' } : { type: 'image/png', picture: 'AAAA' } };
    });
    playARun();
    phone.host.clock.advance(2000);
    await landed();
    phone.game.handle({ type: 'poster' });
    await landed();
    phone.game.handle({ type: 'poster' });
    await landed();
    // The second poster of the run has the first one's code.
    expect(asked).toMatchObject([{ work: 'put' }, { work: 'code', id: 'abcdefgh12345678' }]);
    expect(phone.host.sharing.pictures).toHaveLength(2);
  });

  test('where no picture can be shown the card goes out instead; one that was put away stays away', async () => {
    playARun();
    const fault = (code: 'host/unsupported' | 'host/cancelled') =>
      ({ ok: false, error: { code, detail: 'no menu' } }) as const;
    phone.host.sharing.pictureAnswer = fault('host/cancelled');
    phone.game.handle({ type: 'poster' });
    await landed();
    expect(phone.host.sharing.shared).toHaveLength(0);
    phone.host.sharing.pictureAnswer = fault('host/unsupported');
    phone.game.handle({ type: 'poster' });
    await landed();
    expect(phone.host.sharing.shared).toHaveLength(1);
  });
});
