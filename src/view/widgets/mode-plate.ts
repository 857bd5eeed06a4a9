import { CREAM_TEXT, INK, INK_TINT, type Kit, SOFT_INK } from '../kit.ts';
import type { Label } from '../pixi/label.ts';
import type { NineSlice } from '../pixi/nine-slice.ts';
import type { Group, Picture } from '../pixi/nodes.ts';
import { grouped, say } from '../texts.ts';
import { Button } from './button.ts';

export interface ModeOptions {
  readonly mode: 'endless' | 'daily' | 'sprint';
  readonly primary: boolean;
  readonly title: string;
  readonly onPress: () => void;
}

/** A way to play: its name in brush, its emblem, and the best score in it. */
export class ModePlate extends Button {
  private readonly kit: Kit;
  private readonly plate: NineSlice;
  private readonly title: Label;
  private readonly best: Label;
  private readonly primary: boolean;
  private emblem: Picture | Group;

  constructor(kit: Kit, { mode, primary, title, onPress }: ModeOptions) {
    super(onPress);
    this.kit = kit;
    this.primary = primary;
    this.plate = kit.slice(primary ? 'button/primary' : 'button/paper');
    this.title = primary
      ? kit.title(title, 34, CREAM_TEXT, { shadow: { color: '#7A1A1E', y: 2 } })
      : kit.title(title, 24, INK);
    this.best = kit.label('', 12, primary ? '#FFD9A0' : SOFT_INK);
    const icon = kit.picture(`icon/${mode}`, primary ? 36 : 30);
    if (!primary) icon.tint = INK_TINT;
    this.emblem = icon;
    this.node.addChild(this.plate.node, icon, this.title.node, this.best.node);
  }

  setIcon(node: Group): void {
    this.node.removeChild(this.emblem);
    this.emblem = node;
    this.node.addChild(node);
  }

  /** Nothing is said of a mode that has not been played. */
  setBest(best: number): void {
    this.best.set(best > 0 ? `${say(this.kit.words, 'home.best')} ${grouped(best)}` : '');
    this.arrange();
  }

  override resize(width: number, height: number): void {
    super.resize(width, height);
    this.plate.resize(width, height);
    this.arrange();
  }

  private arrange(): void {
    const scored = this.best.width > 0;
    if (this.primary) this.arrangeWide(scored);
    else this.arrangeCard(scored);
  }

  private arrangeWide(scored: boolean): void {
    const middle = -this.height * 0.05;
    this.title.node.position.set(20, middle - (scored ? 9 : 0));
    this.best.node.position.set(20, middle + 19);
    this.emblem.position.set(20 - this.title.width / 2 - 28, middle - (scored ? 8 : 0));
  }

  private arrangeCard(scored: boolean): void {
    const middle = -this.height * 0.04;
    this.emblem.position.set(0, middle - this.height * (scored ? 0.22 : 0.16));
    this.title.node.position.set(0, middle + this.height * (scored ? 0.07 : 0.16));
    this.best.node.position.set(0, middle + this.height * 0.3);
  }
}
