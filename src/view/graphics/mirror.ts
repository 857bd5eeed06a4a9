import { CanvasSource, Picture, Texture } from '#paint/graph.ts';

/** A canvas that somebody else draws on, seen on our screen. */
export interface Mirrored {
  readonly canvas: { readonly width: number; readonly height: number };
  /** Points of the window. */
  readonly place: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  /** Asked every frame: whether it may look different from what was uploaded last. */
  readonly changed: () => boolean;
}

/** Shows a foreign canvas; it is uploaded only when it may have changed. */
export class Mirror {
  readonly node: Picture;
  private readonly mirrored: Mirrored;
  private readonly source: CanvasSource;

  /** `scale`: points of the window for one of the node's parent. */
  constructor(mirrored: Mirrored, scale: number) {
    this.mirrored = mirrored;
    const { canvas, place } = mirrored;
    this.source = new CanvasSource({ resource: canvas as never, resolution: 1, transparent: true });
    this.node = new Picture(new Texture({ source: this.source }));
    this.node.position.set(place.left / scale, place.top / scale);
    this.node.setSize(place.width / scale, place.height / scale);
  }

  step(): void {
    if (this.mirrored.changed()) this.source.update();
  }

  dispose(): void {
    this.node.destroy({ texture: true, textureSource: true });
  }
}
