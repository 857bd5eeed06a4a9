import { CanvasSource, ExtensionType, extensions, type GlTexture, glUploadImageResource } from 'pixi.js';
import { TILE_HEIGHT, TILE_WIDTH, type Tile } from '../graphics/changed-tiles.ts';
import type { LabelUpload } from '../graphics/label-upload.ts';

/** A canvas the size of one tile. */
export interface TileCanvas {
  getContext(type: string): unknown;
}

type Gl = WebGLRenderingContext | WebGL2RenderingContext;
type Uploader = typeof glUploadImageResource;

const UPLOADER = 'tiled-canvas';

const bytesOf = (context: CanvasRenderingContext2D, width: number, height: number): Uint8Array =>
  new Uint8Array(context.getImageData(0, 0, width, height).data.buffer);

/**
 * A canvas of which only what has changed is sent to the graphics card. A whole page takes several frames' time to send, and
 * WebGL can send no part of a canvas: each tile is copied onto a small canvas first.
 */
export class TiledSource extends CanvasSource {
  private tiles: readonly Tile[] | null = null;
  private tileCanvas: TileCanvas | null = null;
  private way: LabelUpload = 'canvas';

  constructor(options: ConstructorParameters<typeof CanvasSource>[0]) {
    super(options);
    this.uploadMethodId = UPLOADER;
  }

  /** Sends these tiles by way of a canvas of their size, or everything where they are null. */
  updateTiles(tiles: readonly Tile[] | null, canvas: TileCanvas, way: LabelUpload): void {
    this.tiles = tiles;
    this.tileCanvas = canvas;
    this.way = way;
    this.update();
    this.tiles = null;
  }

  /** False where the whole canvas is to be sent as any other is. */
  send(gl: Gl, texture: GlTexture): boolean {
    return this.sendTiles(gl, texture) || this.sendBytes(gl, texture);
  }

  private sendTiles(gl: Gl, { target, format, type, width, height }: GlTexture): boolean {
    const { tiles, tileCanvas, pixelWidth, pixelHeight } = this;
    if (tiles === null || width !== pixelWidth || height !== pixelHeight) return false;
    const context = tileCanvas?.getContext('2d') as CanvasRenderingContext2D | null | undefined;
    if (!context) return false;
    for (const { x, y } of tiles) {
      context.clearRect(0, 0, TILE_WIDTH, TILE_HEIGHT);
      context.drawImage(this.resource as CanvasImageSource, -x, -y);
      if (this.way === 'canvas')
        gl.texSubImage2D(target, 0, x, y, format, type, tileCanvas as TexImageSource);
      else {
        const bytes = bytesOf(context, TILE_WIDTH, TILE_HEIGHT);
        gl.texSubImage2D(target, 0, x, y, TILE_WIDTH, TILE_HEIGHT, format, type, bytes);
      }
    }
    return true;
  }

  private sendBytes(gl: Gl, texture: GlTexture): boolean {
    if (this.way === 'canvas') return false;
    const { target, internalFormat, format, type } = texture;
    const { pixelWidth: width, pixelHeight: height } = this;
    const context = (this.resource as unknown as TileCanvas).getContext('2d') as CanvasRenderingContext2D;
    const bytes = bytesOf(context, width, height);
    gl.texImage2D(target, 0, internalFormat, width, height, 0, format, type, bytes);
    texture.width = width;
    texture.height = height;
    return true;
  }
}

const uploader: Uploader & { readonly extension: object } = {
  extension: { type: ExtensionType.TextureUploaderWebGL, name: UPLOADER },
  id: UPLOADER,
  upload(source, texture, gl, webGLVersion, ...rest) {
    if (source instanceof TiledSource && source.send(gl, texture)) return;
    glUploadImageResource.upload(source, texture, gl, webGLVersion, ...rest);
  },
};
extensions.add(uploader as never);
