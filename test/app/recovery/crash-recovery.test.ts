import { expect, test, vi } from 'vitest';
import type { Cells } from '../../../src/platform/memory/memory-storage.ts';
import { merge } from '../../../src/progress/merge.ts';
import type { Save } from '../../../src/progress/save.ts';
import { makeSave } from '../../../src/progress/save-format.ts';
import { isCurrent } from '../../../src/shared/friend-leaderboards.ts';
import type { HomeScreen } from '../../../src/view/screens/screen.ts';
import { createRecordedStorage, killedAt, type Tear, type Write } from '../../progress/recorded-storage.ts';
import { waitFor } from '../harness-cloud.ts';
import {
  cloudWith,
  HOUR_RULES,
  type Hour,
  leftOn,
  type Milestone,
  type Outside,
  playHour,
  savedIn,
} from './scripted-hour.ts';

/** 1: every write at every tear, and every write of every recovery, in some minutes. More: each so many-th. */
const STRIDE = Number(process.env.HOUR_STRIDE ?? 43);

vi.setConfig({ testTimeout: 300_000 * Math.max(1, 43 / STRIDE) });

const TEARS: readonly Tear[] = [0, 0.02, 0.5, 0.98, 1].flatMap((share) =>
  [false, true].map((losesWaiting) => ({ share, losesWaiting, overOld: share === 0.5 })),
);

/** What was certain when the kill came, and what may have come out of it at most. */
interface Bounds {
  readonly least: Milestone;
  readonly most: Milestone;
}

const boundsOf = ({ milestones }: Hour, write: Write): Bounds => {
  const after = milestones.findIndex(({ moment }) => moment >= write.landed);
  const most = milestones[after < 0 ? milestones.length - 1 : after] as Milestone;
  return { most, least: milestones[Math.max(after - 1, 0)] as Milestone };
};

const holds = (more: Save, less: Save): void => expect(makeSave(merge(more, less))).toBe(makeSave(more));

const expectEarned = (cells: Cells, { least, most }: Bounds): void => {
  const found = savedIn(cells);
  holds(found, least.save);
  holds(most.save, found);
};

/** The next start, with some seconds on a good line: what it wrote, and what the cloud and friends then have. */
const restart = async (cells: Cells, outside: Outside, seconds: number) => {
  const cloud = await cloudWith(outside.documents);
  const hosted = new Map(outside.hosted);
  const storage = createRecordedStorage(cells, () => ({ documents: cloud.look(), hosted: new Map(hosted) }));
  const phone = cloud.open('player', storage.cells, { storage: storage.port, rules: HOUR_RULES, hosted });
  const left = leftOn(phone.stage.screen as HomeScreen);
  await waitFor(phone, seconds * 1000);
  return { storage, cloud, phone, left };
};

const endedIn = ({ counters }: Save): string =>
  JSON.stringify(Object.values(counters).map(({ runs, duels }) => [runs, duels]));

const scoreOf = (head: string | undefined): number => (head ? JSON.parse(head).wxgame.score : 0);

const TODAY = '2026-09-25';

/** What the save says of each board of the world. */
const WORLD: Readonly<Record<string, (save: Save) => number>> = {
  [`daily:${TODAY}`]: ({ bests }) => bests.daily[TODAY] ?? 0,
  [`endless:${TODAY}`]: ({ boards }) => boards.endless_day?.score ?? 0,
  [`sprint:${TODAY}`]: ({ boards }) => boards.sprint_day?.score ?? 0,
};

/** Every best is on its board once, and friends see it. */
const expectOnBoards = async (
  { cloud, phone, storage }: Awaited<ReturnType<typeof restart>>,
  { most }: Bounds,
): Promise<void> => {
  const save = savedIn(storage.cells);
  const bests = await cloud.store.find('bests', { where: {}, limit: 9 });
  const onBoard = (board: string): number => Number(bests.find((best) => best.board === board)?.score ?? 0);
  for (const [board, scoreIn] of Object.entries(WORLD)) {
    expect(onBoard(board), board).toBeGreaterThanOrEqual(scoreIn(save));
    // A run may be on its way whose end the save has not taken: it is gone on with, and ends again.
    expect(onBoard(board), board).toBeLessThanOrEqual(scoreIn(most.save));
  }
  for (const { counts } of await cloud.store.find('histograms', { where: {}, limit: 9 }))
    expect(Object.values(counts as object)).toEqual([1]);
  for (const board of ['endless_week', 'endless_all', 'daily_day', 'daily_all'] as const) {
    const run = save.boards[board];
    if (!run || !isCurrent(board, run.day, TODAY)) continue;
    const seen = scoreOf(phone.host.friends.hosted.get(board));
    expect(seen, board).toBeGreaterThanOrEqual(run.score);
    // So may friends have seen the end of one that the save has not.
    expect(seen, board).toBeLessThanOrEqual(most.save.boards[board]?.score ?? 0);
  }
};

const check = async (
  cells: Cells,
  bounds: Bounds,
  { key, seen }: Write<Outside>,
): Promise<readonly Write<Outside>[]> => {
  expectEarned(cells, bounds);
  const before = savedIn(cells);
  // The cloud is not asked anything else after a write of the run in progress.
  const calls = !/^(run|duel)\./.test(key);
  const next = await restart(cells, seen, calls ? 12 : 0);
  expectEarned(next.storage.cells, bounds);
  // Where no run has ended since, each that could be gone on with still can.
  if (endedIn(before) === endedIn(bounds.least.save))
    for (const slot of bounds.least.left) expect(next.left).toContain(slot);
  for (const slot of next.left) {
    next.phone.game.handle({ type: 'continue', slot });
    expect(next.phone.stage.run).toMatchObject({ mode: slot, ended: null });
  }
  if (calls) await expectOnBoards(next, bounds);
  return next.storage.writes;
};

test('scripted hour: killed at any write, and again while that is made good, nothing earned is lost or doubled', async () => {
  const hour = await playHour(6);
  expect(hour.minutes).toBeGreaterThan(60);
  const [, last] = [hour.milestones[0], hour.milestones[hour.milestones.length - 1]];
  expect(Object.values(last!.save.counters)[0]).toMatchObject({ runs: 30, duels: 6 });
  expect(last!.save.owned.length).toBeGreaterThan(0);
  let kills = 0;
  let again = 0;
  const points = hour.writes.flatMap((write) => TEARS.map((tear) => ({ write, tear })));
  for (let at = 0; at < points.length; at += STRIDE) {
    const { write, tear } = points[at] as (typeof points)[number];
    const bounds = boundsOf(hour, write);
    const cells = killedAt(hour.start, hour.writes, write, tear);
    kills += 1;
    const recovery = await check(cells, bounds, write);
    for (let second = at % STRIDE; second < recovery.length; second += STRIDE) {
      const repair = recovery[second] as (typeof recovery)[number];
      again += 1;
      await check(killedAt(cells, recovery, repair, tear), bounds, repair);
    }
  }
  console.log(
    `scripted hour: ${hour.writes.length} writes, ${kills} kills, ${again} more in the recovery after them`,
  );
  expect(kills).toBeGreaterThan(100);
});
