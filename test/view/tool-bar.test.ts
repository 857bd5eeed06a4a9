import { describe, expect, it, vi } from 'vitest';
import type { RunView } from '../../src/core/index.ts';
import { IDLE_RUN } from '../../src/view/board/idle-run.ts';
import { BOARD, JAR, playLayout } from '../../src/view/layout/play-layout.ts';
import { virtualScreen } from '../../src/view/layout/virtual-screen.ts';
import { NAMED_SCREENS } from './screens.ts';
import { buildScene, seenTexts } from './whole-scene.ts';

// Pixi asks for a browser when it is read, and for a context when a shader is made; Node has neither.
vi.hoisted(() => {
  vi.stubGlobal('navigator', { userAgent: '' });
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) });
});

const HINT = '摇一摇：点一下罐子';
const run: RunView = { ...IDLE_RUN, ended: null, tools: { allowed: true, held: () => 1, fits: () => true } };

const setup = (name: string) => {
  const metrics = NAMED_SCREENS[name]!;
  const whole = buildScene('zh-CN', metrics);
  const { scene, scale } = whole;
  const wait = (milliseconds: number) => {
    for (let passed = 0; passed < milliseconds; passed += 20) scene.draw(0, 20);
  };
  scene.begin(run);
  scene.show({ name: 'play', mode: 'endless', best: 0, takeBacks: null, tutorial: false, opponent: null });
  wait(1500);
  const { tools } = playLayout(virtualScreen(metrics).screen, BOARD, JAR);
  const touch = (phase: 'start' | 'end') =>
    scene.touch({ phase, id: 0, x: tools.x * scale, y: tools.y * scale });
  const told = () => seenTexts(whole).some(({ text }) => text === HINT);
  return { scene, wait, touch, told };
};

describe.each(['iPhone SE, first', 'iPhone 13'])('tools: on %s', (name) => {
  it('tools: a button held down says what it does, and nothing is taken into the hand', () => {
    const { scene, wait, touch, told } = setup(name);
    touch('start');
    wait(800);
    expect(told()).toBe(true);
    touch('end');
    wait(800);
    expect(told()).toBe(false);
    expect(scene.timeScale).toBe(1);
  });

  it('tools: a button that is pressed takes the tool into the hand, and says what it does while time stands', () => {
    const { scene, wait, touch, told } = setup(name);
    touch('start');
    touch('end');
    wait(800);
    expect(scene.timeScale).toBe(0);
    expect(told()).toBe(true);
  });
});
