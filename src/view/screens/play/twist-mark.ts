import { Group } from '#paint/graph.ts';
import type { RunView } from '../../../core/index.ts';
import type { Label } from '../../graphics/label.ts';
import type { PlayLayout } from '../../layout/play-layout.ts';
import { TwistStamp } from '../../widgets/marks/twist-stamp.ts';
import { say } from '../../widgets/text/texts.ts';
import { CREAM_TEXT, PLUM, type UiContext } from '../../widgets/ui-context.ts';

const STAMP = 34;
const NAME = 13;
const GAP = 6;

/** In play: what the run is played with, where the tools of other runs are. */
export class TwistMark {
  readonly node = new Group();
  private readonly ui: UiContext;
  private readonly stamp: TwistStamp;
  private readonly name: Label;

  constructor(ui: UiContext) {
    this.ui = ui;
    this.stamp = new TwistStamp(ui, STAMP);
    this.name = ui.label('', NAME, CREAM_TEXT, { outline: { color: PLUM, width: 2 } });
    this.node.addChild(this.stamp.node, this.name.node);
    this.begin(null);
  }

  begin(run: RunView | null): void {
    const twist = run?.twist ?? null;
    this.node.visible = twist !== null;
    this.stamp.set(twist);
    if (twist) this.name.set(say(this.ui.words, `twist.${twist}`));
  }

  /** Under its stamp; beside it in a low head, where the next piece's tag is under it. */
  place({ tools, pause }: PlayLayout, lift: number): void {
    this.node.position.set(tools.x, tools.y + lift);
    const low = tools.y === pause.y;
    const aside = Math.sign(tools.step) * ((STAMP + this.name.width) / 2 + GAP);
    this.name.node.position.set(low ? aside : 0, low ? 0 : tools.nameDown);
  }
}
