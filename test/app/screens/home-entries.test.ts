import { describe, expect, it } from 'vitest';
import { entriesOf, newEntriesOf } from '../../../src/app/screens/home-entries.ts';
import { EMPTY_COUNTERS, EMPTY_SAVE, type Save } from '../../../src/progress/save.ts';
import { PAGE_NAMES } from '../../../src/view/screens/pages.ts';
import { HOME_ENTRIES } from '../../../src/view/screens/screen.ts';
import {
  awaitScreen,
  COUNT_IN_FRAMES,
  dropPieces,
  frames,
  landed,
  openGame,
  playToTheEnd,
  shop,
} from '../harness.ts';

const saveAfter = (runs: number, part: Partial<Save> = {}, coinsEarned = 0): Save => ({
  ...EMPTY_SAVE,
  counters: { phone: { ...EMPTY_COUNTERS, runs, coinsEarned } },
  ...part,
});
const isPage = (entry: string): boolean => (PAGE_NAMES as readonly string[]).includes(entry);
const pagesOf = (save: Save): readonly string[] => entriesOf(save, shop, []).filter(isPage);

describe('home', () => {
  it('home: until the first run has ended there is nothing but the game', () => {
    expect(entriesOf(saveAfter(0), shop, [])).toEqual([]);
  });

  it('home: pages come one at a time, none goes, and in the end all are there', () => {
    for (let runs = 0; runs < 12; runs++) {
      const [before, now] = [pagesOf(saveAfter(runs)), pagesOf(saveAfter(runs + 1))];
      expect(now).toEqual(expect.arrayContaining([...before]));
      expect(now.length - before.length).toBeLessThanOrEqual(1);
    }
    expect(new Set(entriesOf(saveAfter(12), shop, []))).toEqual(new Set(HOME_ENTRIES));
  });

  it('home: the album comes after the first run, the day’s board after the second', () => {
    expect(pagesOf(saveAfter(1))).toEqual(['album']);
    expect(pagesOf(saveAfter(2))).toEqual(['album', 'leaderboard']);
  });

  it('home: looks come as soon as one can be paid for, and stay with who has one', () => {
    expect(pagesOf(saveAfter(2, {}, 199))).not.toContain('themes');
    expect(pagesOf(saveAfter(2, {}, 200))).toContain('themes');
    expect(pagesOf(saveAfter(2, { owned: ['snow'] }))).toContain('themes');
  });

  it('home: what the last run has opened is told of until the next', () => {
    expect(newEntriesOf(saveAfter(2)).filter(isPage)).toEqual(['leaderboard']);
    expect(newEntriesOf(saveAfter(20))).toEqual([]);
  });

  it.each(['daily', 'sprint'] as const)(
    'home: a run of %s that a newcomer left is there to go on with',
    (mode) => {
      const phone = openGame();
      phone.game.handle({ type: 'start', mode });
      frames(phone, COUNT_IN_FRAMES);
      dropPieces(phone, 3);
      phone.game.handle({ type: 'home' });
      expect(phone.stage.screen).toMatchObject({ name: 'home', entries: [mode], resumable: mode });
    },
  );

  it('home: a newcomer who plays to the end of a first run finds the album, and that it is new', async () => {
    const phone = openGame();
    expect(phone.stage.screen).toMatchObject({ name: 'home', entries: [], newEntries: [] });
    phone.game.handle({ type: 'start', mode: 'endless' });
    phone.game.handle({ type: 'home' });
    expect(phone.stage.screen).toMatchObject({ name: 'home', entries: [] });
    phone.game.handle({ type: 'start', mode: 'endless' });
    playToTheEnd(phone);
    awaitScreen(phone, 'over');
    phone.game.handle({ type: 'home' });
    const home = { name: 'home', newEntries: expect.arrayContaining(['album']) };
    expect(phone.stage.screen).toMatchObject(home);
    await landed();
  });
});
