import { describe, expect, it, vi } from 'vitest';
import { TWISTS } from '../../src/shared/vocabulary/twists.ts';
import { IDLE_RUN } from '../../src/view/board/idle-run.ts';
import { BOARD, JAR, playLayout } from '../../src/view/layout/play-layout.ts';
import { virtualScreen } from '../../src/view/layout/virtual-screen.ts';
import type { ScreenMetrics } from '../../src/view/stage/stage.ts';
import { around, type Boxes, capsuleOf, leaving, meetingsWith, numbered, squareOf } from './boxes.ts';
import { FIRST_PLAY } from './first-play.ts';
import { NAMED_SCREENS } from './screens.ts';
import { buildScene, seenTexts } from './whole-scene.ts';

// Pixi asks for a browser when it is read, and for a context when a shader is made; Node has neither.
vi.hoisted(() => {
  vi.stubGlobal('navigator', { userAgent: '' });
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) });
});

const headOf = (screen: ScreenMetrics): Boxes => {
  const { pause, next, moon, score, best } = playLayout(screen, BOARD, JAR);
  return {
    pause: squareOf(pause),
    capsule: capsuleOf(screen),
    tag: around({ x: next.x, y: next.y + next.height / 2 }, next.width, next.height),
    moon: around(moon, moon.radius * 2, moon.radius * 2),
    best: around(best, 40, best.size),
    score: around(score, 60, score.size),
  };
};

type Twist = (typeof TWISTS)[number];

/** By twist the sign on the stamp and its name: all the text that it brings to one scene. */
const textsOf = (language: string, metrics: ScreenMetrics) => {
  const whole = buildScene(language, metrics);
  const wordsFor = (playedWith: Twist | null) => {
    whole.scene.begin({ ...IDLE_RUN, ended: null, twist: playedWith });
    whole.scene.show({ ...FIRST_PLAY, mode: 'daily' });
    for (let passed = 0; passed < 1500; passed += 50) whole.scene.draw(0, 50);
    return seenTexts(whole);
  };
  const before = new Set(wordsFor(null).map(({ text }) => text));
  return TWISTS.map((twist) => ({
    twist,
    texts: wordsFor(twist).filter(({ text }) => !before.has(text)),
  }));
};

describe.each(['zh-CN', 'en'])('twist in play, %s', (language) => {
  it.each(Object.entries(NAMED_SCREENS))(
    '%s: its name is clear of everything else up there',
    (_, metrics) => {
      const { screen, scale } = virtualScreen(metrics);
      for (const { twist, texts } of textsOf(language, metrics)) {
        expect(texts).toHaveLength(2);
        const boxes = numbered(
          twist,
          texts.map(({ left, top, right, bottom }) => ({
            left: left / scale,
            top: top / scale,
            right: right / scale,
            bottom: bottom / scale,
          })),
        );
        expect(meetingsWith(headOf(screen), boxes)).toEqual([]);
        expect(leaving(boxes, screen)).toEqual([]);
      }
    },
  );
});
