import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { isTitleKey } from './title-keys.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Digits and signs that numbers, chains and clocks are made of at run time. */
const ALWAYS = '0123456789+-×.,:/%!?连团圆';
const LATIN = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).join('');

type Texts = Readonly<Record<string, string>>;

const readTexts = (language: string): Texts =>
  JSON.parse(readFileSync(`${ROOT}assets/i18n/${language}.json`, 'utf8')) as Texts;

const glyphsOf = (texts: readonly Texts[], wanted: (key: string) => boolean): string => {
  const text = texts.flatMap((it) =>
    Object.entries(it).flatMap(([key, value]) => (wanted(key) ? [value] : [])),
  );
  return [...new Set([ALWAYS, ...text].join(''))].sort().join('');
};

const sourceFont = (family: string): Buffer =>
  readFileSync(
    `${ROOT}node_modules/@fontsource/${family}/files/${family}-chinese-simplified-400-normal.woff2`,
  );

const writeSubset = async (family: string, glyphs: string, file: string): Promise<void> => {
  const font = await subsetFont(sourceFont(family), glyphs, { targetFormat: 'truetype' });
  writeFileSync(`${ROOT}assets/fonts/${file}`, font);
  console.log(`${file}: ${[...glyphs].length} glyphs, ${font.length} bytes`);
};

/** Cuts both faces to the glyphs of the texts. `wx.loadFont` wants TrueType. */
const buildFonts = async (): Promise<void> => {
  mkdirSync(`${ROOT}assets/fonts`, { recursive: true });
  const texts = ['zh-CN', 'en'].map(readTexts);
  await writeSubset('ma-shan-zheng', glyphsOf(texts, isTitleKey), 'title.ttf');
  await writeSubset('zcool-kuaile', LATIN + glyphsOf(texts, () => true), 'text.ttf');
};

await buildFonts();
