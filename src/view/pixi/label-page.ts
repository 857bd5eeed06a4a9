import { CanvasSource } from 'pixi.js';
import { type Frame, makeFrame } from './frame.ts';
import { PAGES } from './quad-shader.ts';

/** An off-screen canvas of the host's. */
export interface TextCanvas {
  width: number;
  height: number;
  getContext(type: string): unknown;
}

export interface TextStyle {
  /** Family as the host's font loader named it. */
  readonly family: string;
  /** Points. */
  readonly size: number;
  readonly color: string;
  /** A copy of the text below it, in points: lettering casts one. */
  readonly shadow?: { readonly color: string; readonly y: number };
  readonly outline?: { readonly color: string; readonly width: number };
}

/** Whoever shows text from the page: asked to write it again when the page is emptied. */
export interface PageUser {
  rewrite(): void;
}

/** Pixels: room for every lettering of the game at two pixels a point. */
const WIDTH = 2048;
const HEIGHT = 1024;
const GAP = 2;
/** The batch's last sampler is this page. */
const PAGE = PAGES - 1;

/** All text that is set at run time, on one page: uploads of canvas text happen here and nowhere else. */
export class LabelPage {
  readonly source: CanvasSource;
  private readonly context: CanvasRenderingContext2D;
  private readonly users = new Set<PageUser>();
  private pixelRatio = 1;
  private shelfX = GAP;
  private shelfY = GAP;
  private shelfHeight = 0;
  private dirty = false;
  private emptying = false;

  constructor(createCanvas: (width: number, height: number) => TextCanvas) {
    const canvas = createCanvas(WIDTH, HEIGHT);
    this.context = canvas.getContext('2d') as CanvasRenderingContext2D;
    this.source = new CanvasSource({ resource: canvas as never, resolution: 1, transparent: true });
  }

  join(user: PageUser): void {
    this.users.add(user);
  }

  leave(user: PageUser): void {
    this.users.delete(user);
  }

  /** Pixels a point; changing it writes everything again. */
  setPixelRatio(pixelRatio: number): void {
    if (this.pixelRatio === pixelRatio) return;
    this.pixelRatio = pixelRatio;
    this.startOver();
  }

  /** Pixels of the page to points of the screen. */
  get pointsPerPixel(): number {
    return 1 / this.pixelRatio;
  }

  /** Writes a text and answers where. When the page is full it is emptied and the texts in use written again. */
  write(text: string, style: TextStyle): Frame {
    const size = style.size * this.pixelRatio;
    const pad = Math.ceil(size * 0.2);
    this.context.font = `${size}px ${style.family}`;
    const width = Math.ceil(this.context.measureText(text).width) + pad * 2;
    const height = Math.ceil(size * 1.5);
    if (!this.reserve(width, height)) this.startOver();
    const frame = makeFrame(this.source, PAGE, { x: this.shelfX, y: this.shelfY, width, height });
    this.paint(text, style, this.shelfX + pad, this.shelfY + size * 1.1);
    this.shelfX += width + GAP;
    return frame;
  }

  /** Sends what was written since the last time to the graphics card. */
  flush(): void {
    if (!this.dirty) return;
    this.dirty = false;
    this.source.update();
  }

  private reserve(width: number, height: number): boolean {
    if (this.shelfX + width + GAP > WIDTH) {
      this.shelfX = GAP;
      this.shelfY += this.shelfHeight + GAP;
      this.shelfHeight = 0;
    }
    this.shelfHeight = Math.max(this.shelfHeight, height);
    return this.shelfY + this.shelfHeight + GAP <= HEIGHT || this.emptying;
  }

  private startOver(): void {
    if (this.emptying) return;
    this.emptying = true;
    this.context.clearRect(0, 0, WIDTH, HEIGHT);
    this.shelfX = GAP;
    this.shelfY = GAP;
    this.shelfHeight = 0;
    for (const user of this.users) user.rewrite();
    this.emptying = false;
    this.dirty = true;
  }

  private paint(text: string, style: TextStyle, x: number, baseline: number): void {
    const { context, pixelRatio } = this;
    context.font = `${style.size * pixelRatio}px ${style.family}`;
    context.textBaseline = 'alphabetic';
    context.lineJoin = 'round';
    if (style.outline) {
      context.strokeStyle = style.outline.color;
      context.lineWidth = style.outline.width * 2 * pixelRatio;
      context.strokeText(text, x, baseline);
    }
    if (style.shadow) {
      context.fillStyle = style.shadow.color;
      context.fillText(text, x, baseline + style.shadow.y * pixelRatio);
    }
    context.fillStyle = style.color;
    context.fillText(text, x, baseline);
    this.dirty = true;
  }
}
