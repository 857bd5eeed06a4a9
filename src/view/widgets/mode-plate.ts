import { CREAM_TEXT, INK, INK_TINT, type Kit, SOFT_INK } from '../kit.ts';
import type { Label } from '../pixi/label.ts';
import type { NineSlice } from '../pixi/nine-slice.ts';
import { Group } from '../pixi/nodes.ts';
import { grouped, say } from '../texts.ts';
import { Button } from './button.ts';
import { WordNumber } from './word-number.ts';

export interface ModeOptions {
  readonly mode: 'endless' | 'daily' | 'sprint' | 'practice';
  readonly primary: boolean;
  readonly title: string;
  readonly onPress: () => void;
}

const EMBLEM_GAP = 10;
/** The plate's lip is below its face: the face's middle lies this much above the plate's. Points. */
const FACE_LIFT = 3;

/** A way to play: its name in brush, its emblem, and the best score in it. */
export class ModePlate extends Button {
  private readonly kit: Kit;
  private readonly plate: NineSlice;
  private readonly title: Label;
  private readonly best: WordNumber;
  private readonly primary: boolean;
  private readonly emblem = new Group();
  private emblemWidth: number;

  constructor(kit: Kit, { mode, primary, title, onPress }: ModeOptions) {
    super(onPress);
    this.kit = kit;
    this.primary = primary;
    this.plate = kit.slice(primary ? 'button/primary' : 'button/paper');
    this.title = primary
      ? kit.title(title, 30, CREAM_TEXT, { shadow: { color: '#7A1A1E', y: 2 } })
      : kit.title(title, 22, INK);
    this.best = new WordNumber(kit, 12, primary ? '#FFD9A0' : SOFT_INK);
    this.emblemWidth = primary ? 34 : 29;
    const icon = kit.picture(`icon/${mode}`, this.emblemWidth);
    if (!primary) icon.tint = INK_TINT;
    this.emblem.addChild(icon);
    this.node.addChild(this.plate.node, this.emblem, this.title.node, this.best.node);
  }

  setEmblem(node: Group, width: number): void {
    this.emblem.removeChildren();
    this.emblem.addChild(node);
    this.emblemWidth = width;
  }

  /** Nothing is said of a mode that has not been played; `goOn` is said of a run that was left behind. */
  setBest(best: number, goOn: boolean): void {
    const { words } = this.kit;
    if (goOn) this.best.say(say(words, 'home.continue'));
    else this.best.set(this.primary ? say(words, 'home.best') : '', best > 0 ? grouped(best) : '');
    this.arrange();
  }

  override resize(width: number, height: number): void {
    super.resize(width, height);
    this.plate.resize(width, height);
    this.title.restyle({ size: Math.round(this.primary ? height * 0.42 : Math.min(24, height * 0.235)) });
    this.title.fit(width - (this.primary ? 100 : 22));
    this.arrange();
  }

  private arrange(): void {
    if (this.primary) this.arrangeWide();
    else this.arrangeCard();
  }

  private arrangeWide(): void {
    const lift = this.best.shown ? this.height * 0.12 : 0;
    const shift = (this.emblemWidth + EMBLEM_GAP) / 2;
    const y = -FACE_LIFT - lift;
    this.title.node.position.set(shift, y);
    this.emblem.position.set(shift - this.title.width / 2 - EMBLEM_GAP - this.emblemWidth / 2, y);
    this.best.node.position.set(0, -FACE_LIFT + this.height * 0.22);
  }

  private arrangeCard(): void {
    const { height } = this;
    const lift = this.best.shown ? 0 : height * 0.09;
    this.emblem.scale.set(Math.min(1, height / 110));
    this.emblem.position.set(0, -FACE_LIFT - height * 0.24 + lift);
    this.title.node.position.set(0, -FACE_LIFT + height * 0.055 + lift);
    this.best.node.position.set(0, -FACE_LIFT + height * 0.265);
  }
}
