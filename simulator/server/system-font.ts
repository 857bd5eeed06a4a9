import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { SYSTEM_FAMILY } from '../protocol/system-family.ts';

/** Where the page asks for it. */
export const SYSTEM_FONT_URL = '/simulator/system-font.woff2';

/** Every phone can write Chinese; a machine that serves this page may have no font for it. */
const FILE = join(
  dirname(createRequire(import.meta.url).resolve('@fontsource/zcool-kuaile/package.json')),
  'files/zcool-kuaile-chinese-simplified-400-normal.woff2',
);

/** Chinese signs, their punctuation and full-width forms. */
const RANGE = 'U+3000-9FFF, U+FF00-FFEF';

/**
 * The simulator's own font, the same on every machine, behind whatever a game asks for; and one under the name of iOS, for
 * games that ask for that.
 */
export const SYSTEM_FONT_FACES = `<style>
@font-face {
  font-family: "${SYSTEM_FAMILY}";
  src: url(${SYSTEM_FONT_URL});
  unicode-range: ${RANGE};
}
@font-face {
  font-family: "PingFang SC";
  src: local("PingFang SC"), local("Noto Sans CJK SC"), url(${SYSTEM_FONT_URL});
  unicode-range: ${RANGE};
}
</style>`;

/** Has both loaded before anything is drawn with them. */
export const SYSTEM_FONT = `${SYSTEM_FONT_FACES}
<style>
.system-font { position: absolute; visibility: hidden; }
</style>
<i class="system-font" style="font-family: '${SYSTEM_FAMILY}'">字</i>
<i class="system-font" style="font-family: 'PingFang SC'">字</i>`;

export const readSystemFont = (): Promise<Buffer> => readFile(FILE);
