import { Rect, Size, Vec2 } from './math.ts';
import { CCObject } from './node.ts';

export class Asset extends CCObject {}

interface Bytes {
  readonly width: number;
  readonly height: number;
}

export class ImageAsset extends Asset {
  private readonly source: Bytes | null;

  constructor(source?: Bytes) {
    super();
    this.source = source ?? null;
  }

  get data(): Bytes | null {
    return this.source;
  }

  get width(): number {
    return this.source?.width ?? 0;
  }

  get height(): number {
    return this.source?.height ?? 0;
  }
}

/** What was done to a texture, in order; told outside the class, for the engine's has no such member. */
export const uploadsOf = (texture: Texture2D): readonly unknown[] => uploads.get(texture) ?? [];
const uploads = new WeakMap<Texture2D, unknown[]>();
const note = (texture: Texture2D, what: unknown): void => {
  uploads.set(texture, [...uploadsOf(texture), what]);
};

export class Texture2D extends Asset {
  static Filter = { NONE: 0, NEAREST: 1, LINEAR: 2 };
  static WrapMode = { REPEAT: 0, CLAMP_TO_EDGE: 1 };
  static PixelFormat = { RGBA8888: 35 };
  private current: ImageAsset | null = null;

  get width(): number {
    return this.current?.width ?? 0;
  }

  get height(): number {
    return this.current?.height ?? 0;
  }

  get image(): ImageAsset | null {
    return this.current;
  }

  /** A second image makes another texture on the graphics card, and what was bound keeps showing the first. */
  set image(image: ImageAsset | null) {
    if (this.current) throw new Error('a texture that is bound was given another image: use uploadData');
    this.current = image;
    note(this, image?.data);
  }

  uploadData(source: Bytes): void {
    if (source.width !== this.width || source.height !== this.height)
      throw new Error(`uploadData: ${source.width} × ${source.height} into ${this.width} × ${this.height}`);
    note(this, source);
  }

  setFilters(_minFilter: number, _magFilter: number): void {}

  setWrapMode(_wrapS: number, _wrapT: number): void {}
}

export class SpriteFrame extends Asset {
  packable = true;
  flipUVY = false;
  texture!: Texture2D;
  rect = new Rect();
  originalSize = new Size();
  offset = new Vec2();

  /** The engine refuses a rectangle outside its texture. */
  reset(info?: { texture?: Texture2D; rect?: Rect; originalSize?: Size; offset?: Vec2 }): void {
    if (!info?.texture || !info.rect) return;
    const { texture, rect } = info;
    const slack = 1e-6;
    if (rect.x + rect.width > texture.width + slack || rect.y + rect.height > texture.height + slack)
      throw new Error(`a frame of ${rect.width} × ${rect.height} lies outside its texture`);
    this.texture = texture;
    this.rect = rect;
    this.originalSize = info.originalSize ?? new Size(rect.width, rect.height);
    this.offset = info.offset ?? new Vec2();
  }
}

export const gfx = { BlendFactor: { ZERO: 0, ONE: 1, SRC_ALPHA: 2, DST_ALPHA: 3, ONE_MINUS_SRC_ALPHA: 4 } };

interface BlendTarget {
  blendDst?: number;
}

/** Whether a material adds light; told outside the class. */
export const isAdding = (material: Material | null): boolean => material !== null && adding.has(material);
const adding = new WeakSet<Material>();

export class Material extends Asset {
  initialize(info: { effectName?: string; states?: { blendState?: { targets?: BlendTarget[] } } }): void {
    if (info.effectName !== 'for2d/builtin-sprite') throw new Error(`no effect called ${info.effectName}`);
    if (info.states?.blendState?.targets?.[0]?.blendDst === gfx.BlendFactor.ONE) adding.add(this);
  }
}

export class JsonAsset extends Asset {
  json: Record<string, unknown> | null = null;
}

export class BufferAsset extends Asset {
  _nativeAsset = new ArrayBuffer(0);

  buffer(): ArrayBuffer {
    return this._nativeAsset;
  }
}

export class TTFFont extends Asset {
  _nativeAsset: string | null = null;
}
