import type { QuadBatch } from '#paint/quad-batch.ts';
import type { BurstTheme } from '../../shared/vocabulary/themes.ts';
import { GOLD, TIER_LIGHT } from '../board/colors.ts';
import type { Atlas } from '../graphics/atlas.ts';
import type { Frame } from '../graphics/frame.ts';
import type { Sprite } from '../graphics/sprite.ts';
import type { Place } from '../layout/play-layout.ts';
import { clamp, lerp } from '../motion/ease.ts';
import { BURST_LOOKS, type BurstLook } from './burst-looks.ts';
import { type MergeBurstOptions, MergeBursts } from './merge-bursts.ts';
import { type ParticleOptions, Particles } from './particles.ts';

/** Art direction: a merge's ring fades in 220 ms. */
const RING_MS = 220;
/** The beads of light between the links of a chain: units apart and over the straight way, and milliseconds. */
const BEAD_GAP = 26;
const BEAD_ARC = 46;
const MOST_BEADS = 14;
const LINK_MS = 420;
const LEAD_MS = 110;

interface Shell {
  readonly x: number;
  readonly y: number;
  readonly delay: number;
  readonly tint: number;
}

/** Board units and milliseconds: what goes up over the jar when two moons meet. */
const SHELLS: readonly Shell[] = [
  { x: 120, y: 190, delay: 700, tint: 0xffd77a },
  { x: 610, y: 120, delay: 960, tint: 0xff9a7a },
  { x: 80, y: 520, delay: 1300, tint: 0xbfe3d0 },
  { x: 650, y: 480, delay: 1560, tint: 0xffd77a },
  { x: 360, y: 60, delay: 1900, tint: 0xfff3c4 },
];

/** Those above and below the panel of an end, which hides what is behind it. */
const BEST_SHELLS: readonly Shell[] = [
  { x: 150, y: -390, delay: 200, tint: 0xffd77a },
  { x: 600, y: -330, delay: 520, tint: 0xff9a7a },
  { x: 70, y: 820, delay: 900, tint: 0xbfe3d0 },
  { x: 650, y: 790, delay: 1180, tint: 0xffd77a },
  { x: 380, y: -430, delay: 1500, tint: 0xfff3c4 },
];

const spread = (reach: number): number => (Math.random() * 2 - 1) * reach;

/** Everything that flies up when something happens on the board. Board units. */
export class Fireworks {
  /** Art direction: fewer petals for players who asked for less motion. */
  reduced = false;
  private readonly bursts = new MergeBursts();
  private readonly beads = new MergeBursts();
  private readonly particles = new Particles();
  private readonly petals: readonly Sprite[];
  private readonly ring: Frame;
  private readonly glow: Frame;
  private readonly spark: Sprite;
  /** What flies up, in turn: osmanthus has three petals. */
  private thrown: readonly Sprite[];
  private look: BurstLook = BURST_LOOKS.osmanthus;

  constructor(atlas: Atlas) {
    this.petals = [0, 1, 2].map((kind) => ({ frame: atlas.frame(`fx/petal-${kind}`) }));
    this.thrown = this.petals;
    this.ring = atlas.frame('fx/ring');
    this.glow = atlas.frame('fx/glow');
    this.spark = { frame: atlas.frame('fx/spark') };
  }

  set floor(floor: { readonly y: number; readonly width: number }) {
    this.particles.floor = floor;
  }

  /** From now on this flies up; null: petals, as from the start. */
  wear(theme: BurstTheme, sprite: Sprite | null): void {
    this.thrown = sprite ? [sprite] : this.petals;
    this.look = BURST_LOOKS[theme];
  }

  /** Two pieces of `tier` became one of radius `radius`; seen after `delay` milliseconds. */
  merge(x: number, y: number, radius: number, tier: number, delay: number): void {
    const tint = TIER_LIGHT[Math.min(tier + 1, TIER_LIGHT.length - 1)]!;
    const size = radius * 2;
    this.glowOf({ x, y, from: size * 1.3, to: size * 2.3, life: 200, tint, alpha: 0.8, delay });
    this.ringOf({ x, y, from: size * 0.9, to: size * 1.7, life: RING_MS, tint, alpha: 0.85, delay });
    this.throwPetals(x, y, radius, 6 + Math.round((tier * 8) / 10), delay);
    this.throwSparks(x, y, radius, tint, 3 + Math.floor(tier / 2), delay);
  }

  /** One merge brought the next: light runs from where it was to where this one is. */
  link(from: Place, to: Place, tier: number, delay: number): void {
    if (this.reduced) return;
    const tint = TIER_LIGHT[Math.min(tier + 1, TIER_LIGHT.length - 1)]!;
    const beads = clamp(Math.round(Math.hypot(to.x - from.x, to.y - from.y) / BEAD_GAP), 3, MOST_BEADS);
    for (let bead = 0; bead <= beads; bead++) {
      const t = bead / beads;
      const arc = Math.sin(t * Math.PI) * -BEAD_ARC;
      const x = lerp(from.x, to.x, t);
      const y = lerp(from.y, to.y, t) + arc;
      const size = lerp(22, 40, t);
      const light = { from: size, to: size * 0.4, life: LINK_MS, tint, alpha: 0.95 };
      this.beads.add(this.glow, {
        x,
        y,
        ...light,
        light: 0.9,
        delay: Math.max(0, delay - LEAD_MS * (1 - t)),
      });
    }
  }

