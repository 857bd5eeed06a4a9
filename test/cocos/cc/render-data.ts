import type { Material, SpriteFrame, Texture2D } from './assets.ts';

/** The buffer that all renderers of a frame write into. */
class MeshBuffer {
  iData = new Uint16Array(65_536);
  indexOffset = 0;
}

const FLOATS = 9;

interface Chunk {
  vertexOffset: number;
  vb: Float32Array;
  meshBuffer: MeshBuffer;
}

/** The page a renderer's data is bound to, as the engine would draw it; told outside the class. */
export const boundTexture = (data: RenderData): Texture2D | SpriteFrame | null => bound.get(data) ?? null;
const bound = new WeakMap<RenderData, Texture2D | SpriteFrame>();

export class RenderData {
  chunk: Chunk = { vertexOffset: 0, vb: new Float32Array(0), meshBuffer: new MeshBuffer() };
  dataLength = 0;
  material: Material | null = null;
  textureDirty = true;

  resize(vertexCount: number, _indexCount: number): void {
    if (vertexCount > 4000) throw new Error(`${vertexCount} vertices do not fit into one buffer`);
    this.chunk.vb = new Float32Array(vertexCount * FLOATS);
  }

  /** The engine looks at the texture again only where it was told that it is another. */
  updateRenderData(_comp: unknown, frame: SpriteFrame | Texture2D): void {
    if (!this.textureDirty) return;
    bound.set(this, frame);
    this.textureDirty = false;
  }
}
