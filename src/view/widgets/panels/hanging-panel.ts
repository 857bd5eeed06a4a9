import { Group, type Picture } from '#paint/graph.ts';
import type { Label } from '../../graphics/label.ts';
import type { NineSlice } from '../../graphics/nine-slice.ts';
import type { PanelLayout } from '../../layout/panel-layout.ts';
import { outCubic } from '../../motion/ease.ts';
import { Spring } from '../../motion/spring.ts';
import type { Tween } from '../../motion/tweens.ts';
import type { UiContext } from '../ui-context.ts';

/** Art direction: panels swing in within 120 ms (by then they are all but there) with 3° of sway, and leave faster. */
const IN_MS = 180;
const OUT_MS = 100;
const SWAY = (3 * Math.PI) / 180;
const CORD_TINT = 0xd2402f;
/** From the sheet's middle, as a share of its width: behind the banner, and clear of the capsule on the narrowest window. */
const CORD_ASIDE = 0.2;

/** A sheet of paper on two cords. Put content into `content`, whose origin is the sheet's centre. */
export class HangingPanel {
  readonly node = new Group();
  readonly content = new Group();
  private readonly sheet: NineSlice;
  private readonly cords: readonly Picture[];
  private readonly banner: NineSlice;
  private readonly title: Label;
  private readonly sway = new Spring(0, 70, 5.5);
  private readonly ui: UiContext;
  private layout: PanelLayout = { x: 0, y: 0, width: 300, height: 300, cord: 100 };
  private move: Tween | null = null;
  /** 0 out of sight above, 1 in its place. */
  private presence = 0;

  constructor(ui: UiContext, title: string) {
    this.ui = ui;
    this.sheet = ui.slice('panel/paper');
    this.banner = ui.slice('banner');
    this.title = ui.title(title, 27, '#FFF3DC', { shadow: { color: '#7A1A1E', y: 1.5 } });
    this.cords = [ui.picture('fx/white'), ui.picture('fx/white')];
    for (const cord of this.cords) cord.tint = CORD_TINT;
    this.node.addChild(...this.cords, this.sheet.node, this.banner.node, this.title.node, this.content);
    this.node.visible = false;
  }

  setTitle(text: string): void {
    this.title.set(text);
    this.arrange();
  }

  /** Half the sheet's height: content is placed from the centre. */
  get halfHeight(): number {
    return this.layout.height / 2;
  }

  get width(): number {
    return this.layout.width;
  }

  resize(layout: PanelLayout): void {
    this.layout = layout;
    this.arrange();
  }

  enter(): void {
    this.node.visible = true;
    if (!this.ui.reducedMotion) this.sway.velocity = SWAY * 7;
    this.glide(1, IN_MS);
  }

  leave(): void {
    this.glide(0, OUT_MS, () => {
      this.node.visible = false;
    });
  }

  step(elapsedMs: number): void {
    if (!this.node.visible) return;
    this.sway.step(elapsedMs);
    this.node.rotation = this.sway.value;
  }

  private glide(to: number, ms: number, done?: () => void): void {
    this.move?.cancel();
    const from = this.presence;
    const at = (t: number): void => {
      this.presence = from + (to - from) * t;
      this.place();
    };
    this.move = this.ui.tweens.start(done ? { ms, ease: outCubic, at, done } : { ms, ease: outCubic, at });
  }

  private arrange(): void {
    const { width, height, cord } = this.layout;
    this.sheet.resize(width, height);
    this.banner.resize(Math.min(width - 40, Math.max(180, this.title.width + 110)), 54);
    this.banner.node.y = -height / 2 + 6;
    this.title.node.y = -height / 2 + 3;
    this.cords.forEach((picture, side) => {
      picture.width = 2.5;
      picture.height = cord + 20;
      picture.position.set((side === 0 ? -1 : 1) * width * CORD_ASIDE, -height / 2 - (cord + 20) / 2 + 10);
    });
    this.node.pivot.set(0, -height / 2 - cord);
    this.place();
  }

  private place(): void {
    const { x, y, height, cord } = this.layout;
    const rest = y - height / 2 - cord;
    if (this.ui.reducedMotion) {
      this.node.alpha = this.presence;
      this.node.position.set(x, rest);
    } else {
      this.node.alpha = 1;
      this.node.position.set(x, rest - (1 - this.presence) * (y + height / 2 + 40));
    }
  }
}
