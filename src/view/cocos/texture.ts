import { ImageAsset, Rect, Size, SpriteFrame, Texture2D, Vec2 } from 'cc';
import type { PaintedTiles } from '../graphics/changed-tiles.ts';
import type { LabelUpload } from '../graphics/label-upload.ts';

/** What a host draws from: an image or a canvas of its own. Pixels. */
interface Resource {
  readonly width: number;
  readonly height: number;
}

export interface SourceParts {
  readonly resource: Resource;
  /** Pixels the places on it are counted in, where the picture may have more or fewer. */
  readonly width?: number;
  readonly height?: number;
  readonly resolution?: number;
  readonly transparent?: boolean;
}

export class Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;

  constructor(x = 0, y = 0, width = 0, height = 0) {
    this.x = x;
    this.y = y;
    this.width = width;
    this.height = height;
  }
}

/** The engine asks for the DOM's own types; hosts of mini-games have others of the same kind. */
type EngineImage = HTMLImageElement;

/** A picture or canvas as a texture of the engine's, made when it is first to be seen. */
export class ImageSource {
  readonly pixelWidth: number;
  readonly pixelHeight: number;
  /** Only Pixi needs it: frames follow the size of the texture by themselves. */
  resolution = 1;
  /** What is seen after the next `update`. */
  resource: Resource;
  private current: Texture2D | null = null;
  private readonly users = new Set<Texture>();

  constructor({ resource, width, height }: SourceParts) {
    this.resource = resource;
    this.pixelWidth = width ?? resource.width;
    this.pixelHeight = height ?? resource.height;
  }

  get texture(): Texture2D {
    this.current ??= this.load();
    return this.current;
  }

  /**
   * Sends the picture to the graphics card again. One of the same size goes into the texture that is there: a new
   * `image` would make a new texture behind it and leave the old one in the bindings of what is drawn. A texture keeps
   * its size for life, so a picture of another size gets a new one, which all frames must follow.
   */
  update(): void {
    const { resource, current } = this;
    if (!current) return;
    if (resource.width === current.width && resource.height === current.height) {
      current.uploadData(resource as EngineImage);
      return;
    }
    this.current = this.load();
    for (const user of this.users) user.follow();
  }

  /** The engine can not fill a texture again by itself, so its memory is not given back. */
  unload(): void {}

  join(user: Texture): void {
    this.users.add(user);
  }

  leave(user: Texture): void {
    this.users.delete(user);
  }

  /** Destroys the texture, for a picture that nobody shows any more. */
  destroy(): void {
    this.users.clear();
    this.current?.destroy();
    this.current = null;
  }

  private load(): Texture2D {
    const texture = new Texture2D();
    texture.setFilters(Texture2D.Filter.LINEAR, Texture2D.Filter.LINEAR);
    texture.setWrapMode(Texture2D.WrapMode.CLAMP_TO_EDGE, Texture2D.WrapMode.CLAMP_TO_EDGE);
    texture.image = new ImageAsset(this.resource as EngineImage);
    return texture;
  }
}

/** The engine sends no part of a canvas: all of it goes. */
export class TiledSource extends ImageSource {
  updateTiles(_tiles: PaintedTiles, _canvas: object, _way: LabelUpload): void {
    this.update();
  }
}

export { ImageSource as CanvasSource };
export type TextureSource = ImageSource;

interface TextureParts {
  readonly source: ImageSource;
  /** Where it lies on the source. */
  readonly frame?: Rectangle;
  /** The picture as it was drawn, before clear edges were cut off. */
  readonly orig?: Rectangle;
  /** Where `frame` lies in that. */
  readonly trim?: Rectangle;
}

/** A part of a source. Pixels of the source as it was laid out. */
export class Texture {
  /** Nothing: shown by pictures that have no texture yet. */
  static readonly EMPTY = new Texture({ source: new ImageSource({ resource: { width: 0, height: 0 } }) });

  readonly source: ImageSource;
  readonly frame: Rectangle;
  readonly width: number;
  readonly height: number;
  readonly orig: Rectangle;
  private readonly trim: Rectangle;
  private sprite: SpriteFrame | null = null;

  constructor({ source, frame, orig, trim }: TextureParts) {
    this.source = source;
    this.frame = frame ?? new Rectangle(0, 0, source.pixelWidth, source.pixelHeight);
    this.orig = orig ?? new Rectangle(0, 0, this.frame.width, this.frame.height);
    this.trim = trim ?? new Rectangle(0, 0, this.frame.width, this.frame.height);
    this.width = this.orig.width;
    this.height = this.orig.height;
    source.join(this);
  }

  /** Made when it is first asked for: most frames of the atlas are only ever drawn by a batch. */
  get spriteFrame(): SpriteFrame {
    if (!this.sprite) {
      this.sprite = new SpriteFrame();
      this.follow();
    }
    return this.sprite;
  }

  /**
   * Takes its place on the source's texture of now. Late and sharper pictures have another size than the page was laid
   * out with; the engine counts a frame in pixels of the texture, so all of it is scaled.
   */
  follow(): void {
    const { source, sprite, frame, orig, trim } = this;
    if (!sprite) return;
    const { texture } = source;
    const acrossFactor = texture.width / source.pixelWidth;
    const downFactor = texture.height / source.pixelHeight;
    const offsetX = trim.x + trim.width / 2 - orig.width / 2;
    const offsetY = trim.y + trim.height / 2 - orig.height / 2;
    sprite.reset({
      texture,
      rect: new Rect(
        frame.x * acrossFactor,
        frame.y * downFactor,
        frame.width * acrossFactor,
        frame.height * downFactor,
      ),
      originalSize: new Size(orig.width * acrossFactor, orig.height * downFactor),
      offset: new Vec2(offsetX * acrossFactor, offsetY * downFactor),
    });
    // The engine would copy small frames into an atlas of its own, which no later upload reaches.
    sprite.packable = false;
    // The root of the scene is mirrored, so that y goes down; the picture is turned back here.
    sprite.flipUVY = true;
  }

  /** With `source` the texture behind it goes too. */
  destroy(source = false): void {
    this.sprite?.destroy();
    this.sprite = null;
    this.source.leave(this);
    if (source) this.source.destroy();
  }
}
