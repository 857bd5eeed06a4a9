import { beforeEach, describe, expect, test } from 'vitest';
import { isAsking } from '../../../src/shared/friend-card.ts';
import { awaitScreen, type Harness, landed, openGame, playToTheEnd, social } from '../harness.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
let phone: Harness;

beforeEach(() => {
  phone = openGame();
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
    expect(phone.host.outlets.pictures).toHaveLength(1);
    expect(phone.host.outlets.shared).toHaveLength(0);
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
    expect(phone.host.outlets.pictures).toHaveLength(2);
  });

  test('where no picture can be shown the card goes out instead; one that was put away stays away', async () => {
    playARun();
    const fault = (code: 'host/unsupported' | 'host/cancelled') =>
      ({ ok: false, error: { code, detail: 'no menu' } }) as const;
    phone.host.outlets.pictureAnswer = fault('host/cancelled');
    phone.game.handle({ type: 'poster' });
    await landed();
    expect(phone.host.outlets.shared).toHaveLength(0);
    phone.host.outlets.pictureAnswer = fault('host/unsupported');
    phone.game.handle({ type: 'poster' });
    await landed();
    expect(phone.host.outlets.shared).toHaveLength(1);
  });
});

describe('ranks', () => {
  test('notices: asked for from the tap that leaves a best, once in some days, and after a yes never again', async () => {
    phone.host.ranks.answer = { ok: true, value: false };
    playARun();
    phone.game.handle({ type: 'home' });
    expect(phone.host.ranks.asked).toBe(1);
    await landed();
    const leaveABest = (): void => {
      phone = openGame(phone.host.storage.cells);
      const { panel } = phone.game;
      expect(panel).toBeNull();
      phone.platformLeaderboard.leave({ name: 'over', newBest: true } as never);
    };
    leaveABest();
    expect(phone.host.ranks.asked).toBe(0);
    phone.host.clock.advance(social.askEveryDays * DAY_MS + 1000);
    phone.platformLeaderboard.leave({ name: 'over', newBest: true } as never);
    expect(phone.host.ranks.asked).toBe(1);
    await landed();
    leaveABest();
    phone.host.clock.advance(90 * DAY_MS);
    phone.platformLeaderboard.leave({ name: 'over', newBest: true } as never);
    expect(phone.host.ranks.asked).toBe(0);
  });

  test('notices: a run that was no best is left without a question', () => {
    phone.platformLeaderboard.leave({ name: 'over', newBest: false } as never);
    phone.platformLeaderboard.leave(null);
    expect(phone.host.ranks.asked).toBe(0);
  });

  test('arena: it hears the score of a run that counts, and its contest begins a run of the mode', () => {
    playARun();
    expect(phone.host.ranks.told).toEqual([{ key: social.arenas.endless, score: phone.stage.run?.score }]);
    phone.game.handle({ type: 'home' });
    phone.host.ranks.beginArena(social.arenas.sprint);
    expect(phone.stage.screen).toMatchObject({ name: 'play', mode: 'sprint' });
    phone.game.handle({ type: 'home' });
    phone.host.ranks.beginArena('of another game');
    expect(phone.stage.screen.name).toBe('home');
  });

  test('a card to one friend asks for the friend’s own run from the start, and whatever is played', () => {
    const asks = () => [...phone.host.ranks.friendQueries.values()].map((query) => isAsking({ query }));
    expect(asks()).toEqual([true]);
    playARun();
    expect(asks()).toEqual([true]);
  });
});

test('single page: today is told of, and nothing is begun', () => {
  phone.game.tease();
  expect(phone.stage.screen).toEqual({
    name: 'teaser',
    date: expect.objectContaining({ month: 9, day: 25 }),
  });
  expect(phone.game.run).toBeNull();
});
