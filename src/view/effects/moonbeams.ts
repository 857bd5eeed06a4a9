import { Group, type Picture } from '#paint/graph.ts';
import type { UiContext } from '../widgets/ui-context.ts';

/** Points: a beam and its mirror image are one picture, widest where the moon hides it. */
const WIDE = 34;
const LONG = 620;
const COUNT = 7;
const STRENGTH = 0.2;
/** Every second one is shorter and fainter. */
const LESSER = 0.72;
const HALO = 560;
const HALO_STRENGTH = 0.8;
/** One turn; nobody sees it come round. */
const TURN_MS = 90_000;

/** What a full moon throws around itself: a halo and beams that turn hardly. */
export class Moonbeams {
  readonly node = new Group();
  private readonly beams = new Group();
  private readonly halo: Picture;

  constructor(ui: UiContext) {
    this.halo = ui.picture('fx/glow', HALO);
    this.halo.tint = 0xffc766;
    this.halo.blendMode = 'add';
    for (let at = 0; at < COUNT; at++) this.beams.addChild(beam(ui, at));
    this.node.addChild(this.halo, this.beams);
  }

  /** `strength` of beams and halo, 0…1; `age` in milliseconds: how far they have turned. */
  shine(strength: number, halo: number, age: number): void {
    this.halo.alpha = HALO_STRENGTH * halo;
    this.beams.alpha = strength;
    this.beams.rotation = (age / TURN_MS) * Math.PI * 2;
  }
}

const beam = (ui: UiContext, at: number): Picture => {
  const picture = ui.picture('fx/glow');
  const share = at % 2 === 0 ? 1 : LESSER;
  picture.setSize(WIDE, LONG * share);
  picture.rotation = (at / COUNT) * Math.PI;
  picture.tint = 0xffe2a0;
  picture.alpha = STRENGTH * share;
  picture.blendMode = 'add';
  return picture;
};
