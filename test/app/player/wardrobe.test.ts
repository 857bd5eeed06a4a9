import { describe, expect, it } from 'vitest';
import { isOwned, priceToPay, themesOf } from '../../../src/app/player/wardrobe.ts';
import { merge } from '../../../src/progress/merge.ts';
import { EMPTY_COUNTERS, EMPTY_SAVE, type Save } from '../../../src/progress/save.ts';
import { choose, lightDay } from '../../../src/progress/save-changes.ts';
import { raiseTallies } from '../../../src/progress/tallies.ts';
import { THEME_KINDS, THEMES, THEMES_OF } from '../../../src/shared/vocabulary/themes.ts';
import { shop } from '../harness.ts';

const FIRST = { sky: 'mid-autumn', jar: 'celadon', burst: 'osmanthus', thread: 'dashes' };
const owning = (...owned: string[]): Save => ({ ...EMPTY_SAVE, owned });
const days = (count: number): Save =>
  Array.from({ length: count }, (_, at) => `2026-09-${String(at + 1).padStart(2, '0')}`).reduce(
    lightDay,
    EMPTY_SAVE,
  );

describe('wardrobe', () => {
  it('the shop: at least twenty things beside those that cost nothing, some for no coins at all', () => {
    const things = THEMES.filter((theme) => !isOwned(EMPTY_SAVE, shop, theme));
    expect(things.length).toBeGreaterThanOrEqual(20);
    expect(things.filter((theme) => priceToPay(EMPTY_SAVE, shop, theme) === null).length).toBeGreaterThan(0);
    for (const kind of THEME_KINDS) expect(new Set(THEMES_OF[kind]).size).toBeGreaterThanOrEqual(5);
    expect(new Set(THEMES).size).toBe(THEMES.length);
  });

  it('what is worn is what was put on, if it is owned and known', () => {
    expect(themesOf(EMPTY_SAVE, shop, null)).toEqual(FIRST);
    expect(themesOf(choose(EMPTY_SAVE, 'sky', 'snow', 5), shop, null)).toEqual(FIRST);
    expect(themesOf(choose(owning('snow'), 'sky', 'snow', 5), shop, null)).toEqual({ ...FIRST, sky: 'snow' });
    expect(themesOf(choose(owning('later'), 'burst', 'later', 5), shop, null)).toEqual(FIRST);
  });

  it('a thing of another kind is not worn in its place', () => {
    expect(themesOf(choose(owning('snow'), 'jar', 'snow', 5), shop, null)).toEqual(FIRST);
  });

  it('what is lent for a day is worn over what is owned', () => {
    const worn = choose(owning('dawn'), 'sky', 'dawn', 5);
    expect(themesOf(worn, shop, 'snow')).toEqual({ ...FIRST, sky: 'snow' });
    expect(themesOf(worn, shop, 'pearls')).toEqual({ ...FIRST, sky: 'dawn', thread: 'pearls' });
  });

  it('a streak brings its thing when it was reached once, a medal when it was won, and neither is for sale', () => {
    expect(isOwned(days(6), shop, 'fireflies')).toBe(false);
    expect(isOwned(days(7), shop, 'fireflies')).toBe(true);
    const merges = EMPTY_COUNTERS.merges.map((_, tier) => (tier === 9 ? 1 : 0));
    const moon = { ...EMPTY_SAVE, counters: { phone: { ...EMPTY_COUNTERS, merges } } };
    expect(isOwned(EMPTY_SAVE, shop, 'moonbeam')).toBe(false);
    expect(isOwned(moon, shop, 'moonbeam')).toBe(true);
    expect(priceToPay(EMPTY_SAVE, shop, 'moonbeam')).toBeNull();
  });

  it('ten lanterns make a jar, whichever of two phones heard of which, and nothing is paid for it', () => {
    const found = (lanterns: number): Save => raiseTallies(EMPTY_SAVE, { lanterns });
    expect(isOwned(found(9), shop, 'gauze')).toBe(false);
    expect(isOwned(found(10), shop, 'gauze')).toBe(true);
    expect(isOwned(merge(found(6), found(9)), shop, 'gauze')).toBe(false);
    expect(isOwned(merge(found(6), found(10)), shop, 'gauze')).toBe(true);
    expect(priceToPay(EMPTY_SAVE, shop, 'gauze')).toBeNull();
    expect(themesOf(choose(found(9), 'jar', 'gauze', 5), shop, null)).toEqual(FIRST);
    expect(themesOf(choose(found(10), 'jar', 'gauze', 5), shop, null)).toEqual({ ...FIRST, jar: 'gauze' });
  });

  it('what was bought stays when a later table asks for something else', () => {
    expect(isOwned(owning('galaxy'), shop, 'galaxy')).toBe(true);
  });
});
