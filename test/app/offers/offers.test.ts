import { beforeEach, describe, expect, it, test } from 'vitest';
import { missedNight } from '../../../src/app/offers/missed-night.ts';
import type { Cells } from '../../../src/platform/memory/memory-storage.ts';
import type { AdEnd } from '../../../src/platform/ports.ts';
import { failure } from '../../../src/shared/failure.ts';
import { fail, ok, type Result } from '../../../src/shared/result.ts';
import type { CalendarScreen, ThemesScreen } from '../../../src/view/screens/pages.ts';
import type { OverScreen } from '../../../src/view/screens/screen.ts';
import { awaitScreen, type Harness, landed, openShallowGame, playToTheEnd } from '../harness.ts';

const UNIT = 'adunit-0123456789abcdef';
const DAY_MS = 86_400_000;

let cells: Cells;
let phone: Harness;

const open = (adUnit = UNIT): void => {
  phone = openShallowGame(cells, { adUnit });
};

beforeEach(() => {
  cells = new Map();
  open();
});

const endRun = (): OverScreen => {
  phone.game.handle({ type: 'start', mode: 'endless' });
  playToTheEnd(phone);
  awaitScreen(phone, 'over');
  return over();
};
const over = (): OverScreen => phone.stage.screen as OverScreen;
/** Coins to spend, as the page of themes tells them. */
const coins = (): number => {
  phone.game.handle({ type: 'open', page: 'themes' });
  const shown = phone.stage.screen as ThemesScreen;
  phone.game.handle({ type: 'back' });
  return shown.coins;
};
const lastHeard = () => phone.heard.filter((heard) => heard === 'suspend' || heard === 'resume').pop();
const watch = async (): Promise<void> => {
  phone.game.handle({ type: 'double-coins' });
  await landed();
};
const told = () =>
  phone.host.analytics.reported.filter(({ event }) => event === 'ad').map(({ fields }) => fields.result);

/** How a video can go, what the game counts it as, whether it pays, and what is offered after it. */
const WAYS: readonly (readonly [string, Result<AdEnd>, string, boolean, string])[] = [
  ['watched to its end', ok('ended'), 'ended', true, 'none'],
  ['closed early', ok('closed'), 'closed', false, 'offered'],
  ['no fill', fail(failure('host/not-found', 'no ad')), 'none', false, 'missed'],
  ['it can not be loaded', fail(failure('host/network', 'servers')), 'failed', false, 'missed'],
  ['it can not be shown', fail(failure('host/unknown', 'error')), 'failed', false, 'missed'],
  ['it never answers', fail(failure('host/timeout', 'no answer')), 'failed', false, 'missed'],
];

