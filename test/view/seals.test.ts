import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { CORNER, pageLayout } from '../../src/view/layout/page-layout.ts';
import { virtualScreen } from '../../src/view/layout/virtual-screen.ts';
import type { PageName } from '../../src/view/screens/pages.ts';
import type { Screen } from '../../src/view/screens/screen.ts';
import type { Intent, ScreenMetrics } from '../../src/view/stage/stage.ts';
import { SCREENS } from './all-screens.ts';
import { NAMED_SCREENS } from './screens.ts';
import { buildScene, recordTo, seenTexts, type WholeScene } from './whole-scene.ts';

// Pixi asks for a browser when it is read, and for a context when a shader is made; Node has neither.
vi.hoisted(() => {
  vi.stubGlobal('navigator', { userAgent: '' });
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) });
});

const SEALS: Intent = { type: 'open', page: 'seals' };
const WINDOWS = ['iPhone SE, first', 'iPhone 13', 'tablet'] as const;

const wordOf = (language: string): string =>
  JSON.parse(readFileSync(new URL(`../../assets/i18n/${language}.json`, import.meta.url), 'utf8'))[
    'challenge.proven'
  ];

interface Opened extends WholeScene {
  readonly sent: Intent[];
  readonly tap: (x: number, y: number) => void;
}

/** Four seconds in as few frames as a slow phone has. */
const open = (screen: Screen, metrics: ScreenMetrics, language = 'en'): Opened => {
  const sent: Intent[] = [];
  const whole = buildScene(language, metrics, recordTo(sent));
  whole.scene.show(screen);
  for (let frame = 0; frame < 40; frame++) whole.scene.draw(0, 100);
  sent.length = 0;
  const tap = (x: number, y: number): void => {
    for (const phase of ['start', 'end'] as const) whole.scene.touch({ phase, id: 1, x, y });
  };
  return { ...whole, sent, tap };
};

const challenge = SCREENS.challenge as Extract<Screen, { name: 'challenge' }>;
const result = SCREENS.result as Extract<Screen, { name: 'result' }>;
const STAMPED = { challenge, result } as const;
/** The screens that it is opened from. */
const SOURCES = Object.entries({
  challenge,
  result,
  friends: SCREENS.friends!,
  leaderboard: SCREENS.standing!,
});
const PROOFS = ['none', 'checking', 'older-rules', 'refuted'] as const;

describe.each(WINDOWS)('seals on the %s', (name) => {
  const metrics = NAMED_SCREENS[name] as ScreenMetrics;

  it.each(['challenge', 'result'] as const)('%s: a tap on the seal opens what it means', (panel) => {
    for (const language of ['en', 'zh-CN']) {
      const phone = open(STAMPED[panel], metrics, language);
      const seal = seenTexts(phone).find(({ text }) => text === wordOf(language));
      if (!seal) throw new Error('no seal');
      phone.tap((seal.left + seal.right) / 2, (seal.top + seal.bottom) / 2);
      expect(phone.sent).toEqual([{ type: 'press' }, SEALS]);
    }
  });

  it.each(['challenge', 'result'] as const)('%s: no seal, nothing to tap in its place', (panel) => {
    const stamped = open(STAMPED[panel], metrics);
    const seal = seenTexts(stamped).find(({ text }) => text === wordOf('en'));
    for (const proof of PROOFS) {
      const phone = open({ ...STAMPED[panel], opponent: { ...challenge.opponent!, proof } }, metrics);
      phone.tap((seal!.left + seal!.right) / 2, (seal!.top + seal!.bottom) / 2);
      expect(phone.sent).not.toContainEqual(SEALS);
    }
  });

  it.each([
    ['friends', SCREENS.friends],
    ['leaderboard', SCREENS.standing],
  ] as const)('%s: a tap at the paper’s corner opens what its marks mean', (page, screen) => {
    const phone = open(screen as Screen, metrics);
    const { screen: points, scale } = virtualScreen(metrics);
    const { x, y, width, height } = pageLayout(points, page as PageName);
    phone.tap((x - width / 2 + CORNER.x) * scale, (y - height / 2 + CORNER.y) * scale);
    expect(phone.sent).toEqual([{ type: 'press' }, SEALS]);
  });
});

it.each(SOURCES)(
  '%s: to what its seals mean and back, all is lettered at three pixels a point',
  (_, screen) => {
    for (const language of ['en', 'zh-CN']) {
      const phone = open(screen, { ...NAMED_SCREENS['iPhone 15 Pro Max']!, pixelRatio: 3 }, language);
      for (const shown of [SCREENS.seals!, screen]) {
        phone.scene.show(shown);
        for (let frame = 0; frame < 100; frame++) phone.scene.draw(0, 20);
        expect([shown.name, 1 / phone.page.pointsPerPixel]).toEqual([shown.name, 3]);
      }
    }
  },
);
