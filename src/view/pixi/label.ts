import { Sprite, Texture } from 'pixi.js';
import type { LabelPage, PageUser, TextStyle } from './label-page.ts';

/** A line of text as a picture, centred on its place. `node` is in points. */
export class Label implements PageUser {
  readonly node = new Sprite();
  private readonly page: LabelPage;
  private style: TextStyle;
  private text: string;
  private room = Number.POSITIVE_INFINITY;

  constructor(page: LabelPage, text: string, style: TextStyle) {
    this.page = page;
    this.text = text;
    this.style = style;
    this.node.anchor.set(0.5);
    page.join(this);
    this.node.once('destroyed', () => this.dispose());
    this.rewrite();
  }

  set(text: string): void {
    if (text === this.text) return;
    this.text = text;
    this.rewrite();
  }

  restyle(change: Partial<TextStyle>): void {
    const style = { ...this.style, ...change };
    if (style.size === this.style.size && style.color === this.style.color) return;
    this.style = style;
    this.rewrite();
  }

  /** Makes it smaller where it would be wider than `room` points. */
  fit(room: number): void {
    this.room = room;
    this.node.scale.set(this.page.pointsPerPixel * this.shrink);
  }

  /** Points, without the margin that lettering keeps around it. */
  get width(): number {
    return this.fullWidth * this.shrink;
  }

  /** Points of the lettering as it is shown. */
  get size(): number {
    return this.style.size * this.shrink;
  }

  rewrite(): void {
    this.node.visible = this.text !== '';
    if (this.text === '') return;
    const old = this.node.texture;
    this.node.texture = this.page.write(this.text, this.style).texture;
    if (old !== Texture.EMPTY) old.destroy();
    this.node.scale.set(this.page.pointsPerPixel * this.shrink);
  }

  private dispose(): void {
    this.page.leave(this);
    if (this.text !== '') this.node.texture.destroy();
  }

  private get fullWidth(): number {
    if (this.text === '') return 0;
    return this.node.texture.frame.width * this.page.pointsPerPixel - this.style.size * 0.4;
  }

  private get shrink(): number {
    return Math.min(1, this.room / Math.max(1, this.fullWidth));
  }
}
