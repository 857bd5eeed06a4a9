import { Group, type Picture } from '#paint/graph.ts';
import type { NineSlice } from '../../graphics/nine-slice.ts';
import { Spring } from '../../motion/spring.ts';
import { Button } from '../../widgets/buttons/button.ts';
import { CoinCount } from '../../widgets/text/coin-count.ts';
import type { UiContext } from '../../widgets/ui-context.ts';
import type { ThemeOffer } from '../pages.ts';

const TAG_HEIGHT = 24;
const SEAL = 26;

/** A sky or jar as a picture: its price while it is not owned, a seal while it is worn. */
export class ThemeCard extends Button {
  private readonly picture: Picture;
  private readonly choice: NineSlice;
  private readonly tag = new Group();
  private readonly tagPlate: NineSlice;
  private readonly price: CoinCount;
  private readonly seal = new Group();
  private readonly swell = new Spring(1, 260, 16);

  constructor(ui: UiContext, theme: string, onPress: () => void) {
    super(onPress);
    this.picture = ui.picture(`theme/${theme}`);
    this.choice = ui.slice('choice');
    this.tagPlate = ui.slice('bar', 0.4);
    this.tagPlate.tint = 0x1b2250;
    this.price = new CoinCount(ui, 17, 0xfff3dc);
    this.tag.addChild(this.tagPlate.node, this.price.node);
    const check = ui.picture('icon/check', 15);
    const dot = ui.picture('disc', SEAL);
    const rim = ui.picture('disc', SEAL + 3);
    rim.tint = 0xffd98a;
    dot.tint = 0xc8372d;
    this.seal.addChild(rim, dot, check);
    this.node.addChild(this.picture, this.choice.node, this.tag, this.seal);
  }

  override resize(width: number, height: number): void {
    super.resize(width, height);
    const size = Math.min(width, height);
    this.picture.scale.set(size / this.picture.texture.orig.width);
    this.choice.resize(size + 9, size + 8);
    this.tag.y = size / 2 - 3;
    this.seal.position.set(size / 2 - 8, -size / 2 + 8);
  }

  set(offer: ThemeOffer, chosen: boolean): void {
    this.choice.node.visible = chosen;
    this.seal.visible = offer.inUse;
    this.tag.visible = !offer.owned;
    this.price.set(offer.price);
    this.tagPlate.resize(this.price.width + 18, TAG_HEIGHT);
    this.swell.target = chosen ? 1.04 : 0.97;
  }

  override step(elapsedMs: number): void {
    super.step(elapsedMs);
    this.swell.step(elapsedMs);
    this.picture.parent?.scale.set(this.swell.value);
  }
}
