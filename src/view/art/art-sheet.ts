import type { ArtSheet as AnyArtSheet } from '../../shared/art-sheet.ts';
import type { JarTheme, SkyTheme } from '../../shared/vocabulary/themes.ts';

/** The art of the jars and skies this game has. */
export type ArtSheet = AnyArtSheet<JarTheme, SkyTheme>;
