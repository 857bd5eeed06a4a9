import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askOf } from '../../../src/app/screens/waiting.ts';
import type { Cells } from '../../../src/platform/memory/memory-storage.ts';
import { raiseTallies } from '../../../src/progress/tallies.ts';
import { chinaDate, makeChinaDate } from '../../../src/shared/china-date.ts';
import type { PageName } from '../../../src/view/screens/pages.ts';
import { HOME_DOTS, type HomeDot, type HomeNews, type HomeScreen } from '../../../src/view/screens/screen.ts';
import { playedJar } from '../../../tools/load/make-jar.ts';
import { dropPieces, frames, type Harness, landed, openGame, rules } from '../harness.ts';
import { cardOf, enter, standing } from '../jars/jar-phones.ts';

/** A jar that somebody has passed on. */
const PASSED = playedJar(rules, 5, 1).jar;

/** A day in December 2026, on which there is a guest. */
const GUEST_DAY = Date.UTC(2026, 11, 1, 4);

const homeOf = ({ stage, game }: Harness): HomeScreen => {
  game.refresh();
  const { screen } = stage;
  if (screen.name !== 'home') throw new Error(screen.name);
  return screen;
};

/** Where what a dot is about is seen. */
const PAGES: Readonly<Record<HomeDot, PageName | null>> = {
  lantern: 'lanterns',
  passed: 'jars',
  album: 'guests',
  daily: null,
  tasks: 'tasks',
};

const look = ({ game }: Harness, dot: HomeDot): void => {
  const page = PAGES[dot];
  game.handle(page ? { type: 'open', page } : { type: 'daily' });
  game.handle({ type: 'back' });
};

interface State {
  readonly runs: number;
  readonly lanterns: number;
  readonly answers: number;
  readonly jar: boolean;
  readonly played: boolean;
}

/** A phone in this state, as it opens. */
const openIn = async (cells: Cells, { runs, lanterns, answers, jar, played }: State): Promise<Harness> => {
  const phone = openGame(cells, { shown: GUEST_DAY });
  for (let run = 0; run < runs; run++) {
    phone.game.handle({ type: 'start', mode: played ? 'daily' : 'endless' });
    dropPieces(phone, 1);
    phone.game.handle({ type: 'again' });
    phone.game.handle({ type: 'home' });
  }
  phone.store.update((save) => raiseTallies(save, { lanterns, answers }));
  if (jar) {
    phone.jars.want();
    await landed();
    enter(phone, cardOf(PASSED));
    expect(standing(phone)).toBe('turn');
    phone.game.handle({ type: 'play-leg' });
    dropPieces(phone, 1);
    phone.game.handle({ type: 'home' });
  }
  frames(phone, 1);
  return phone;
};

const states = fc.record<State>({
  runs: fc.integer({ min: 0, max: 4 }),
  lanterns: fc.integer({ min: 0, max: 11 }),
  answers: fc.integer({ min: 0, max: 3 }),
  jar: fc.boolean(),
  played: fc.boolean(),
});

