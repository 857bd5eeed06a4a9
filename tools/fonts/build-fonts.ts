import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { LANGUAGES } from '../../src/shared/vocabulary/languages.ts';
import { DRAWN_TEXTS } from '../art/drawn-texts.ts';
import { PROJECT } from '../build/project.ts';
import { readCommandLine } from '../command-line.ts';
import { coarseFont } from './coarse-font.ts';
import { leanFont } from './lean-font.ts';
import { isTitleKey } from './title-keys.ts';

const USAGE = `npm run fonts
Cuts the brush and the text face to the characters of assets/i18n and assets/guests and writes
assets/fonts, assets/pages, assets/guests/text.ttf and assets/picture-fonts. Run it after a text gained a new character.`;

/** Digits and signs that numbers, chains and clocks are made of at run time. */
const ALWAYS = '0123456789+-×.,:/%!?连团圆';
const LATIN = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).join('');
/**
 * Thousandths of the letters' height: a third of a pixel of the largest title on a sharp screen. A brush has a hundred and fifty
 * points a sign, half of which serve nothing that can be seen; the text face has only its corners.
 */
const TITLE_TOLERANCE = 3;
/**
 * Units an em of the text face in the packages, half of what it came with: a fifteenth of a pixel of the largest text on a sharp screen,
 * and four kilobytes of the main package.
 */
const TEXT_UNITS = 500;
const TITLE_FACE = 'ma-shan-zheng';
const TEXT_FACE = 'zcool-kuaile';

type Texts = Readonly<Record<string, string>>;

const readTexts = (folder: string, language: string): Texts =>
  JSON.parse(readFileSync(join(PROJECT.assets, folder, `${language}.json`), 'utf8')) as Texts;

const glyphsOf = (texts: readonly Texts[], wanted: (key: string) => boolean): string => {
  const text = texts.flatMap((it) =>
    Object.entries(it).flatMap(([key, value]) => (wanted(key) ? [value] : [])),
  );
  return [...new Set([ALWAYS, ...text].join(''))].sort().join('');
};

const sourceFont = (family: string): Buffer =>
  readFileSync(
    join(
      PROJECT.root,
      `node_modules/@fontsource/${family}/files/${family}-chinese-simplified-400-normal.woff2`,
    ),
  );

const leanBrush = (font: Buffer): Buffer => leanFont(font, TITLE_TOLERANCE);
const coarseText = (font: Buffer): Buffer => coarseFont(font, TEXT_UNITS);
/** What draws the pictures of the build is not shipped. */
const whole = (font: Buffer): Buffer => font;

const writeSubset = async (
  family: string,
  glyphs: string,
  file: string,
  shrink: (font: Buffer) => Buffer,
): Promise<void> => {
  const font = shrink(await subsetFont(sourceFont(family), glyphs, { targetFormat: 'truetype' }));
  mkdirSync(join(PROJECT.assets, file, '..'), { recursive: true });
  writeFileSync(join(PROJECT.assets, file), font);
  console.log(`assets/${file}: ${[...glyphs].length} glyphs, ${font.length} bytes`);
};

/**
 * `wx.loadFont` wants TrueType, and so does what draws the pictures. The open-data domain writes with the main package's text face,
 * wherever its texts lie.
 */
const buildFonts = async (): Promise<void> => {
  const texts = LANGUAGES.map((language) => readTexts('i18n', language));
  const all = [...texts, ...LANGUAGES.map((language) => readTexts('i18n/pages', language))];
  const ofGuests = LANGUAGES.map((language) => readTexts('guests', language));
  const aboutGuests = glyphsOf(all, (key) => key.startsWith('guests.'));
  await writeSubset(TITLE_FACE, glyphsOf(texts, isTitleKey), 'fonts/title.ttf', leanBrush);
  const ofFriends = glyphsOf(all, (key) => key.startsWith('friends.'));
  await writeSubset(TEXT_FACE, LATIN + ofFriends + glyphsOf(texts, () => true), 'fonts/text.ttf', coarseText);
  await writeSubset(TITLE_FACE, glyphsOf(all, isTitleKey), 'pages/title.ttf', leanBrush);
  await writeSubset(TEXT_FACE, LATIN + glyphsOf(all, () => true), 'pages/text.ttf', coarseText);
  await writeSubset(
    TEXT_FACE,
    LATIN + aboutGuests + glyphsOf(ofGuests, () => true),
    'guests/text.ttf',
    coarseText,
  );
  await writeSubset(TITLE_FACE, DRAWN_TEXTS.logo.join(''), 'picture-fonts/title.ttf', whole);
  await writeSubset(TEXT_FACE, DRAWN_TEXTS.ageMark, 'picture-fonts/text.ttf', whole);
};

readCommandLine(USAGE, { options: {} });
await buildFonts();
