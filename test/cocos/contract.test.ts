import { UITransform } from 'cc';
import { describe, expect, it } from 'vitest';
import { createCocosPlatform } from '../../src/platform/cocos/create-cocos-platform.ts';
import { createPreviewPlatform } from '../../src/platform/cocos/preview-platform.ts';
import { clockContract } from '../contract/clock-contract.ts';
import type { Hands } from '../contract/hands.ts';
import { FILES, packageContract, WORDS } from '../contract/package-contract.ts';
import { storageContract } from '../contract/storage-contract.ts';
import { touchContract } from '../contract/touch-contract.ts';
import { windowContract } from '../contract/window-contract.ts';
import { display, Game, game, stockFont, stockImage, stockJson } from './cc/host.ts';
import { Rect } from './cc/math.ts';
import { openScene, stubPage, touch } from './stand.ts';

/** The ports that are the engine's; the others are those of the host beneath, which has its own run of the suite. */
const CONTRACTS = {
  ...storageContract,
  ...windowContract,
  ...touchContract,
  ...clockContract,
  ...packageContract,
};

const open = async () => {
  stubPage();
  const { node, canvas } = openScene();
  stockJson('contract/words', JSON.parse(WORDS));
  stockImage('contract/dot', 4, 4);
  stockFont('contract/letters', 'letters');
  const host = await createCocosPlatform({
    node,
    host: createPreviewPlatform(),
    hasCapsule: false,
    settings: {},
    fonts: [FILES.font],
    language: null,
  });
  const hands: Pick<Hands, 'touch' | 'lose' | 'resize' | 'pass' | 'frame'> = {
    touch: async ({ phase, id, x, y }) => touch(node, phase, x, y, id),
    lose: async () => {},
    resize: async (width, height) => {
      Object.assign(display, { width, height, safe: new Rect(0, 0, width, height) });
      canvas.setPosition(width / 2, height / 2, 0);
      node.getComponent(UITransform)!.setContentSize(width, height);
    },
    pass: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    frame: async () => host.frame(),
  };
  return { host, hands: hands as Hands };
};

describe('contract: the host on Cocos', () => {
  it.each(Object.entries(CONTRACTS))('%s', async (_, contract) => {
    const { host, hands } = await open();
    await contract(host.platform, hands);
    host.stop();
  });

  it('stopped: no frame, no timer and no finger is told', async () => {
    const { host, hands } = await open();
    const told: string[] = [];
    host.platform.clock.nextFrame(() => told.push('frame'));
    host.platform.clock.after(1, () => told.push('timer'));
    host.platform.touch.onTouch(() => told.push('touch'));
    host.stop();
    await hands.frame();
    await hands.touch({ phase: 'start', id: 0, x: 1, y: 1 });
    await hands.pass(20);
    expect(told).toEqual([]);
  });

  it('the life of a page: hide and show are told', async () => {
    stubPage();
    const { lifecycle } = createPreviewPlatform();
    const told: string[] = [];
    lifecycle.onHide(() => told.push('hide'));
    lifecycle.onShow(() => told.push('show'));
    game.emit(Game.EVENT_HIDE);
    game.emit(Game.EVENT_SHOW);
    expect(told).toEqual(['hide', 'show']);
  });

  it('a capsule of the host’s: lies on the node where it lies on the screen', async () => {
    stubPage();
    const { node } = openScene(780, 1688);
    const preview = createPreviewPlatform();
    const { platform } = await createCocosPlatform({
      ...{ node, hasCapsule: true, settings: {}, fonts: [], language: null },
      // The host counts 390 points where the scene has 780 units.
      host: {
        ...preview,
        window: {
          ...preview.window,
          metrics: () => ({
            ...preview.window.metrics(),
            width: 390,
            height: 844,
            capsule: { left: 296, top: 51, width: 87, height: 32 },
          }),
        },
      },
    });
    expect(platform.window.metrics().capsule).toEqual({ left: 592, top: 102, width: 174, height: 64 });
  });
});
