import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseShop } from '../../src/app/player/shop.ts';
import { ACHIEVEMENT_IDS } from '../../src/shared/vocabulary/achievements.ts';
import {
  BURST_THEMES,
  JAR_THEMES,
  SKY_THEMES,
  THEMES,
  THREAD_THEMES,
} from '../../src/shared/vocabulary/themes.ts';
import { JAR_STYLES } from '../../tools/art/jar/jar-pictures.ts';
import { lookPictures } from '../../tools/art/looks/look-pictures.ts';
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

  it('themes: everything that can be worn is drawn, and has a card to be chosen by', () => {
    const cards = themePictures().map(({ name }) => name);
    expect(JAR_THEMES.filter((jar) => !JAR_STYLES.some(({ name }) => name === jar))).toEqual([]);
    expect(SKY_THEMES.filter((sky) => !(sky in SKIES))).toEqual([]);
    const looks = lookPictures().map(({ name }) => name);
    expect(BURST_THEMES.slice(1).filter((theme) => !looks.includes(`burst-${theme}`))).toEqual([]);
    expect(THREAD_THEMES.slice(1).filter((theme) => !looks.includes(`thread-${theme}`))).toEqual([]);
    expect(THEMES.filter((theme) => !cards.includes(`card-${theme}`))).toEqual([]);
    for (const language of ['zh-CN', 'en']) {
      const words = readRoot(`assets/i18n/pages/${language}.json`);
      const missing = THEMES.filter((theme) => !words[`theme.${theme}`] || !words[`theme.${theme}.line`]);
      expect(missing, language).toEqual([]);
    }
  });

  it('themes: one without a price or a need is refused with its name', () => {
    const shop = readRoot('settings/shop.json');
    const free: readonly string[] = [JAR_THEMES, SKY_THEMES, BURST_THEMES, THREAD_THEMES].map(
      ([first]) => first,
    );
    for (const theme of THEMES.filter((it) => !free.includes(it))) {
      const without = (part: unknown) => ({ ...(part as object), [theme]: undefined });
      const lacking = { ...shop, prices: without(shop.prices), needs: without(shop.needs) };
      expect(parseShop(lacking)).toMatchObject({
        ok: false,
        error: { detail: expect.stringContaining(theme) },
      });
    }
  });
});
