import { Canvas, Node, UITransform } from 'cc';
import { beforeEach, describe, expect, it } from 'vitest';
import { createGameHost, JarHost } from '../../src/cocos/index.ts';
import { findSceneFault } from '../../src/cocos/scene-fault.ts';
import { parseSettingsAsset } from '../../src/cocos/settings-asset.ts';
import { said } from './cc/host.ts';
import { noticeOn, openScene, settle, stockResources, stubPage } from './stand.ts';

const GAME = { language: null, start: 'home', settings: null } as const;
const JAR = { mode: 'endless', seed: 1, touch: true, reducedMotion: false, settings: null } as const;
const silent = { onMerge: () => {}, onScore: () => {}, onDanger: () => {}, onEnd: () => {} };
const errors = (): string[] => said.filter(({ level }) => level === 'error').map(({ text }) => text);

beforeEach(stubPage);

/** Starts, runs some frames, and answers what was said. */
const play = async (host: ReturnType<typeof createGameHost> | JarHost): Promise<boolean> => {
  const starting = host.start();
  for (let frame = 0; frame < 5; frame++) host.frame();
  await settle();
  const started = await starting;
  for (let frame = 0; frame < 5; frame++) host.frame();
  return started;
};

describe('what is wrong with a scene', () => {
  it.each([
    ['3.7.4', 'needs Cocos Creator 3.8'],
    ['2.4.13', 'needs Cocos Creator 3.8'],
  ])('an engine of %s: is said', (version, told) => {
    const { node } = openScene();
    expect(findSceneFault(node, version)).toContain(told);
  });

  it.each(['3.8.0', '3.8.8', '3.10.0', '4.0.0'])('an engine of %s: is none', (version) => {
    expect(findSceneFault(openScene().node, version)).toBeNull();
  });

  it('no canvas: is said once, on the node and in the console', async () => {
    openScene();
    const node = new Node('alone');
    node.addComponent(UITransform);
    expect(await play(createGameHost(node, GAME))).toBe(false);
    expect(noticeOn(node)).toContain('not under a Canvas');
    expect(errors()).toEqual([noticeOn(node)]);
  });

  it('a node without a size: is said', async () => {
    const { canvas } = openScene();
    const node = new Node('flat');
    canvas.addChild(node);
    expect(await play(createGameHost(node, GAME))).toBe(false);
    expect(noticeOn(node)).toContain('no size');
    node.addComponent(UITransform).setContentSize(0, 100);
    expect(findSceneFault(node)).toContain('no size');
  });

  it.each(['game', 'jar'])(
    'no resources: the %s says what fills them, and throws nothing into a frame',
    async (what) => {
      const { node } = openScene();
      const host = what === 'game' ? createGameHost(node, GAME) : new JarHost(node, JAR, silent);
      expect(await play(host)).toBe(false);
      expect(noticeOn(node)).toMatch(/resources: assets\/art\.json/);
      expect(errors()).toEqual([noticeOn(node)]);
    },
  );

  it('the node goes while pictures are loading: nothing is said and nothing runs', async () => {
    const { node } = openScene();
    stockResources();
    const host = createGameHost(node, GAME);
    const starting = host.start();
    host.stop();
    await settle();
    expect(await starting).toBe(false);
    expect([noticeOn(node), errors()]).toEqual([null, []]);
  });
});

describe('a settings asset', () => {
  it.each([
    ['a list', [], 'input/wrong-type'],
    ['a text', 'balance', 'input/wrong-type'],
    ['a name that is none', { blance: {} }, 'input/unknown-name'],
    ['rules without numbers', { balance: {} }, 'input/'],
    ['a shop of words', { shop: 'cheap' }, 'input/wrong-type'],
    ['cards of nothing', { social: null }, 'input/wrong-type'],
  ])('%s: is refused with its code, on the node', async (_, settings, code) => {
    const { node } = openScene();
    stockResources();
    expect(await play(createGameHost(node, { ...GAME, settings }))).toBe(false);
    expect(noticeOn(node)).toContain('settings asset');
    expect(noticeOn(node)).toContain(code);
  });

  it('none, or an empty one: the game is as it was built', () => {
    const built = parseSettingsAsset(null);
    expect(parseSettingsAsset({})).toEqual(built);
    expect(built.ok).toBe(true);
  });
});

it('the double has what a scene needs', () => {
  expect(openScene().canvas.getComponent(Canvas)).not.toBeNull();
});
