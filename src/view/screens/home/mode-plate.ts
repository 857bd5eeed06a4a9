import { Group, type Picture } from '#paint/graph.ts';
import { INK, SOFT_INK } from '../../../shared/vocabulary/palette.ts';
import type { Label } from '../../graphics/label.ts';
import type { NineSlice } from '../../graphics/nine-slice.ts';
import { Button } from '../../widgets/buttons/button.ts';
import { NewsDot } from '../../widgets/marks/news-dot.ts';
import { grouped, say } from '../../widgets/text/texts.ts';
import { WordNumber } from '../../widgets/text/word-number.ts';
import { CREAM_TEXT, type UiContext } from '../../widgets/ui-context.ts';
import type { ResumableRun } from '../screen.ts';

export interface ModeOptions {
  /** A picture's name; without one, `setEmblem` gives it. */
  readonly emblem?: string;
  readonly primary: boolean;
  readonly title: string;
  /** Said under the name while there is no best of it yet. */
  readonly hint?: string;
  readonly onPress: () => void;
}

const EMBLEM_GAP = 16;
/** What the plate hangs by: silk on small gold nails. Points, and a share of the plate's width from its middle. */
const CORD = { width: 2, tint: 0xd2402f, aside: 0.36, nail: 7, gold: 0xe8b33f } as const;
/** Points of the plate's picture above its face. */
const CLEAR = 5;
/** The plate's lip is below its face: the face's middle lies this much above the plate's. Points. */
const FACE_LIFT = 3;

/** Points from the plate's upper right corner. */
const DOT = { inset: 9 } as const;

/** Points of a card that are free beside its emblem. */
const EMBLEM_MARGIN = 10;

/** A way to play: its name in brush, its emblem, and the best score in it. */
export class ModePlate extends Button {
  private readonly ui: UiContext;
  private readonly plate: NineSlice;
  private readonly title: Label;
  private readonly best: WordNumber;
  /** The second line of a plate that is a card. */
  private readonly word: Label;
  private readonly primary: boolean;
  private readonly emblem = new Group();
  private readonly cords: readonly Picture[];
  private readonly nails: readonly Picture[];
  private readonly hint: string;
  readonly dot: NewsDot;
  private readonly emblemWidth: number;

  constructor(ui: UiContext, { emblem, primary, title, hint = '', onPress }: ModeOptions) {
    super(onPress);
    this.ui = ui;
    this.primary = primary;
    this.hint = hint;
    this.cords = [ui.picture('fx/white'), ui.picture('fx/white')];
    this.nails = primary ? [ui.picture('disc', CORD.nail), ui.picture('disc', CORD.nail)] : [];
    for (const cord of this.cords) cord.tint = CORD.tint;
    for (const nail of this.nails) nail.tint = CORD.gold;
    this.plate = ui.slice(primary ? 'button/primary' : 'button/paper');
    this.title = primary
      ? ui.title(title, 30, CREAM_TEXT, { shadow: { color: '#7A1A1E', y: 2 } })
      : ui.title(title, 22, INK);
    this.best = new WordNumber(ui, 13, primary ? '#FFD9A0' : SOFT_INK);
    this.word = ui.label('', 13, INK);
    this.emblemWidth = primary ? 44 : 32;
    if (emblem) this.emblem.addChild(ui.picture(emblem, this.emblemWidth));
    this.node.addChild(...this.cords, ...this.nails, this.plate.node);
    this.dot = new NewsDot(ui);
    this.node.addChild(this.emblem, this.word.node, this.title.node, this.best.node, this.dot.node);
  }

  /** One as wide as a picture would be. */
  setEmblem(node: Group): void {
    this.emblem.addChild(node);
  }

  setTitle(title: string): void {
    this.title.set(title);
    this.arrange();
  }

  /** Points of cord above the plate. */
  hang(length: number): void {
    const top = CLEAR - this.height / 2;
    this.cords.forEach((cord, side) => {
      cord.setSize(CORD.width, length + CLEAR);
      cord.position.set((side - 0.5) * 2 * CORD.aside * this.width, top - (length + CLEAR) / 2);
      this.nails[side]?.position.set(cord.x, top - length - CLEAR);
    });
  }

  /**
   * A mode that has not been played shows its hint, if any, or the best of earlier rules as such. `left`: a run of it that was
   * left behind.
   */
  setBest(best: number, left: ResumableRun | null, older = 0): void {
    const { words } = this.ui;
    this.leaveEmblem(left);
    if (left) this.showLeft(left);
    else if (best === 0 && older > 0) this.best.set(say(words, 'best.older'), grouped(older));
    else if (best === 0 && this.hint !== '') this.best.say(this.hint);
    else this.best.set(this.primary ? say(words, 'home.best') : '', best > 0 ? grouped(best) : '');
    this.arrange();
  }

  /** A card has no room for a word beside a number: that stands in the emblem's place, or the day where it is another. */
  private leaveEmblem(left: ResumableRun | null): void {
    const word = left && !this.primary ? (this.dayOf(left) ?? say(this.ui.words, 'home.continue')) : '';
    this.emblem.visible = word === '';
    this.word.set(word);
  }

  private showLeft(left: ResumableRun): void {
    const word = say(this.ui.words, 'home.continue');
    const score = left.score === null ? '' : grouped(left.score);
    if (!this.primary) this.best.set('', score);
    else if (score === '') this.best.say(word);
    else this.best.set([word, this.dayOf(left)].filter(Boolean).join(' '), score);
  }

  private dayOf({ date }: ResumableRun): string | null {
    return date && say(this.ui.words, 'home.leftOn', date);
  }

  override step(elapsedMs: number): void {
    super.step(elapsedMs);
    this.dot.step(elapsedMs);
  }

  override resize(width: number, height: number): void {
    super.resize(width, height);
    this.dot.node.position.set(width / 2 - DOT.inset, DOT.inset - height / 2);
    this.plate.resize(width, height);
    this.title.restyle({ size: Math.round(this.primary ? height * 0.46 : Math.min(24, height * 0.235)) });
    this.title.fit(width - (this.primary ? 100 : Math.min(22, width * 0.2)));
    this.arrange();
  }

  private arrange(): void {
    if (this.primary) this.arrangeWide();
    else this.arrangeCard();
  }

  private arrangeWide(): void {
    const { height } = this;
    const line = this.best.shown ? this.best.width : 0;
    const text = Math.max(this.title.width, line);
    const shift = (this.emblemWidth + EMBLEM_GAP) / 2;
    this.emblem.position.set(shift - text / 2 - EMBLEM_GAP - this.emblemWidth / 2, -FACE_LIFT);
    this.title.node.position.set(shift, -FACE_LIFT - (this.best.shown ? height * 0.125 : 0));
    this.best.node.position.set(shift, -FACE_LIFT + height * 0.22);
  }

  private arrangeCard(): void {
    const { width, height } = this;
    const lift = this.best.shown ? 0 : height * 0.09;
    const room = (width - EMBLEM_MARGIN) / this.emblemWidth;
    this.emblem.scale.set(Math.min(1, room, height / (this.best.shown ? 106 : 97)));
    this.emblem.position.set(0, -FACE_LIFT - height * 0.24 + lift);
    this.word.node.position.set(0, this.emblem.y);
    this.title.node.position.set(0, -FACE_LIFT + height * 0.055 + lift);
    this.best.node.position.set(0, -FACE_LIFT + height * 0.265);
  }
}
