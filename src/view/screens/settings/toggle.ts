import type { Picture } from '#paint/graph.ts';
import { INK } from '../../../shared/vocabulary/palette.ts';
import type { SettingName } from '../../../shared/vocabulary/setting-names.ts';
import type { Label } from '../../graphics/label.ts';
import type { NineSlice } from '../../graphics/nine-slice.ts';
import { Spring } from '../../motion/spring.ts';
import { Button } from '../../widgets/buttons/button.ts';
import { Portrait } from '../../widgets/pieces/portrait.ts';
import { say } from '../../widgets/text/texts.ts';
import { INK_TINT, type UiContext } from '../../widgets/ui-context.ts';

const TRACK_WIDTH = 62;
const TRACK_HEIGHT = 34;
const TRAVEL = 14;
const BEAD = 14;
const TANGYUAN = 4;

/** Icons when it is on and off, and the key of its name. */
export interface ToggleFace {
  readonly icons: readonly [on: string, off: string];
  readonly text: string;
}

const ICONS: Readonly<Record<SettingName, readonly [on: string, off: string]>> = {
  music: ['music-on', 'music-off'],
  sound: ['sound-on', 'sound-off'],
  haptics: ['haptics-on', 'haptics-off'],
  reducedMotion: ['motion', 'motion'],
  marks: ['marks', 'marks'],
  leftHand: ['left-hand', 'left-hand'],
};

export const settingFace = (setting: SettingName): ToggleFace => ({
  icons: ICONS[setting],
  text: `settings.${setting}`,
});

/** One setting on a line: icon, name, and a tangyuan that rolls over and wakes up. */
export class Toggle extends Button {
  private readonly ui: UiContext;
  private readonly icon: Picture;
  private readonly name: Label;
  private readonly trackOn: NineSlice;
  private readonly trackOff: NineSlice;
  private readonly bead: Portrait;
  private readonly slide = new Spring(0, 420, 27);
  private readonly icons: readonly [on: string, off: string];

  constructor(ui: UiContext, { icons, text }: ToggleFace, onPress: () => void) {
    super(onPress);
    this.ui = ui;
    this.icons = icons;
    this.icon = ui.picture(`icon/${this.icons[0]}`, 27);
    this.icon.tint = INK_TINT;
    this.name = ui.label(say(ui.words, text), 18, INK);
    this.trackOn = ui.slice('button/primary', 2);
    this.trackOff = ui.slice('button/dark', 2);
    this.bead = new Portrait(ui);
    this.node.addChild(this.icon, this.name.node, this.trackOff.node, this.trackOn.node, this.bead.node);
  }

  override resize(width: number, height: number): void {
    super.resize(width, height);
    this.icon.x = -width / 2 + 18;
    this.name.fit(width - 42 - TRACK_WIDTH - 8);
    this.name.node.x = -width / 2 + 42 + this.name.width / 2;
    const x = width / 2 - TRACK_WIDTH / 2;
    for (const track of [this.trackOff, this.trackOn]) {
      track.resize(TRACK_WIDTH, TRACK_HEIGHT);
      track.node.x = x;
    }
    this.placeBead();
  }

  set(on: boolean): void {
    this.slide.target = on ? 1 : 0;
    this.bead.show(TANGYUAN, BEAD, on ? {} : { eyes: 'closed', mouth: 'flat' });
    this.icon.texture = this.ui.atlas.frame(`icon/${this.icons[on ? 0 : 1]}`).texture;
    this.icon.alpha = on ? 1 : 0.55;
  }

  override step(elapsedMs: number): void {
    super.step(elapsedMs);
    if (this.slide.resting) return;
    this.slide.step(elapsedMs);
    this.placeBead();
  }

  private placeBead(): void {
    const at = this.slide.value;
    this.trackOn.node.alpha = Math.min(1, Math.max(0, at));
    this.bead.node.position.set(this.trackOff.node.x + (at * 2 - 1) * TRAVEL, -1.5);
    this.bead.node.rotation = (at - 1) * 1.1;
  }
}
