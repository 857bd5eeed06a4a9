import { TiledSource } from '#paint/graph.ts';
import { PAGES } from '#paint/quad-shader.ts';
import { ChangedTiles, TILE_HEIGHT, TILE_WIDTH } from './changed-tiles.ts';
import { type Frame, makeFrame } from './frame.ts';
import type { LabelUpload } from './label-upload.ts';
import { Shelves } from './shelves.ts';

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

/** Whoever shows text from the page. */
export interface PageUser {
  /** The page was emptied: nothing of it is there any more. */
  forget(): void;
  /** Writes what is missing of it, if it is to be seen. */
  freshen(): void;
}

/** Pixels: room for what any screen shows of text and numerals at three pixels a point. */
const WIDTH = 2048;
const HEIGHT = 768;
const GAP = 2;
/** Kept clear before and after a line for outlines and shadows, as a share of its size. */
export const MARGIN = 0.2;
/** Share of the page that what is written beforehand may fill. */
const SPARE = 0.7;
/** What is left of the sharpness when a page would not hold everything. */
const COARSER = 0.85;
/** Frames after which the screen that went is no longer seen beside the one that came. */
const CHANGE_FRAMES = 40;
/** The batch's last sampler is this page. */
const PAGE = PAGES - 1;

/** All text that is set at run time, on one page: uploads of canvas text happen here and nowhere else. */
export class LabelPage {
  readonly source: TiledSource;
  private readonly context: CanvasRenderingContext2D;
  private readonly users = new Set<PageUser>();
  private readonly shelves = new Shelves(WIDTH, HEIGHT, GAP);
  /** Pixels a point as asked for, and as there is room for. */
  private asked = 1;
  private pixelRatio = 1;
  private readonly changed = new ChangedTiles(WIDTH, HEIGHT);
  private readonly createCanvas: (width: number, height: number) => TextCanvas;
  private readonly upload: LabelUpload;
  private tile: TextCanvas | null = null;
  private overfull = false;
  private isClear = true;
  /** Frames since it last was overfull. */
  private frames = 0;

  constructor(createCanvas: (width: number, height: number) => TextCanvas, upload: LabelUpload = 'canvas') {
    this.createCanvas = createCanvas;
    this.upload = upload;
    const canvas = createCanvas(WIDTH, HEIGHT);
    this.context = canvas.getContext('2d') as CanvasRenderingContext2D;
    this.source = new TiledSource({ resource: canvas as never, resolution: 1, transparent: true });
  }

  join(user: PageUser): void {
    this.users.add(user);
  }

  leave(user: PageUser): void {
    this.users.delete(user);
  }

  /** Forgets everybody: the page is clear for others. */
  reset(): void {
    this.users.clear();
    this.empty();
  }

  /** Pixels a point; with another number everything is written again. */
  setPixelRatio(pixelRatio: number): void {
    if (this.asked === pixelRatio) return;
    this.asked = pixelRatio;
    this.pixelRatio = pixelRatio;
    this.empty();
  }

  /** Pixels of the page to points of the screen. */
  get pointsPerPixel(): number {
    return 1 / this.pixelRatio;
  }

  /** Whether a line so high, in points, may be written that is not seen yet: most of what will be seen still has room. */
  hasRoom(height: number): boolean {
    return this.shelves.used + height * this.pixelRatio <= HEIGHT * SPARE;
  }

  /** Writes a line of text, which is `points` wide, and answers where. */
  write(text: string, style: TextStyle, points = this.measure(text, style)): Frame {
    const size = style.size * this.pixelRatio;
    const pad = Math.ceil(size * MARGIN);
    const width = Math.ceil(points * this.pixelRatio) + pad * 2;
    return this.paint(width, Math.ceil(size * 1.5), (_context, x, y) => {
      this.paintText(text, style, x + pad, y + size * 1.1);
    });
  }

  /** Points a text would be wide. */
  measure(text: string, style: TextStyle): number {
    this.context.font = `${style.size * this.pixelRatio}px ${style.family}`;
    return this.context.measureText(text).width / this.pixelRatio;
  }

  /** Finds room for `width` × `height` pixels, has it painted and answers where it is. On a full page it is nowhere yet. */
  paint(
    width: number,
    height: number,
    brush: (context: CanvasRenderingContext2D, x: number, y: number) => void,
  ): Frame {
    const place = this.shelves.take(width, height);
    if (!place) {
      this.overfull = true;
      return makeFrame(this.source, PAGE, { x: 0, y: 0, width, height });
    }
    brush(this.context, place.x, place.y);
    this.isClear = false;
    this.changed.note(place.x - GAP, place.y - GAP, width + 2 * GAP, height + 2 * GAP);
    return makeFrame(this.source, PAGE, { ...place, width, height });
  }

  /**
   * Writes what is to be seen and is not on the page yet. A page that is full is emptied for it, and everything that is
   * seen is written again, coarser where that alone does not help; once screens have changed, sharp again if that fits
   * now. True: what was there has moved.
   */
  settle(): boolean {
    this.freshen();
    this.frames = this.overfull ? 0 : this.frames + 1;
    const again = this.pixelRatio < this.asked && this.frames === CHANGE_FRAMES;
    if (!this.overfull && !again) return false;
    this.rewrite();
    return true;
  }

  /** Sends what was written since the last time to the graphics card. */
  flush(): void {
    if (!this.changed.any) return;
    this.tile ??= this.createCanvas(TILE_WIDTH, TILE_HEIGHT);
    const { all } = this.changed;
    this.source.updateTiles({ changed: this.changed.take(), all }, this.tile, this.upload);
  }

  private rewrite(): void {
    for (this.pixelRatio = this.asked; ; this.pixelRatio *= COARSER) {
      this.empty();
      this.freshen();
      if (!this.overfull) return;
    }
  }

  private freshen(): void {
    for (const user of this.users) user.freshen();
  }

  /** What nobody has painted on is clear: clearing a canvas makes the host find room for it. */
  private empty(): void {
    this.overfull = false;
    if (!this.isClear) this.context.clearRect(0, 0, WIDTH, HEIGHT);
    this.isClear = true;
    this.changed.clear();
    this.shelves.clear();
    for (const user of this.users) user.forget();
  }

  private paintText(text: string, style: TextStyle, x: number, baseline: number): void {
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
  }
}
