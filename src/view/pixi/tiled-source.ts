import { CanvasSource, ExtensionType, extensions, type GlTexture, glUploadImageResource } from 'pixi.js';
import { TILE_HEIGHT, TILE_WIDTH, type Tile } from '../graphics/changed-tiles.ts';

/** A canvas the size of one tile. */
export interface TileCanvas {
  getContext(type: string): unknown;
}

type Gl = WebGLRenderingContext | WebGL2RenderingContext;
type Uploader = typeof glUploadImageResource;

const UPLOADER = 'tiled-canvas';

/**
 * A canvas of which only what has changed is sent to the graphics card. A whole page takes several frames' time to send, and
 * WebGL can send no part of a canvas: each tile is copied onto a small canvas first.
 */
export class TiledSource extends CanvasSource {
  private tiles: readonly Tile[] | null = null;
  private tileCanvas: TileCanvas | null = null;

  constructor(options: ConstructorParameters<typeof CanvasSource>[0]) {
    super(options);
    this.uploadMethodId = UPLOADER;
  }

  /** Sends these tiles by way of a canvas of their size, or everything where they are null. */
  updateTiles(tiles: readonly Tile[] | null, canvas: TileCanvas): void {
    this.tiles = tiles;
    this.tileCanvas = canvas;
    this.update();
    this.tiles = null;
  }

  /** False where the whole canvas has to be sent. */
  sendTiles(gl: Gl, { target, format, type, width, height }: GlTexture): boolean {
    const { tiles, tileCanvas, pixelWidth, pixelHeight } = this;
    if (tiles === null || width !== pixelWidth || height !== pixelHeight) return false;
    const context = tileCanvas?.getContext('2d') as CanvasRenderingContext2D | null | undefined;
    if (!context) return false;
    for (const { x, y } of tiles) {
      context.clearRect(0, 0, TILE_WIDTH, TILE_HEIGHT);
      context.drawImage(this.resource as CanvasImageSource, -x, -y);
      gl.texSubImage2D(target, 0, x, y, format, type, tileCanvas as TexImageSource);
    }
    return true;
  }
}

const uploader: Uploader & { readonly extension: object } = {
  extension: { type: ExtensionType.TextureUploaderWebGL, name: UPLOADER },
  id: UPLOADER,
  upload(source, texture, gl, webGLVersion, ...rest) {
    if (source instanceof TiledSource && source.sendTiles(gl, texture)) return;
    glUploadImageResource.upload(source, texture, gl, webGLVersion, ...rest);
  },
};
extensions.add(uploader as never);
