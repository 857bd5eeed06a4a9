import { beforeEach, describe, expect, test } from 'vitest';
import { isAsking } from '../../../src/shared/friend-card.ts';
import { awaitScreen, type Harness, landed, openShallowGame, playToTheEnd, social } from '../harness.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
let phone: Harness;

beforeEach(() => {
  phone = openShallowGame();
});

const playARun = (): void => {
  phone.game.handle({ type: 'start', mode: 'endless' });
  playToTheEnd(phone);
  awaitScreen(phone, 'over');
};

describe('platform leaderboard', () => {
  test('notices: asked for from the tap that leaves a best, once in some days, and after a yes never again', async () => {
    phone.host.leaderboard.answer = { ok: true, value: false };
    playARun();
    phone.game.handle({ type: 'home' });
    expect(phone.host.leaderboard.asked).toBe(1);
    await landed();
    const leaveABest = (): void => {
      phone = openShallowGame(phone.host.storage.cells);
      expect(phone.game.run).toBeNull();
      phone.platformLeaderboard.leave({ newBest: true });
    };
    leaveABest();
    expect(phone.host.leaderboard.asked).toBe(0);
    phone.host.clock.advance(social.askEveryDays * DAY_MS + 1000);
    phone.platformLeaderboard.leave({ newBest: true });
    expect(phone.host.leaderboard.asked).toBe(1);
    await landed();
    leaveABest();
    phone.host.clock.advance(90 * DAY_MS);
    phone.platformLeaderboard.leave({ newBest: true });
    expect(phone.host.leaderboard.asked).toBe(0);
  });

  test('notices: a run that was no best is left without a question', () => {
    phone.platformLeaderboard.leave({ newBest: false });
    phone.platformLeaderboard.leave(null);
    expect(phone.host.leaderboard.asked).toBe(0);
  });

  test('arena: it hears the score of a run that counts, and its contest begins a run of the mode', () => {
    playARun();
    expect(phone.host.leaderboard.told).toEqual([
      { key: social.arenas.endless, score: phone.stage.run?.score },
    ]);
    phone.game.handle({ type: 'home' });
    phone.host.leaderboard.beginArena(String(social.arenas.sprint));
    expect(phone.stage.screen).toMatchObject({ name: 'play', mode: 'sprint' });
    phone.game.handle({ type: 'home' });
    phone.host.leaderboard.beginArena('of another game');
    expect(phone.stage.screen.name).toBe('home');
  });

  test('a card to one friend asks for the friend’s own run from the start, and whatever is played', () => {
    const asks = () => [...phone.host.leaderboard.friendQueries.values()].map((query) => isAsking({ query }));
    expect(asks()).toEqual([true]);
    playARun();
    expect(asks()).toEqual([true]);
  });
});