  /** 团圆: two full moons have met; seen after `delay` milliseconds. */
  reunion(x: number, y: number, radius: number, delay: number): void {
    for (const wave of [1, 1.8, 2.8]) {
      const to = radius * 3 * wave;
      this.ringOf({ x, y, from: radius * 2, to, life: 500 * wave, tint: GOLD, alpha: 0.8, delay });
    }
    this.glowOf({ x, y, from: radius * 4, to: radius * 7, life: 700, tint: GOLD, alpha: 0.8, delay });
    this.throwPetals(x, y, radius, 40, delay);
    this.throwSparks(x, y, radius, GOLD, 24, delay);
    SHELLS.forEach((shell) => {
      this.explode(shell);
    });
  }

  /** One firework over the jar. */
  private explode({ x, y, delay, tint }: Shell): void {
    if (this.reduced) return;
    this.glowOf({ x, y, from: 60, to: 330, life: 620, tint, alpha: 0.7, delay });
    this.ringOf({ x, y, from: 20, to: 300, life: 560, tint, alpha: 0.7, delay });
    this.throwSparks(x, y, 30, tint, 14, delay);
    this.throwPetals(x, y, 30, 6, delay);
  }

  /** A piece that is no more: a few petals where it was. */
  scatter(x: number, y: number, radius: number): void {
    this.throwPetals(x, y, radius, 4 + Math.round(radius / 16));
    this.glowOf({ x, y, from: radius * 2.4, to: radius * 3, life: 220, tint: GOLD, alpha: 0.6 });
  }

  /** A new best: a few fireworks around the panel, and petals. */
  best(width: number): void {
    for (const shell of BEST_SHELLS) this.explode(shell);
    this.rain(width);
  }

  /** Petals from above the whole width. */
  rain(width: number): void {
    const count = this.reduced ? 14 : 44;
    for (let petal = 0; petal < count; petal++)
      this.dropPetal(Math.random() * width, -300 - Math.random() * 500);
  }

  /** Dust from a hard landing. */
  landing(x: number, y: number, strength: number): void {
    this.glowOf({ x, y, from: 20, to: 70 * strength, life: 220, tint: 0xffe7b8, alpha: 0.22 });
  }

  clear(): void {
    this.beads.clear();
    this.bursts.clear();
    this.particles.clear();
  }

  draw(batch: QuadBatch, scale: number, left: number, top: number, elapsedMs: number): void {
    batch.setTransform(scale, 0, 0, scale, left, top);
    this.beads.draw(batch, elapsedMs);
    this.bursts.draw(batch, elapsedMs);
    this.particles.draw(batch, scale, left, top, elapsedMs);
  }

  private glowOf(options: Omit<MergeBurstOptions, 'light'>): void {
    this.burst(this.glow, { ...options, light: 1 });
  }

  private ringOf(options: Omit<MergeBurstOptions, 'light'>): void {
    this.burst(this.ring, { ...options, light: 0.6 });
  }

  /** With reduced motion it only fades, at half its light. */
  private burst(frame: Frame, options: MergeBurstOptions): void {
    const { from, to, alpha } = options;
    const size = (from + to) / 2;
    const still = { from: size, to: size, alpha: alpha / 2, delay: 0 };
    this.bursts.add(frame, this.reduced ? { ...options, ...still } : options);
  }

  private throwPetals(x: number, y: number, radius: number, count: number, delay = 0): void {
    const { look } = this;
    const shown = Math.ceil((this.reduced ? count / 2 : count) * look.share);
    for (let petal = 0; petal < shown; petal++) {
      const angle = (petal / shown) * Math.PI * 2 + spread(0.3);
      const speed = 170 + radius * 2.2 + Math.random() * 160;
      this.particles.add(this.thrown[petal % this.thrown.length]!, {
        x: x + Math.cos(angle) * radius * 0.7,
        y: y + Math.sin(angle) * radius * 0.7,
        speedX: Math.cos(angle) * speed,
        speedY: Math.sin(angle) * speed - 120,
        ...this.petalOf(petal),
        fall: look.fall,
        drag: look.drag,
        life: 800 + Math.random() * 500,
        delay,
      });
    }
  }

  private petalOf(
    at: number,
  ): Pick<ParticleOptions, 'angle' | 'spin' | 'size' | 'tint' | 'light' | 'flutter'> {
    const { spin, size, tints, light, flutters } = this.look;
    return {
      angle: Math.random() * Math.PI * 2,
      spin: spread(spin),
      size: size * (0.9 + Math.random() * 0.6),
      tint: tints[at % tints.length]!,
      light,
      flutter: flutters ? 0.1 + Math.random() * 6 : 0,
    };
  }

  private dropPetal(x: number, y: number): void {
    const at = Math.floor(Math.random() * 6);
    this.particles.add(this.thrown[at % this.thrown.length]!, {
      x,
      y,
      speedX: spread(60),
      speedY: 120 + Math.random() * 140,
      ...this.petalOf(at),
      fall: 60,
      drag: 0.2,
      life: 3200 + Math.random() * 1400,
    });
  }

  private throwSparks(x: number, y: number, radius: number, tint: number, count: number, delay = 0): void {
    if (this.reduced) return;
    for (let spark = 0; spark < count; spark++) {
      const angle = Math.random() * Math.PI * 2;
      const speed = 260 + Math.random() * 320 + radius;
      this.particles.add(this.spark, {
        x: x + Math.cos(angle) * radius * 0.8,
        y: y + Math.sin(angle) * radius * 0.8,
        speedX: Math.cos(angle) * speed,
        speedY: Math.sin(angle) * speed,
        angle,
        spin: spread(6),
        size: 16 + Math.random() * 16,
        fall: 0,
        drag: 4.5,
        tint,
        light: 0.8,
        life: 320 + Math.random() * 240,
        flutter: 0,
        delay,
      });
    }
  }
}
