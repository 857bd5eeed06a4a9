import { describe, expect, it, vi } from 'vitest';
import type { Screen } from '../../src/view/screens/screen.ts';
import type { ScreenMetrics } from '../../src/view/stage/stage.ts';
import { SCREENS } from './all-screens.ts';
import { NAMED_SCREENS } from './screens.ts';
import { buildScene, type SeenText, seenTexts, type WholeScene } from './whole-scene.ts';

// Pixi asks for a browser when it is read, and for a context when a shader is made; Node has neither.
vi.hoisted(() => {
  vi.stubGlobal('navigator', { userAgent: '' });
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) });
});

const settle = (whole: WholeScene, screen: Screen): readonly SeenText[] => {
  whole.scene.show(screen);
  for (let frame = 0; frame < 90; frame += 1) whole.scene.draw(0, 1000 / 30);
  return seenTexts(whole);
};

const named = (whole: WholeScene, look: (texts: readonly SeenText[]) => readonly string[]): string[] =>
  Object.entries(SCREENS).flatMap(([name, screen]) =>
    look(settle(whole, screen)).map((text) => `${name}: ${text}`),
  );

const tooSmall = (texts: readonly SeenText[]): string[] =>
  texts.filter(({ size }) => size < 12 - 1e-6).map(({ text, size }) => `${text} (${size.toFixed(1)})`);

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
  it.each(Object.entries(NAMED_SCREENS))('texts: on %s none is smaller than twelve points', (_, metrics) => {
    const whole = buildScene(language, metrics);
    expect(named(whole, tooSmall)).toEqual([]);
  });

  it.each(['iPhone 15 Pro Max', 'iPhone SE, first'])(
    'texts: on %s every screen is lettered at three pixels a point',
    (name) => {
      const whole = buildScene(language, { ...NAMED_SCREENS[name]!, pixelRatio: 3 });
      const sharpness = named(whole, () => [`${1 / whole.page.pointsPerPixel}`]);
      expect(sharpness).toEqual(Object.keys(SCREENS).map((screen) => `${screen}: 3`));
    },
  );

  it.each(Object.entries(NAMED_SCREENS))(
    'texts: on %s none is cut off or under the capsule',
    (_, metrics) => {
      const whole = buildScene(language, metrics);
      expect(named(whole, outside(metrics))).toEqual([]);
    },
  );
});
