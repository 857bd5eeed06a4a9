import { describe, expect, it, vi } from 'vitest';
import { NIGHT, RICE } from '../../src/shared/vocabulary/palette.ts';
import type { Screen } from '../../src/view/screens/screen.ts';
import type { ScreenMetrics } from '../../src/view/stage/stage.ts';
import { SCREENS } from './all-screens.ts';
import { forgetWidgets, linesAndButtons } from './paragraphs.ts';
import { NAMED_SCREENS } from './screens.ts';
import { buildScene, FACES, type SeenText, seenTexts, type WholeScene } from './whole-scene.ts';

// Pixi asks for a browser when it is read, and for a context when a shader is made; Node has neither.
vi.hoisted(() => {
  vi.stubGlobal('navigator', { userAgent: '' });
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) });
});

/** Three seconds in as few frames as a slow phone has: texts come to the same places, to the last digit. */
const settle = (whole: WholeScene, screen: Screen): readonly SeenText[] => {
  whole.scene.show(screen);
  for (let frame = 0; frame < 30; frame += 1) whole.scene.draw(0, 100);
  return seenTexts(whole);
};

/** By screen, the texts on it once it has settled. */
type AllTexts = readonly (readonly [screen: string, texts: readonly SeenText[]])[];

/** By language and phone, pairs of a paragraph's line and a button of its panel, and those that lie on each other. */
const paragraphs = new Map<string, { pairs: number; readonly meeting: string[] }>();

const settleAll = (key: string, whole: WholeScene): AllTexts => {
  forgetWidgets();
  const found = { pairs: 0, meeting: [] as string[] };
  paragraphs.set(key, found);
  return Object.entries(SCREENS).map(([name, screen]) => {
    const texts = settle(whole, screen);
    const { pairs, meeting } = linesAndButtons(whole);
    found.pairs += pairs;
    found.meeting.push(...meeting.map((line) => `${name}: ${line}`));
    return [name, texts];
  });
};

/** Every screen is settled once in each language on each phone; the tests look at that. */
const settled = new Map<string, AllTexts>();

const textsOn = (language: string, phone: string): AllTexts => {
  const key = `${language} ${phone}`;
  const texts = settled.get(key) ?? settleAll(key, buildScene(language, NAMED_SCREENS[phone]!));
  settled.set(key, texts);
  return texts;
};

const named = (all: AllTexts, look: (texts: readonly SeenText[]) => readonly string[]): string[] =>
  all.flatMap(([name, texts]) => look(texts).map((text) => `${name}: ${text}`));

/** Signs that the face of their text does not have: each package carries only those of its own texts. */
const unknownSigns = (texts: readonly SeenText[]): string[] =>
  texts.flatMap(({ text, family }) =>
    [...text]
      .filter((sign) => !FACES[family]?.has(sign.codePointAt(0)!))
      .map((sign) => `${sign} in ${text} (${family})`),
  );

const tooSmall = (texts: readonly SeenText[]): string[] =>
  texts.filter(({ size }) => size < 12 - 1e-6).map(({ text, size }) => `${text} (${size.toFixed(1)})`);

/** WCAG 2.1: relative luminance, and the contrast of two colours. */
const luminance = (color: string): number => {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};
const contrast = (one: string, other: string): number => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
};
/** Dark inks are written on paper only, light ones on the night or on lacquer. */
const isInk = (color: string): boolean => luminance(color) < 0.25;

const faint = (texts: readonly SeenText[]): string[] =>
  texts.flatMap(({ text, color }) => {
    const value = contrast(color, isInk(color) ? RICE : NIGHT[2]);
    return value < 4.5 ? [`${text} (${value.toFixed(1)})`] : [];
  });

const smallOnPaper = (texts: readonly SeenText[]): string[] =>
  texts.flatMap(({ text, color, size }) =>
    isInk(color) && size < 13 - 1e-6 ? [`${text} (${size.toFixed(1)})`] : [],
  );

const outside =
  ({ width, capsule }: ScreenMetrics) =>
  (texts: readonly SeenText[]): string[] =>
    texts
      .filter(
        ({ left, right, top, bottom }) =>
          left < 0 ||
          right > width ||
          (right > capsule.left && top < capsule.top + capsule.height && bottom > capsule.top),
      )
      .map(({ text }) => text);

describe.each(['zh-CN', 'en'])('texts on the screen in %s', (language) => {
  it.each(Object.keys(NAMED_SCREENS))('texts: on %s none is smaller than twelve points', (phone) => {
    expect(named(textsOn(language, phone), tooSmall)).toEqual([]);
  });

  it.each(Object.keys(NAMED_SCREENS))('texts: on %s each has a contrast of at least 4.5', (phone) => {
    expect(named(textsOn(language, phone), faint)).toEqual([]);
  });

  it.each(Object.keys(NAMED_SCREENS))('texts: on %s ink on paper is at least 13 points', (phone) => {
    expect(named(textsOn(language, phone), smallOnPaper)).toEqual([]);
  });

  it.each(['iPhone 15 Pro Max', 'iPhone SE, first'])(
    'texts: on %s every screen is lettered at three pixels a point',
    (name) => {
      const whole = buildScene(language, { ...NAMED_SCREENS[name]!, pixelRatio: 3 });
      for (const [screen, shown] of Object.entries(SCREENS)) {
        settle(whole, shown);
        expect([screen, 1 / whole.page.pointsPerPixel]).toEqual([screen, 3]);
      }
    },
  );

  it.each(Object.keys(NAMED_SCREENS))('texts: on %s no paragraph reaches onto a button', (phone) => {
    textsOn(language, phone);
    const found = paragraphs.get(`${language} ${phone}`);
    expect(found?.pairs).toBeGreaterThan(100);
    expect(found?.meeting).toEqual([]);
  });

  it('texts: each is written in a face that has its signs', () => {
    expect(named(textsOn(language, 'iPhone 13'), unknownSigns)).toEqual([]);
  });

  it.each(Object.entries(NAMED_SCREENS))(
    'texts: on %s none is cut off or under the capsule',
    (phone, metrics) => {
      expect(named(textsOn(language, phone), outside(metrics))).toEqual([]);
    },
  );
});
