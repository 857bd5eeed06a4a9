import { describe, expect, it } from 'vitest';
import { verify } from '../../../src/core/index.ts';
import { parseReplayText } from '../../../src/core/replay/text.ts';
import { parseOpenDataMessage } from '../../../src/shared/open-data-message.ts';
import { BOARD_KEYS, type BoardKey } from '../../../src/shared/score-board.ts';
import { type KeyValue, parseScoreEntry } from '../../../src/shared/score-entry.ts';
import { type Bench, dropPieces, frames, landed, openGame, playToTheEnd, rules } from '../harness.ts';

const DAY_MS = 86_400_000;

const hostedOf = ({ host }: Bench): KeyValue[] =>
  [...host.friends.hosted].map(([key, value]) => ({ key, value }));

const entryOf = (bench: Bench, board: BoardKey) => {
  const entry = parseScoreEntry(board, hostedOf(bench));
  return entry.ok ? entry.value : null;
};

const scores = (bench: Bench) =>
  Object.fromEntries(BOARD_KEYS.map((board) => [board, entryOf(bench, board)?.score ?? null]));

const playOne = async (bench: Bench, mode: 'endless' | 'daily' | 'sprint'): Promise<number> => {
  bench.game.handle({ type: 'start', mode });
  playToTheEnd(bench);
  await landed();
  return bench.stage.run!.score;
};

/** One drop at a side, and then to the end: another score than `playOne`. */
const playAnother = async (bench: Bench, mode: 'endless' | 'daily'): Promise<number> => {
  bench.game.handle({ type: 'start', mode });
  dropPieces(bench, 40);
  playToTheEnd(bench);
  await landed();
  return bench.stage.run!.score;
};

const toldTypes = ({ host }: Bench): unknown[] => host.friends.told.map(({ type }) => type);

describe('friends: own scores', () => {
  it('a counted run: is hosted on its three boards with a replay that proves it', async () => {
    const bench = openGame();
    const score = await playOne(bench, 'endless');
    expect(scores(bench)).toMatchObject({
      endless_day: score,
      endless_week: score,
      endless_all: score,
      daily_all: null,
    });
    const replay = parseReplayText(entryOf(bench, 'endless_day')?.replay);
    expect(replay.ok && verify(rules, replay.value)).toMatchObject({ ok: true, proof: { score } });
  });

  it('a daily run: has boards of its own', async () => {
    const bench = openGame();
    const score = await playOne(bench, 'daily');
    expect(scores(bench)).toMatchObject({
      daily_day: score,
      daily_week: score,
      daily_all: score,
      endless_day: null,
    });
  });

  it('practice, a sprint and a run that is left: host nothing', async () => {
    const bench = openGame();
    bench.game.handle({ type: 'practice' });
    playToTheEnd(bench);
    bench.game.handle({ type: 'start', mode: 'sprint' });
    frames(bench, 62 * 60);
    bench.game.handle({ type: 'start', mode: 'endless' });
    dropPieces(bench, 3);
    bench.game.handle({ type: 'home' });
    await landed();
    expect(hostedOf(bench)).toEqual([]);
  });

  it('a lower score: leaves the better one, until its day or week has passed', async () => {
    const bench = openGame();
    const [one, other] = [await playOne(bench, 'endless'), await playAnother(bench, 'endless')];
    const best = Math.max(one, other);
    expect(scores(bench)).toMatchObject({ endless_day: best, endless_week: best, endless_all: best });
    bench.host.clock.advance(8 * DAY_MS);
    const low = one < other ? await playOne(bench, 'endless') : await playAnother(bench, 'endless');
    expect(low).toBeLessThan(best);
    expect(scores(bench)).toMatchObject({ endless_day: low, endless_week: low, endless_all: best });
  });

  it('a refused write: is tried again by itself, and after a restart', async () => {
    const bench = openGame();
    bench.host.friends.break('host/network');
    const score = await playOne(bench, 'endless');
    expect(hostedOf(bench)).toEqual([]);
    bench.host.friends.break(null);
    bench.host.clock.advance(6_000);
    await landed();
    expect(scores(bench)).toMatchObject({ endless_all: score });
  });

  it('the boards are open: nothing is written until they are closed', async () => {
    const bench = openGame();
    bench.host.friends.break('host/network');
    const score = await playOne(bench, 'endless');
    bench.host.friends.break(null);
    bench.game.handle({ type: 'open', page: 'friends' });
    const before = bench.host.friends.writes();
    bench.host.clock.advance(60_000);
    await landed();
    expect(bench.host.friends.writes()).toBe(before);
    bench.game.handle({ type: 'back' });
    await landed();
    expect(scores(bench)).toMatchObject({ endless_all: score });
  });

  it('stored nonsense: is no run', async () => {
    const bench = openGame(
      new Map([['friends', '{"boards":{"endless_day":[{"key":"endless_day","value":"{}"}]},"due":7}']]),
    );
    await landed();
    expect(hostedOf(bench)).toEqual([]);
    const score = await playOne(bench, 'endless');
    expect(scores(bench)).toMatchObject({ endless_all: score });
  });
});