describe('coins of a run, doubled by a video', () => {
  test.each(WAYS)('%s', async (_, answer, result, pays, after) => {
    const { runCoins: earned, coins: came, coinOffer } = endRun();
    expect(earned).toBeGreaterThan(0);
    expect(coinOffer).toBe('offered');
    const before = coins();
    phone.host.ads.answer = answer;
    await watch();
    expect(coins() - before).toBe(pays ? earned : 0);
    expect(over().coins).toBe(pays ? came + earned : came);
    expect(over().coinOffer).toBe(after);
    phone.host.lifecycle.hide();
    expect(told()).toEqual([result]);
  });

  test('sound rests for as long as the video lasts', async () => {
    endRun();
    let end: (answer: Result<AdEnd>) => void = () => {};
    phone.host.ads.answer = new Promise((resolve) => {
      end = resolve;
    });
    await watch();
    expect(lastHeard()).toBe('suspend');
    expect(over().coinOffer).toBe('waiting');
    end(ok('closed'));
    await landed();
    expect(lastHeard()).toBe('resume');
  });

  test('two taps are one video and one reward', async () => {
    const { runCoins: earned } = endRun();
    const before = coins();
    phone.game.handle({ type: 'double-coins' });
    await watch();
    await watch();
    expect(phone.host.ads.asked).toEqual([UNIT]);
    expect(coins() - before).toBe(earned);
  });

  test('once a day: the next run offers nothing, nor does the game after a restart, and tomorrow does', async () => {
    endRun();
    await watch();
    expect(endRun().coinOffer).toBe('none');
    open();
    expect(endRun().coinOffer).toBe('none');
    phone.host.clock.advance(DAY_MS);
    expect(endRun().coinOffer).toBe('offered');
  });

  test('a reward that comes after the player has gone on is not lost', async () => {
    const { runCoins: earned } = endRun();
    let end: (answer: Result<AdEnd>) => void = () => {};
    phone.host.ads.answer = new Promise((resolve) => {
      end = resolve;
    });
    const before = coins();
    await watch();
    phone.game.handle({ type: 'home' });
    end(ok('ended'));
    await landed();
    expect(coins() - before).toBe(earned);
  });

  test('a video that never says that it is gone: a finger on the game gives sound and offers back', async () => {
    endRun();
    phone.host.ads.answer = new Promise(() => {});
    await watch();
    phone.rewards.touched();
    expect(over().coinOffer).toBe('waiting');
    phone.host.clock.advance(70_000);
    phone.rewards.touched();
    expect(over().coinOffer).toBe('offered');
    expect(lastHeard()).toBe('resume');
  });

  test('after a miss the servers are left alone for five minutes', async () => {
    endRun();
    phone.host.ads.answer = fail(failure('host/not-found', 'no ad'));
    await watch();
    await watch();
    expect(phone.host.ads.asked).toHaveLength(1);
    phone.host.clock.advance(5 * 60_000);
    // Whoever still looks at the paper sees it come back.
    expect(over().coinOffer).toBe('offered');
    await watch();
    expect(phone.host.ads.asked).toHaveLength(2);
  });

  test('without an ad unit nothing of it is there', async () => {
    phone = openShallowGame(cells);
    expect(endRun().coinOffer).toBe('none');
    await watch();
    expect(phone.host.ads.asked).toEqual([]);
  });

  it.each(['ca-app-pub-1', 'adunit-XYZ', 'adunit-0123456789abcdef0'])(
    '%s is no unit: nothing is there',
    async (unit) => {
      open(unit);
      expect(endRun().coinOffer).toBe('none');
      await watch();
      expect(phone.host.ads.asked).toEqual([]);
    },
  );
});

describe('a missed night, mended by a video', () => {
  const calendar = (): CalendarScreen => {
    phone.game.handle({ type: 'open', page: 'calendar' });
    return phone.stage.screen as CalendarScreen;
  };

  test('last night alone was missed: it is lit, the streak goes on, and not again for a week', async () => {
    endRun();
    phone.game.handle({ type: 'home' });
    phone.host.clock.advance(2 * DAY_MS);
    expect(calendar()).toMatchObject({ streak: 0, nightOffer: 'offered' });
    phone.game.handle({ type: 'mend-night' });
    await landed();
    expect(phone.stage.screen).toMatchObject({ streak: 2, nightOffer: 'none' });
    phone.host.clock.advance(2 * DAY_MS);
    expect(calendar().nightOffer).toBe('none');
  });

  it.each([
    [['2026-09-23'], '2026-09-24'],
    [['2026-09-23', '2026-09-25'], '2026-09-24'],
    [['2026-09-22'], null],
    [['2026-09-24'], null],
    [[], null],
  ])('played %j: %s is to be mended', (days, night) => {
    expect(missedNight(days, { year: 2026, month: 9, day: 25 })).toBe(night);
  });
});

describe('a theme, worn for a day by a video', () => {
  const themes = (): ThemesScreen => {
    phone.game.handle({ type: 'open', page: 'themes' });
    return phone.stage.screen as ThemesScreen;
  };
  const inUse = () =>
    Object.values(themes().things)
      .flat()
      .filter(({ inUse }) => inUse)
      .map(({ theme }) => theme);
  const others = ['osmanthus', 'dashes'];

  test('it is worn today, over a restart, is not owned, and gone tomorrow', async () => {
    expect(themes().dayOffer).toBe('offered');
    phone.game.handle({ type: 'wear-today', theme: 'snow' });
    await landed();
    expect(inUse()).toEqual(['celadon', 'snow', ...others]);
    expect(themes().things.sky.find(({ theme }) => theme === 'snow')).toMatchObject({ owned: false });
    expect(themes().dayOffer).toBe('none');
    open();
    expect(inUse()).toEqual(['celadon', 'snow', ...others]);
    phone.host.clock.advance(DAY_MS);
    expect(inUse()).toEqual(['celadon', 'mid-autumn', ...others]);
  });

  test('another theme that is put on ends it', async () => {
    phone.game.handle({ type: 'wear-today', theme: 'snow' });
    await landed();
    phone.game.handle({ type: 'use-theme', theme: 'mid-autumn' });
    expect(inUse()).toEqual(['celadon', 'mid-autumn', ...others]);
  });
});
