import { Group, type Picture } from '#paint/graph.ts';
import type { Deferred } from '../../../shared/deferred.ts';
import type { Look } from '../../art/look-loader.ts';
import type { NineSlice } from '../../graphics/nine-slice.ts';
import { Spring } from '../../motion/spring.ts';
import { Button } from '../../widgets/buttons/button.ts';
import { NumberLine } from '../../widgets/text/number-line.ts';
import { grouped } from '../../widgets/text/texts.ts';
import type { UiContext } from '../../widgets/ui-context.ts';
import type { TermsView, ThemeOffer } from '../pages.ts';

const TAG_HEIGHT = 22;
const TAG_ICON = 15;
const TAG_NUMBER = 9.6;
const TAG_GAP = 4;
const TAG_ENDS = 15;
/** How much wider than the picture a tag may be, so that those of neighbours keep apart. */
const TAG_BEYOND = 11;
const SEAL = 24;
const NIGHT = 0x232b5e;
const TAG_TINT = 0x1b2250;
/** What is not owned yet stands a little back. */
const DISTANT = 0.82;

/** What is before the number: a picture, and how much larger it is drawn where its frame has air around it. */
const TAGS: Readonly<Record<TermsView['kind'], { readonly icon: string; readonly swell: number }>> = {
  price: { icon: 'coin', swell: 1 },
  medal: { icon: 'medal/done', swell: 1 },
  streak: { icon: 'moon/8', swell: 1.5 },
  lanterns: { icon: 'piece/9', swell: 1.1 },
};

const tagText = (terms: TermsView): string => {
  if (terms.kind === 'medal') return '';
  return terms.kind === 'price' ? grouped(terms.price) : String(terms.goal);
};

/** A thing as a picture: what it costs or what brings it while it is not owned, a seal while it is worn. */
export class ThemeCard extends Button {
  private readonly ui: UiContext;
  private readonly look: Deferred<Look>;
  private readonly blank: NineSlice;
  private readonly picture: Picture;
  private readonly choice: NineSlice;
  private readonly tag = new Group();
  private readonly tagPlate: NineSlice;
  private readonly tagIcon: Picture;
  private readonly number: NumberLine;
  private readonly seal = new Group();
  private readonly swell = new Spring(1, 260, 16);
  private side = 60;

  constructor(ui: UiContext, theme: string, onPress: () => void) {
    super(onPress);
    this.ui = ui;
    this.look = ui.looks.look(`card-${theme}`);
    this.look.want();
    this.blank = ui.slice('bar', 0.3);
    this.blank.tint = NIGHT;
    this.picture = ui.picture('fx/white');
    this.picture.visible = false;
    this.choice = ui.slice('choice');
    this.tagPlate = ui.slice('bar', 0.4);
    this.tagPlate.tint = TAG_TINT;
    this.tagIcon = ui.picture('coin', TAG_ICON);
    this.number = new NumberLine(ui.numerals.fine, TAG_NUMBER);
    this.number.tint = 0xfff3dc;
    this.tag.addChild(this.tagPlate.node, this.tagIcon, this.number.node);
    const check = ui.picture('icon/check', 14);
    const dot = ui.picture('disc', SEAL);
    const rim = ui.picture('disc', SEAL + 3);
    rim.tint = 0xffd98a;
    dot.tint = 0xc8372d;
    this.seal.addChild(rim, dot, check);
    this.node.addChild(this.blank.node, this.picture, this.choice.node, this.tag, this.seal);
  }

  override resize(width: number, height: number): void {
    super.resize(width, height);
    const size = Math.min(width, height);
    this.side = size;
    this.blank.resize(size - 4, size - 4);
    this.choice.resize(size + 8, size + 7);
    this.tag.y = size / 2 - 2;
    this.seal.position.set(size / 2 - 7, -size / 2 + 7);
    this.unveil();
  }

  set(offer: ThemeOffer, chosen: boolean): void {
    this.choice.node.visible = chosen;
    this.seal.visible = offer.inUse;
    this.tag.visible = !offer.owned;
    this.picture.alpha = offer.owned || chosen ? 1 : DISTANT;
    this.swell.target = chosen ? 1.04 : 0.97;
    if (!offer.owned) this.setTag(offer);
  }

  override step(elapsedMs: number): void {
    super.step(elapsedMs);
    if (!this.picture.visible) this.unveil();
    this.swell.step(elapsedMs);
    this.node.scale.set(this.swell.value);
  }

  private unveil(): void {
    const look = this.look.value;
    if (!look) return;
    this.picture.texture = look.frame.texture;
    this.picture.scale.set(this.side / look.frame.fullWidth);
    this.picture.visible = true;
    this.blank.node.visible = false;
  }

  private setTag({ terms }: ThemeOffer): void {
    const { icon, swell } = TAGS[terms.kind];
    const text = tagText(terms);
    const frame = this.ui.atlas.frame(icon);
    this.tagIcon.texture = frame.texture;
    this.tagIcon.scale.set(swell * (TAG_ICON / frame.fullWidth));
    this.number.set(text);
    const gap = text === '' ? 0 : TAG_GAP;
    const width = TAG_ICON + gap + this.number.width;
    this.tagIcon.x = (TAG_ICON - width) / 2;
    this.number.node.x = (width - this.number.width) / 2;
    this.tagPlate.resize(width + TAG_ENDS, TAG_HEIGHT);
    this.tag.scale.set(Math.min(1, (this.side + TAG_BEYOND) / (width + TAG_ENDS)));
  }
}
