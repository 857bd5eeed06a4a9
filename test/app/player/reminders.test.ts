import { beforeEach, expect, test } from 'vitest';
import { createNotifyHandler } from '../../../cloud/notify/handler.ts';
import type { Mode } from '../../../src/core/index.ts';
import type { Cells } from '../../../src/platform/memory/memory-storage.ts';
import type { CalendarScreen, Reminder } from '../../../src/view/screens/pages.ts';
import type { OverScreen } from '../../../src/view/screens/screen.ts';
import { cloudSettings } from '../../cloud/support/cloud-settings.ts';
import { createLocalStore } from '../../cloud/support/local-store.ts';
import { awaitScreen, dropPieces, type Harness, landed, openShallowGame, playToTheEnd } from '../harness.ts';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

let phone: Harness;
let store: ReturnType<typeof createLocalStore>;

beforeEach(() => {
  phone = openShallowGame();
  store = createLocalStore();
  connect(phone);
});

/** To the function that ships. */
const connect = ({ host }: Harness): void => {
  const handle = createNotifyHandler(cloudSettings({ reminderDays: 1 }));
  host.cloud.answer('notify', (event) => handle({ event, openid: 'me', now: host.clock.port.now(), store }));
};

const wishes = () => store.get('reminders', 'me');

const play = (on: Harness, mode: Mode): OverScreen => {
  on.game.handle({ type: 'start', mode });
  dropPieces(on, 12);
  playToTheEnd(on);
  awaitScreen(on, 'over');
  return on.stage.screen as OverScreen;
};

const playDaily = (on: Harness): void => {
  play(on, 'daily');
  on.game.handle({ type: 'home' });
};

const offered = ({ game, stage }: Harness): Reminder => {
  game.handle({ type: 'home' });
  game.handle({ type: 'open', page: 'calendar' });
  return (stage.screen as CalendarScreen).reminder;
};

/** A tap on the page, and what follows from it. */
const tap = async ({ game }: Harness): Promise<void> => {
  game.handle({ type: 'remind' });
  await landed();
  await landed();
};

const reopen = (after: number): Harness => {
  const cells: Cells = phone.host.storage.cells;
  const later = openShallowGame(cells);
  later.host.clock.advance(phone.host.clock.port.now() - later.host.clock.port.now() + after);
  connect(later);
  return later;
};

test('reminder: offered once today’s run is played; the client is asked in the tap, the cloud keeps the wish', async () => {
  expect(offered(phone)).toBe('none');
  playDaily(phone);
  expect(offered(phone)).toBe('offered');
  phone.game.handle({ type: 'remind' });
  expect(phone.host.subscriptions.asked).toEqual(['tourist-template']);
  await landed();
  await landed();
  expect(await wishes()).toMatchObject({ due: '2026-09-26' });
  expect(phone.stage.screen).toMatchObject({ name: 'calendar', reminder: 'set' });
  await tap(phone);
  expect(phone.host.subscriptions.asked).toHaveLength(1);
});

test.each([
  ['a yes', { ok: true, value: true }],
  ['a no', { ok: true, value: false }],
  ['a fault of the client', { ok: false, error: { code: 'host/unknown', detail: 'switched off' } }],
] as const)(
  'reminder: after %s it is asked for at most once in seven days, over restarts too',
  async (_, answer) => {
    phone.host.subscriptions.answer = answer;
    playDaily(phone);
    await tap(phone);
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
  phone.host.subscriptions.answer = { ok: true, value: false };
  playDaily(phone);
  await tap(phone);
  expect(await wishes()).toBeNull();
  expect(offered(phone)).toBe('none');
});

test('reminder: a yes without a line is told at the next start of the same day, and not after', async () => {
  playDaily(phone);
  phone.host.cloud.break('host/network');
  await tap(phone);
  expect(await wishes()).toBeNull();
  await reopen(DAY_MS).reminders.tell();
  expect(await wishes()).toBeNull();
  await reopen(HOUR_MS).reminders.tell();
  expect(await wishes()).toMatchObject({ due: '2026-09-26' });
});

test('reminder: a client that cannot be asked is not offered it', () => {
  phone.host.subscriptions.able = false;
  playDaily(phone);
  expect(offered(phone)).toBe('none');
});

test('reminder: the end of the daily run offers it there and then, and says when it is set', async () => {
  const ended = play(phone, 'daily');
  expect(ended.reminder).toBe('offered');
  await tap(phone);
  expect(phone.host.subscriptions.asked).toHaveLength(1);
  expect(phone.stage.screen).toEqual({ ...ended, reminder: 'set' });
  expect(await wishes()).toMatchObject({ due: '2026-09-26' });
  expect(play(phone, 'daily').reminder).toBe('set');
  const next = reopen(DAY_MS);
  expect(play(next, 'daily').reminder).toBe('none');
});

test('reminder: after a no the end of a run is silent for seven days', async () => {
  phone.host.subscriptions.answer = { ok: true, value: false };
  play(phone, 'daily');
  await tap(phone);
  expect(phone.stage.screen).toMatchObject({ name: 'over', reminder: 'none' });
  expect(play(phone, 'daily').reminder).toBe('none');
  expect(play(reopen(6 * DAY_MS), 'daily').reminder).toBe('none');
  expect(play(reopen(7 * DAY_MS), 'daily').reminder).toBe('offered');
});

test.each(['endless', 'sprint', 'challenge'] as const)('reminder: the end of %s never offers it', (mode) => {
  playDaily(phone);
  expect(play(phone, mode).reminder).toBe('none');
});

test('reminder: the end of the daily run is silent where the client cannot be asked', () => {
  phone.host.subscriptions.able = false;
  expect(play(phone, 'daily').reminder).toBe('none');
});

test.each(['', 'yes', 'yes x', 'owed 9e99', 'maybe 12', '{}'])(
  'reminder: a stored %j silences nothing',
  (stored) => {
    const later = openShallowGame(new Map([['asked.reminder', stored]]));
    playDaily(later);
    expect(offered(later)).toBe('offered');
  },
);

test.each(['', 'Zx', 'a template'])('reminder: with %j for a template nothing is offered', (template) => {
  const phone = openShallowGame(new Map(), { reminderTemplate: template });
  phone.game.handle({ type: 'start', mode: 'daily' });
  playToTheEnd(phone);
  awaitScreen(phone, 'over');
  expect(phone.reminders.state).toBe('none');
});
