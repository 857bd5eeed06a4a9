import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createGameHost, type GameOptions } from '../../src/cocos/index.ts';
import { said } from './cc/host.ts';
import { noticeOn, openScene, settle, stockResources, stubPage, touch } from './stand.ts';

let now = Date.UTC(2026, 8, 25, 4);

beforeEach(() => {
  stubPage();
  vi.spyOn(Date, 'now').mockImplementation(() => now);
});
afterEach(() => vi.restoreAllMocks());

const openGame = async (options: Partial<GameOptions> = {}) => {
  const stand = openScene();
  stockResources();
  const host = createGameHost(stand.node, { language: 'en', start: 'home', settings: null, ...options });
  const starting = host.start();
  await settle();
  expect(await starting, noticeOn(stand.node) ?? '').toBe(true);
  const frames = (count: number): void => {
    for (let frame = 0; frame < count; frame++) {
      now += 1000 / 60;
      host.frame();
      stand.frame();
    }
  };
  return { ...stand, host, frames };
};

const errors = (): string[] => said.filter(({ level }) => level === 'error').map(({ text }) => text);

describe('the whole game on a node', () => {
  it('home: opens, says that it is ready, and nothing is wrong', async () => {
    const { node, frames } = await openGame();
    frames(120);
    expect(said.some(({ text }) => text.startsWith('ready;'))).toBe(true);
    expect([errors(), noticeOn(node)]).toEqual([[], null]);
    expect(node.children).toHaveLength(1);
  });

  it.each(['endless', 'daily', 'sprint'] as const)(
    '%s: starts at once where that was asked for',
    async (start) => {
      const { node, frames } = await openGame({ start });
      frames(30);
      for (let drop = 0; drop < 5; drop++) {
        const x = 80 + drop * 50;
        touch(node, 'start', x, 500);
        touch(node, 'end', x, 500);
        frames(60);
      }
      expect(errors()).toEqual([]);
    },
  );

  it('a node that goes: stops the game, and another may open', async () => {
    const first = await openGame();
    first.frames(5);
    first.host.stop();
    first.node.destroy();
    first.frames(5);
    const second = await openGame();
    second.frames(30);
    expect(errors()).toEqual([]);
  });

  it('settings of one’s own: are played by', async () => {
    const { frames } = await openGame({
      settings: { shop: (await import('../../settings/shop.json')).default },
    });
    frames(5);
    expect(errors()).toEqual([]);
  });
});
