import type { Picture } from '#paint/graph.ts';
import type { Label } from '../../graphics/label.ts';
import { Spring } from '../../motion/spring.ts';
import { Button } from '../../widgets/buttons/button.ts';
import { type Mood, Portrait } from '../../widgets/pieces/portrait.ts';
import type { UiContext } from '../../widgets/ui-context.ts';

const SHADOW = 0x3c4690;
const GLOW = 0xffd27a;

/** Shows who stands in a medallion, so large. */
type Pose = (portrait: Portrait, radius: number, mood: Mood) => void;

/** One piece in a round place of its own: chosen, it grows and beams; never met, it is a shadow. */
export class Medallion extends Button {
  private readonly portrait: Portrait;
  private readonly question: Label;
  private readonly glow: Picture;
  private readonly swell = new Spring(1, 260, 15);
  private readonly pose: Pose;
  private radius = 20;
  private known = false;
  private hinted = false;

  constructor(ui: UiContext, pose: Pose, onPress: () => void) {
    super(onPress);
    this.pose = pose;
    this.glow = ui.picture('fx/glow');
    this.glow.tint = GLOW;
    this.portrait = new Portrait(ui);
    this.question = ui.label('?', 24, '#C3CBFA');
    this.node.addChild(this.glow, this.portrait.node, this.question.node);
  }

  /** Points; what is pressed is the square around the disc, which is never under 44 points. */
  setRadius(radius: number): void {
    this.radius = radius;
    this.resize(Math.max(44, radius * 2), Math.max(44, radius * 2));
    this.glow.setSize(radius * 4.4, radius * 4.4);
    this.question.restyle({ size: Math.round(radius * 0.85) });
    this.draw(false);
  }

  /** `hinted`: a shadow that can be made out, without a question mark. */
  set(known: boolean, chosen: boolean, hinted = false): void {
    this.known = known;
    this.hinted = hinted;
    this.swell.target = chosen ? 1.1 : 0.94;
    this.glow.alpha = chosen ? 0.75 : 0;
    this.draw(chosen);
  }

  override step(elapsedMs: number): void {
    super.step(elapsedMs);
    this.swell.step(elapsedMs);
    this.portrait.node.scale.set(this.swell.value);
  }

  private draw(chosen: boolean): void {
    const { portrait, known } = this;
    this.pose(portrait, this.radius, chosen && known ? { eyes: 'happy', mouth: 'open' } : {});
    portrait.shade(known ? null : SHADOW);
    this.question.node.visible = !known && !this.hinted;
  }
}
