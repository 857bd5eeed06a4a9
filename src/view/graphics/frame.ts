import { Rectangle, Texture, type TextureSource } from '#paint/graph.ts';

/** A picture on an atlas page. Pixels of the page; `u`, `v` 0…1 over the page. */
export interface Frame {
  /** Which page of the quad batch it is on. */
  readonly page: number;
  readonly u0: number;
  readonly v0: number;
  readonly u1: number;
  readonly v1: number;
  /** The part that was kept, inside the picture as it was drawn. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Size of the picture as it was drawn. */
  readonly fullWidth: number;
  readonly fullHeight: number;
  readonly texture: Texture;
}

export interface FrameBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** `box` is where it lies on the page; `trim` where that lies in the full picture. */
export const makeFrame = (
  source: TextureSource,
  page: number,
  box: FrameBox,
  trim: FrameBox = { ...box, x: 0, y: 0 },
  full: { readonly width: number; readonly height: number } = box,
): Frame => ({
  page,
  u0: box.x / source.pixelWidth,
  v0: box.y / source.pixelHeight,
  u1: (box.x + box.width) / source.pixelWidth,
  v1: (box.y + box.height) / source.pixelHeight,
  left: trim.x,
  top: trim.y,
  width: box.width,
  height: box.height,
  fullWidth: full.width,
  fullHeight: full.height,
  texture: new Texture({
    source,
    frame: new Rectangle(box.x, box.y, box.width, box.height),
    orig: new Rectangle(0, 0, full.width, full.height),
    trim: new Rectangle(trim.x, trim.y, trim.width, trim.height),
  }),
});

/** The upper half of a picture: of a glow, what rises from a floor. */
export const upperHalf = ({ texture: { source, frame } }: Frame): Texture =>
  new Texture({ source, frame: new Rectangle(frame.x, frame.y, frame.width, frame.height / 2) });
