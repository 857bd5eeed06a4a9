import { describe, expect, it } from 'vitest';
import { verify } from '../../../src/core/index.ts';
import { parseReplayText } from '../../../src/core/replay/text.ts';
import { failure } from '../../../src/shared/failure.ts';
import { LEADERBOARD_KEYS, type LeaderboardKey } from '../../../src/shared/friend-leaderboards.ts';
import { parseOpenDataMessage } from '../../../src/shared/open-data-message.ts';
import { fail, ok } from '../../../src/shared/result.ts';
import { type KeyValue, parseScoreEntry } from '../../../src/shared/score-entry.ts';
import {
  awaitScreen,
  dropPieces,
  frames,
  type Harness,
  landed,
  openShallowGame,
  playToTheEnd,
  rules,
  SHALLOW,
  TEXTS,
} from '../harness.ts';

const DAY_MS = 86_400_000;

const hostedOf = ({ host }: Harness): KeyValue[] =>
  [...host.friends.hosted].map(([key, value]) => ({ key, value }));

const entryOf = (phone: Harness, board: LeaderboardKey) => {
  const entry = parseScoreEntry(board, hostedOf(phone));
  return entry.ok ? entry.value : null;
};

const scores = (phone: Harness) =>
  Object.fromEntries(LEADERBOARD_KEYS.map((board) => [board, entryOf(phone, board)?.score ?? null]));

const playOne = async (phone: Harness, mode: 'endless' | 'daily' | 'sprint'): Promise<number> => {
  phone.game.handle({ type: 'start', mode });
  playToTheEnd(phone);
  await landed();
  return phone.stage.run!.score;
};

/** One drop at a side, and then to the end: another score than `playOne`. */
const playAnother = async (phone: Harness, mode: 'endless' | 'daily'): Promise<number> => {
  phone.game.handle({ type: 'start', mode });
  dropPieces(phone, 40);
  playToTheEnd(phone);
  await landed();
  return phone.stage.run!.score;
};

const toldTypes = ({ host }: Harness): unknown[] => host.friends.told.map(({ type }) => type);

describe('friends: own scores', () => {
  it('a counted run: is hosted on its three boards with a replay that proves it', async () => {
    const phone = openShallowGame();
    const score = await playOne(phone, 'endless');
    expect(scores(phone)).toMatchObject({
      endless_day: score,
      endless_week: score,
      endless_all: score,
      daily_all: null,
    });
    const replay = parseReplayText(entryOf(phone, 'endless_day')?.replay);
    expect(replay.ok && verify({ ...rules, ...SHALLOW }, replay.value)).toMatchObject({
      ok: true,
      proof: { score },
    });
  });

  it('a daily run: has boards of its own', async () => {
    const phone = openShallowGame();
    const score = await playOne(phone, 'daily');
    expect(scores(phone)).toMatchObject({
      daily_day: score,
      daily_week: score,
      daily_all: score,
      endless_day: null,
    });
  });

  it('practice, a sprint and a run that is left: host nothing', async () => {
    const phone = openShallowGame();
    phone.game.handle({ type: 'practice' });
    playToTheEnd(phone);
    phone.game.handle({ type: 'start', mode: 'sprint' });
    frames(phone, 62 * 60);
    phone.game.handle({ type: 'start', mode: 'endless' });
    dropPieces(phone, 3);
    phone.game.handle({ type: 'home' });
    await landed();
    expect(hostedOf(phone)).toEqual([]);
  });

  it('a lower score: leaves the better one, until its day or week has passed', async () => {
    const phone = openShallowGame();
    const [one, other] = [await playOne(phone, 'endless'), await playAnother(phone, 'endless')];
    const best = Math.max(one, other);
    expect(scores(phone)).toMatchObject({ endless_day: best, endless_week: best, endless_all: best });
    phone.host.clock.advance(8 * DAY_MS);
    const low = one < other ? await playOne(phone, 'endless') : await playAnother(phone, 'endless');
    expect(low).toBeLessThan(best);
    expect(scores(phone)).toMatchObject({ endless_day: low, endless_week: low, endless_all: best });
  });

  it('a refused write: is tried again by itself, and after a restart', async () => {
    const phone = openShallowGame();
    phone.host.friends.break('host/network');
    const score = await playOne(phone, 'endless');
    expect(hostedOf(phone)).toEqual([]);
    phone.host.friends.break(null);
    phone.host.clock.advance(6_000);
    await landed();
    expect(scores(phone)).toMatchObject({ endless_all: score });
  });

  it('the boards are open: nothing is written until they are closed', async () => {
    const phone = openShallowGame();
    phone.host.friends.break('host/network');
    const score = await playOne(phone, 'endless');
    phone.host.friends.break(null);
    phone.game.handle({ type: 'open', page: 'friends' });
    const before = phone.host.friends.writes();
    phone.host.clock.advance(60_000);
    await landed();
    expect(phone.host.friends.writes()).toBe(before);
    phone.game.handle({ type: 'back' });
    await landed();
    expect(scores(phone)).toMatchObject({ endless_all: score });
  });

  it('stored nonsense: is no run', async () => {
    const phone = openShallowGame(
      new Map([['friends', '{"boards":{"endless_day":[{"key":"endless_day","value":"{}"}]},"due":7}']]),
    );
    await landed();
    expect(hostedOf(phone)).toEqual([]);
    const score = await playOne(phone, 'endless');
    expect(scores(phone)).toMatchObject({ endless_all: score });
  });
});

