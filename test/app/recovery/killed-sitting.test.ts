import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cells } from '../../../src/platform/memory/memory-storage.ts';
import type { AchievementsScreen } from '../../../src/view/screens/pages.ts';
import type { HomeScreen } from '../../../src/view/screens/screen.ts';
import {
  createMortalStorage,
  Killed,
  type MortalStorage,
  type Tear,
} from '../../progress/crashing-storage.ts';
import {
  COUNT_IN_FRAMES,
  DROP_FRAMES,
  dropPieces,
  frames,
  type Harness,
  landed,
  openGame,
  rules,
} from '../harness.ts';

/** Twenty drops: long enough to be kept twice, short enough to be played hundreds of times. */
const SPRINT_TICKS = 20 * DROP_FRAMES;
const short = { ...rules.sprint, fillRows: 0, startTicks: SPRINT_TICKS, mostWonTicks: 0 };
const RUNS = 3;

const open = (cells: Cells, storage?: MortalStorage): Harness =>
  openGame(cells, { rules: { sprint: short }, ...(storage && { storage: storage.port }) });

/** What a player has. */
interface Belongings {
  readonly home: HomeScreen;
  /** Runs that ended and count. */
  readonly runs: number;
  /** A run in progress was written down. */
  readonly kept: boolean;
}

const belongingsOf = ({ game, stage }: Harness): Belongings => {
  game.handle({ type: 'home' });
  const home = stage.screen as HomeScreen;
  game.handle({ type: 'open', page: 'achievements' });
  const { items } = stage.screen as AchievementsScreen;
  const runs = items.find(({ id }) => id === 'regular')?.have ?? Number.NaN;
  game.handle({ type: 'home' });
  return { home, runs, kept: home.resumable !== null };
};

/** One sprint with an absence in the middle. */
const sprint = async (phone: Harness, onKept: () => void): Promise<void> => {
  phone.game.handle({ type: 'start', mode: 'sprint' });
  dropPieces(phone, 10);
  await landed();
  phone.game.hide();
  onKept();
  phone.game.show();
  phone.game.handle({ type: 'resume' });
  frames(phone, COUNT_IN_FRAMES);
  dropPieces(phone, 9);
  await landed();
  frames(phone, 2 * DROP_FRAMES);
  await landed();
};

/** Plays until the storage dies, if it does; tells each time what is certainly written by then. */
const sit = async (cells: Cells, storage: MortalStorage, tell: (safe: Belongings) => void): Promise<void> => {
  let safe = belongingsOf(open(cells));
  tell(safe);
  try {
    const phone = open(cells, storage);
    for (let run = 0; run < RUNS && !storage.dead(); run++) {
      await sprint(phone, () => tell({ ...safe, kept: true }));
      if (storage.dead()) return;
      safe = belongingsOf(phone);
      tell(safe);
    }
  } catch (thrown) {
    if (!(thrown instanceof Killed)) throw thrown;
  }
};

/** What a kill leaves, and what was certainly written by then. */
interface Kill {
  readonly left: Cells;
  readonly safe: Belongings;
}

/** The kills at every character that one sitting writes: it is played once for all of them, and outlives them. */
const killsOf = async (tear: Tear): Promise<readonly Kill[]> => {
  const cells: Cells = new Map();
  const told: Belongings[] = [];
  const last = (): Belongings => told[told.length - 1] as Belongings;
  const kills: Kill[] = [];
  const storage = createMortalStorage(cells, Number.POSITIVE_INFINITY, tear, (left) =>
    kills.push({ left: left(), safe: last() }),
  );
  await sit(cells, storage, (safe) => void told.push(safe));
  expect(last()).toMatchObject({ runs: RUNS, kept: false, home: { streak: 1 } });
  expect(last().home.coins).toBeGreaterThan(0);
  expect(kills).toHaveLength(storage.written() + 1);
  return kills;
};

const expectNothingLost = (cells: Cells, safe: Belongings): void => {
  const phone = open(cells);
  const found = belongingsOf(phone);
  expect(found.home.best.sprint).toBeGreaterThanOrEqual(safe.home.best.sprint);
  expect(found.home.coins).toBeGreaterThanOrEqual(safe.home.coins);
  expect(found.home.streak).toBeGreaterThanOrEqual(safe.home.streak);
  expect(found.runs).toBeGreaterThanOrEqual(safe.runs);
  if (found.runs === safe.runs) expect(found.kept || !safe.kept).toBe(true);
  if (!found.kept) return;
  phone.game.handle({ type: 'continue' });
  expect(phone.stage.run?.drops).toBeGreaterThan(0);
  expect(phone.stage.run?.ended).toBeNull();
};

test('killed sitting: at any character of any write, of save or run, nothing earned is lost', async () => {
  for (const tear of ['truncated', 'half old'] as const) {
    const kills = await killsOf(tear);
    fc.assert(
      fc.property(fc.nat(kills.length - 1), (life) => {
        const { left, safe } = kills[life]!;
        expectNothingLost(new Map(left), safe);
      }),
      { numRuns: 30 },
    );
  }
});

test('killed sitting: a second kill in the sitting after the first loses nothing either', async () => {
  const kills = await killsOf('truncated');
  const moment = fc.nat(kills.length - 1);
  await fc.assert(
    fc.asyncProperty(moment, moment, async (first, second) => {
      const cells: Cells = new Map(kills[first]!.left);
      const between = belongingsOf(open(cells));
      let safe = between;
      await sit(cells, createMortalStorage(cells, second, 'half old'), (now) => {
        safe = now;
      });
      expectNothingLost(cells, between);
      expectNothingLost(cells, safe);
    }),
    { numRuns: 30 },
  );
});
