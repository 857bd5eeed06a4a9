import type { NineSlice } from '../../graphics/nine-slice.ts';
import { Button } from '../../widgets/buttons/button.ts';
import { CloudMark } from '../../widgets/marks/cloud-mark.ts';
import { CoinCount } from '../../widgets/text/coin-count.ts';
import type { UiContext } from '../../widgets/ui-context.ts';
import type { CloudState } from '../screen.ts';

const HEIGHT = 30;
/** Points of the mark of the cloud, and from it to the plate's end. */
const CLOUD = 18;
const CLOUD_END = 13;

/** The coins a player has, whether the cloud keeps them too, and the way to what they buy. */
export class CoinCounter extends Button {
  private readonly plate: NineSlice;
  private readonly count: CoinCount;
  private readonly cloud: CloudMark;

  constructor(ui: UiContext, onPress: () => void) {
    super(onPress);
    this.plate = ui.slice('button/dark', 2);
    this.count = new CoinCount(ui, 21, 0xffe7b8);
    this.count.node.y = -1;
    this.cloud = new CloudMark(ui, CLOUD);
    this.cloud.icon.y = -1;
    this.node.addChild(this.plate.node, this.count.node, this.cloud.icon);
  }

  set(coins: number, cloud: CloudState): void {
    this.count.set(coins);
    this.cloud.set(cloud);
    this.arrange();
  }

  override resize(width: number, height: number): void {
    super.resize(width, height);
    this.arrange();
  }

  private arrange(): void {
    const room = this.width - 2 * CLOUD_END - CLOUD - 4;
    const scale = Math.min(1, room / this.count.width);
    this.count.node.scale.set(scale);
    this.count.node.x = -this.width / 2 + CLOUD_END + room / 2;
    this.cloud.icon.x = this.width / 2 - CLOUD_END - CLOUD / 2;
    this.plate.resize(this.width, HEIGHT + 4);
  }
}
