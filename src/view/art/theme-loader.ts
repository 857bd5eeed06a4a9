import type { Result } from '../../shared/result.ts';
import type { JarTheme, SkyTheme } from '../../shared/vocabulary/themes.ts';
import type { Atlas, PageImage } from '../graphics/atlas.ts';
import type { ArtSheet } from './art-sheet.ts';

/** The jar that the atlas is built with, and the sky whose pictures are there from the start. */
export const FIRST_JAR: JarTheme = 'celadon';
export const FIRST_SKY: SkyTheme = 'mid-autumn';

/** The far wall: of the first jar it lies on the first page of all, of the others on their own. */
const BACK = 'jar/back';
const FIRST_PAGE = 0;

export interface ThemeLoaderParts {
  readonly atlas: Pick<Atlas, 'repaint' | 'prefer'>;
  readonly jar: ArtSheet['jar'];
  /** The atlas page that holds the jar. */
  readonly page: number;
  /** Takes a name as the art sheet has it. */
  readonly loadImage: (name: string) => Promise<Result<PageImage>>;
}

/** Changes the jar by changing the picture of its page: all jars are laid out alike. */
export class ThemeLoader {
  private readonly parts: ThemeLoaderParts;
  private shown = FIRST_JAR;
  private wanted = FIRST_JAR;

  constructor(parts: ThemeLoaderParts) {
    this.parts = parts;
  }

  /** The jar changes when its picture has arrived; the last one asked for wins. One that cannot be had changes nothing. */
  async use(jar: JarTheme): Promise<void> {
    if (jar === this.wanted) return;
    this.wanted = jar;
    const image = await this.parts.loadImage(this.parts.jar.pages[jar]);
    if (this.wanted !== jar) return;
    if (image.ok) {
      const { atlas, page } = this.parts;
      atlas.repaint(page, image.value);
      atlas.prefer(BACK, jar === FIRST_JAR ? FIRST_PAGE : page);
      this.shown = jar;
    }
    this.wanted = this.shown;
  }
}
