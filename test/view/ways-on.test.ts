import { describe, expect, it, vi } from 'vitest';
import type { LeaderboardScreen, LeaderboardSnapshot } from '../../src/view/screens/pages.ts';
import type { OverScreen, Screen } from '../../src/view/screens/screen.ts';
import { NAMED_SCREENS } from './screens.ts';
import { buildScene, recordTo, type Sent, seenTexts } from './whole-scene.ts';

// Pixi asks for a browser when it is read, and for a context when a shader is made; Node has neither.
vi.hoisted(() => {
  vi.stubGlobal('navigator', { userAgent: '' });
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) });
});

const setup = (name: string, screen: Screen) => {
  const sent: Sent[] = [];
  const whole = buildScene('zh-CN', NAMED_SCREENS[name]!, recordTo(sent));
  const wait = () => {
    for (let frame = 0; frame < 90; frame++) whole.scene.draw(0, 1000 / 30);
  };
  whole.scene.show(screen);
  wait();
  const find = (text: string) => seenTexts(whole).find((seen) => seen.text === text);
  const press = (text: string): void => {
    const { left, right, top, bottom } = find(text)!;
    const place = { id: 0, x: (left + right) / 2, y: (top + bottom) / 2 };
    whole.scene.touch({ phase: 'start', ...place });
    whole.scene.touch({ phase: 'end', ...place });
  };
  const says = (part: string) => seenTexts(whole).some(({ text }) => text.includes(part));
  const show = (next: Screen) => {
    whole.scene.show(next);
    wait();
  };
  /** The picture of the board lies between the facts. */
  const tapPicture = (): void => {
    const [left, right] = [find('投下')!, find('最长连击')!];
    const place = { id: 0, x: (left.left + right.right) / 2, y: left.top };
    whole.scene.touch({ phase: 'start', ...place });
    whole.scene.touch({ phase: 'end', ...place });
  };
  return { sent, press, says, show, tapPicture };
};

const board: LeaderboardSnapshot = {
  players: 3,
  best: null,
  beats: null,
  place: null,
  top: [{ score: 900, runId: 'run00001', player: 7, own: false }],
  day: '2026-09-25',
  time: '12:00',
};
const standing = (part: Partial<LeaderboardSnapshot>, today = board.day): LeaderboardScreen => ({
  name: 'leaderboard',
  mode: 'sprint',
  today,
  snapshot: { ...board, ...part },
  fetch: null,
  olderBest: 0,
});

const over: OverScreen = {
  name: 'over',
  mode: 'daily',
  practice: false,
  unproven: false,
  score: 4_321,
  best: 4_321,
  newBest: true,
  drops: 120,
  longestChain: 9,
  largestTier: 8,
  merges: 99,
  reason: 'overflow',
  coins: 40,
  runCoins: 40,
  standing: null,
  unranked: false,
  tries: 2,
  reminder: 'offered',
  coinOffer: 'none',
  goal: { kind: 'best', missing: 312 },
  unsaved: false,
  moment: null,
};

describe.each(['iPhone SE, first', 'iPhone 13', 'tablet'])('ways on: on %s', (name) => {
  it.each([
    ['a board without one’s own run', {}],
    ['a board that nobody is on', { players: 0, top: [] }],
  ])('standing: from %s a run of its mode is one tap away', (_, part) => {
    const { sent, press } = setup(name, standing(part));
    press('开始');
    expect(sent).toContainEqual({ type: 'start', mode: 'sprint' });
  });

  it('standing: who is on the board, or looks at another day’s, is offered nothing', () => {
    expect(setup(name, standing({ best: 500, beats: 40, place: 2 })).says('开始')).toBe(false);
    expect(setup(name, standing({}, '2026-09-26')).says('开始')).toBe(false);
  });

  it('standing: what was heard on an earlier day is never said of today', () => {
    const { says, show } = setup(name, standing({ best: 500, beats: 40, place: 2 }, '2026-09-26'));
    expect([says('40%'), says('今天')]).toEqual([true, false]);
    show(standing({ players: 0, top: [] }, '2026-09-26'));
    expect([says('9月25日'), says('今天')]).toEqual([true, false]);
  });

  it('over: its bell asks to be told of tomorrow’s run, and once set there is nothing to press', () => {
    const { sent, press, show, says } = setup(name, over);
    press('明天提醒我');
    expect(sent).toContainEqual({ type: 'remind' });
    sent.length = 0;
    show({ ...over, reminder: 'set' });
    press('明天见');
    expect(sent).toEqual([]);
    show({ ...over, reminder: 'none' });
    expect([says('明天提醒我'), says('明天见')]).toEqual([false, false]);
  });

  it('over: a run that no replay holds says so, and its picture leads nowhere', () => {
    const { says, sent, tapPicture } = setup(name, over);
    expect(says('没有回放')).toBe(false);
    tapPicture();
    expect(sent).toContainEqual({ type: 'watch-replay', whose: 'mine' });
    const beyond = setup(name, { ...over, unproven: true });
    expect(beyond.says('没有回放，未验')).toBe(true);
    beyond.tapPicture();
    expect(beyond.sent.filter(({ type }) => type !== 'arrive')).toEqual([]);
  });

  it.each([
    [0, false],
    [12, true],
  ])('replay: of %i drops, playing on from it is offered: %s', (drops, offered) => {
    const state = { share: 0.5, drop: drops, drops, speed: 1, paused: false } as const;
    expect(setup(name, { name: 'replay', whose: 'mine', state }).says('换我来')).toBe(offered);
  });
});
