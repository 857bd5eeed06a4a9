import type { Kit } from '../kit.ts';
import type { NineSlice } from '../pixi/nine-slice.ts';
import { Button } from './button.ts';
import { CoinCount } from './coin-count.ts';

const HEIGHT = 30;

/** The coins a player has, and the way to what they buy. Keeps to the side of its place that `resize` says. */
export class Purse extends Button {
  private readonly plate: NineSlice;
  private readonly count: CoinCount;

  constructor(kit: Kit, onPress: () => void) {
    super(onPress);
    this.plate = kit.slice('button/dark', 2);
    this.count = new CoinCount(kit, 21, 0xffe7b8);
    this.count.node.y = -1;
    this.node.addChild(this.plate.node, this.count.node);
  }

  set(coins: number): void {
    this.count.set(coins);
    this.arrange();
  }

  override resize(width: number, height: number): void {
    super.resize(width, height);
    this.arrange();
  }

  private arrange(): void {
    const scale = Math.min(1, (this.width - 20) / this.count.width);
    this.count.node.scale.set(scale);
    this.plate.resize(this.width, HEIGHT + 4);
  }
}
