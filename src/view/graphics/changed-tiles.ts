/** A part of a page, in pixels. */
export interface Tile {
  readonly x: number;
  readonly y: number;
}

export const TILE_WIDTH = 256;
export const TILE_HEIGHT = 128;
/** Where more tiles than this share of a page have changed, sending the whole page is one call instead of many. */
const MOST = 1 / 3;

/** Which tiles of a page were painted on. The page is a whole number of tiles wide and high. */
export class ChangedTiles {
  private readonly columns: number;
  private readonly rows: number;
  private readonly changed = new Set<number>();

  constructor(width: number, height: number) {
    this.columns = width / TILE_WIDTH;
    this.rows = height / TILE_HEIGHT;
  }

  get any(): boolean {
    return this.changed.size > 0;
  }

  /** A box that was painted, from its upper left corner. */
  note(x: number, y: number, width: number, height: number): void {
    const right = Math.min(this.columns - 1, Math.floor((x + width - 1) / TILE_WIDTH));
    const bottom = Math.min(this.rows - 1, Math.floor((y + height - 1) / TILE_HEIGHT));
    for (let row = Math.max(0, Math.floor(y / TILE_HEIGHT)); row <= bottom; row += 1)
      for (let column = Math.max(0, Math.floor(x / TILE_WIDTH)); column <= right; column += 1)
        this.changed.add(row * this.columns + column);
  }

  /** What changed since this was asked last; null where that is most of the page. */
  take(): readonly Tile[] | null {
    const tiles = [...this.changed].map((at) => ({
      x: (at % this.columns) * TILE_WIDTH,
      y: Math.floor(at / this.columns) * TILE_HEIGHT,
    }));
    this.changed.clear();
    return tiles.length > this.columns * this.rows * MOST ? null : tiles;
  }
}
