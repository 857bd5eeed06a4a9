/** A part of a page, in pixels. */
export interface Tile {
  readonly x: number;
  readonly y: number;
}

/** Tiles that were painted on since the page was sent last, and since it was empty; null: so many that all of it is sent. */
export interface PaintedTiles {
  readonly changed: readonly Tile[] | null;
  readonly all: readonly Tile[] | null;
}

export const TILE_WIDTH = 256;
export const TILE_HEIGHT = 128;
/** Where more tiles than this share of a page have changed, sending the whole page is one call instead of many. */
const MOST = 1 / 3;
/** At a start the same, though the whole page is as dear as all of its tiles then: nobody aims yet. */
const MOST_AT_FIRST = 2 / 3;

/** Which tiles of a page were painted on. The page is a whole number of tiles wide and high. */
export class ChangedTiles {
  private readonly columns: number;
  private readonly rows: number;
  private readonly changed = new Set<number>();
  private readonly painted = new Set<number>();

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
        this.add(row * this.columns + column);
  }

  /** The page was emptied: what still lies on the card is looked at by nobody. */
  clear(): void {
    this.changed.clear();
    this.painted.clear();
  }

  /** What changed since this was asked last; null where that is most of the page. */
  take(): readonly Tile[] | null {
    const tiles = this.tilesOf(this.changed, MOST);
    this.changed.clear();
    return tiles;
  }

  /** Everything that was painted since the page was empty: what a card without any of it needs; null where that is most of the page. */
  get all(): readonly Tile[] | null {
    return this.tilesOf(this.painted, MOST_AT_FIRST);
  }

  private add(tile: number): void {
    this.changed.add(tile);
    this.painted.add(tile);
  }

  private tilesOf(tiles: ReadonlySet<number>, most: number): readonly Tile[] | null {
    if (tiles.size > this.columns * this.rows * most) return null;
    return [...tiles].map((at) => ({
      x: (at % this.columns) * TILE_WIDTH,
      y: Math.floor(at / this.columns) * TILE_HEIGHT,
    }));
  }
}
