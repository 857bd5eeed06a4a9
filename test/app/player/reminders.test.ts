import { beforeEach, expect, test } from 'vitest';
import { createNotifyHandler } from '../../../cloud/notify/handler.ts';
import type { Mode } from '../../../src/core/index.ts';
import type { Cells } from '../../../src/platform/memory/memory-storage.ts';
import type { CalendarScreen, Reminder } from '../../../src/view/pages.ts';
import type { OverScreen } from '../../../src/view/stage.ts';
import { cloudSettings } from '../../cloud/support/cloud-settings.ts';
import { createLocalStore } from '../../cloud/support/local-store.ts';
import { awaitScreen, type Bench, dropPieces, landed, openGame, playToTheEnd } from '../harness.ts';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

let bench: Bench;
let store: ReturnType<typeof createLocalStore>;

beforeEach(() => {
  bench = openGame();
  store = createLocalStore();
  connect(bench);
});

/** To the function that ships. */
const connect = ({ host }: Bench): void => {
  const handle = createNotifyHandler(cloudSettings({ reminderDays: 1 }));
  host.cloud.answer('notify', (event) => handle({ event, openid: 'me', now: host.clock.port.now(), store }));
};

const wishes = () => store.get('reminders', 'me');

const play = (on: Bench, mode: Mode): OverScreen => {
  on.game.handle({ type: 'start', mode });
  dropPieces(on, 12);
  playToTheEnd(on);
  awaitScreen(on, 'over');
  return on.stage.screen as OverScreen;
};

const playDaily = (on: Bench): void => {
  play(on, 'daily');
  on.game.handle({ type: 'home' });
};

const offered = ({ game, stage }: Bench): Reminder => {
  game.handle({ type: 'home' });
  game.handle({ type: 'open', page: 'calendar' });
  return (stage.screen as CalendarScreen).reminder;
};

/** A tap on the page, and what follows from it. */
const tap = async ({ game }: Bench): Promise<void> => {
  game.handle({ type: 'remind' });
  await landed();
  await landed();
};

const reopen = (after: number): Bench => {
  const cells: Cells = bench.host.storage.cells;
  const later = openGame(cells);
  later.host.clock.advance(bench.host.clock.port.now() - later.host.clock.port.now() + after);
  connect(later);
  return later;
};

test('reminder: offered once today’s run is played; the client is asked in the tap, the cloud keeps the wish', async () => {
  expect(offered(bench)).toBe('none');
  playDaily(bench);
  expect(offered(bench)).toBe('offered');
  bench.game.handle({ type: 'remind' });
  expect(bench.host.notices.asked).toEqual(['template']);
  await landed();
  await landed();
  expect(await wishes()).toMatchObject({ due: '2026-09-26' });
  expect(bench.stage.screen).toMatchObject({ name: 'calendar', reminder: 'set' });
  await tap(bench);
  expect(bench.host.notices.asked).toHaveLength(1);
});

test.each([
  ['a yes', { ok: true, value: true }],
  ['a no', { ok: true, value: false }],
  ['a fault of the client', { ok: false, error: { code: 'host/unknown', detail: 'switched off' } }],
] as const)(
  'reminder: after %s it is asked for at most once in seven days, over restarts too',
  async (_, answer) => {
    bench.host.notices.answer = answer;
    playDaily(bench);
    await tap(bench);
    for (const days of [1, 3, 6]) {
      const later = reopen(days * DAY_MS);
      playDaily(later);
      expect(offered(later)).toBe('none');
    }
    const week = reopen(7 * DAY_MS);
    playDaily(week);
    expect(offered(week)).toBe('offered');
  },
);

test('reminder: a no is not told to the cloud', async () => {
  bench.host.notices.answer = { ok: true, value: false };
  playDaily(bench);
  await tap(bench);
  expect(await wishes()).toBeNull();
  expect(offered(bench)).toBe('none');
});

test('reminder: a yes without a line is told at the next start of the same day, and not after', async () => {
  playDaily(bench);
  bench.host.cloud.break('host/network');
  await tap(bench);
  expect(await wishes()).toBeNull();
  await reopen(DAY_MS).outlets.reminders.tell();
  expect(await wishes()).toBeNull();
  await reopen(HOUR_MS).outlets.reminders.tell();
  expect(await wishes()).toMatchObject({ due: '2026-09-26' });
});

test('reminder: a client that cannot be asked is not offered it', () => {
  bench.host.notices.able = false;
  playDaily(bench);
  expect(offered(bench)).toBe('none');
});

test('reminder: the end of the daily run offers it there and then, and says when it is set', async () => {
  const ended = play(bench, 'daily');
  expect(ended.reminder).toBe('offered');
  await tap(bench);
  expect(bench.host.notices.asked).toHaveLength(1);
  expect(bench.stage.screen).toEqual({ ...ended, reminder: 'set' });
  expect(await wishes()).toMatchObject({ due: '2026-09-26' });
  expect(play(bench, 'daily').reminder).toBe('set');
  const next = reopen(DAY_MS);
  expect(play(next, 'daily').reminder).toBe('none');
});

test('reminder: after a no the end of a run is silent for seven days', async () => {
  bench.host.notices.answer = { ok: true, value: false };
  play(bench, 'daily');
  await tap(bench);
  expect(bench.stage.screen).toMatchObject({ name: 'over', reminder: 'none' });
  expect(play(bench, 'daily').reminder).toBe('none');
  expect(play(reopen(6 * DAY_MS), 'daily').reminder).toBe('none');
  expect(play(reopen(7 * DAY_MS), 'daily').reminder).toBe('offered');
});

test.each(['endless', 'sprint', 'challenge'] as const)('reminder: the end of %s never offers it', (mode) => {
  playDaily(bench);
  expect(play(bench, mode).reminder).toBe('none');
});

test('reminder: the end of the daily run is silent where the client cannot be asked', () => {
  bench.host.notices.able = false;
  expect(play(bench, 'daily').reminder).toBe('none');
});

test.each(['', 'yes', 'yes x', 'owed 9e99', 'maybe 12', '{}'])(
  'reminder: a stored %j silences nothing',
  (stored) => {
    const later = openGame(new Map([['asked.reminder', stored]]));
    playDaily(later);
    expect(offered(later)).toBe('offered');
  },
);
