import { Group, type Picture } from '#paint/graph.ts';
import { moonOfShare } from '../../widgets/marks/day-moon.ts';
import { CoinCount } from '../../widgets/text/coin-count.ts';
import { NumberLine } from '../../widgets/text/number-line.ts';
import { INK_TINT, type UiContext } from '../../widgets/ui-context.ts';
import type { NightStepView } from '../pages.ts';

const PLATE = 46;
const MOON = 62;
/** Points between the coins of two nights. */
const APART = 8;
const COIN = 17;
const SEAL = 20;
const NIGHT = 0x232b5e;

/** So many nights of the month, and what they bring: a moon that fills on the way. */
export class NightMark {
  readonly node = new Group();
  private readonly ui: UiContext;
  private readonly moon: Picture;
  private readonly goal: NumberLine;
  private readonly coins: CoinCount;
  private step = Number.POSITIVE_INFINITY;
  private readonly seal = new Group();

  constructor(ui: UiContext) {
    this.ui = ui;
    const plate = ui.picture('disc', PLATE);
    plate.tint = NIGHT;
    this.moon = ui.picture('moon/0', MOON);
    this.goal = new NumberLine(ui.numerals.small, 12);
    this.coins = new CoinCount(ui, COIN, INK_TINT);
    const disc = ui.picture('disc', SEAL);
    disc.tint = 0xc8372d;
    this.seal.addChild(disc, ui.picture('icon/check', 12));
    this.seal.position.set(PLATE / 2 - 3, -PLATE / 2 + 4);
    this.goal.node.y = 1;
    this.coins.node.y = PLATE / 2 + 14;
    this.node.addChild(plate, this.moon, this.goal.node, this.coins.node, this.seal);
  }

  /** Points from one mark to the next: the coins of neighbours keep apart. */
  fit(step: number): void {
    this.step = step;
    this.coins.node.scale.set(Math.min(1, (step - APART) / Math.max(1, this.coins.width)));
  }

  set({ have, goal, coins }: NightStepView): void {
    const frame = this.ui.atlas.frame(moonOfShare(have / goal));
    this.moon.texture = frame.texture;
    this.moon.scale.set(MOON / frame.fullWidth);
    this.moon.alpha = have >= goal ? 1 : 0.7;
    this.goal.set(String(goal));
    this.coins.set(coins, '+');
    this.fit(this.step);
    this.seal.visible = have >= goal;
  }
}
