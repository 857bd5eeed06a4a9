import { describe, expect, it } from 'vitest';
import { ChangedTiles, TILE_HEIGHT, TILE_WIDTH } from '../../src/view/graphics/changed-tiles.ts';

const WIDTH = TILE_WIDTH * 8;
const HEIGHT = TILE_HEIGHT * 6;
const page = (): ChangedTiles => new ChangedTiles(WIDTH, HEIGHT);

describe('changed tiles', () => {
  it('a box within a tile: that tile alone, and once', () => {
    const tiles = page();
    tiles.note(TILE_WIDTH + 10, 10, 50, 50);
    tiles.note(TILE_WIDTH + 70, 10, 50, 50);
    expect(tiles.take()).toEqual([{ x: TILE_WIDTH, y: 0 }]);
    expect(tiles.any).toBe(false);
  });

  it('a box over a corner: the four that it lies on', () => {
    const tiles = page();
    tiles.note(TILE_WIDTH - 1, TILE_HEIGHT - 1, 2, 2);
    expect(tiles.take()).toEqual([
      { x: 0, y: 0 },
      { x: TILE_WIDTH, y: 0 },
      { x: 0, y: TILE_HEIGHT },
      { x: TILE_WIDTH, y: TILE_HEIGHT },
    ]);
  });

  it('a box that ends with its tile, or beyond the page: no tile that is not on it', () => {
    const tiles = page();
    tiles.note(WIDTH - TILE_WIDTH, HEIGHT - TILE_HEIGHT, TILE_WIDTH + 9, TILE_HEIGHT + 9);
    tiles.note(-2, -2, TILE_WIDTH + 2, TILE_HEIGHT + 2);
    expect(tiles.take()).toEqual([
      { x: WIDTH - TILE_WIDTH, y: HEIGHT - TILE_HEIGHT },
      { x: 0, y: 0 },
    ]);
  });

  it('the whole page: everything, which goes in one', () => {
    const tiles = page();
    tiles.note(0, 0, WIDTH, HEIGHT);
    expect(tiles.take()).toBeNull();
  });
});
