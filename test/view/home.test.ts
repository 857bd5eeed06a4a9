import { describe, expect, it, vi } from 'vitest';
import { BOARD, JAR, playLayout } from '../../src/view/layout/play-layout.ts';
import { virtualScreen } from '../../src/view/layout/virtual-screen.ts';
import { homeLayout } from '../../src/view/screens/home/home-layout.ts';
import type { HomeEntry, HomeScreen } from '../../src/view/screens/screen.ts';
import { SCREENS } from './all-screens.ts';
import { NAMED_SCREENS } from './screens.ts';
import { buildScene, recordTo, type Sent, seenTexts } from './whole-scene.ts';

// Pixi asks for a browser when it is read, and for a context when a shader is made; Node has neither.
vi.hoisted(() => {
  vi.stubGlobal('navigator', { userAgent: '' });
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) });
});

const WAYS = ['自在', '今日', '一分钟', '练习', '月历', '团圆谱', '成就', '装扮', '今日榜', '好友'];

const setup = (name: string, entries: readonly HomeEntry[], newEntries: readonly HomeEntry[] = []) => {
  const sent: Sent[] = [];
  const metrics = NAMED_SCREENS[name]!;
  const whole = buildScene('zh-CN', metrics, recordTo(sent));
  const show = (now: readonly HomeEntry[], fresh: readonly HomeEntry[] = []) => {
    whole.scene.show({ ...(SCREENS.home as HomeScreen), entries: now, newEntries: fresh });
    for (let frame = 0; frame < 90; frame++) whole.scene.draw(0, 1000 / 30);
  };
  show(entries, newEntries);
  const { screen, scale } = virtualScreen(metrics);
  const home = homeLayout(screen, playLayout(screen, BOARD, JAR), BOARD.height);
  const tap = ({ x, y }: { readonly x: number; readonly y: number }) => {
    for (const phase of ['start', 'end'] as const)
      whole.scene.touch({ phase, id: 0, x: x * scale, y: y * scale });
  };
  const texts = () => seenTexts(whole).map(({ text }) => text);
  return { sent, home, tap, texts, show };
};

describe.each(['iPhone SE, first', 'iPhone 13', 'tablet'])('home on %s', (name) => {
  it('home: a newcomer is told to start, and finds nothing else to press but the settings', () => {
    const { sent, home, tap, texts } = setup(name, []);
    expect(texts()).toContain('开始');
    expect(texts().filter((text) => WAYS.includes(text))).toEqual([]);
    for (const place of [home.daily, home.sprint, home.practice, home.coins, ...home.pages]) tap(place);
    expect(sent).toEqual([]);
    tap(home.settings);
    tap(home.endless);
    expect(sent).toContainEqual({ type: 'settings' });
    expect(sent).toContainEqual({ type: 'start', mode: 'endless' });
  });

  it('home: what has come is in the middle of its row, and said to be new', () => {
    const { texts, show } = setup(name, ['album'], ['album']);
    expect(texts()).toEqual(expect.arrayContaining(['自在', '团圆谱', '新']));
    show(['album', 'leaderboard']);
    expect(texts()).toEqual(expect.arrayContaining(['团圆谱', '今日榜']));
    expect(texts()).not.toContain('新');
  });
});
