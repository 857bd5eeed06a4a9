import { Group, Picture } from '#paint/graph.ts';
import { isSeen } from '../../graphics/is-seen.ts';
import type { PageUser } from '../../graphics/label-page.ts';
import type { Numerals } from '../../graphics/numerals.ts';

/** A number in numerals that can change every frame. Centred on its place; `size` in points. */
export class NumberLine implements PageUser {
  readonly node = new Group();
  private readonly numerals: Numerals;
  private readonly signs: Picture[] = [];
  private text = '';
  /** As it is now, its signs stand. */
  private arranged = true;
  private size: number;
  private room = Number.POSITIVE_INFINITY;

  constructor(numerals: Numerals, size: number) {
    this.numerals = numerals;
    this.size = size;
    numerals.join(this);
    this.node.once('destroyed', () => numerals.leave(this));
  }

  set(text: string): void {
    if (text === this.text) return;
    this.text = text;
    this.arranged = false;
  }

  /** `size` is the height of a digit; longer numbers than `room` are made smaller. Points. */
  resize(size: number, room = Number.POSITIVE_INFINITY): void {
    this.size = size;
    this.room = room;
    this.arranged = false;
  }

  forget(): void {
    this.arranged = false;
  }

  freshen(): void {
    if (this.arranged || !isSeen(this.node)) return;
    this.arranged = true;
    this.arrange();
  }

  set tint(color: number) {
    this.node.tint = color;
  }

  private arrange(): void {
    const { numerals, text } = this;
    const asked = this.widthAt(this.size);
    const size = asked > this.room ? (this.size * this.room) / asked : this.size;
    const width = this.widthAt(size);
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

  /** Points. */
  get width(): number {
    return Math.min(this.room, this.widthAt(this.size));
  }

  private widthAt(size: number): number {
    let width = 0;
    for (const glyph of this.text) width += this.numerals.advance(glyph, size);
    return width;
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
