import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Where the page asks for it. */
export const SYSTEM_FONT_URL = '/simulator/system-font.woff2';

/** Every phone can write Chinese; a machine that serves this page may have no font for it. */
const FILE = fileURLToPath(
  new URL(
    '../../node_modules/@fontsource/zcool-kuaile/files/zcool-kuaile-chinese-simplified-400-normal.woff2',
    import.meta.url,
  ),
);

/** Stands in where the machine has not got the phone's own; the unseen line has it loaded before it is drawn with. */
export const SYSTEM_FONT = `<style>
@font-face {
  font-family: "PingFang SC";
  src: local("PingFang SC"), local("Noto Sans CJK SC"), url(${SYSTEM_FONT_URL});
  unicode-range: U+3000-9FFF, U+FF00-FFEF;
}
i { position: absolute; visibility: hidden; font-family: "PingFang SC"; }
</style>
<i>字</i>`;

export const readSystemFont = (): Promise<Buffer> => readFile(FILE);
