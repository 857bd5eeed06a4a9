import { expect, test } from 'vitest';
import type { Cells } from '../../../src/platform/memory/memory-storage.ts';
import { type CloudCode, refuse } from '../../../src/shared/cloud-answer.ts';
import { ok } from '../../../src/shared/result.ts';
import type { RefusalKind } from '../../../src/shared/vocabulary/refusals.ts';
import { DAY_MS } from '../../../src/shared/vocabulary/time.ts';
import type { HomeScreen } from '../../../src/view/screens/screen.ts';
import { frames, type Harness, openShallowGame, playToTheEnd } from '../harness.ts';
import { createShallowCloud, waitFor } from '../harness-cloud.ts';
import { savedIn } from '../recovery/scripted-hour.ts';

const homeOf = ({ game, stage }: Harness): HomeScreen => {
  game.handle({ type: 'home' });
  return stage.screen as HomeScreen;
};

const playDaily = (phone: Harness): number => {
  phone.game.handle({ type: 'start', mode: 'daily' });
  playToTheEnd(phone);
  return phone.stage.run!.score;
};

/** A player without a line for four days, who then has one. */
const fourDaysLater = async (cells: Cells = new Map()) => {
  const cloud = createShallowCloud();
  const phone = cloud.open('player', cells);
  await waitFor(phone, 3000);
  phone.host.cloud.break('host/network');
  const score = playDaily(phone);
  phone.game.handle({ type: 'home' });
  phone.host.clock.advance(4 * DAY_MS);
  phone.host.cloud.break(null);
  phone.cloudSync.flush();
  await waitFor(phone, 20_000);
  return { cloud, phone, score };
};

test('offline for four days: home tells that the first day’s run came too late; it stays a best, and friends’', async () => {
  const { phone, score } = await fourDaysLater();
  expect(homeOf(phone).news).toEqual({
    kind: 'refused',
    runs: [{ mode: 'daily', date: { month: 9, day: 25 }, score, why: 'late' }],
  });
  expect(savedIn(phone.host.storage.cells).bests.daily).toEqual({ '2026-09-25': score });
  expect(phone.host.friends.hosted.get('daily_all')).toContain(`"score":${score}`);
});

test('a run that was refused is told of until it could be read, over a kill as well, and then no more', async () => {
  const cells: Cells = new Map();
  const { cloud, phone } = await fourDaysLater(cells);
  const { news } = homeOf(phone);
  expect(news).not.toBeNull();
  const again = cloud.open('player', cells, { shown: phone.host.clock.port.now() });
  expect(homeOf(again).news).toEqual(news);
  again.game.handle({ type: 'news-read', kind: 'refused' });
  expect(homeOf(again).news).toBeNull();
  await waitFor(again, 20_000);
  expect(homeOf(cloud.open('player', cells, { shown: again.host.clock.port.now() })).news).toBeNull();
});

const KINDS: readonly (readonly [CloudCode, RefusalKind])[] = [
  ['cloud/wrong-day', 'late'],
  ['cloud/other-rules', 'rules'],
  ['cloud/forged', 'forged'],
  ['cloud/not-yours', 'copied'],
  ['cloud/no-player', 'unread'],
];

test.each(KINDS)('a run that the cloud refuses with %s is told of as %s', async (code, why) => {
  const phone = createShallowCloud().open('player');
  phone.host.cloud.answer('runs', () => refuse(code, 'as the test wants it'));
  playDaily(phone);
  await waitFor(phone, 10_000);
  expect(homeOf(phone).news).toMatchObject({ kind: 'refused', runs: [{ why }] });
});

test.each(['cloud/rate-limited', 'cloud/not-yet', 'cloud/too-long', 'cloud/unavailable'] as const)(
  'what time alone can change is not told: %s, and the run waits',
  async (code) => {
    const phone = createShallowCloud().open('player');
    let answered = 0;
    phone.host.cloud.answer('runs', () => {
      answered += 1;
      return answered < 4 ? refuse(code, 'later') : ok({ score: 1, best: true, signature: null });
    });
    playDaily(phone);
    await waitFor(phone, 3 * 60_000);
    expect(answered).toBe(4);
    expect(homeOf(phone)).toMatchObject({ news: null, cloud: 'synced' });
  },
);

test('after everything was deleted nothing is told of', async () => {
  const { phone } = await fourDaysLater();
  phone.game.handle({ type: 'erase' });
  expect(homeOf(phone).news).toBeNull();
});

test('what is kept of it for the next start may be anything', () => {
  for (const stored of ['x', '{}', '{"life":0,"runs":[1]}', '{"life":0,"runs":"x"}', 7])
    expect(homeOf(openShallowGame(new Map([['refused', stored]]))).news).toBeNull();
});

test('a daily run of a day that is a year away waits for it: nobody is asked, and nothing is told', async () => {
  const cloud = createShallowCloud();
  const shown = Date.UTC(2027, 8, 25, 4);
  const phone = openShallowGame(new Map(), { shown });
  playDaily(phone);
  const next = cloud.open('player', phone.host.storage.cells, {
    shown,
    cloudTime: () => shown - 365 * DAY_MS,
  });
  await waitFor(next, 60_000);
  expect(next.host.cloud.calls.filter(({ name }) => name === 'runs')).toEqual([]);
  expect(homeOf(next)).toMatchObject({ news: null, date: { month: 9, day: 25 } });
});

test('more runs wait than there is room for: of one day and mode the better ones stay, and no other is given up', async () => {
  const cloud = createShallowCloud();
  const phone = cloud.open('player');
  await waitFor(phone, 3000);
  phone.host.cloud.break('host/network');
  const daily = playDaily(phone);
  // More than can wait, each a little better than the one before.
  for (let better = 0; better < 10; better++) {
    phone.game.handle({ type: 'start', mode: 'endless' });
    for (let drop = 0; drop < 4 + 2 * better; drop++) {
      phone.controller.command({ type: 'drop', column: (drop * 67 + 20) % 256 });
      frames(phone, 45);
    }
    phone.game.handle({ type: 'pause' });
    phone.game.handle({ type: 'again' });
  }
  phone.host.cloud.break(null);
  phone.cloudSync.flush();
  await waitFor(phone, 60_000);
  const bests = await cloud.store.find('bests', { where: {}, limit: 9 });
  expect(bests.map(({ board, score }) => [board, score])).toContainEqual(['daily:2026-09-25', daily]);
});
