interface Shelf {
  readonly y: number;
  readonly height: number;
  x: number;
}

/** A box opens a shelf of its own rather than lie on one this much higher; small text shares shelves of any height. */
const WASTE = 1.25;
const SMALL = 96;

/** Room on a page for boxes that come one by one: rows of boxes about as high as each other. Lengths in pixels. */
export class Shelves {
  private readonly width: number;
  private readonly height: number;
  private readonly gap: number;
  private shelves: Shelf[] = [];
  private filled: number;

  /** `gap` is kept clear around every box. */
  constructor(width: number, height: number, gap: number) {
    this.width = width;
    this.height = height;
    this.gap = gap;
    this.filled = gap;
  }

  /** Pixels of the page's height that shelves take. */
  get used(): number {
    return this.filled;
  }

  clear(): void {
    this.shelves = [];
    this.filled = this.gap;
  }

  /** Upper left corner of a free box, or null when there is none. */
  take(width: number, height: number): { readonly x: number; readonly y: number } | null {
    const shelf =
      this.find(width, height, Math.max(height * WASTE, SMALL)) ??
      this.open(height) ??
      this.find(width, height, Number.POSITIVE_INFINITY);
    if (!shelf || shelf.x + width + this.gap > this.width) return null;
    const place = { x: shelf.x, y: shelf.y };
    shelf.x += width + this.gap;
    return place;
  }

  /** The lowest shelf with room that is high enough and not higher than `most`. */
  private find(width: number, height: number, most: number): Shelf | null {
    let best: Shelf | null = null;
    for (const shelf of this.shelves) {
      if (shelf.height < height || shelf.height > most || shelf.x + width + this.gap > this.width) continue;
      if (!best || shelf.height < best.height) best = shelf;
    }
    return best;
  }

  private open(height: number): Shelf | null {
    if (this.filled + height + this.gap > this.height) return null;
    const shelf = { x: this.gap, y: this.filled, height };
    this.filled += height + this.gap;
    this.shelves.push(shelf);
    return shelf;
  }
}