describe('friends: what the domain is told', () => {
  it('nothing before the texts of the pages have come: a board without words is none', async () => {
    let lost = true;
    const loadTexts = async () => (lost ? fail(failure('host/network', 'pages')) : ok(TEXTS));
    const phone = openShallowGame(undefined, { loadTexts });
    phone.game.handle({ type: 'open', page: 'friends' });
    phone.host.clock.advance(1000);
    await landed();
    expect(toldTypes(phone)).toEqual([]);
    lost = false;
    phone.host.clock.advance(4000);
    await landed();
    expect(toldTypes(phone)).toEqual(expect.arrayContaining(['setup', 'boards']));
  });

  const openPage = async (phone: Harness): Promise<void> => {
    phone.game.handle({ type: 'open', page: 'friends' });
    phone.host.clock.advance(500);
    await landed();
    await landed();
  };

  it('the page: setup, own runs, then the boards; every message is one the domain reads', async () => {
    const phone = openShallowGame();
    await playOne(phone, 'endless');
    phone.game.handle({ type: 'home' });
    const before = phone.host.friends.told.length;
    await openPage(phone);
    const told = phone.host.friends.told.slice(before);
    expect(told.map(({ type }) => type)).toEqual(['setup', 'own', 'own', 'own', 'boards']);
    for (const message of told) expect(parseOpenDataMessage(message).ok).toBe(true);
    expect(phone.host.friends.place()).not.toBeNull();
  });

  it('the page is left: the layer is out of sight at once', async () => {
    const phone = openShallowGame();
    await openPage(phone);
    phone.game.handle({ type: 'back' });
    expect(phone.host.friends.place()).toBeNull();
    expect(toldTypes(phone).pop()).toBe('close');
  });

  it('a group’s card: its ticket holds for that entry, and open boards follow the next one', async () => {
    const phone = openShallowGame();
    const enter = (shareTicket: string | null): void =>
      phone.friends.entered({ scene: 1044, query: {}, shareTicket });
    const tickets = () =>
      phone.host.friends.told
        .filter(({ type }) => type === 'boards')
        .map(({ shareTicket }) => shareTicket ?? null);
    enter('ticket');
    await openPage(phone);
    expect(tickets()).toEqual(['ticket']);
    enter(null);
    expect(tickets()).toEqual(['ticket', null]);
    phone.game.handle({ type: 'back' });
    await openPage(phone);
    expect(tickets()).toEqual(['ticket', null, null]);
  });

  it('the page: what was allowed is not asked for again', async () => {
    const phone = openShallowGame();
    phone.host.friends.allow(false);
    await openPage(phone);
    expect(phone.stage.screen).toMatchObject({ name: 'friends', allowed: false });
    phone.game.handle({ type: 'allow-friends' });
    await landed();
    await landed();
    expect(phone.stage.screen).toMatchObject({ name: 'friends', allowed: true });
  });

  it('left before it stood: it does not come any more', async () => {
    const phone = openShallowGame();
    phone.game.handle({ type: 'open', page: 'friends' });
    phone.game.handle({ type: 'back' });
    phone.host.clock.advance(2_000);
    await landed();
    expect(phone.host.friends.place()).toBeNull();
  });

  it('only its own words: the domain gets no other texts', async () => {
    const phone = openShallowGame();
    await openPage(phone);
    const setup = phone.host.friends.told.find(({ type }) => type === 'setup');
    expect(JSON.parse(String(setup?.words))).toEqual({ 'friends.you': 'you' });
  });

  it('play: the strip follows the score and is put away with the run', async () => {
    const phone = openShallowGame();
    phone.game.handle({ type: 'start', mode: 'endless' });
    phone.game.handle({ type: 'tutorial-done' });
    await landed();
    await landed();
    await landed();
    expect(phone.host.friends.place()).not.toBeNull();
    dropPieces(phone, 20);
    const last = phone.host.friends.told.filter(({ type }) => type === 'score').pop();
    frames(phone, 30);
    expect(last?.score).toBeGreaterThan(0);
    phone.game.handle({ type: 'pause' });
    expect(phone.host.friends.place()).toBeNull();
  });

  it('the end: the friend who is next is asked for with the score, and put away with the panel', async () => {
    const phone = openShallowGame();
    const score = await playOne(phone, 'endless');
    awaitScreen(phone, 'over');
    phone.host.clock.advance(500);
    await landed();
    await landed();
    const goal = phone.host.friends.told.find(({ type }) => type === 'goal');
    expect(goal).toMatchObject({ score, mode: 'endless' });
    expect(parseOpenDataMessage(goal).ok).toBe(true);
    expect(phone.host.friends.place()).not.toBeNull();
    phone.game.handle({ type: 'home' });
    expect(phone.host.friends.place()).toBeNull();
  });

  it.each(['practice', 'sprint'])('the end of %s: no friend is asked for', async (what) => {
    const phone = openShallowGame();
    if (what === 'practice') phone.game.handle({ type: 'practice' });
    else phone.game.handle({ type: 'start', mode: 'sprint' });
    playToTheEnd(phone);
    awaitScreen(phone, 'over');
    phone.host.clock.advance(500);
    await landed();
    expect(phone.host.friends.told.filter(({ type }) => type === 'goal')).toEqual([]);
  });

  it('play without permission, practice, a sprint: no strip, and the player is not asked', async () => {
    const phone = openShallowGame();
    phone.host.friends.allow(false);
    phone.game.handle({ type: 'start', mode: 'endless' });
    phone.game.handle({ type: 'tutorial-done' });
    await landed();
    phone.host.friends.allow(true);
    for (const start of [{ type: 'practice' } as const, { type: 'start', mode: 'sprint' } as const]) {
      phone.game.handle(start);
      await landed();
    }
    expect(phone.host.friends.told).toEqual([]);
    expect(phone.host.friends.asked()).toBe(0);
  });
});
