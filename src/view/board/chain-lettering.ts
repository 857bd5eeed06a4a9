import { writeNumber } from '../effects/write-number.ts';
import { outBack } from '../motion/ease.ts';
import type { Numerals } from '../pixi/numerals.ts';
import type { QuadBatch } from '../pixi/quad-batch.ts';
import { GOLD } from './colors.ts';

const LIFE_MS = 1300;

/** 连×3 and on, swelling with the chain. */
export class ChainLettering {
  private readonly numerals: Numerals;
  private text = '';
  private links = 0;
  private age = LIFE_MS;
  private x = 0;
  private y = 0;
  private size = 40;

  constructor(numerals: Numerals) {
    this.numerals = numerals;
  }

  place({ x, y, size }: { readonly x: number; readonly y: number; readonly size: number }): void {
    this.x = x;
    this.y = y;
    this.size = size;
  }

  show(links: number): void {
    this.links = links;
    this.text = `连×${links}`;
    this.age = 0;
  }

  draw(batch: QuadBatch, elapsedMs: number): void {
    if (this.age >= LIFE_MS) return;
    this.age += elapsedMs;
    const t = Math.min(1, this.age / LIFE_MS);
    const grown = outBack(Math.min(1, t * 5));
    const alpha = t < 0.7 ? 1 : (1 - t) / 0.3;
    const size = this.size * Math.min(1.5, 0.8 + this.links * 0.08) * grown;
    writeNumber(batch, this.numerals, this.text, this.x, this.y - 16 * t, size, GOLD, alpha);
  }
}
