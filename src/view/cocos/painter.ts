import { type Node, UITransform } from 'cc';
import { flushFrame } from './frame-parts.ts';
import type { Group } from './graph.ts';
import type { Surface } from './surface.ts';

export interface PainterSize {
  /** Points. */
  readonly width: number;
  readonly height: number;
}

/** Hangs a scene under the host's node and writes what changes every frame; the engine draws it. */
export class Painter {
  private readonly host: Node;
  private width: number;
  private height: number;
  private scene: Group | null = null;

  private constructor(host: Node, { width, height }: PainterSize) {
    this.host = host;
    this.width = width;
    this.height = height;
  }

  static async create({ host }: Surface, size: PainterSize): Promise<Painter> {
    return new Painter(host, size);
  }

  resize(width: number, height: number, _pixelRatio: number): void {
    this.width = width;
    this.height = height;
    this.place();
  }

  draw(scene: Group): void {
    if (scene !== this.scene) {
      this.scene = scene;
      this.host.addChild(scene.node);
      this.place();
    }
    flushFrame(scene);
  }

  /** The engine brings a lost context back by itself. */
  restore(): void {}

  /** Fits the scene into the host's box, upper left corner to upper left corner, mirrored so that y goes down. */
  private place(): void {
    const box = this.host.getComponent(UITransform);
    if (!box || !this.scene) return;
    const scale = Math.min(box.width / this.width, box.height / this.height);
    const { node } = this.scene;
    const left = box.width * (0.5 - box.anchorX) - (this.width * scale) / 2;
    const top = box.height * (0.5 - box.anchorY) + (this.height * scale) / 2;
    node.setPosition(left, top, 0);
    node.setScale(scale, -scale, 1);
  }
}
