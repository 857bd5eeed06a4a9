import { Group, Picture } from '../pixi/nodes.ts';
import type { Numerals } from '../pixi/numerals.ts';

/** A number in numerals that can change every frame. Centred on its place; `size` in points. */
export class NumberLine {
  readonly node = new Group();
  private readonly numerals: Numerals;
  private readonly signs: Picture[] = [];
  private text = '';
  private size: number;

  constructor(numerals: Numerals, size: number) {
    this.numerals = numerals;
    this.size = size;
  }

  set(text: string): void {
    if (text === this.text) return;
    this.text = text;
    this.arrange();
  }

  resize(size: number): void {
    this.size = size;
    this.arrange();
  }

  /** The page was written anew: the signs have moved on it. */
  refresh(): void {
    this.arrange();
  }

  set tint(color: number) {
    this.node.tint = color;
  }

  private arrange(): void {
    const { numerals, size, text } = this;
    let width = 0;
    for (const glyph of text) width += numerals.advance(glyph, size);
    const scale = numerals.scale(size);
    let x = -width / 2;
    for (let at = 0; at < text.length; at++) {
      const glyph = text[at]!;
      const advance = numerals.advance(glyph, size);
      const sign = this.sign(at);
      sign.texture = numerals.frame(glyph).texture;
      sign.scale.set(scale);
      sign.x = x + advance / 2;
      x += advance;
    }
    this.signs.forEach((sign, at) => {
      sign.visible = at < text.length;
    });
  }

  private sign(at: number): Picture {
    const known = this.signs[at];
    if (known) return known;
    const sign = new Picture();
    sign.anchor.set(0.5);
    this.signs[at] = sign;
    this.node.addChild(sign);
    return sign;
  }
}