describe('what home tells', () => {
  it('however states combine, one thing at most asks, and it is one that is there', async () => {
    await fc.assert(
      fc.asyncProperty(states, async (state) => {
        const { asks, dots, news, entries, lanterns } = homeOf(await openIn(new Map(), state));
        expect(asks === 'news').toBe(news !== null);
        if (asks !== null && asks !== 'news') expect(dots).toContain(asks);
        if (asks === null) expect(dots).toEqual([]);
        expect(new Set(dots).size).toBe(dots.length);
        for (const dot of dots)
          expect(
            dot === 'lantern' ? lanterns !== null : entries.includes(dot === 'tasks' ? 'coins' : dot),
          ).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('dots go once what they are about was looked at, and stay away over a restart', async () => {
    await fc.assert(
      fc.asyncProperty(states, fc.shuffledSubarray([...HOME_DOTS]), async (state, seen) => {
        const cells: Cells = new Map();
        const phone = await openIn(cells, state);
        const before = homeOf(phone).dots;
        for (const dot of seen) look(phone, dot);
        const left = before.filter((dot) => !seen.includes(dot));
        expect(homeOf(phone).dots).toEqual(left);
        await landed();
        const again = openGame(cells, { shown: GUEST_DAY });
        again.jars.want();
        await landed();
        expect(homeOf(again).dots).toEqual(left);
      }),
      { numRuns: 20 },
    );
  });

  it('of two things in words and dots the words go first, and of dots the first', () => {
    const news: HomeNews = { kind: 'lantern', lanterns: 1, answers: 1 };
    expect(askOf(news, ['daily'])).toBe('news');
    expect(askOf(null, ['lantern', 'daily'])).toBe('lantern');
    expect(askOf(null, [])).toBeNull();
  });

  it('the day’s dot comes again tomorrow, and not on a day that was played', async () => {
    const cells: Cells = new Map();
    const state = { runs: 2, lanterns: 0, answers: 0, jar: false, played: false };
    const phone = await openIn(cells, state);
    expect(homeOf(phone).dots).toContain('daily');
    look(phone, 'daily');
    expect(homeOf(phone).dots).not.toContain('daily');
    await landed();
    const tomorrow = openGame(cells, { shown: GUEST_DAY + 86_400_000 });
    expect(homeOf(tomorrow).dots).toContain('daily');
    const played = await openIn(new Map(), { ...state, played: true });
    expect(homeOf(played).dots).not.toContain('daily');
  });

  it('the day’s tasks wait until they were looked at, in the shop too, and not once all are done', async () => {
    const cells: Cells = new Map();
    const state = { runs: 1, lanterns: 0, answers: 0, jar: false, played: false };
    const phone = await openIn(cells, state);
    const shopWaits = (): boolean => {
      phone.game.handle({ type: 'open', page: 'themes' });
      const { screen } = phone.stage;
      phone.game.handle({ type: 'back' });
      return screen.name === 'themes' && screen.tasksWait;
    };
    expect(homeOf(phone)).toMatchObject({ tasks: [false, false, false] });
    expect([homeOf(phone).dots.includes('tasks'), shopWaits()]).toEqual([true, true]);
    look(phone, 'tasks');
    expect([homeOf(phone).dots.includes('tasks'), shopWaits()]).toEqual([false, false]);
    await landed();
    const tomorrow = openGame(cells, { shown: GUEST_DAY + 86_400_000 });
    expect(homeOf(tomorrow).dots).toContain('tasks');
    const day = makeChinaDate(chinaDate(GUEST_DAY + 86_400_000));
    tomorrow.store.update((save) => ({ ...save, tasks: { ...save.tasks, [day]: [20, 30, 40] } }));
    expect(homeOf(tomorrow)).toMatchObject({ tasks: [true, true, true] });
    expect(homeOf(tomorrow).dots).not.toContain('tasks');
  });

  it('lanterns are told of once, in words; a newcomer finds nothing that asks', async () => {
    const state = { runs: 1, lanterns: 2, answers: 1, jar: false, played: false };
    const cells: Cells = new Map();
    const phone = await openIn(cells, state);
    expect(homeOf(phone).news).toEqual({ kind: 'lantern', lanterns: 2, answers: 1 });
    phone.game.handle({ type: 'news-read', kind: 'lantern' });
    expect(homeOf(phone)).toMatchObject({ news: null, lanterns: 2 });
    await landed();
    expect(homeOf(openGame(cells)).news).toBeNull();
    const newcomer = openGame(new Map(), { shown: GUEST_DAY });
    expect(homeOf(newcomer)).toMatchObject({ dots: [], asks: null, news: null, lanterns: null });
  });

  it('marks that cannot be read are as good as none', () => {
    const phone = openGame(new Map([['seen', '{"daily":7,"guest":']]), { shown: GUEST_DAY });
    expect(homeOf(phone).dots).toEqual([]);
  });

  it('a jar whose turn it is waits at the next start, once its code has come by itself', async () => {
    const state = { runs: 4, lanterns: 0, answers: 0, jar: true, played: true };
    const cells: Cells = new Map();
    await openIn(cells, state);
    await landed();
    const phone = openGame(cells, { shown: GUEST_DAY });
    phone.start();
    expect(homeOf(phone).dots).not.toContain('passed');
    phone.host.clock.advance(6000);
    await landed();
    expect(homeOf(phone).dots).toContain('passed');
    const quiet = openGame(new Map(), { shown: GUEST_DAY });
    quiet.start();
    quiet.host.clock.advance(6000);
    await landed();
    expect(quiet.jars.isReady).toBe(false);
  });
});
