import { expect, it, vi } from 'vitest';
import { TILE_HEIGHT, TILE_WIDTH } from '../../src/view/graphics/changed-tiles.ts';

// Pixi asks for a browser when it is read; Node has none.
vi.hoisted(() => {
  vi.stubGlobal('navigator', { userAgent: '' });
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) });
});

const { TiledSource } = await import('../../src/view/pixi/tiled-source.ts');

const WIDTH = TILE_WIDTH * 2;
const HEIGHT = TILE_HEIGHT * 2;

const canvasOf = (width: number, height: number) => ({
  width,
  height,
  getContext: () => ({
    clearRect: () => undefined,
    drawImage: () => undefined,
    getImageData: (_x: number, _y: number, w: number, h: number) => ({
      data: new Uint8ClampedArray(w * h * 4),
    }),
  }),
});

/** What reached the card: the call, and what it was given last. */
const setup = () => {
  const page = canvasOf(WIDTH, HEIGHT);
  const tile = canvasOf(TILE_WIDTH, TILE_HEIGHT);
  const source = new TiledSource({ resource: page as never, resolution: 1 });
  const sent: (readonly [string, unknown])[] = [];
  const note =
    (name: string) =>
    (...rest: unknown[]): void =>
      void sent.push([name, rest[rest.length - 1]]);
  const gl = { texImage2D: note('whole'), texSubImage2D: note('tile') } as never;
  const texture = { target: 1, format: 2, type: 3, internalFormat: 2, width: 0, height: 0 };
  const taken: boolean[] = [];
  source.on('update', () => void taken.push(source.send(gl, texture as never)));
  return { source, tile, sent, taken, texture };
};

const CORNER = [{ x: 0, y: 0 }];

it('as a canvas: a page that is full at first is sent by Pixi, later each tile goes by way of its canvas', () => {
  const { source, tile, sent, taken, texture } = setup();
  source.updateTiles({ changed: null, all: null }, tile, 'canvas');
  Object.assign(texture, { width: WIDTH, height: HEIGHT });
  source.updateTiles({ changed: CORNER, all: null }, tile, 'canvas');
  expect(taken).toEqual([false, true]);
  expect(sent).toEqual([['tile', tile]]);
});

it('a page with little on it at first: room is made for all of it, and what was painted is sent', () => {
  const { source, tile, sent, taken } = setup();
  source.updateTiles({ changed: null, all: CORNER }, tile, 'canvas');
  source.updateTiles({ changed: [], all: CORNER }, tile, 'canvas');
  expect(taken).toEqual([true, true]);
  expect(sent).toEqual([
    ['whole', null],
    ['tile', tile],
  ]);
});

it('a card that lost the page is sent all that was painted on it', () => {
  const { source, tile, sent, texture } = setup();
  source.updateTiles({ changed: CORNER, all: [...CORNER, { x: TILE_WIDTH, y: 0 }] }, tile, 'canvas');
  Object.assign(texture, { width: 0, height: 0 });
  sent.length = 0;
  source.update();
  expect(sent.map(([name]) => name)).toEqual(['whole', 'tile', 'tile']);
});

it('as bytes: no canvas reaches the card, neither for the page nor for a tile', () => {
  const { source, tile, sent, taken } = setup();
  source.updateTiles({ changed: null, all: null }, tile, 'bytes');
  source.updateTiles({ changed: [{ x: TILE_WIDTH, y: 0 }], all: null }, tile, 'bytes');
  expect(taken).toEqual([true, true]);
  expect(sent.map(([name, what]) => [name, (what as Uint8Array).length])).toEqual([
    ['whole', WIDTH * HEIGHT * 4],
    ['tile', TILE_WIDTH * TILE_HEIGHT * 4],
  ]);
});
