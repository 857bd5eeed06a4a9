import { describe, expect, it } from 'vitest';
import { failure } from '../../src/shared/failure.ts';
import { fail, ok, type Result } from '../../src/shared/result.ts';
import { JAR_THEMES, type JarTheme } from '../../src/shared/vocabulary/themes.ts';
import { ThemeLoader } from '../../src/view/art/theme-loader.ts';
import type { PageImage } from '../../src/view/graphics/atlas.ts';

/** A themeLoader whose pictures arrive when and how the test says. */
const setup = () => {
  const painted: string[] = [];
  const preferred: string[] = [];
  const names = new Map<PageImage, string>();
  const arrivals = new Map<string, (image: Result<PageImage>) => void>();
  const themeLoader = new ThemeLoader({
    atlas: {
      repaint: (_page, image) => painted.push(names.get(image) ?? ''),
      prefer: (name, page) => preferred.push(`${name} of page ${page}`),
    },
    jar: {
      frames: [],
      sheet: 'jar',
      pages: {
        ...(Object.fromEntries(JAR_THEMES.map((jar) => [jar, `themes/${jar}`])) as Record<JarTheme, string>),
        ...{ celadon: 'plain', 'blue-white': 'themes/blue', lacquer: 'themes/red' },
      },
    },
    page: 2,
    loadImage: (name) => new Promise((resolve) => arrivals.set(name, resolve)),
  });
  const arrive = async (name: string): Promise<void> => {
    const image = { width: 1, height: 1 };
    names.set(image, name);
    arrivals.get(name)?.(ok(image));
    await Promise.resolve();
  };
  const miss = async (name: string): Promise<void> => {
    arrivals.get(name)?.(fail(failure('host/not-found', name)));
    await Promise.resolve();
  };
  return { themeLoader, painted, preferred, arrive, miss };
};

describe('themeLoader', () => {
  it('jar: changes when its picture has arrived', async () => {
    const { themeLoader, painted, arrive } = setup();
    const worn = themeLoader.use('lacquer');
    expect(painted).toEqual([]);
    await arrive('themes/red');
    await worn;
    expect(painted).toEqual(['themes/red']);
  });

  it('jar: the last one asked for stays, whichever arrives last', async () => {
    const { themeLoader, painted, arrive } = setup();
    const worn = [themeLoader.use('lacquer'), themeLoader.use('blue-white')];
    await arrive('themes/blue');
    await arrive('themes/red');
    await Promise.all(worn);
    expect(painted).toEqual(['themes/blue']);
  });

  it('jar: one that cannot be had changes nothing and can be asked for again', async () => {
    const { themeLoader, painted, arrive, miss } = setup();
    const missed = themeLoader.use('lacquer');
    await miss('themes/red');
    await missed;
    expect(painted).toEqual([]);
    const worn = themeLoader.use('lacquer');
    await arrive('themes/red');
    await worn;
    expect(painted).toEqual(['themes/red']);
  });

  it('jar: taking off what has not arrived yet leaves the first', async () => {
    const { themeLoader, painted, arrive } = setup();
    const worn = [themeLoader.use('lacquer'), themeLoader.use('celadon')];
    await arrive('plain');
    await arrive('themes/red');
    await Promise.all(worn);
    expect(painted).toEqual(['plain']);
  });

  it('jar: its far wall is on its own page, that of the first jar on the first', async () => {
    const { themeLoader, preferred, arrive } = setup();
    const worn = themeLoader.use('lacquer');
    await arrive('themes/red');
    await worn;
    expect(preferred).toEqual(['jar/back of page 2']);
    const plain = themeLoader.use('celadon');
    await arrive('plain');
    await plain;
    expect(preferred.at(-1)).toBe('jar/back of page 0');
  });
});
