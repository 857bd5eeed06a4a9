import { describe, expect, it } from 'vitest';
import { challengeQuery } from '../../../src/app/challenges/create-challenges.ts';
import type { Cells } from '../../../src/platform/memory/memory-storage.ts';
import { EMPTY_QUERY, type LaunchQuery, parseLaunchQuery } from '../../../src/shared/launch-query.ts';
import { DAILY_TRIES } from '../../../src/shared/vocabulary/limits.ts';
import { numberOfTwist } from '../../../src/shared/vocabulary/twists.ts';
import { dropPieces, type Harness, landed, openGame } from '../harness.ts';

/** Mid-autumn of 2026 is a Friday. */
const TWIST = 'sticky';

const startDaily = (phone: Harness) => {
  phone.game.handle({ type: 'start', mode: 'daily' });
  return phone.game.run!;
};

/** A daily that is played and begun anew. */
const playOne = (phone: Harness): string => {
  const { kind } = startDaily(phone);
  dropPieces(phone, 8);
  phone.game.handle({ type: 'pause' });
  phone.game.handle({ type: 'again' });
  phone.game.handle({ type: 'home' });
  return kind;
};

const cardOf = (query: string): LaunchQuery => {
  const parsed = parseLaunchQuery(Object.fromEntries(new URLSearchParams(query)));
  if (!parsed.ok) throw new Error(parsed.error.detail);
  return parsed.value;
};

describe('the day’s twist', () => {
  it('the daily is played with it, and its replay says so; other modes have none', () => {
    const phone = openGame();
    const run = startDaily(phone);
    expect(run.view.twist).toBe(TWIST);
    expect(run.replay.twist).toBe(numberOfTwist(TWIST));
    phone.game.handle({ type: 'start', mode: 'endless' });
    expect(phone.game.run?.view.twist).toBeNull();
    expect(phone.game.run?.replay.twist).toBeUndefined();
  });

  it('a run that was left over a kill goes on with it, to the bit', async () => {
    const cells: Cells = new Map();
    const first = openGame(cells);
    startDaily(first);
    dropPieces(first, 12);
    first.game.hide();
    await landed();
    const hash = first.game.run?.hash();
    const next = openGame(cells);
    next.game.handle({ type: 'continue', slot: 'daily' });
    expect(next.game.run?.view.twist).toBe(TWIST);
    expect(next.game.run?.hash()).toBe(hash);
  });

  it('a card of it challenges with it', () => {
    const phone = openGame();
    const run = startDaily(phone);
    dropPieces(phone, 10);
    const card = cardOf(challengeQuery(run.replay, run.view.score, EMPTY_QUERY));
    const friend = openGame();
    friend.game.invite(card);
    friend.game.handle({ type: 'accept' });
    expect(friend.game.run).toMatchObject({ kind: 'challenge', seed: run.seed, view: { twist: TWIST } });
    expect(friend.game.run?.opponent?.proof).toBe('checking');
  });
});

describe('a twist that only a later game knows', () => {
  const later = { ...EMPTY_QUERY, mode: 'challenge', seed: 7, twist: 200 } as const;

  it.each([
    ['with a score', { ...later, scoreToBeat: 50 }],
    ['with nothing but a seed', later],
  ])('on a card %s: an update is asked for, and a run of one’s own begins instead', (_, query) => {
    const phone = openGame();
    phone.game.invite(query);
    expect(phone.stage.screen).toMatchObject({ name: 'challenge', opponent: { proof: 'newer' } });
    phone.game.handle({ type: 'accept' });
    expect(phone.game.run).toMatchObject({ kind: 'counted', mode: 'endless' });
  });
});

describe('three tries', () => {
  it('what is played after them is practice, however often, and leaves the best of three', () => {
    const phone = openGame();
    const kinds = Array.from({ length: DAILY_TRIES + 2 }, () => playOne(phone));
    expect(kinds).toEqual(['counted', 'counted', 'counted', 'practice', 'practice']);
    expect(phone.stage.screen).toMatchObject({ name: 'home' });
    const run = startDaily(phone);
    expect(run).toMatchObject({ kind: 'practice', mode: 'daily', view: { twist: TWIST } });
  });

  it('practice of the day, begun again, is practice of the day', () => {
    const phone = openGame();
    for (let run = 0; run < DAILY_TRIES; run += 1) playOne(phone);
    startDaily(phone);
    phone.game.handle({ type: 'pause' });
    phone.game.handle({ type: 'again' });
    expect(phone.game.run).toMatchObject({ kind: 'practice', mode: 'daily', view: { twist: TWIST } });
  });

  it('a run that was left behind is one of them once another is begun in its place', () => {
    const phone = openGame();
    playOne(phone);
    playOne(phone);
    startDaily(phone);
    dropPieces(phone, 3);
    phone.game.handle({ type: 'home' });
    expect(startDaily(phone).kind).toBe('practice');
  });

  it('the next day has three of its own', () => {
    const cells: Cells = new Map();
    const phone = openGame(cells);
    for (let run = 0; run < DAILY_TRIES; run += 1) playOne(phone);
    const next = openGame(cells, { shown: Date.UTC(2026, 8, 26, 4) });
    expect(startDaily(next)).toMatchObject({ kind: 'counted', view: { twist: 'big-bag' } });
  });
});
