import { expect, test } from 'vitest';
import type { Cells } from '../../../src/platform/memory/memory-storage.ts';
import { totalsOf } from '../../../src/progress/save-views.ts';
import { EMPTY_QUERY } from '../../../src/shared/launch-query.ts';
import type { HomeScreen } from '../../../src/view/screens/screen.ts';
import { createRecordedStorage, killedAt, type Tear } from '../../progress/recorded-storage.ts';
import { awaitScreen, dropPieces, frames, type Harness, landed, openGame, playToTheEnd } from '../harness.ts';
import { savedIn } from '../recovery/scripted-hour.ts';

const MODES = ['daily', 'sprint', 'challenge'] as const;
type Mode = (typeof MODES)[number];

const JOURNALS: Readonly<Record<Mode, string>> = {
  daily: 'run.daily',
  sprint: 'run.sprint',
  challenge: 'duel',
};

const begin = ({ game }: Harness, mode: Mode): void => {
  if (mode !== 'challenge') game.handle({ type: 'start', mode });
  else {
    game.invite({ ...EMPTY_QUERY, mode: 'challenge', seed: 9, scoreToBeat: 50 });
    game.handle({ type: 'accept' });
  }
};

const leftOn = ({ game, stage }: Harness): HomeScreen['resumables'] => {
  game.handle({ type: 'home' });
  return (stage.screen as HomeScreen).resumables;
};

/** What an earlier game left: one place for all runs, with the run of this mode in it. */
const leftBefore = async (mode: Mode) => {
  const cells: Cells = new Map();
  const phone = openGame(cells);
  begin(phone, mode);
  dropPieces(phone, 9);
  phone.game.hide();
  await landed();
  for (const [key, value] of [...cells]) {
    if (!key.startsWith(`${JOURNALS[mode]}.`)) continue;
    cells.delete(key);
    cells.set(key.replace(JOURNALS[mode], 'run'), value);
  }
  return { cells, hash: phone.game.run!.hash(), score: phone.stage.run!.score };
};

const finish = async (phone: Harness, mode: Mode): Promise<void> => {
  phone.game.handle({ type: 'continue', slot: mode });
  if (mode === 'sprint')
    for (let second = 0; second < 200 && !phone.stage.run?.ended; second++) frames(phone, 60);
  else playToTheEnd(phone);
  awaitScreen(phone, mode === 'challenge' ? 'result' : 'over');
  for (let turn = 0; turn < 4; turn++) await landed();
};

test.each(MODES)(
  'a %s run that an earlier game kept in the one place for all: it has its own now, goes on to the bit, and leaves endless free',
  async (mode) => {
    const { cells, hash, score } = await leftBefore(mode);
    const phone = openGame(cells);
    expect(leftOn(phone)).toEqual([{ slot: mode, score, date: null }]);
    phone.game.handle({ type: 'start', mode: 'endless' });
    dropPieces(phone, 4);
    expect(
      leftOn(phone)
        .map(({ slot }) => slot)
        .sort(),
    ).toEqual(['endless', mode].sort());
    phone.game.handle({ type: 'continue', slot: mode });
    expect(phone.game.run?.hash()).toBe(hash);
  },
);

const TEARS: readonly Tear[] = [0, 0.5, 1].flatMap((share) =>
  [false, true].map((losesWaiting) => ({ share, losesWaiting, overOld: share === 0.5 })),
);

test.each(MODES)(
  'a %s run that moves: killed at any write of it, it is there once, and counts once',
  async (mode) => {
    const { cells } = await leftBefore(mode);
    const storage = createRecordedStorage(new Map(cells), () => null);
    openGame(storage.cells, { storage: storage.port });
    for (let turn = 0; turn < 4; turn++) await landed();
    expect(storage.writes.some(({ key }) => key.startsWith(JOURNALS[mode]))).toBe(true);
    for (const write of storage.writes)
      for (const tear of TEARS) {
        const left = killedAt(cells, storage.writes, write, tear);
        const next = openGame(left);
        expect(leftOn(next).map(({ slot }) => slot)).toEqual([mode]);
      }
    const [last] = storage.writes.slice(-1);
    const left = killedAt(cells, storage.writes, last!, { share: 0, losesWaiting: true, overOld: false });
    await finish(openGame(left), mode);
    const after = openGame(left);
    expect(leftOn(after)).toEqual([]);
    expect(totalsOf(savedIn(left)).runs).toBe(1);
  },
);
