import { beforeEach, describe, expect, test } from 'vitest';
import { parseReplayText, type Replay, verify } from '../../../src/core/index.ts';
import type { LeaderboardKey } from '../../../src/shared/friend-leaderboards.ts';
import { parseLaunchQuery } from '../../../src/shared/launch-query.ts';
import { makeScorePairs } from '../../../src/shared/score-entry.ts';
import { friendsRun, textOf } from '../challenges/friends-run.ts';
import {
  awaitScreen,
  dropPieces,
  frames,
  type Harness,
  landed,
  openGame,
  playToTheEnd,
  rules,
} from '../harness.ts';

const DAY_MS = 86_400_000;
let phone: Harness;

beforeEach(() => {
  phone = openGame();
});

/** A run that counts, to its end. `drops`: as many across the jar at first. */
const play = async (mode: 'endless' | 'daily', drops = 0): Promise<number> => {
  phone.game.handle({ type: 'start', mode });
  dropPieces(phone, drops);
  playToTheEnd(phone);
  awaitScreen(phone, 'over');
  await landed();
  const { score } = phone.stage.run!;
  phone.game.handle({ type: 'home' });
  return score;
};

const openFriends = (): void => phone.game.handle({ type: 'open', page: 'friends' });

/** What the menu's card says now, and what its replay proves. */
const told = async () => {
  await landed();
  const query = Object.fromEntries(new URLSearchParams(phone.host.sharing.menuCard()?.query ?? ''));
  const card = parseLaunchQuery(query);
  const replay = card.ok ? parseReplayText(card.value.replay) : null;
  const verdict = replay?.ok ? verify(rules, replay.value) : null;
  return { score: card.ok ? card.value.scoreToBeat : null, proof: verdict?.ok ? verdict.proof.score : null };
};

describe('own run: from the friends’ page', () => {
  test('without a run there is nothing to watch', () => {
    openFriends();
    expect(phone.stage.screen).toMatchObject({ name: 'friends', ownRun: false });
  });

  test('the best ever is watched, and the way back leads to the page', async () => {
    const [one, other] = [await play('endless'), await play('endless', 40)];
    openFriends();
    expect(phone.stage.screen).toMatchObject({ name: 'friends', ownRun: true });
    phone.game.handle({ type: 'watch-own' });
    expect(phone.stage.screen).toMatchObject({ name: 'replay', whose: 'best' });
    const best = Math.max(one, other);
    expect(await told()).toEqual({ score: best, proof: best });
    phone.game.handle({ type: 'back' });
    expect(phone.stage.screen.name).toBe('friends');
    expect(phone.stage.run).toBeNull();
  });

  test('it is taken over from the drop it stands at', async () => {
    await play('endless');
    openFriends();
    phone.game.handle({ type: 'watch-own' });
    phone.game.handle({ type: 'seek', share: 0.5 });
    frames(phone, 300);
    const made = phone.stage.run!.drops;
    phone.game.handle({ type: 'take-over' });
    for (let frame = 0; frame < 900 && phone.game.run === null; frame++) frames(phone, 1);
    expect(phone.game.run).toMatchObject({ kind: 'practice' });
    expect(phone.stage.run?.drops).toBe(made);
    expect(phone.replayViewer.ownRun).toBeNull();
  });

  test('its card has a picture of its own, and the one after it is of the game again', async () => {
    await play('endless');
    openFriends();
    phone.game.handle({ type: 'watch-own' });
    frames(phone, 200);
    phone.host.clock.advance(2_000);
    await landed();
    phone.game.handle({ type: 'share' });
    const [card] = phone.host.sharing.shared;
    expect(card?.image).toMatch(/500x400/);
    phone.game.handle({ type: 'back' });
    phone.game.handle({ type: 'back' });
    expect(await told()).toEqual({ score: null, proof: null });
  });
});

test('own run: one with a twist of a later game, which another phone brought, is passed over for one that can be played', async () => {
  const { replay, score } = friendsRun(6);
  const pairs = (board: LeaderboardKey, of: Replay, points: number) =>
    makeScorePairs(board, {
      ...{ score: points, time: 1_790_000_000, day: '2026-09-25' },
      ...{ rulesVersion: replay.rulesVersion, replay: textOf(of) },
    });
  const boards = {
    endless_all: pairs('endless_all', { ...replay, twist: 200 }, score + 5),
    endless_day: pairs('endless_day', replay, score),
  };
  phone = openGame(new Map([['friends', JSON.stringify({ life: 0, boards })]]));
  openFriends();
  expect(phone.stage.screen).toMatchObject({ name: 'friends', ownRun: true });
  phone.game.handle({ type: 'watch-own' });
  expect(phone.stage.screen).toMatchObject({ name: 'replay', whose: 'best' });
  expect(await told()).toEqual({ score, proof: score });
});

describe('own run: a friend asks for it', () => {
  test('today’s run stands there as it ended, ready to be sent', async () => {
    const score = await play('endless');
    phone.game.watchOwn('asked');
    expect(phone.stage.screen).toMatchObject({ name: 'replay', whose: 'asked' });
    frames(phone, 600);
    expect(phone.stage.run?.score).toBe(score);
    expect(await told()).toEqual({ score, proof: score });
  });

  test('an older run is what there is when today has none', async () => {
    const score = await play('endless');
    phone.host.clock.advance(30 * DAY_MS);
    phone.game.watchOwn('asked');
    expect(await told()).toEqual({ score, proof: score });
  });

  test('without a run the boards are where it leads', () => {
    phone.game.watchOwn('asked');
    expect(phone.stage.screen.name).toBe('friends');
  });

  test('in the middle of a run: that one waits, paused', async () => {
    await play('endless');
    phone.game.handle({ type: 'start', mode: 'endless' });
    dropPieces(phone, 3);
    phone.game.watchOwn('asked');
    phone.game.handle({ type: 'back' });
    expect(phone.stage.screen.name).toBe('pause');
    expect(phone.stage.run?.drops).toBe(3);
  });
});
