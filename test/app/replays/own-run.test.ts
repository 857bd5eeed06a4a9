import { beforeEach, describe, expect, test } from 'vitest';
import { parseReplayText, verify } from '../../../src/core/index.ts';
import { parseLaunchQuery } from '../../../src/shared/launch-query.ts';
import {
  awaitScreen,
  type Bench,
  dropPieces,
  frames,
  landed,
  openGame,
  playToTheEnd,
  rules,
} from '../harness.ts';

const DAY_MS = 86_400_000;
let bench: Bench;

beforeEach(() => {
  bench = openGame();
});

/** A run that counts, to its end. `drops`: as many across the jar at first. */
const play = async (mode: 'endless' | 'daily', drops = 0): Promise<number> => {
  bench.game.handle({ type: 'start', mode });
  dropPieces(bench, drops);
  playToTheEnd(bench);
  awaitScreen(bench, 'over');
  await landed();
  const { score } = bench.stage.run!;
  bench.game.handle({ type: 'home' });
  return score;
};

const openFriends = (): void => bench.game.handle({ type: 'open', page: 'friends' });

/** What the menu's card says now, and what its replay proves. */
const told = async () => {
  await landed();
  const query = Object.fromEntries(new URLSearchParams(bench.host.outlets.menuCard()?.query ?? ''));
  const card = parseLaunchQuery(query);
  const replay = card.ok ? parseReplayText(card.value.replay) : null;
  const verdict = replay?.ok ? verify(rules, replay.value) : null;
  return { score: card.ok ? card.value.scoreToBeat : null, proof: verdict?.ok ? verdict.proof.score : null };
};

describe('own run: from the friends’ page', () => {
  test('without a run there is nothing to watch', () => {
    openFriends();
    expect(bench.stage.screen).toMatchObject({ name: 'friends', ownRun: false });
  });

  test('the best ever is watched, and the way back leads to the page', async () => {
    const [one, other] = [await play('endless'), await play('endless', 40)];
    openFriends();
    expect(bench.stage.screen).toMatchObject({ name: 'friends', ownRun: true });
    bench.game.handle({ type: 'watch-own' });
    expect(bench.stage.screen).toMatchObject({ name: 'theatre', whose: 'best' });
    const best = Math.max(one, other);
    expect(await told()).toEqual({ score: best, proof: best });
    bench.game.handle({ type: 'back' });
    expect(bench.stage.screen.name).toBe('friends');
    expect(bench.stage.run).toBeNull();
  });

  test('it is taken over from the drop it stands at', async () => {
    await play('endless');
    openFriends();
    bench.game.handle({ type: 'watch-own' });
    bench.game.handle({ type: 'seek', share: 0.5 });
    frames(bench, 300);
    const made = bench.stage.run!.drops;
    bench.game.handle({ type: 'take-over' });
    for (let frame = 0; frame < 900 && bench.game.play === null; frame++) frames(bench, 1);
    expect(bench.game.play).toMatchObject({ practice: true });
    expect(bench.stage.run?.drops).toBe(made);
    expect(bench.game.shown).toBeNull();
  });

  test('its card has a picture of its own, and the one after it is of the game again', async () => {
    await play('endless');
    openFriends();
    bench.game.handle({ type: 'watch-own' });
    frames(bench, 200);
    bench.host.clock.advance(2_000);
    await landed();
    bench.game.handle({ type: 'share' });
    const [card] = bench.host.outlets.shared;
    expect(card?.image).toMatch(/500x400/);
    bench.game.handle({ type: 'back' });
    bench.game.handle({ type: 'back' });
    expect(await told()).toEqual({ score: null, proof: null });
  });
});

describe('own run: a friend asks for it', () => {
  test('today’s run stands there as it ended, ready to be sent', async () => {
    const score = await play('endless');
    bench.game.watchOwn('asked');
    expect(bench.stage.screen).toMatchObject({ name: 'theatre', whose: 'asked' });
    frames(bench, 600);
    expect(bench.stage.run?.score).toBe(score);
    expect(await told()).toEqual({ score, proof: score });
  });

  test('an older run is what there is when today has none', async () => {
    const score = await play('endless');
    bench.host.clock.advance(30 * DAY_MS);
    bench.game.watchOwn('asked');
    expect(await told()).toEqual({ score, proof: score });
  });

  test('without a run the boards are where it leads', () => {
    bench.game.watchOwn('asked');
    expect(bench.stage.screen.name).toBe('friends');
  });

  test('in the middle of a run: that one waits, paused', async () => {
    await play('endless');
    bench.game.handle({ type: 'start', mode: 'endless' });
    dropPieces(bench, 3);
    bench.game.watchOwn('asked');
    bench.game.handle({ type: 'back' });
    expect(bench.stage.screen.name).toBe('pause');
    expect(bench.stage.run?.drops).toBe(3);
  });
});
