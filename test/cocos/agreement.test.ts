import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../painters/languages.ts';
import { compareScreens } from './agreement.ts';

describe('both painters', () => {
  it.each(LANGUAGES)(
    'every screen in %s: the same texts and pictures, places and tints',
    async (language) => {
      const screens = await compareScreens(language);
      expect(
        screens.flatMap(({ screen, differences }) => differences.map((it) => `${screen}: ${it}`)),
      ).toEqual([]);
      for (const { screen, things } of screens) expect(things, screen).toBeGreaterThan(20);
      expect(screens.some(({ texts }) => texts > 20)).toBe(true);
    },
  );
});
