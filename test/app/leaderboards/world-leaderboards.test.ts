import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import type { Cells } from '../../../src/platform/memory/memory-storage.ts';
import { foodNameOf } from '../../../src/shared/food-name.ts';
import { parseLaunchQuery } from '../../../src/shared/launch-query.ts';
import type { LeaderboardScreen } from '../../../src/view/screens/pages.ts';
import type { HomeScreen, OverScreen } from '../../../src/view/screens/screen.ts';
import { friendsRun, textOf } from '../challenges/friends-run.ts';
import { awaitScreen, dropPieces, frames, type Harness, landed, openGame, playToTheEnd } from '../harness.ts';
import { createGameCloud, waitFor } from '../harness-cloud.ts';

let cloud: ReturnType<typeof createGameCloud>;

beforeEach(() => {
  cloud = createGameCloud();
});

/** A sprint of so many drops across the jar: the more, the better. */
const sprint = async (phone: Harness, drops: number): Promise<number> => {
  phone.game.handle({ type: 'start', mode: 'sprint' });
  dropPieces(phone, drops);
  frames(phone, 60 * 45);
  awaitScreen(phone, 'over');
  const { score } = phone.stage.screen as OverScreen;
  await waitFor(phone, 3000);
  return score;
};

const boardOn = ({ game, stage }: Harness): LeaderboardScreen => {
  game.handle({ type: 'leaderboard', mode: 'sprint' });
  return stage.screen as LeaderboardScreen;
};

const DROPS = [15, 18, 22, 28, 34];

test('world board: the end of a run says how many it beat, and the page lists all with one’s own marked', async () => {
  const scores: number[] = [];
  for (const [n, drops] of DROPS.entries()) scores.push(await sprint(cloud.open(`other-${n}`), drops));
  const me = cloud.open('me');
  const mine = await sprint(me, 25);
  const beaten = scores.filter((score) => score < mine).length;
  // Those in one's own bucket, which is at most 6 % wide, count half.
  const near = scores.filter((score) => Math.abs(score - mine) < mine / 16).length;
  const { standing } = me.stage.screen as OverScreen;
  expect(Math.abs((standing ?? -100) - (100 * beaten) / DROPS.length)).toBeLessThanOrEqual(near * 10 + 1);
  const { snapshot: board } = boardOn(me);
  expect(board?.top.map(({ score }) => score)).toEqual([...scores, mine].sort((a, b) => b - a));
  expect(board?.top.filter(({ own }) => own)).toMatchObject([{ score: mine }]);
  expect(board).toMatchObject({ players: 6, best: mine, place: DROPS.length - beaten + 1 });
});

test('world board: a run that beats no earlier one of today is not sent, and is placed all the same', async () => {
  await sprint(cloud.open('other'), 18);
  const me = cloud.open('me');
  await sprint(me, 20);
  const lesser = await sprint(me, 2);
  expect(me.host.cloud.calls.filter(({ name }) => name === 'runs')).toHaveLength(1);
  expect(lesser === 0 || (me.stage.screen as OverScreen).standing !== null).toBe(true);
});

test('world board: without a line the last that was heard is shown, and from when it is', async () => {
  const cells: Cells = new Map();
  await sprint(cloud.open('other'), 15);
  await sprint(cloud.open('me', cells), 20);
  await landed();
  const later = openGame(cells);
  later.host.cloud.break('host/network');
  later.host.clock.advance(24 * 60 * 60 * 1000);
  expect(boardOn(later)).toMatchObject({
    today: '2026-09-26',
    snapshot: { players: 2, day: '2026-09-25', time: '12:00' },
  });
});

test('world board: home tells today’s percentage of the daily run, and nothing of yesterday’s', async () => {
  const cells: Cells = new Map();
  for (const name of ['other', 'me']) {
    const phone = cloud.open(name, name === 'me' ? cells : new Map());
    phone.game.handle({ type: 'start', mode: 'daily' });
    if (name === 'me') dropPieces(phone, 12);
    playToTheEnd(phone);
    await waitFor(phone, 3000);
  }
  const again = cloud.open('me', cells);
  await waitFor(again, 1000);
  expect((again.stage.screen as HomeScreen).standing).toEqual(expect.any(Number));
  const tomorrow = openGame(cells);
  tomorrow.host.clock.advance(24 * 60 * 60 * 1000);
  tomorrow.game.show();
  expect((tomorrow.stage.screen as HomeScreen).standing).toBeNull();
});

/** A list with one run of somebody else's on it, seen by a player who has none. */
const list = async (): Promise<{ me: Harness; run: string; score: number }> => {
  const score = await sprint(cloud.open('other'), 18);
  const me = cloud.open('me');
  boardOn(me);
  await waitFor(me, 1000);
  const run = (me.stage.screen as LeaderboardScreen).snapshot?.top[0]?.runId ?? '';
  return { me, run, score };
};

test('world board: a run of the list is watched to its score, and the way back is the list', async () => {
  const { me, run, score } = await list();
  me.game.handle({ type: 'watch-listed', run });
  expect(me.stage.screen).toMatchObject({ name: 'leaderboard', fetch: 'coming' });
  await waitFor(me, 1000);
  expect(me.stage.screen).toMatchObject({ name: 'replay', whose: 'listed' });
  me.game.handle({ type: 'speed', speed: 16 });
  frames(me, 60 * 12);
  expect(me.stage.run).toMatchObject({ score });
  me.game.handle({ type: 'back' });
  expect(me.stage.screen).toMatchObject({ name: 'leaderboard', fetch: null });
  expect(me.stage.run).toBeNull();
  me.game.handle({ type: 'back' });
  expect(me.stage.screen.name).toBe('home');
});

