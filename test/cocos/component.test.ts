import { JsonAsset, Node, UITransform } from 'cc';
import { GameLanguage, GameMode, TuanyuanGame } from 'tuanyuan-game';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { said, setVersion } from './cc/host.ts';
import { updateTree } from './cc/node.ts';
import { noticeOn, openScene, type Stand, settle, stockResources, stubPage } from './stand.ts';

let now = Date.UTC(2026, 8, 25, 4);

beforeEach(() => {
  stubPage();
  vi.spyOn(Date, 'now').mockImplementation(() => now);
});
afterEach(() => vi.restoreAllMocks());

const errors = (): string[] => said.filter(({ level }) => level === 'error').map(({ text }) => text);

/** What the game says of itself in the console. */
const lines = (): string => said.map(({ text }) => text).join('\n');

/** The scheduler's frames: whatever a component threw into one would come out here. */
const frames = (stand: Stand, count: number): void => {
  for (let frame = 0; frame < count; frame++) {
    now += 1000 / 60;
    stand.frame();
  }
};

const place = async (
  stand: Stand,
  node: Node,
  settings: Partial<TuanyuanGame> = {},
): Promise<TuanyuanGame> => {
  const game = Object.assign(node.addComponent(TuanyuanGame), settings);
  frames(stand, 3);
  await settle();
  frames(stand, 30);
  return game;
};

const jsonAsset = (json: unknown): JsonAsset => Object.assign(new JsonAsset(), { json });

/** A scene with everything in its resources, and the component on its node as an editor would put it there. */
const play = async (settings: Partial<TuanyuanGame> = {}): Promise<Stand> => {
  const stand = openScene();
  stockResources();
  await place(stand, stand.node, settings);
  return stand;
};

it('the component: opens the game on its node, and nothing is wrong', async () => {
  const { node } = await play();
  expect(lines()).toContain('ready;');
  expect([errors(), noticeOn(node)]).toEqual([[], null]);
});

it('the component: a mode starts at once, in the language that was chosen', async () => {
  const { node } = await play({ mode: GameMode.Sprint, language: GameLanguage.English });
  expect([errors(), noticeOn(node)]).toEqual([[], null]);
  expect(lines()).toContain('ready;');
});

it('the component: a settings asset is played by, a broken one is said once on the node and in the console', async () => {
  const whole = (await import('../../settings/shop.json')).default;
  await play({ settings: jsonAsset({ shop: whole }) });
  expect(errors()).toEqual([]);
  const { node } = await play({ settings: jsonAsset({ balance: { rulesVersion: 'three' } }) });
  expect(noticeOn(node)).toContain('settings asset');
  expect(errors()).toEqual([noticeOn(node)]);
});

it('the component: a settings asset whose JSON did not come is as none', async () => {
  await play({ settings: jsonAsset(null) });
  expect([errors(), lines().includes('ready;')]).toEqual([[], true]);
});

it('the component: without a Canvas it says so once, and its frames go on', async () => {
  const stand = openScene();
  stockResources();
  const alone = new Node('alone');
  alone.addComponent(UITransform).setContentSize(390, 844);
  await place({ ...stand, frame: () => updateTree(alone as never, 1 / 60) }, alone);
  expect(errors()).toEqual([expect.stringContaining('not under a Canvas')]);
});

it('the component: with nothing in the resources it says what fills them, once, after it has read a few times', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const stand = openScene();
    stand.node.addComponent(TuanyuanGame);
    frames(stand, 3);
    await vi.advanceTimersByTimeAsync(10_000);
    frames(stand, 60);
    expect(noticeOn(stand.node)).toMatch(/resources: assets\/art\.json/);
    expect(errors()).toEqual([noticeOn(stand.node)]);
  } finally {
    vi.useRealTimers();
  }
});

it('the component: on an engine of before 3.8 it says so once', async () => {
  setVersion('3.7.4');
  const { node } = await play();
  setVersion('3.8.8');
  expect(noticeOn(node)).toContain('needs Cocos Creator 3.8');
  expect(errors()).toEqual([noticeOn(node)]);
});

it('the component: goes with its node', async () => {
  const stand = await play();
  stand.node.destroy();
  frames(stand, 5);
  expect(errors()).toEqual([]);
});
