import { joinFrame } from './frame-parts.ts';
import { LightMesh } from './light-mesh.ts';

/** Cells of the lit box each way. */
const CELLS = 14;
/** Reaches of the lamp after which its light is under one step of colour. */
const DARK_AFTER = 1.5;

/** Lamplight inside a box of the screen: added to what is below. Points. */
export class Glow {
  private readonly mesh = new LightMesh(CELLS, CELLS, true);
  private box = { left: 0, top: 0, width: 1, height: 1 };
  private lamp = { x: 0, y: 0, reachX: 1, reachY: 1 };
  private red = 0;
  private green = 0;
  private blue = 0;

  constructor() {
    joinFrame(this);
  }

  get node(): LightMesh['node'] {
    return this.mesh.node;
  }

  /** Only Pixi needs it: the painter scales the root instead. */
  setScreen(_width: number, _height: number): void {}

  /** The box that is lit. */
  setBox(left: number, top: number, width: number, height: number): void {
    this.box = { left, top, width, height };
  }

  /** The lamp's place and how far it reaches each way; what of the box is too far above to be lit is not drawn. */
  setLamp(x: number, y: number, reachX: number, reachY: number): void {
    const { box } = this;
    const unlit = Math.max(0, y - reachY * DARK_AFTER - box.top);
    this.box = { ...box, top: box.top + unlit, height: box.height - unlit };
    this.lamp = { x, y, reachX, reachY };
  }

  /** 0xrrggbb at a strength of 0 and up. */
  setColor(color: number, strength: number): void {
    this.red = (((color >> 16) & 255) / 255) * strength;
    this.green = (((color >> 8) & 255) / 255) * strength;
    this.blue = ((color & 255) / 255) * strength;
  }

  flush(): void {
    const { box, lamp } = this;
    this.mesh.paint(box.left, box.top, box.width, box.height, (x, y, out) => {
      const across = (x - lamp.x) / lamp.reachX;
      const down = (y - lamp.y) / lamp.reachY;
      const light = Math.exp(-(across * across + down * down) * 2.2);
      out[0] = this.red * light;
      out[1] = this.green * light;
      out[2] = this.blue * light;
      out[3] = 1;
    });
  }
}
