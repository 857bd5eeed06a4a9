import { beforeEach, expect, test } from 'vitest';
import { totalsOf } from '../../../src/progress/save-views.ts';
import type { HomeScreen } from '../../../src/view/screens/screen.ts';
import { awaitScreen, dropPieces, type Harness, openShallowGame, playToTheEnd, shop } from '../harness.ts';
import { createShallowCloud, waitFor } from '../harness-cloud.ts';

let cloud: ReturnType<typeof createShallowCloud>;

beforeEach(() => {
  cloud = createShallowCloud();
});

const homeOf = ({ stage }: Harness): HomeScreen => {
  expect(stage.screen.name).toBe('home');
  return stage.screen as HomeScreen;
};

const playDaily = (phone: Harness): void => {
  phone.game.handle({ type: 'start', mode: 'daily' });
  playToTheEnd(phone);
  awaitScreen(phone, 'over');
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
  const earned = phones.map(({ profile }) => totalsOf(profile.save).coinsEarned);
  const purses = phones.map((phone) => homeOf(phone).coins);
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
  expect(totalsOf(phones[0]!.profile.save).coinsEarned).toBe(earned[0]! + earned[1]!);
  // What comes once both had for themselves, and it came once.
  const once = phones.map(({ profile }) => profile.save.earned['medal.first-run']);
  expect(once).toEqual([shop.medals['first-run'], shop.medals['first-run']]);
  expect(homeOf(phones[0]!).coins).toBeGreaterThan(Math.max(...purses));
  expect(homeOf(phones[0]!).cloud).toBe('synced');
});

test('cloud: a counted run is proved and on the board; practice is not sent', async () => {
  const phone = cloud.open('player');
  phone.game.handle({ type: 'practice' });
  playToTheEnd(phone);
  playDaily(phone);
  const { score } = phone.stage.run!;
  await waitFor(phone, 3000);
  expect(phone.host.cloud.calls.filter(({ name }) => name === 'runs')).toHaveLength(1);
  expect(await cloud.store.find('bests', { where: {}, limit: 10 })).toMatchObject([{ score }]);
});

test('cloud: nothing is asked of it before the first picture, and home shows without it', () => {
  const phone = openShallowGame();
  expect(homeOf(phone)).toMatchObject({ cloud: 'waiting' });
  expect(phone.host.cloud.calls).toEqual([]);
});

test('cloud: a client without a cloud plays on, and says that all is on the phone', async () => {
  const phone = openShallowGame();
  phone.host.cloud.break('host/unsupported');
  phone.runSubmission.start({ year: 2026, month: 9, day: 25 });
  await waitFor(phone, 5000);
  expect(homeOf(phone).cloud).toBe('offline');
  playDaily(phone);
  phone.game.handle({ type: 'home' });
  await waitFor(phone, 60_000);
  expect(homeOf(phone).best.daily).toBeGreaterThan(0);
  expect(phone.host.cloud.calls.filter(({ name }) => name === 'progress')).toHaveLength(1);
});

test('cloud: what was gathered goes out when the game is left, not some time later', async () => {
  const phone = cloud.open('player');
  await waitFor(phone, 3000);
  phone.game.handle({ type: 'start', mode: 'endless' });
  dropPieces(phone, 3);
  phone.game.handle({ type: 'pause' });
  phone.game.handle({ type: 'toggle', setting: 'music' });
  const before = phone.host.cloud.calls.length;
  phone.game.hide();
  phone.cloudSync.flush();
  expect(phone.host.cloud.calls.length).toBe(before + 1);
});
