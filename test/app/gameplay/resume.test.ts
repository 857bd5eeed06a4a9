import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { AUTOSAVE_EVERY_MS } from '../../../src/app/gameplay/autosave.ts';
import type { Cells } from '../../../src/platform/memory/memory-storage.ts';
import { totalsOf } from '../../../src/progress/save-views.ts';
import type { HomeScreen } from '../../../src/view/screens/screen.ts';
import {
  awaitScreen,
  dropPieces,
  FRAME_MS,
  frames,
  type Harness,
  landed,
  openGame,
  playToTheEnd,
} from '../harness.ts';
import { savedIn } from '../recovery/scripted-hour.ts';

let phone: Harness;

beforeEach(() => {
  phone = openGame();
});

const reopen = (): Harness => openGame(phone.host.storage.cells);
const keptCells = ({ host }: Harness): [string, unknown][] =>
  [...host.storage.cells].filter(([key]) => key.startsWith('run.'));
const logOf = ({ host }: Harness): string => host.log.lines.map(({ message }) => message).join('\n');

/** Lets writes land as they would between frames. */
const framesAndWrites = async (count: number): Promise<void> => {
  for (let frame = 0; frame < count; frame += 20) {
    frames(phone, 20);
    await landed();
  }
};

test.each(['endless', 'daily', 'sprint', 'challenge'] as const)(
  'resume: a killed %s run goes on where it was when the game was hidden, to the bit',
  (mode) => {
    phone.game.handle({ type: 'start', mode });
    dropPieces(phone, 25);
    phone.game.hide();
    const next = reopen();
    expect(next.stage.screen).toMatchObject({ name: 'home', resumable: mode });
    next.game.handle({ type: 'continue' });
    expect(next.stage.screen).toMatchObject({ name: 'play', mode });
    expect(next.game.run?.hash()).toBe(phone.game.run?.hash());
    expect(next.game.run?.replay).toEqual(phone.game.run?.replay);
    expect(next.game.run?.stats).toEqual(phone.game.run?.stats);
    phone.game.handle({ type: 'resume' });
    for (const one of [phone, next]) dropPieces(one, 5);
    expect(next.game.run?.hash()).toBe(phone.game.run?.hash());
  },
);

test('resume: a kill in play costs at most some seconds', async () => {
  phone.game.handle({ type: 'start', mode: 'endless' });
  dropPieces(phone, 10);
  await framesAndWrites(AUTOSAVE_EVERY_MS / FRAME_MS + 1);
  const next = reopen();
  next.game.handle({ type: 'continue' });
  expect(next.stage.run?.drops).toBe(10);
});

test('resume: in play nothing is written synchronously', async () => {
  phone.game.handle({ type: 'start', mode: 'sprint' });
  phone.host.storage.hold();
  const before = new Map(phone.host.storage.cells);
  dropPieces(phone, 20);
  frames(phone, 300);
  expect(phone.host.storage.cells).toEqual(before);
  phone.host.storage.release();
  await landed();
  expect(keptCells(phone).length).toBeGreaterThan(0);
});

test('resume: hiding while a write hangs keeps the later state', async () => {
  phone.game.handle({ type: 'start', mode: 'sprint' });
  dropPieces(phone, 10);
  phone.host.storage.hold();
  dropPieces(phone, 10);
  phone.game.hide();
  phone.host.storage.release();
  await landed();
  const next = reopen();
  next.game.handle({ type: 'continue' });
  expect(next.game.run?.hash()).toBe(phone.game.run?.hash());
});

test('resume: what is kept while a write hangs is written after it', async () => {
  const { game, host } = phone;
  host.storage.hold();
  game.handle({ type: 'start', mode: 'endless' });
  dropPieces(phone, 1);
  game.begin('challenge', 8);
  dropPieces(phone, 2);
  game.handle({ type: 'pause' });
  host.storage.release();
  await landed();
  const { resumables } = reopen().stage.screen as HomeScreen;
  expect(resumables.map(({ slot }) => slot)).toEqual(['endless', 'challenge']);
});

test('resume: a storage that is full is logged, and the game goes on', async () => {
  phone.game.handle({ type: 'start', mode: 'endless' });
  phone.host.storage.setQuota(100);
  dropPieces(phone, 20);
  await landed();
  expect(logOf(phone)).toContain('run: not written: host/quota');
  phone.host.storage.setQuota(10_000_000);
  dropPieces(phone, 20);
  await landed();
  expect(reopen().stage.screen).toMatchObject({ resumable: 'endless' });
});

