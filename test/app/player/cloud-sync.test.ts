import { beforeEach, expect, test } from 'vitest';
import type { HomeScreen } from '../../../src/view/stage.ts';
import { awaitScreen, type Bench, dropPieces, openGame, playToTheEnd } from '../harness.ts';
import { createGameCloud, waitFor } from '../harness-cloud.ts';

let cloud: ReturnType<typeof createGameCloud>;

beforeEach(() => {
  cloud = createGameCloud();
});

const homeOf = ({ stage }: Bench): HomeScreen => {
  expect(stage.screen.name).toBe('home');
  return stage.screen as HomeScreen;
};

const playDaily = (bench: Bench): void => {
  bench.game.handle({ type: 'start', mode: 'daily' });
  playToTheEnd(bench);
  awaitScreen(bench, 'over');
};

test('cloud: what was earned on one phone is on the other when it is next opened, and while it is open', async () => {
  const open = cloud.open('player');
  const first = cloud.open('player');
  await waitFor(open, 3000);
  playDaily(first);
  first.game.handle({ type: 'home' });
  await waitFor(first, 3000);
  const later = cloud.open('player');
  await waitFor(later, 3000);
  expect(homeOf(later)).toMatchObject({ best: homeOf(first).best, coins: homeOf(first).coins, streak: 1 });
  open.game.handle({ type: 'acquire', theme: 'snow' });
  playDaily(open);
  open.game.handle({ type: 'home' });
  await waitFor(open, 3000);
  expect(homeOf(open).coins).toBeGreaterThan(homeOf(first).coins);
  expect(homeOf(open).best.daily).toBeGreaterThanOrEqual(homeOf(first).best.daily);
});

test('cloud: another player sees nothing of it', async () => {
  const first = cloud.open('player');
  playDaily(first);
  await waitFor(first, 3000);
  const stranger = cloud.open('stranger');
  await waitFor(stranger, 3000);
  expect(homeOf(stranger)).toMatchObject({ best: { daily: 0 }, coins: 0, streak: 0 });
});

test('cloud: both phones offline, both keep everything once they are back', async () => {
  const phones = [cloud.open('player'), cloud.open('player')];
  for (const { host } of phones) {
    host.cloud.break('host/network');
    host.network.connect(false);
  }
  for (const phone of phones) {
    playDaily(phone);
    phone.game.handle({ type: 'home' });
    await waitFor(phone, 20_000);
    expect(homeOf(phone).cloud).toBe('offline');
  }
  const earned = phones.map((phone) => homeOf(phone).coins);
  for (let round = 0; round < 2; round++)
    for (const { host } of phones) {
      host.cloud.break(null);
      host.network.connect(true);
      await waitFor(phones[0]!, 1000);
    }
  for (const phone of phones) {
    phone.game.handle({ type: 'settings' });
    phone.game.handle({ type: 'back' });
    await waitFor(phone, 10_000);
  }
  phones[0]!.game.handle({ type: 'toggle', setting: 'marks' });
  await waitFor(phones[0]!, 5000);
  expect(homeOf(phones[0]!).coins).toBe(earned[0]! + earned[1]!);
  expect(homeOf(phones[0]!).cloud).toBe('synced');
});

test('cloud: a counted run is proved and on the board; practice is not sent', async () => {
  const bench = cloud.open('player');
  bench.game.handle({ type: 'practice' });
  playToTheEnd(bench);
  playDaily(bench);
  const { score } = bench.stage.run!;
  await waitFor(bench, 3000);
  expect(bench.host.cloud.calls.filter(({ name }) => name === 'runs')).toHaveLength(1);
  expect(await cloud.store.find('bests', { where: {}, limit: 10 })).toMatchObject([{ score }]);
});

test('cloud: nothing is asked of it before the first picture, and home shows without it', () => {
  const bench = openGame();
  expect(homeOf(bench)).toMatchObject({ cloud: 'waiting' });
  expect(bench.host.cloud.calls).toEqual([]);
});

test('cloud: a client without a cloud plays on, and says that all is on the phone', async () => {
  const bench = openGame();
  bench.host.cloud.break('host/unsupported');
  bench.link.start({ year: 2026, month: 9, day: 25 });
  await waitFor(bench, 5000);
  expect(homeOf(bench).cloud).toBe('offline');
  playDaily(bench);
  bench.game.handle({ type: 'home' });
  await waitFor(bench, 60_000);
  expect(homeOf(bench).best.daily).toBeGreaterThan(0);
  expect(bench.host.cloud.calls.filter(({ name }) => name === 'progress')).toHaveLength(1);
});

test('cloud: what was gathered goes out when the game is left, not some time later', async () => {
  const bench = cloud.open('player');
  await waitFor(bench, 3000);
  bench.game.handle({ type: 'start', mode: 'endless' });
  dropPieces(bench, 3);
  bench.game.handle({ type: 'pause' });
  bench.game.handle({ type: 'toggle', setting: 'music' });
  const before = bench.host.cloud.calls.length;
  bench.game.hide();
  bench.link.flush();
  expect(bench.host.cloud.calls.length).toBe(before + 1);
});
