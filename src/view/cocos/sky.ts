import type { SkySheet } from '../../shared/art-sheet.ts';
import { joinFrame } from './frame-parts.ts';
import { LightMesh } from './light-mesh.ts';
import { type SkyState, skyAt, toRgb } from './sky-colors.ts';

/** Coarser than on Pixi, for here script computes the corners. */
const COLUMNS = 18;
const ROWS = 36;

type Rgbs = Pick<SkyState, 'colors' | 'moonlight'>;

const BLACK = [0, 0, 0] as const;

/** The sky behind everything: painted anew only when it or its place has changed. Lengths in points. */
export class Sky {
  private readonly mesh = new LightMesh(COLUMNS, ROWS, false);
  private width = 1;
  private height = 1;
  private colors: Rgbs = { colors: [BLACK, BLACK, BLACK, BLACK], moonlight: BLACK };
  private moon: SkyState['moon'] = { x: 0, y: 0, radius: 1, halo: 1 };
  private warmth = 0;
  private light = 0;
  private dirty = true;
  private seenFrom = '';

  constructor() {
    joinFrame(this);
  }

  get node(): LightMesh['node'] {
    return this.mesh.node;
  }

  resize(width: number, height: number): void {
    this.width = width;
    this.height = height;
    this.dirty = true;
  }

  setTheme({ colors, moonlight }: SkySheet): void {
    const [zenith, high, low, horizon] = colors;
    this.colors = {
      colors: [toRgb(zenith), toRgb(high), toRgb(low), toRgb(horizon)],
      moonlight: toRgb(moonlight),
    };
    this.dirty = true;
  }

  /** Where the moon shines from, and how strongly (1 is a full moon). */
  setMoon(x: number, y: number, radius: number, halo: number): void {
    const { moon } = this;
    if (moon.x === x && moon.y === y && moon.radius === radius && moon.halo === halo) return;
    this.moon = { x, y, radius, halo };
    this.dirty = true;
  }

  /** `warmth` 0…1: lantern light from below; `light` 0…1: the whole sky gone to moonlight. */
  setGlow(warmth: number, light: number): void {
    if (this.warmth === warmth && this.light === light) return;
    this.warmth = warmth;
    this.light = light;
    this.dirty = true;
  }

  flush(): void {
    const { m00, m05, m12, m13 } = this.node.node.worldMatrix;
    const from = `${m00} ${m05} ${m12} ${m13}`;
    if (!this.dirty && from === this.seenFrom) return;
    this.dirty = false;
    this.seenFrom = from;
    const { width, height, colors, moon, warmth, light } = this;
    const sky: SkyState = { ...colors, moon, warmth, light };
    this.mesh.paint(0, 0, width, height, (x, y, out) => skyAt(sky, x, y, y / height, out));
  }
}
