import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseShop } from '../../src/app/player/shop.ts';
import { ACHIEVEMENT_IDS } from '../../src/shared/vocabulary/achievements.ts';
import { JAR_THEMES, SKY_THEMES } from '../../src/shared/vocabulary/themes.ts';
import { JAR_STYLES } from '../../tools/art/jar/jar-pictures.ts';
import { SKIES } from '../../tools/art/skies.ts';
import { themePictures } from '../../tools/art/theme-cards.ts';

const readRoot = (path: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../..', path), 'utf8'));

describe('registries', () => {
  it('medals: each has its name and what to do for it in both languages', () => {
    for (const language of ['zh-CN', 'en']) {
      const words = {
        ...readRoot(`assets/i18n/${language}.json`),
        ...readRoot(`assets/i18n/pages/${language}.json`),
      };
      const missing = ACHIEVEMENT_IDS.flatMap((id) => [`achievement.${id}`, `achievement.${id}.how`]).filter(
        (key) => !words[key],
      );
      expect(missing, language).toEqual([]);
    }
  });

  it('themes: each sky and each jar is drawn, and has a card to be chosen by', () => {
    const cards = themePictures().map(({ name }) => name);
    expect(JAR_THEMES.filter((jar) => !JAR_STYLES.some(({ name }) => name === jar))).toEqual([]);
    expect(SKY_THEMES.filter((sky) => !(sky in SKIES))).toEqual([]);
    expect([...JAR_THEMES, ...SKY_THEMES].filter((theme) => !cards.includes(`theme/${theme}`))).toEqual([]);
  });

  it('themes: one without a price is refused with its name', () => {
    const shop = readRoot('settings/shop.json');
    for (const theme of [...SKY_THEMES.slice(1), ...JAR_THEMES.slice(1)]) {
      const prices = { ...(shop.prices as object), [theme]: undefined };
      expect(parseShop({ ...shop, prices })).toMatchObject({
        ok: false,
        error: { detail: expect.stringContaining(theme) },
      });
    }
  });
});
