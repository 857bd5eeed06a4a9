import type { Material, SpriteFrame } from './assets.ts';
import { Color, invert, Size, Vec2, Vec3 } from './math.ts';
import { Component, Node } from './node.ts';
import { RenderData } from './render-data.ts';

export class UITransform extends Component {
  private size = new Size(100, 100);
  private anchor = new Vec2(0.5, 0.5);

  get contentSize(): Size {
    return this.size;
  }

  get width(): number {
    return this.size.width;
  }

  get height(): number {
    return this.size.height;
  }

  get anchorX(): number {
    return this.anchor.x;
  }

  get anchorY(): number {
    return this.anchor.y;
  }

  setContentSize(width: number, height: number): void {
    this.size = new Size(width, height);
    this.node.emit(Node.EventType.SIZE_CHANGED);
  }

  setAnchorPoint(x: number, y?: number): void {
    this.anchor = new Vec2(x, y ?? x);
  }

  convertToNodeSpaceAR(worldPoint: Vec3, out: Vec3 = new Vec3()): Vec3 {
    const { x, y } = invert(this.node.worldMatrix, worldPoint.x, worldPoint.y);
    return out.set(x, y, 0);
  }
}

export class UIOpacity extends Component {
  opacity = 255;
}

export class RenderRoot2D extends Component {}
export class Canvas extends RenderRoot2D {}

/** What a renderer hands over to be drawn. */
export interface Batcher {
  commitComp(
    comp: UIRenderer,
    renderData: RenderData | null,
    frame: unknown,
    assembler: Assembler | null,
    transform: Node | null,
  ): void;
}

export interface Assembler {
  updateRenderData?(comp: UIRenderer): void;
  fillBuffers?(comp: UIRenderer, batcher: Batcher): void;
  updateColor?(comp: UIRenderer): void;
}

export class UIRenderer extends Component {
  customMaterial: Material | null = null;
  color = new Color(255, 255, 255, 255);
  protected _assembler: Assembler | null = null;
  private data: RenderData | null = null;
  private dirty = true;
  private renderable = false;

  get renderData(): RenderData | null {
    return this.data;
  }

  requestRenderData(): RenderData {
    if (!this.isValid) throw new Error('a destroyed renderer is written to');
    this.data = new RenderData();
    return this.data;
  }

  getRenderMaterial(_index: number): Material | null {
    return this.customMaterial;
  }

  markForUpdateRenderData(_enable?: boolean): void {
    this.dirty = true;
  }

  updateRenderer(): void {
    if (!this.dirty) return;
    this.dirty = false;
    this._flushAssembler?.();
    this._assembler?.updateRenderData?.(this);
    this.renderable = this._canRender();
  }

  fillBuffers(batcher: Batcher): void {
    if (this.renderable) this._render(batcher);
  }

  onDestroy(): void {
    this.data = null;
  }

  protected _render(_batcher: Batcher): void {}

  protected _canRender(): boolean {
    return this.enabledInHierarchy;
  }

  protected _flushAssembler?(): void;
}

export class Sprite extends UIRenderer {
  static SizeMode = { CUSTOM: 0, TRIMMED: 1, RAW: 2 };
  sizeMode = 1;
  trim = true;
  spriteFrame: SpriteFrame | null = null;
}

export class Label extends UIRenderer {
  static Overflow = { NONE: 0, CLAMP: 1, SHRINK: 2, RESIZE_HEIGHT: 3 };
  string = '';
  fontSize = 40;
  lineHeight = 40;
  overflow = 0;
  enableWrapText = true;
}

/** Everything a tree would have drawn, in order. The batcher walks the nodes as the engine's does. */
export const drawTree = (node: Node, batcher: Batcher): void => {
  if (!node.active) return;
  for (const component of node.components) {
    if (!(component instanceof UIRenderer)) continue;
    component.updateRenderer();
    component.fillBuffers(batcher);
  }
  for (const child of node.children) drawTree(child, batcher);
};
