import { _decorator, type IAssembler, type Texture2D, UIRenderer } from 'cc';
import { addingMaterial, coveringMaterial } from './materials.ts';

type Batcher = Parameters<UIRenderer['fillBuffers']>[0];

/** Place (3), place on the page (2), colour (4). */
export const FLOATS_PER_VERTEX = 9;
export const VERTICES_PER_QUAD = 4;
const INDICES_PER_QUAD = 6;
/** Quads of one renderer: the engine's shared buffer takes four thousand vertices at a time. */
export const MOST_QUADS = 1000;
const LEAST_QUADS = 16;

/**
 * Quads of one texture in painting order, written anew by whoever paints: vertices go straight into the engine's
 * buffer, in the world's coordinates. `RenderData` has been marked as the engine's own since 3.5 and is declared in
 * 3.8.8; should it go, pooled sprites can do the same more slowly.
 */
export class Quads extends UIRenderer {
  private page: Texture2D | null = null;
  private count = 0;
  private room = 0;

  /** Takes this page, and answers where the vertices of so many quads are to be written. */
  show(page: Texture2D, additive: boolean, quads: number): Float32Array {
    const material = additive ? addingMaterial() : coveringMaterial();
    if (this.customMaterial !== material) this.customMaterial = material;
    const data = this.reserve(quads);
    // The engine draws on with the page of before unless it is told.
    if (page !== this.page) data.textureDirty = true;
    this.page = page;
    this.count = Math.min(quads, MOST_QUADS);
    this.node.active = true;
    this.markForUpdateRenderData();
    return data.chunk.vb;
  }

  /** Shows nothing until it is used again. */
  rest(): void {
    this.count = 0;
    this.node.active = false;
  }

  protected override _flushAssembler(): void {
    this._assembler ??= this.makeAssembler();
  }

  protected override _canRender(): boolean {
    return super._canRender() && this.count > 0 && this.page !== null;
  }

  protected override _render(batcher: Batcher): void {
    batcher.commitComp(this, this.renderData, this.page, this._assembler, null);
  }

  private makeAssembler(): IAssembler {
    return {
      updateRenderData: () => {
        if (this.page) this.renderData?.updateRenderData(this, this.page);
      },
      fillBuffers: () => this.writeIndices(),
      updateColor: () => undefined,
    };
  }

  /** Room only grows: an effect comes again. */
  private reserve(quads: number): NonNullable<UIRenderer['renderData']> {
    const data = this.renderData ?? this.requestRenderData();
    if (quads <= this.room) return data;
    let room = Math.max(LEAST_QUADS, this.room);
    while (room < quads) room *= 2;
    this.room = Math.min(MOST_QUADS, room);
    data.dataLength = 0;
    data.resize(this.room * VERTICES_PER_QUAD, this.room * INDICES_PER_QUAD);
    data.material = this.getRenderMaterial(0);
    return data;
  }

  /** Indexes the quads there are, not the room: what is left of an earlier frame is not drawn. */
  private writeIndices(): void {
    const chunk = this.renderData?.chunk;
    if (!chunk) return;
    const { meshBuffer } = chunk;
    const { iData } = meshBuffer;
    let at = meshBuffer.indexOffset;
    let vertex = chunk.vertexOffset;
    for (let quad = 0; quad < this.count; quad++, vertex += VERTICES_PER_QUAD) {
      iData[at++] = vertex;
      iData[at++] = vertex + 1;
      iData[at++] = vertex + 2;
      iData[at++] = vertex;
      iData[at++] = vertex + 2;
      iData[at++] = vertex + 3;
    }
    meshBuffer.indexOffset = at;
  }
}

// A component is known to the engine by its class's name; a call does what the decorator would.
_decorator.ccclass('TuanyuanQuads')(Quads);
