import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { GUESTS } from '../../src/shared/vocabulary/guests.ts';
import { DRAWN_TEXTS } from '../../tools/art/drawn-texts.ts';
import { keepsakePictures } from '../../tools/art/keepsakes.ts';
import { logoPicture } from '../../tools/art/logo.ts';
import { isTitleKey } from '../../tools/fonts/title-keys.ts';
import { glyphsOf } from './glyphs.ts';

const read = (path: string): Buffer => readFileSync(new URL(`../../assets/${path}`, import.meta.url));
const readTexts = (language: string): Record<string, string> =>
  JSON.parse(read(`i18n/${language}.json`).toString());

const ofMain = { 'zh-CN': readTexts('zh-CN'), en: readTexts('en') };
const languages = {
  'zh-CN': { ...ofMain['zh-CN'], ...readTexts('pages/zh-CN') },
  en: { ...ofMain.en, ...readTexts('pages/en') },
};
const holesOf = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

/** What a face cannot draw of what the game may ask it to. */
const missing = (font: string, texts: readonly string[]): string[] => {
  const glyphs = glyphsOf(read(`${font}.ttf`));
  const shown = texts.join('').replace(/\{\w+\}/g, '');
  return [...new Set(shown)].filter((sign) => !glyphs.has(sign.codePointAt(0)!));
};

test('texts: both languages say the same things', () => {
  expect(Object.keys(languages.en).sort()).toEqual(Object.keys(languages['zh-CN']).sort());
});

test('texts: a number that is filled in is filled in in both languages', () => {
  for (const [key, text] of Object.entries(languages.en)) {
    expect(holesOf(languages['zh-CN'][key]!), key).toEqual(holesOf(text));
  }
});

describe.each(Object.entries(languages))('texts in %s', (language, texts) => {
  const main = ofMain[language as keyof typeof ofMain];
  const titlesOf = (said: Record<string, string>): readonly string[] =>
    Object.entries(said).flatMap(([key, text]) => (isTitleKey(key) ? [text] : []));

  test('fonts: the text face has a glyph for every sign of every text, and for numbers', () => {
    expect(missing('fonts/text', [...Object.values(main), '0123456789+-×.,:/%!?'])).toEqual([]);
    const ofDomain = Object.entries(texts).flatMap(([key, text]) =>
      key.startsWith('friends.') ? [text] : [],
    );
    expect(ofDomain.length).toBeGreaterThan(30);
    expect(missing('fonts/text', ofDomain)).toEqual([]);
    expect(missing('pages/text', [...Object.values(texts), '0123456789+-×.,:/%!?'])).toEqual([]);
  });

  test('fonts: the brush face has a glyph for every sign of every title', () => {
    expect(titlesOf(main).length).toBeGreaterThan(20);
    expect(missing('fonts/title', [...titlesOf(main), '0123456789×连团圆'])).toEqual([]);
    expect(missing('pages/title', titlesOf(texts))).toEqual([]);
  });
});

describe.each(['zh-CN', 'en'])('guests in %s', (language) => {
  const texts = JSON.parse(read(`guests/${language}.json`).toString()) as Record<string, string>;

  test('guests: each has a name and a line, and each term of the sun a name', () => {
    const wanted = GUESTS.flatMap(({ id }, term) => [`guest.${id}`, `guest.${id}.lore`, `term.${term}`]);
    expect(Object.keys(texts).sort()).toEqual(wanted.sort());
    expect(new Set(Object.values(texts)).size).toBe(wanted.length);
  });

  test('guests: their face has a glyph for every sign of their page', () => {
    const glyphs = glyphsOf(read('guests/text.ttf'));
    const ofPage = Object.entries(languages[language as keyof typeof languages]).flatMap(([key, text]) =>
      key.startsWith('guests.') ? [text] : [],
    );
    const shown = [...Object.values(texts), ...ofPage, '0123456789/'].join('').replace(/\{\w+\}/g, '');
    expect([...new Set(shown)].filter((sign) => !glyphs.has(sign.codePointAt(0)!))).toEqual([]);
  });
});

test('fonts: the pictures draw their few letters with faces of their own', () => {
  const drawn = [...DRAWN_TEXTS.logo, DRAWN_TEXTS.ageMark].join('');
  const letters = [logoPicture(), ...keepsakePictures()].flatMap(({ content }) =>
    [...content.matchAll(/<text[^>]*>([^<]*)</g)].map((text) => text[1]!),
  );
  expect(new Set(letters.join(''))).toEqual(new Set(drawn));
  const held = ['title', 'text'].map((face) => glyphsOf(read(`picture-fonts/${face}.ttf`)));
  for (const [at, face] of [DRAWN_TEXTS.logo.join(''), DRAWN_TEXTS.ageMark].entries()) {
    for (const sign of face) expect(held[at]!.has(sign.codePointAt(0)!), sign).toBe(true);
  }
});

test('fonts: a sign the game never shows is not carried along', () => {
  expect(missing('pages/text', ['龘'])).toEqual(['龘']);
});
