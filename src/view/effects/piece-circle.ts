import { Group, type Picture } from '#paint/graph.ts';
import { clamp, inQuad, lerp, outBack, outCubic } from '../motion/ease.ts';
import { Portrait } from '../widgets/pieces/portrait.ts';
import type { UiContext } from '../widgets/ui-context.ts';

const COUNT = 10;
/** Points: the round they make, and the size of the smallest and of each after it. */
export const ROUND = 150;
const SMALLEST = 19;
const LARGER = 1.2;
/** The ring they hold hands in: its picture's line is at this share of its half. */
const RING_LINE = 0.93;
const RING_STRENGTH = 0.5;
/** Milliseconds: one after another they come out, and go home to the moon; how long each takes. */
const BEAT_OUT_MS = 46;
const OUT_MS = 460;
const BEAT_HOME_MS = 26;
const HOME_MS = 300;
/** Radians: how far around each comes on its way out, and how far the round turns in a second. */
const SPIRAL = 1.1;
const TURN = 0.1;

/** How long it takes until all are in the round, and until all are home. */
export const GATHER_MS = BEAT_OUT_MS * (COUNT - 1) + OUT_MS;
export const RETURN_MS = BEAT_HOME_MS * (COUNT - 1) + HOME_MS;

/** The ten that a moon is made of, in a round about it, beaming. */
export class PieceCircle {
  readonly node = new Group();
  private readonly ring: Picture;
  private readonly members: readonly Portrait[];

  constructor(ui: UiContext) {
    this.ring = ui.picture('fx/ring', (ROUND * 2) / RING_LINE);
    this.ring.tint = 0xffd77a;
    this.members = Array.from({ length: COUNT }, (_, tier) => {
      const member = new Portrait(ui, true);
      member.show(tier, SMALLEST + LARGER * tier, { eyes: 'happy', mouth: 'open' });
      return member;
    });
    this.node.addChild(this.ring, ...this.members.map(({ node }) => node));
  }

  /** `age`: milliseconds since the first set out; `home`: since the first turned back, negative before. */
  move(age: number, home: number): void {
    const turn = (TURN * age) / 1000;
    this.members.forEach(({ node }, tier) => {
      const out = clamp((age - tier * BEAT_OUT_MS) / OUT_MS, 0, 1);
      const back = inQuad(clamp((home - tier * BEAT_HOME_MS) / HOME_MS, 0, 1));
      const away = outCubic(out) * (1 - back);
      const angle = placeIn(tier) + turn - SPIRAL * (1 - outCubic(out)) + SPIRAL * back;
      node.position.set(Math.cos(angle) * ROUND * away, Math.sin(angle) * ROUND * away);
      node.scale.set(outBack(out) * lerp(1, 0.5, back));
      node.alpha = clamp(out * 5, 0, 1);
      node.visible = out > 0 && back < 1;
    });
    const drawn = clamp((age - OUT_MS / 2) / GATHER_MS, 0, 1);
    this.ring.alpha = RING_STRENGTH * drawn * (1 - clamp(home / HOME_MS, 0, 1));
  }

  /** All in their places, without going there. */
  stand(shown: number): void {
    this.members.forEach(({ node }, tier) => {
      const angle = placeIn(tier);
      node.position.set(Math.cos(angle) * ROUND, Math.sin(angle) * ROUND);
      node.scale.set(1);
      node.alpha = shown;
      node.visible = true;
    });
    this.ring.alpha = RING_STRENGTH * shown;
  }
}

/** From the top clockwise. */
const placeIn = (tier: number): number => ((tier + 0.5) / COUNT) * Math.PI * 2 - Math.PI / 2;
