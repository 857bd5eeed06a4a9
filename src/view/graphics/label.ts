import { Picture, Texture } from '#paint/graph.ts';
import { isSeen } from './is-seen.ts';
import type { LabelPage, PageUser, TextStyle } from './label-page.ts';

const release = (texture: Texture): void => {
  if (texture !== Texture.EMPTY) texture.destroy();
};

/** A line of text as a picture, centred on its place; it is written when it is first to be seen. `node` is in points. */
export class Label implements PageUser {
  readonly node = new Picture();
  private readonly page: LabelPage;
  private style: TextStyle;
  private text: string;
  private room = Number.POSITIVE_INFINITY;
  private written = false;
  /** Points of the whole line; not a number until it was measured. */
  private measured = Number.NaN;

  constructor(page: LabelPage, text: string, style: TextStyle) {
    this.page = page;
    this.text = text;
    this.style = style;
    this.node.anchor.set(0.5);
    this.node.visible = text !== '';
    page.join(this);
    this.node.once('destroyed', () => this.dispose());
  }

  set(text: string): void {
    if (text === this.text) return;
    this.text = text;
    this.node.visible = text !== '';
    this.renew();
  }

  restyle(change: Partial<TextStyle>): void {
    const style = { ...this.style, ...change };
    if (style.size === this.style.size && style.color === this.style.color) return;
    this.style = style;
    this.renew();
  }

  /** Makes it smaller where it would be wider than `room` points. */
  fit(room: number): void {
    this.room = room;
    this.rescale();
  }

  /** Points, without the margin that lettering keeps around it. */
  get width(): number {
    return this.fullWidth * this.shrink;
  }

  /** Points of the lettering as it is shown. */
  get size(): number {
    return this.style.size * this.shrink;
  }

  forget(): void {
    this.written = false;
  }

  freshen(): void {
    if (this.written || this.text === '' || !isSeen(this.node)) return;
    this.written = true;
    const before = this.node.texture;
    this.node.texture = this.page.write(this.text, this.style, this.fullWidth).texture;
    release(before);
    this.rescale();
  }

  private renew(): void {
    this.written = false;
    this.measured = Number.NaN;
  }

  private rescale(): void {
    this.node.scale.set(this.page.pointsPerPixel * this.shrink);
  }

  private dispose(): void {
    this.page.leave(this);
    release(this.node.texture);
  }

  private get fullWidth(): number {
    if (this.text === '') return 0;
    if (Number.isNaN(this.measured)) this.measured = this.page.measure(this.text, this.style);
    return this.measured;
  }

  private get shrink(): number {
    return Math.min(1, this.room / Math.max(1, this.fullWidth));
  }
}
