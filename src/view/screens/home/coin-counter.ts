import { Group, type Picture } from '#paint/graph.ts';
import type { NineSlice } from '../../graphics/nine-slice.ts';
import { Button } from '../../widgets/buttons/button.ts';
import { CloudMark } from '../../widgets/marks/cloud-mark.ts';
import { NewsDot } from '../../widgets/marks/news-dot.ts';
import { CoinCount } from '../../widgets/text/coin-count.ts';
import type { UiContext } from '../../widgets/ui-context.ts';
import type { CloudState } from '../screen.ts';

const HEIGHT = 30;
/** Points of the mark of the cloud, and from it to the plate's end. */
const CLOUD = 18;
const CLOUD_END = 13;
/** The day's tasks, a bead each on the plate's lower rim: points across, from one to the next, and from the plate's middle. */
const TASKS = 3;
const PIP = { size: 9, step: 14, y: 15, undone: 0.9 } as const;
const UNDONE = 0x1b2250;
const DONE = 0xffc94d;
const RIM = 0xffe7b8;

/** The coins a player has, whether the cloud keeps them too, which of the day's tasks are done, and the way to what coins buy. */
export class CoinCounter extends Button {
  private readonly plate: NineSlice;
  private readonly count: CoinCount;
  private readonly cloud: CloudMark;
  private readonly pips: readonly Picture[];
  readonly dot: NewsDot;

  constructor(ui: UiContext, onPress: () => void) {
    super(onPress);
    this.plate = ui.slice('button/dark', 2);
    this.count = new CoinCount(ui, 21, 0xffe7b8);
    this.count.node.y = -1;
    this.cloud = new CloudMark(ui, CLOUD);
    this.cloud.icon.y = -1;
    this.dot = new NewsDot(ui);
    this.pips = Array.from({ length: TASKS }, () => ui.picture('disc', PIP.size - 2));
    const row = new Group();
    this.pips.forEach((pip, at) => {
      const rim = ui.picture('disc', PIP.size);
      rim.tint = RIM;
      rim.alpha = PIP.undone;
      for (const disc of [rim, pip]) disc.x = (at - (TASKS - 1) / 2) * PIP.step;
      row.addChild(rim, pip);
    });
    row.y = PIP.y;
    this.node.addChild(this.plate.node, this.count.node, this.cloud.icon, row, this.dot.node);
  }

  set(coins: number, cloud: CloudState): void {
    this.count.set(coins);
    this.cloud.set(cloud);
    this.arrange();
  }

  setTasks(done: readonly boolean[]): void {
    this.pips.forEach((pip, at) => {
      pip.tint = done[at] ? DONE : UNDONE;
    });
  }

  override step(elapsedMs: number): void {
    super.step(elapsedMs);
    this.dot.step(elapsedMs);
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
    this.dot.node.position.set(this.width / 2 - 5, -HEIGHT / 2 + 1);
  }
}
