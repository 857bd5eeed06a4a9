import { describe, expect, it, vi } from 'vitest';
import type { RunView, Tool } from '../../src/core/index.ts';
import { EMPTY_SAVE } from '../../src/progress/save.ts';
import { settingsOf } from '../../src/progress/save-views.ts';
import { IDLE_RUN } from '../../src/view/board/idle-run.ts';
import { BOARD, JAR, playLayout } from '../../src/view/layout/play-layout.ts';
import { virtualScreen } from '../../src/view/layout/virtual-screen.ts';
import { FIRST_PLAY } from './first-play.ts';
import { NAMED_SCREENS } from './screens.ts';
import { buildScene, type SeenText, seenTexts } from './whole-scene.ts';

// Pixi asks for a browser when it is read, and for a context when a shader is made; Node has neither.
vi.hoisted(() => {
  vi.stubGlobal('navigator', { userAgent: '' });
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) });
});

const HINT = '摇一摇：点一下罐子';
const run: RunView = { ...IDLE_RUN, ended: null, tools: { allowed: true, held: () => 1, fits: () => true } };

const setup = (name: string, language = 'zh-CN') => {
  const metrics = NAMED_SCREENS[name]!;
  const whole = buildScene(language, metrics);
  const { scene, scale } = whole;
  const wait = (milliseconds: number) => {
    for (let passed = 0; passed < milliseconds; passed += 20) scene.draw(0, 20);
  };
  scene.begin(run);
  scene.show(FIRST_PLAY);
  wait(1500);
  const { tools } = playLayout(virtualScreen(metrics).screen, BOARD, JAR);
  const touch = (phase: 'start' | 'end') =>
    scene.touch({ phase, id: 0, x: tools.x * scale, y: tools.y * scale });
  const told = () => seenTexts(whole).some(({ text }) => text === HINT);
  const says = (part: string) => seenTexts(whole).some(({ text }) => text.includes(part));
  return { scene, wait, touch, told, says, whole };
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

describe('tools: in their places', () => {
  const NAMES = ['摇一摇', '夹子', '添料'];

  /** A run whose tools the test hands out and takes away. */
  const setup = (newTools: readonly Tool[] = [], reducedMotion = false) => {
    const held: Record<Tool, number> = { shake: 0, tongs: 0, raise: 0 };
    const now: { danger: RunView['danger'] } = { danger: null };
    const tools = { allowed: true, held: (tool: Tool) => held[tool], fits: () => true };
    const view: RunView = { ...IDLE_RUN, ended: null, tools };
    const live: RunView = Object.defineProperty({ ...view }, 'danger', { get: () => now.danger });
    const whole = buildScene('zh-CN', NAMED_SCREENS['iPhone 13']!);
    whole.scene.apply({
      ...settingsOf(EMPTY_SAVE),
      reducedMotion,
    });
    whole.scene.begin(live);
    whole.scene.show({ ...FIRST_PLAY, newTools });
    const texts = (milliseconds: number) => {
      for (let passed = 0; passed < milliseconds; passed += 20) whole.scene.draw(0, 20);
      return seenTexts(whole);
    };
    const earn = (tool: Tool) => {
      held[tool] += 1;
      whole.scene.tick([{ type: 'tool-earned', tool, x: 300, y: 600 }]);
    };
    const names = (milliseconds = 1500) =>
      texts(milliseconds).flatMap(({ text, left }) =>
        NAMES.includes(text) ? [[text, Math.round(left)]] : [],
      );
    return { held, now, earn, texts, names, whole, live };
  };

  it('tools: they make room for the run that is shown again, and stand in the next', () => {
    const { earn, names, whole, live } = setup();
    earn('tongs');
    expect(names()).toHaveLength(1);
    whole.scene.showInstantReplay(0);
    expect(names(600)).toEqual([]);
    whole.scene.showInstantReplay(null);
    expect(names(600)).toEqual([]);
    whole.scene.begin(live);
    expect(names()).toHaveLength(1);
  });

  it('tools: each has its name under it, and stays where it is when another comes or it is used up', () => {
    const { held, earn, names } = setup();
    expect(names()).toEqual([]);
    earn('tongs');
    const alone = names();
    expect(alone).toHaveLength(1);
    earn('shake');
    expect(names()).toEqual(expect.arrayContaining(alone));
    held.tongs = 0;
    expect(names()).toEqual(expect.arrayContaining(alone));
  });

  it('tools: what a moon’s tool does is told once its ceremony is over', () => {
    const { earn, texts, whole } = setup(['shake']);
    const says = (milliseconds: number) =>
      texts(milliseconds).some(({ text }) => text.startsWith('摇一摇：'));
    const moon = { a: 1, b: 2, into: 3, tier: 9, x: 300, y: 600, points: 1000, chain: 1 } as const;
    whole.scene.tick([{ type: 'merged', ...moon }]);
    earn('shake');
    for (let passed = 0; passed < 1600; passed += 100) expect(says(100)).toBe(false);
    expect(says(1500)).toBe(true);
  });

  it('tools: what one does is told with the first that is ever earned, and not again', () => {
    const told = setup(['tongs']);
    const says = (milliseconds: number) =>
      told.texts(milliseconds).some(({ text }) => text.startsWith('夹子：'));
    told.earn('tongs');
    expect(says(1600)).toBe(true);
    expect(says(5000)).toBe(false);
    told.earn('tongs');
    expect(says(1600)).toBe(false);
    const known = setup([]);
    known.earn('tongs');
    expect(known.texts(1600).some(({ text }) => text.startsWith('夹子：'))).toBe(false);
  });

  it.each([false, true])('tools: when danger begins it is said what is left (reduced motion: %s)', (calm) => {
    const { held, now, texts } = setup([], calm);
    held.shake = 2;
    texts(1000);
    now.danger = { piece: IDLE_RUN.pieces[0]!.id, ticksLeft: 60, ticksTotal: 120 };
    expect(texts(500).map(({ text }) => text)).toContain('还有 2 次摇一摇');
    expect(texts(2500).map(({ text }) => text)).not.toContain('还有 2 次摇一摇');
  });

  it('tools: who holds none is told of none', () => {
    const { now, texts } = setup();
    now.danger = { piece: IDLE_RUN.pieces[0]!.id, ticksLeft: 60, ticksTotal: 120 };
    expect(texts(500).some(({ text }) => text.startsWith('还有'))).toBe(false);
  });
});

describe.each(['iPhone SE, first', 'iPhone 13'])('a run that grows too long: on %s', (name) => {
  it('a quiet line says it for a while, once, and a tool in the hand goes before it', () => {
    const { scene, wait, touch, told, says } = setup(name);
    scene.show({ ...FIRST_PLAY, proofLeft: 'little' });
    wait(600);
    expect(says('快要没有回放')).toBe(true);
    touch('start');
    touch('end');
    wait(600);
    expect([told(), says('快要没有回放')]).toEqual([true, false]);
    touch('start');
    touch('end');
    wait(8500);
    expect(says('快要没有回放')).toBe(false);
    scene.show({ ...FIRST_PLAY, proofLeft: 'little' });
    wait(600);
    expect(says('快要没有回放')).toBe(false);
    scene.show({ ...FIRST_PLAY, proofLeft: 'none' });
    wait(600);
    expect(says('没有回放了')).toBe(true);
  });

  it.each(['little', 'none'] as const)('the line of “%s” can be read in both languages', (proofLeft) => {
    for (const language of ['zh-CN', 'en']) {
      const { scene, wait, whole } = setup(name, language);
      const before = seenTexts(whole).map(({ text }) => text);
      scene.show({ ...FIRST_PLAY, proofLeft });
      wait(600);
      const lines = seenTexts(whole).filter(({ text }) => !before.includes(text));
      expect(lines).toHaveLength(1);
      const [{ size, left, right }] = lines as [SeenText];
      expect([size >= 12, left >= 0, right <= NAMED_SCREENS[name]!.width]).toEqual([true, true, true]);
    }
  });
});