/** What the cloud has told a phone that its player is named by. */
const numberOf = ({ host }: Harness): number | null => {
  const kept = host.storage.cells.get('player');
  return kept === undefined ? null : Number(kept);
};

test('world board: each run has its player’s number, the same on every phone; what is none leaves the run', async () => {
  const { me } = await list();
  const { snapshot } = boardOn(me);
  const other = cloud.open('other');
  boardOn(other);
  await waitFor(other, 1000);
  const player = snapshot?.top[0]?.player;
  expect(player).toEqual(expect.any(Number));
  expect(player).not.toBe(numberOf(me));
  expect((other.stage.screen as LeaderboardScreen).snapshot?.top[0]).toMatchObject({ player, own: true });
  expect(numberOf(other)).toBe(player);
  const top = [undefined, 'x', -1, 1e12].map((strange, at) => ({
    ...{ score: 9 - at, runId: `run0000${at}`, player: strange },
  }));
  const empty = { players: 4, best: null, run: null, beats: null, histogram: {}, replay: null };
  const newcomer = cloud.open('newcomer', new Map(), { shown: Date.UTC(2026, 8, 26, 4) });
  newcomer.host.cloud.answer('standing', () => ({ ok: true, value: { ...empty, top } }));
  boardOn(newcomer);
  await waitFor(newcomer, 1000);
  const shown = (newcomer.stage.screen as LeaderboardScreen).snapshot?.top;
  expect(shown?.map(({ player: number }) => number)).toEqual([null, null, null, null]);
});

test('a card sent tells who sent it by the number, and a challenge keeps it over a kill; a deletion forgets it', async () => {
  const cells: Cells = new Map();
  const sender = cloud.open('sender');
  await waitFor(sender, 2000);
  sender.game.handle({ type: 'start', mode: 'endless' });
  dropPieces(sender, 4);
  sender.game.handle({ type: 'share' });
  const [card] = sender.host.sharing.shared;
  const query = parseLaunchQuery(Object.fromEntries(new URLSearchParams(card?.query)));
  if (!query.ok) throw new Error(query.error.detail);
  const name = foodNameOf(numberOf(sender)!);
  const phone = openGame(cells);
  phone.game.invite(query.value);
  expect(phone.stage.screen).toMatchObject({ name: 'challenge', opponent: { name } });
  phone.game.handle({ type: 'accept' });
  dropPieces(phone, 2);
  phone.game.hide();
  await landed();
  const again = openGame(cells);
  again.game.handle({ type: 'continue', slot: 'challenge' });
  expect(again.game.run?.opponent?.name).toEqual(name);
  sender.game.handle({ type: 'erase' });
  expect(numberOf(sender)).toBeNull();
});

test('world board: one’s own run of the list is called one’s own', async () => {
  const me = cloud.open('me');
  await sprint(me, 9);
  const { snapshot: board } = boardOn(me);
  me.game.handle({ type: 'watch-listed', run: board?.top[0]?.runId ?? '' });
  await waitFor(me, 1000);
  expect(me.stage.screen).toMatchObject({ name: 'replay', whose: 'mine' });
});

test('world board: a run that cannot be had is said so on the list, which goes on working', async () => {
  const { me, run } = await list();
  me.host.cloud.break('host/network');
  me.game.handle({ type: 'watch-listed', run });
  await waitFor(me, 1000);
  expect(me.stage.screen).toMatchObject({ name: 'leaderboard', fetch: 'missed', snapshot: { players: 1 } });
  expect(boardOn(me)).toMatchObject({ fetch: null });
  me.game.handle({ type: 'back' });
  expect(me.stage.screen.name).toBe('home');
});

test.each([
  ['with a twist', textOf({ ...friendsRun(3, 'daily').replay, twist: 200 })],
  ['in a format', 'AwAAAAAA'],
])(
  'world board: a run %s that only a later game knows: an update is asked for, and the list goes on working',
  async (_, replay) => {
    const { me, run } = await list();
    const empty = { players: 1, best: null, run: null, beats: null, top: [], histogram: {} };
    me.host.cloud.answer('standing', () => ({ ok: true, value: { ...empty, replay } }));
    me.game.handle({ type: 'watch-listed', run });
    await waitFor(me, 1000);
    expect(me.stage.screen).toMatchObject({ name: 'leaderboard', fetch: 'newer', snapshot: { players: 1 } });
    me.game.handle({ type: 'back' });
    me.game.handle({ type: 'start', mode: 'daily' });
    expect(me.stage.screen.name).toBe('play');
  },
);

test('world board: who has left the list before the run came is not taken from where they are', async () => {
  const { me, run } = await list();
  me.game.handle({ type: 'watch-listed', run });
  me.game.handle({ type: 'back' });
  me.game.handle({ type: 'start', mode: 'endless' });
  await waitFor(me, 1000);
  expect(me.stage.screen.name).toBe('play');
});

test('world board: whatever the storage and the cloud hold, the game starts and the page opens', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), fc.json()), fc.jsonValue(), async (stored, answer) => {
      const phone = openGame(new Map([['standing', stored]]));
      phone.host.cloud.answer('standing', () => answer);
      boardOn(phone);
      await landed();
      expect(phone.stage.screen).toMatchObject({ name: 'leaderboard', snapshot: null });
    }),
    { numRuns: 60 },
  );
});
