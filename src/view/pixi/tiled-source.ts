import { CanvasSource, ExtensionType, extensions, type GlTexture, glUploadImageResource } from 'pixi.js';
import { type PaintedTiles, TILE_HEIGHT, TILE_WIDTH, type Tile } from '../graphics/changed-tiles.ts';
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
  /** Those to be sent now, and those of which the whole page is made. */
  private tiles: readonly Tile[] | null = null;
  private all: readonly Tile[] | null = null;
  private tileCanvas: TileCanvas | null = null;
  private way: LabelUpload = 'canvas';

  constructor(options: ConstructorParameters<typeof CanvasSource>[0]) {
    super(options);
    this.uploadMethodId = UPLOADER;
  }

  /** Sends what has changed by way of a canvas of a tile's size; a card that has nothing of the page yet is sent all of it. */
  updateTiles({ changed, all }: PaintedTiles, canvas: TileCanvas, way: LabelUpload): void {
    this.tiles = changed;
    this.all = all;
    this.tileCanvas = canvas;
    this.way = way;
    this.update();
    this.tiles = null;
  }

  /** False where the whole canvas is to be sent as any other is. */
  send(gl: Gl, texture: GlTexture): boolean {
    const isThere = texture.width === this.pixelWidth && texture.height === this.pixelHeight;
    const tiles = isThere ? this.tiles : this.all;
    const context = this.tileCanvas?.getContext('2d') as CanvasRenderingContext2D | null | undefined;
    if (tiles === null || !context) return this.sendBytes(gl, texture);
    if (!isThere) this.makeRoom(gl, texture, null);
    this.sendTiles(gl, texture, tiles, context);
    return true;
  }

  private sendTiles(
    gl: Gl,
    { target, format, type }: GlTexture,
    tiles: readonly Tile[],
    context: CanvasRenderingContext2D,
  ): void {
    for (const { x, y } of tiles) {
      context.clearRect(0, 0, TILE_WIDTH, TILE_HEIGHT);
      context.drawImage(this.resource as CanvasImageSource, -x, -y);
      if (this.way === 'canvas')
        gl.texSubImage2D(target, 0, x, y, format, type, this.tileCanvas as TexImageSource);
      else {
        const bytes = bytesOf(context, TILE_WIDTH, TILE_HEIGHT);
        gl.texSubImage2D(target, 0, x, y, TILE_WIDTH, TILE_HEIGHT, format, type, bytes);
      }
    }
  }

  private sendBytes(gl: Gl, texture: GlTexture): boolean {
    if (this.way === 'canvas') return false;
    const { pixelWidth: width, pixelHeight: height } = this;
    const context = (this.resource as unknown as TileCanvas).getContext('2d') as CanvasRenderingContext2D;
    this.makeRoom(gl, texture, bytesOf(context, width, height));
    return true;
  }

  /** Gives the page its place on the card, which is clear where no bytes are given. */
  private makeRoom(gl: Gl, texture: GlTexture, bytes: Uint8Array | null): void {
    const { target, internalFormat, format, type } = texture;
    const { pixelWidth: width, pixelHeight: height } = this;
    gl.texImage2D(target, 0, internalFormat, width, height, 0, format, type, bytes);
    texture.width = width;
    texture.height = height;
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
