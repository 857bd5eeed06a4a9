import { beforeEach, describe, expect, test } from 'vitest';
import { isAsking } from '../../../src/shared/friend-card.ts';
import { awaitScreen, type Bench, landed, openGame, playToTheEnd, social } from '../harness.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
let bench: Bench;

beforeEach(() => {
  bench = openGame();
});

const playARun = (): void => {
  bench.game.handle({ type: 'start', mode: 'endless' });
  playToTheEnd(bench);
  awaitScreen(bench, 'over');
};

describe('poster', () => {
  test('the run that has ended is handed to the player as a picture, without a network as well', async () => {
    playARun();
    bench.game.handle({ type: 'poster' });
    await landed();
    expect(bench.host.outlets.pictures).toHaveLength(1);
    expect(bench.host.outlets.shared).toHaveLength(0);
  });

  test('with a network it asks for its code once, as soon as the run is kept', async () => {
    const asked: unknown[] = [];
    bench.host.cloud.answer('invites', (data) => {
      asked.push(data);
      const put = (data as { work: string }).work === 'put';
      return { ok: true, value: put ? { id: 'abcdefgh12345678' } : { type: 'image/png', picture: 'AAAA' } };
    });
    playARun();
    bench.host.clock.advance(2000);
    await landed();
    bench.game.handle({ type: 'poster' });
    await landed();
    bench.game.handle({ type: 'poster' });
    await landed();
    // The second poster of the run has the first one's code.
    expect(asked).toMatchObject([{ work: 'put' }, { work: 'code', id: 'abcdefgh12345678' }]);
    expect(bench.host.outlets.pictures).toHaveLength(2);
  });

  test('where no picture can be shown the card goes out instead; one that was put away stays away', async () => {
    playARun();
    const fault = (code: 'host/unsupported' | 'host/cancelled') =>
      ({ ok: false, error: { code, detail: 'no menu' } }) as const;
    bench.host.outlets.pictureAnswer = fault('host/cancelled');
    bench.game.handle({ type: 'poster' });
    await landed();
    expect(bench.host.outlets.shared).toHaveLength(0);
    bench.host.outlets.pictureAnswer = fault('host/unsupported');
    bench.game.handle({ type: 'poster' });
    await landed();
    expect(bench.host.outlets.shared).toHaveLength(1);
  });
});

describe('ranks', () => {
  test('notices: asked for from the tap that leaves a best, once in some days, and after a yes never again', async () => {
    bench.host.ranks.answer = { ok: true, value: false };
    playARun();
    bench.game.handle({ type: 'home' });
    expect(bench.host.ranks.asked).toBe(1);
    await landed();
    const leaveABest = (): void => {
      bench = openGame(bench.host.storage.cells);
      const { panel } = bench.game;
      expect(panel).toBeNull();
      bench.outlets.leave({ name: 'over', newBest: true } as never);
    };
    leaveABest();
    expect(bench.host.ranks.asked).toBe(0);
    bench.host.clock.advance(social.askEveryDays * DAY_MS + 1000);
    bench.outlets.leave({ name: 'over', newBest: true } as never);
    expect(bench.host.ranks.asked).toBe(1);
    await landed();
    leaveABest();
    bench.host.clock.advance(90 * DAY_MS);
    bench.outlets.leave({ name: 'over', newBest: true } as never);
    expect(bench.host.ranks.asked).toBe(0);
  });

  test('notices: a run that was no best is left without a question', () => {
    bench.outlets.leave({ name: 'over', newBest: false } as never);
    bench.outlets.leave(null);
    expect(bench.host.ranks.asked).toBe(0);
  });

  test('arena: it hears the score of a run that counts, and its contest begins a run of the mode', () => {
    playARun();
    expect(bench.host.ranks.told).toEqual([{ key: social.arenas.endless, score: bench.stage.run?.score }]);
    bench.game.handle({ type: 'home' });
    bench.host.ranks.beginArena(social.arenas.sprint);
    expect(bench.stage.screen).toMatchObject({ name: 'play', mode: 'sprint' });
    bench.game.handle({ type: 'home' });
    bench.host.ranks.beginArena('of another game');
    expect(bench.stage.screen.name).toBe('home');
  });

  test('a card to one friend asks for the friend’s own run from the start, and whatever is played', () => {
    const asks = () => [...bench.host.ranks.friendQueries.values()].map((query) => isAsking({ query }));
    expect(asks()).toEqual([true]);
    playARun();
    expect(asks()).toEqual([true]);
  });
});

test('single page: today is told of, and nothing is begun', () => {
  bench.game.tease();
  expect(bench.stage.screen).toEqual({
    name: 'teaser',
    date: expect.objectContaining({ month: 9, day: 25 }),
  });
  expect(bench.game.play).toBeNull();
});
