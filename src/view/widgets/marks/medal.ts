import { Group, type Picture } from '#paint/graph.ts';
import type { AchievementId } from '../../../shared/vocabulary/achievements.ts';
import { Spring } from '../../motion/spring.ts';
import { Button } from '../buttons/button.ts';
import { Portrait } from '../pieces/portrait.ts';
import type { UiContext } from '../ui-context.ts';
import { ProgressBar } from './progress-bar.ts';

/** Points at full size: the picture is 52 × 58 and its disc 7 below the middle; the bar hangs below. */
const WIDTH = 60;
const HEIGHT = 76;
const DISC_Y = 7;
const EMBLEM = 13;
const BAR_Y = 37;
const BAR_WIDTH = 44;
const UNWON = 0xbda27a;

/** The piece on each medal. */
const EMBLEMS: Readonly<Record<AchievementId, number>> = {
  'first-run': 0,
  regular: 4,
  'thousand-drops': 1,
  'mooncake-baker': 6,
  'lantern-lighter': 9,
  'full-moon': 10,
  reunion: 10,
  'long-chain': 2,
  'high-score': 5,
  swift: 8,
  'seven-dailies': 7,
  'seven-days': 3,
};

/** Tier of the piece on a medal. */
export const emblemOf = (achievement: AchievementId): number => EMBLEMS[achievement];

/** One achievement: its medal with a piece as emblem, and how far it has come. */
export class Medal extends Button {
  private readonly ui: UiContext;
  private readonly face = new Group();
  private readonly disc: Picture;
  private readonly glow: Picture;
  private readonly emblem: Portrait;
  private readonly bar: ProgressBar;
  private readonly swell = new Spring(1, 260, 15);
  private base = 1;

  constructor(ui: UiContext, onPress: () => void) {
    super(onPress);
    this.ui = ui;
    this.glow = ui.picture('fx/glow', 96);
    this.glow.tint = 0xffb84a;
    this.glow.y = DISC_Y;
    this.disc = ui.picture('medal/open');
    this.emblem = new Portrait(ui);
    this.emblem.node.y = DISC_Y;
    this.bar = new ProgressBar(ui);
    this.bar.resize(BAR_WIDTH);
    this.bar.node.y = BAR_Y;
    this.face.addChild(this.glow, this.disc, this.emblem.node);
    this.face.y = -7;
    this.node.addChild(this.face, this.bar.node);
    this.bar.node.y = BAR_Y - 5;
  }

  /** The cell it has, in points: it is drawn smaller in a smaller one. */
  override resize(width: number, height: number): void {
    super.resize(width, height);
    this.base = Math.min(1.25, width / WIDTH, height / HEIGHT);
    this.bar.node.scale.set(this.base);
    this.bar.node.y = (BAR_Y - 5) * this.base;
  }

  set(tier: number, share: number, chosen: boolean): void {
    const won = share >= 1;
    this.disc.texture = this.ui.atlas.frame(won ? 'medal/done' : 'medal/open').texture;
    this.emblem.show(tier, EMBLEM, chosen && won ? { eyes: 'happy', mouth: 'open' } : {});
    this.emblem.shade(won ? null : UNWON);
    this.bar.set(share);
    this.bar.node.visible = !won;
    this.glow.alpha = chosen ? 0.5 : 0;
    this.swell.target = chosen ? 1.14 : 1;
  }

  override step(elapsedMs: number): void {
    super.step(elapsedMs);
    this.swell.step(elapsedMs);
    this.face.scale.set(this.swell.value * this.base);
  }
}
