import type { QuadBatch } from '#paint/quad-batch.ts';
import { writeNumber } from '../effects/write-number.ts';
import type { Numerals } from '../graphics/numerals.ts';
import { clamp, outBack } from '../motion/ease.ts';
import type { Rect } from '../stage/stage.ts';
import { GOLD } from './colors.ts';

const LIFE_MS = 850;
const IN_MS = 230;
/** Half the width of ×12, in heights. */
const HALF_WIDTH = 2.1;
/** Share of its life after which it fades. */
const FADES = 0.62;

/** 连×3 and on, or ×3, in brush, swelling with the chain: over the merge that made the link, above the pieces, and soon gone. */
export class ChainLettering {
  /** No swelling, only fades. */
  reduced = false;
  private readonly numerals: Numerals;
  private readonly textOf: (links: number) => string;
  private text = '';
  private links = 0;
  private age = LIFE_MS;
  private x = 0;
  private y = 0;
  private size = 40;
  private left = 0;
  private right = 0;
  private top = 0;

  constructor(numerals: Numerals, textOf: (links: number) => string) {
    this.numerals = numerals;
    this.textOf = textOf;
  }

  /** `size` of the lettering, and the board it stays on: points of the screen. */
  resize(size: number, board: Rect): void {
    this.size = size;
    const half = size * HALF_WIDTH;
    this.left = board.left + half;
    this.right = Math.max(this.left, board.left + board.width - half);
    this.top = board.top + size;
  }

  /** Another link of the same chain only nods; the first one comes in. Points of the screen. */
  show(links: number, { x, y }: { readonly x: number; readonly y: number }): void {
    const stands = this.age < LIFE_MS * FADES && links > this.links;
    this.links = links;
    this.x = clamp(x, this.left, this.right);
    this.y = Math.max(y, this.top);
    this.text = this.textOf(links);
    this.age = stands ? IN_MS * 0.4 : 0;
  }

  /** Whether it is seen between two heights of the screen. */
  crosses(top: number, bottom: number): boolean {
    return this.age < LIFE_MS && this.y + this.size / 2 > top && this.y - this.size / 2 < bottom;
  }

  draw(batch: QuadBatch, elapsedMs: number): void {
    if (this.age >= LIFE_MS) return;
    this.age += elapsedMs;
    const t = Math.min(1, this.age / LIFE_MS);
    const arrived = clamp(this.age / IN_MS, 0, 1);
    const alpha = Math.min(arrived * 2, t < FADES ? 1 : (1 - t) / (1 - FADES));
    const grown = this.reduced ? 1 : 1.5 - 0.5 * outBack(arrived);
    const size = this.size * Math.min(1.7, 0.9 + this.links * 0.1) * grown;
    writeNumber(batch, this.numerals, this.text, this.x, this.y, size, GOLD, alpha);
  }
}