describe('friends: what the domain is told', () => {
  const openPage = async (bench: Bench): Promise<void> => {
    bench.game.handle({ type: 'open', page: 'friends' });
    bench.host.clock.advance(500);
    await landed();
    await landed();
  };

  it('the page: setup, own runs, then the boards; every message is one the domain reads', async () => {
    const bench = openGame();
    await playOne(bench, 'endless');
    bench.game.handle({ type: 'home' });
    const before = bench.host.friends.told.length;
    await openPage(bench);
    const told = bench.host.friends.told.slice(before);
    expect(told.map(({ type }) => type)).toEqual(['setup', 'own', 'own', 'own', 'boards']);
    for (const message of told) expect(parseOpenDataMessage(message).ok).toBe(true);
    expect(bench.host.friends.place()).not.toBeNull();
  });

  it('the page is left: the layer is out of sight at once', async () => {
    const bench = openGame();
    await openPage(bench);
    bench.game.handle({ type: 'back' });
    expect(bench.host.friends.place()).toBeNull();
    expect(toldTypes(bench).pop()).toBe('close');
  });

  it('a group’s card: its ticket holds for that entry, and open boards follow the next one', async () => {
    const bench = openGame();
    const enter = (shareTicket: string | null): void =>
      bench.friends.entered({ scene: 1044, query: {}, shareTicket });
    const tickets = () =>
      bench.host.friends.told
        .filter(({ type }) => type === 'boards')
        .map(({ shareTicket }) => shareTicket ?? null);
    enter('ticket');
    await openPage(bench);
    expect(tickets()).toEqual(['ticket']);
    enter(null);
    expect(tickets()).toEqual(['ticket', null]);
    bench.game.handle({ type: 'back' });
    await openPage(bench);
    expect(tickets()).toEqual(['ticket', null, null]);
  });

  it('left before it stood: it does not come any more', async () => {
    const bench = openGame();
    bench.game.handle({ type: 'open', page: 'friends' });
    bench.game.handle({ type: 'back' });
    bench.host.clock.advance(2_000);
    await landed();
    expect(bench.host.friends.place()).toBeNull();
  });

  it('only its own words: the domain gets no other texts', async () => {
    const bench = openGame();
    await openPage(bench);
    const setup = bench.host.friends.told.find(({ type }) => type === 'setup');
    expect(JSON.parse(String(setup?.words))).toEqual({ 'board.you': 'you' });
  });

  it('play: the strip follows the score and is put away with the run', async () => {
    const bench = openGame();
    bench.game.handle({ type: 'start', mode: 'endless' });
    bench.game.handle({ type: 'lesson-done' });
    await landed();
    await landed();
    await landed();
    expect(bench.host.friends.place()).not.toBeNull();
    dropPieces(bench, 20);
    const last = bench.host.friends.told.filter(({ type }) => type === 'score').pop();
    frames(bench, 30);
    expect(last?.score).toBeGreaterThan(0);
    bench.game.handle({ type: 'pause' });
    expect(bench.host.friends.place()).toBeNull();
  });

  it('play without permission, practice, a sprint: no strip, and the player is not asked', async () => {
    const bench = openGame();
    bench.host.friends.allow(false);
    bench.game.handle({ type: 'start', mode: 'endless' });
    bench.game.handle({ type: 'lesson-done' });
    await landed();
    bench.host.friends.allow(true);
    for (const start of [{ type: 'practice' } as const, { type: 'start', mode: 'sprint' } as const]) {
      bench.game.handle(start);
      await landed();
    }
    expect(bench.host.friends.told).toEqual([]);
    expect(bench.host.friends.asked()).toBe(0);
  });
});