test('resume: a run that was left for home can be gone on with, until another one drops', async () => {
  phone.game.handle({ type: 'start', mode: 'endless' });
  dropPieces(phone, 4);
  phone.game.handle({ type: 'pause' });
  phone.game.handle({ type: 'home' });
  expect(phone.stage.screen).toMatchObject({ resumable: 'endless' });
  phone.game.handle({ type: 'start', mode: 'sprint' });
  phone.game.handle({ type: 'pause' });
  phone.game.handle({ type: 'home' });
  expect(phone.stage.screen).toMatchObject({ resumable: 'endless' });
  phone.game.handle({ type: 'continue' });
  expect(phone.stage.run).toMatchObject({ mode: 'endless', drops: 4 });
});

test('resume: a run that ended is not offered, though the kill came before it was crossed out', async () => {
  phone.game.handle({ type: 'start', mode: 'endless' });
  dropPieces(phone, 3);
  phone.game.hide();
  phone.game.handle({ type: 'resume' });
  const kept = keptCells(phone);
  playToTheEnd(phone);
  await landed();
  for (const [key, value] of kept) phone.host.storage.cells.set(key, value);
  const next = reopen();
  expect(next.stage.screen).toMatchObject({ resumable: null });
  next.game.handle({ type: 'continue' });
  expect(next.stage.screen.name).toBe('home');
});

test('resume: a run gone on with ends, is recorded and explained like any other', async () => {
  phone.game.handle({ type: 'start', mode: 'endless' });
  dropPieces(phone, 20);
  phone.game.hide();
  phone = reopen();
  phone.game.handle({ type: 'continue' });
  playToTheEnd(phone);
  awaitScreen(phone, 'over');
  const drops = phone.stage.run?.drops;
  expect(phone.stage.screen).toMatchObject({ newBest: true, drops });
  await landed();
  expect(reopen().stage.screen).toMatchObject({ resumable: null });
});

test('resume: a run made under other rules is closed and recorded as what it was', async () => {
  phone.game.handle({ type: 'start', mode: 'endless' });
  dropPieces(phone, 3);
  phone.game.hide();
  const next = openGame(phone.host.storage.cells, { rules: { rulesVersion: 77 } });
  expect(next.stage.screen).toMatchObject({ resumable: null });
  expect(logOf(next)).toContain('run closed: endless, update');
  await landed();
  expect(totalsOf(savedIn(phone.host.storage.cells))).toMatchObject({ runs: 1, drops: 3 });
});

const cellsWith = (value: unknown): Cells =>
  new Map([0, 1, 2].map((place): [string, unknown] => [`run.${place}`, value]));

test.each([
  ['noise', 'x7#', 'input/corrupt'],
  ['an object', { run: 1 }, 'input/not-text'],
  ['nothing but a space', ' ', 'input/corrupt'],
  ['half a megabyte', 'x'.repeat(600_000), 'input/too-large'],
])('resume: %s in its place is logged with its code and the game starts', (_, value, code) => {
  const next = openGame(cellsWith(value));
  expect(next.stage.screen).toMatchObject({ name: 'home', resumable: null });
  expect(logOf(next)).toContain(code);
  next.game.handle({ type: 'start', mode: 'endless' });
  dropPieces(next, 3);
  next.game.hide();
  expect(openGame(next.host.storage.cells).stage.screen).toMatchObject({ resumable: 'endless' });
});

test('resume: a write cut short anywhere leaves the write before it', async () => {
  phone.game.handle({ type: 'start', mode: 'endless' });
  dropPieces(phone, 6);
  phone.game.hide();
  const [[first]] = keptCells(phone) as [[string, unknown]];
  phone.game.handle({ type: 'resume' });
  dropPieces(phone, 6);
  phone.game.hide();
  const [place, text] = keptCells(phone).find(([key]) => key !== first) as [string, string];
  fc.assert(
    fc.property(fc.integer({ min: 0, max: text.length - 1 }), (length) => {
      const cells: Cells = new Map(phone.host.storage.cells);
      cells.set(place, text.slice(0, length));
      const next = openGame(cells);
      next.game.handle({ type: 'continue' });
      expect(next.stage.run?.drops).toBe(6);
    }),
    { numRuns: 40 },
  );
});

test('resume: any character changed on the way is found out', () => {
  phone.game.handle({ type: 'start', mode: 'endless' });
  dropPieces(phone, 6);
  phone.game.hide();
  const [[place, text]] = keptCells(phone) as [[string, string]];
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: text.length - 1 }),
      fc.string({ minLength: 1, maxLength: 1 }),
      (at, sign) => {
        fc.pre(text.charAt(at) !== sign);
        const cells: Cells = new Map(phone.host.storage.cells);
        cells.set(place, text.slice(0, at) + sign + text.slice(at + 1));
        expect(openGame(cells).stage.screen).toMatchObject({ resumable: null });
      },
    ),
    { numRuns: 60 },
  );
});
