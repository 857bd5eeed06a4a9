import { beforeEach, expect, test } from 'vitest';
import type { Cells } from '../../../src/platform/memory/memory-storage.ts';
import { EMPTY_QUERY } from '../../../src/shared/launch-query.ts';
import type { HomeScreen } from '../../../src/view/screens/screen.ts';
import { dropPieces, frames, type Harness, landed, openShallowGame, playToTheEnd } from '../harness.ts';
import { createShallowCloud, waitFor } from '../harness-cloud.ts';

let cloud: ReturnType<typeof createShallowCloud>;

beforeEach(() => {
  cloud = createShallowCloud();
});

const bests = () => cloud.store.find('bests', { where: {}, limit: 9 });

const play = async (phone: Harness, mode: 'daily' | 'endless' | 'sprint'): Promise<number> => {
  phone.game.handle({ type: 'start', mode });
  if (mode === 'sprint') {
    dropPieces(phone, 20);
    for (let second = 0; second < 140 && !phone.stage.run?.ended; second++) frames(phone, 60);
  } else playToTheEnd(phone);
  await landed();
  return phone.stage.run!.score;
};

const scoreOf = (phone: Harness, board: string): number =>
  JSON.parse(phone.host.friends.hosted.get(board) ?? '{}').wxgame?.score;

test.each(['daily', 'endless', 'sprint'] as const)(
  'unsent: a %s run that was saved and never noted down to be sent reaches the board after a kill',
  async (mode) => {
    const cells: Cells = new Map();
    const me = cloud.open('player', cells);
    me.host.cloud.break('host/network');
    const score = await play(me, mode);
    for (const key of cells.keys()) if (key.startsWith('outbox')) cells.delete(key);
    await waitFor(cloud.open('player', cells), 20_000);
    expect(await bests()).toMatchObject([{ score }]);
    const again = cloud.open('player', cells);
    await waitFor(again, 20_000);
    expect(again.host.cloud.calls.filter(({ name }) => name === 'runs')).toEqual([]);
  },
);

test('unsent: a run that was sent, and whose answer was lost with the phone, is counted once', async () => {
  const cells: Cells = new Map();
  const me = cloud.open('player', cells);
  await play(me, 'daily');
  await waitFor(me, 6000);
  for (const key of cells.keys()) if (key.startsWith('outbox')) cells.delete(key);
  await waitFor(cloud.open('player', cells), 20_000);
  const [board] = await cloud.store.find('histograms', { where: {}, limit: 9 });
  expect(Object.values(board?.counts as object)).toEqual([1]);
});

test('two phones: a lower run of the second does not write over the better one that friends see', async () => {
  const first = cloud.open('player');
  const better = await play(first, 'endless');
  await waitFor(first, 6000);
  const second = cloud.open('player');
  await waitFor(second, 6000);
  expect(scoreOf(second, 'endless_week')).toBe(better);
  second.game.begin('endless', 1);
  for (let drop = 0; drop < 400 && !second.stage.run?.ended; drop++) {
    second.controller.command({ type: 'drop', column: 128 });
    frames(second, 40);
  }
  await landed();
  const { score } = second.stage.run!;
  expect(score).not.toBe(better);
  for (const board of ['endless_day', 'endless_week', 'endless_all'])
    expect(scoreOf(second, board), board).toBe(Math.max(score, better));
});

test('two phones: what friends see is hosted again from the phone that played it better', async () => {
  const offline = cloud.open('player');
  offline.host.friends.break('host/network');
  const score = await play(offline, 'endless');
  await waitFor(offline, 6000);
  const other = cloud.open('player');
  await waitFor(other, 6000);
  expect(scoreOf(other, 'endless_all')).toBe(score);
});

test('two phones: a fourth try of the day, which does not count, is sent once by each that knows of it and by no later start', async () => {
  const cells: readonly Cells[] = [new Map(), new Map()];
  const [one, other] = cells.map((of) => cloud.open('player', of)) as [Harness, Harness];
  await waitFor(other, 3000);
  other.host.cloud.break('host/network');
  const begunAnew = (phone: Harness, drops: number): number => {
    phone.game.handle({ type: 'start', mode: 'daily' });
    dropPieces(phone, drops);
    const { score } = phone.stage.run!;
    for (const type of ['pause', 'again', 'home'] as const) phone.game.handle({ type });
    return score;
  };
  for (const drops of [8, 12, 16]) {
    begunAnew(one, drops);
    await waitFor(one, 6000);
  }
  const [counted] = await bests();
  expect(begunAnew(other, 30)).toBeGreaterThan(Number(counted?.score));
  other.host.cloud.break(null);
  other.cloudSync.flush();
  await waitFor(other, 20_000);
  const sent: number[] = [];
  for (let start = 0; start < 3; start++)
    for (const of of cells) {
      const phone = cloud.open('player', of);
      await waitFor(phone, 20_000);
      sent.push(phone.host.cloud.calls.filter(({ name }) => name === 'runs').length);
    }
  // The first phone hears of it at its next start, and sends it at the one after.
  expect(sent).toEqual([0, 0, 1, 0, 0, 0]);
  expect(await bests()).toEqual([counted]);
});

test('two phones: a run that waits on one is given up when everything was deleted on the other', async () => {
  const waits = cloud.open('player');
  await waitFor(waits, 3000);
  waits.host.cloud.break('host/network');
  await play(waits, 'daily');
  const deletes = cloud.open('player');
  await waitFor(deletes, 3000);
  deletes.game.handle({ type: 'erase' });
  await waitFor(deletes, 10_000);
  waits.host.cloud.break(null);
  waits.cloudSync.flush();
  await waitFor(waits, 60_000);
  expect(await bests()).toEqual([]);
  waits.game.handle({ type: 'home' });
  expect((waits.stage.screen as HomeScreen).best.daily).toBe(0);
});

test('a challenge in progress: is still there when a run of one’s own has ended beside it, and after a kill', async () => {
  const cells: Cells = new Map();
  const me = openShallowGame(cells);
  me.game.handle({ type: 'start', mode: 'endless' });
  dropPieces(me, 3);
  me.game.hide();
  await landed();
  me.game.invite({ ...EMPTY_QUERY, mode: 'challenge', seed: 9, scoreToBeat: 50 });
  me.game.handle({ type: 'accept' });
  playToTheEnd(me);
  await landed();
  const again = openShallowGame(cells);
  again.game.handle({ type: 'continue' });
  expect(again.stage.run).toMatchObject({ mode: 'endless', drops: 3 });
});

test('a run in progress: after a kill and a join with the cloud it is gone on with to the bit, and only on its phone', async () => {
  const cells: Cells = new Map();
  const me = cloud.open('player', cells);
  me.game.handle({ type: 'start', mode: 'endless' });
  dropPieces(me, 9);
  me.game.hide();
  await landed();
  const other = cloud.open('player');
  await play(other, 'daily');
  await waitFor(other, 6000);
  const again = cloud.open('player', cells);
  await waitFor(again, 6000);
  expect(again.stage.screen).toMatchObject({ name: 'home', resumable: 'endless' });
  expect((again.stage.screen as HomeScreen).best.daily).toBeGreaterThan(0);
  again.game.handle({ type: 'continue' });
  expect(again.game.run?.hash()).toBe(me.game.run?.hash());
  other.game.handle({ type: 'home' });
  expect(other.stage.screen).toMatchObject({ resumable: null });
});
