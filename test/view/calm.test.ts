import type { Container } from 'pixi.js';
import { describe, expect, it, vi } from 'vitest';
import type { GameEvent, RunView } from '../../src/core/index.ts';
import { EMPTY_SAVE } from '../../src/progress/save.ts';
import { bestsOf, settingsOf } from '../../src/progress/save-views.ts';
import type { Settings } from '../../src/shared/vocabulary/setting-names.ts';
import { IDLE_RUN } from '../../src/view/board/idle-run.ts';
import { MoodLight } from '../../src/view/effects/mood-light.ts';
import { HOME_ENTRIES, type Screen } from '../../src/view/screens/screen.ts';
import { FIRST_PLAY } from './first-play.ts';
import { NAMED_SCREENS } from './screens.ts';
import { buildScene } from './whole-scene.ts';

// Pixi asks for a browser when it is read, and for a context when a shader is made; Node has neither.
vi.hoisted(() => {
  vi.stubGlobal('navigator', { userAgent: '' });
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) });
});

const FRAME = 16;

const light = (reduced: boolean) => {
  const mood = new MoodLight();
  mood.reduced = reduced;
  const seen = { zoom: [] as number[], pace: [] as number[] };
  mood.chain(5);
  mood.great(1);
  mood.reunion();
  for (let ms = 0; ms < 2000; ms += FRAME) {
    mood.step(FRAME);
    seen.zoom.push(mood.zoom);
    seen.pace.push(mood.timeScale);
  }
  return seen;
};

const settings = (reducedMotion: boolean): Settings => ({ ...settingsOf(EMPTY_SAVE), reducedMotion });

const HOME: Screen = {
  name: 'home',
  best: { ...bestsOf(EMPTY_SAVE, '2026-12-28'), endless: 23_456, daily: 12_345, sprint: 3_456 },
  entries: HOME_ENTRIES,
  newEntries: [],
  dots: [],
  asks: null,
  lanterns: null,
  olderBest: 0,
  date: { month: 12, day: 28 },
  twist: 'light',
  streak: 128,
  coins: 12_345,
  tasks: [true, false, false],
  moon: 0.5,
  resumable: null,
  resumables: [],
  cloud: 'synced',
  standing: null,
  news: null,
};
const DUEL: Screen = {
  ...FIRST_PLAY,
  mode: 'challenge',
  opponent: {
    ...{ score: 900, proof: 'verified', name: null, comparison: 'drops' },
    ...{ run: IDLE_RUN, lead: 20, proved: null },
  },
};
const PAUSE: Screen = { name: 'pause', settings: settings(true) };

const MOONS: GameEvent = {
  type: 'merged',
  a: 1,
  b: 2,
  into: null,
  tier: 10,
  x: 200,
  y: 700,
  points: 500,
  chain: 1,
};

const run: RunView = { ...IDLE_RUN, score: 9_000 };

/** Where every node that is to be seen stands, how it is turned and how large it is. */
const poses = (root: Container): Map<Container, string> => {
  const found = new Map<Container, string>();
  const look = (node: Container): void => {
    if (!node.visible || node.alpha < 0.01) return;
    const { x, y, rotation, scale } = node;
    found.set(node, [x, y, rotation, scale.x, scale.y].map((value) => value.toFixed(3)).join(' '));
    for (const child of node.children) look(child as Container);
  };
  look(root);
  return found;
};

/** How many nodes moved, turned or grew while they were seen. */
const moved = (reducedMotion: boolean, act: (step: (ms: number) => void, scene: Show) => void): number => {
  const { scene, root } = buildScene('zh-CN', NAMED_SCREENS['iPhone 13']!);
  scene.apply(settings(reducedMotion));
  const movers = new Set<Container>();
  let before = new Map<Container, string>();
  const step = (ms: number): void => {
    for (let passed = 0; passed < ms; passed += FRAME) {
      scene.draw(0, FRAME);
      const now = poses(root);
      for (const [node, pose] of now) if ((before.get(node) ?? pose) !== pose) movers.add(node);
      before = now;
    }
  };
  act(step, scene);
  return movers.size;
};

type Show = ReturnType<typeof buildScene>['scene'];

const goThroughScreens = (step: (ms: number) => void, scene: Show): void => {
  scene.begin(null);
  for (const screen of [HOME, FIRST_PLAY, PAUSE, FIRST_PLAY, HOME, DUEL, HOME]) {
    if (screen === FIRST_PLAY || screen === DUEL) scene.begin(run);
    if (screen === HOME) scene.begin(null);
    scene.show(screen);
    step(900);
  }
};

const meetMoons = (step: (ms: number) => void, scene: Show): void => {
  scene.begin(run);
  scene.show(FIRST_PLAY);
  step(900);
  scene.tick([MOONS]);
  step(5000);
};

describe('reduced motion', () => {
  it('calm: no chain and no great merge moves the camera or holds the time', () => {
    const calm = light(true);
    expect(new Set(calm.zoom)).toEqual(new Set([1]));
    expect(new Set(calm.pace)).toEqual(new Set([1]));
    const lively = light(false);
    expect(Math.max(...lively.zoom)).toBeGreaterThan(1.005);
    expect(Math.min(...lively.pace)).toBeLessThan(0.5);
  });

  it('calm: from home into a run, to the pause and back nothing slides, turns or grows', () => {
    expect(moved(true, goThroughScreens)).toBe(0);
    expect(moved(false, goThroughScreens)).toBeGreaterThan(10);
  });

  it('calm: the finale stands where it belongs and only fades', () => {
    expect(moved(true, meetMoons)).toBe(0);
    expect(moved(false, meetMoons)).toBeGreaterThan(10);
  });
});
