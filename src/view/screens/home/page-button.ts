import { Group, type Picture } from '#paint/graph.ts';
import type { Label } from '../../graphics/label.ts';
import { Button } from '../../widgets/buttons/button.ts';
import { NewsDot } from '../../widgets/marks/news-dot.ts';
import { CountBadge } from '../../widgets/text/count-badge.ts';
import { say } from '../../widgets/text/texts.ts';
import { CREAM_TEXT, PLUM, type UiContext } from '../../widgets/ui-context.ts';

const PLATE = 44;
const ICON = 30;
const WORD = 12.5;
const NEWS = 12;
const NEWS_HEIGHT = 20;
/** Points from the middle of what is pressed to the plate's and the word's. */
const PLATE_Y = -8;
const WORD_Y = 23;

/** A way to a page: a small round button with its name below, and perhaps a number on its shoulder. */
export class PageButton extends Button {
  readonly icon: Picture;
  private readonly word: Label;
  private readonly badge: CountBadge;
  private readonly news = new Group();
  private readonly dot: NewsDot;

  constructor(ui: UiContext, icon: string, text: string, onPress: () => void) {
    super(onPress);
    const plate = ui.picture('button/round', PLATE);
    plate.y = PLATE_Y;
    this.icon = ui.picture(icon, ICON);
    this.icon.y = PLATE_Y - 1.5;
    this.word = ui.label(text, WORD, CREAM_TEXT, { outline: { color: PLUM, width: 1.6 } });
    this.word.node.y = WORD_Y;
    this.badge = new CountBadge(ui);
    this.badge.node.position.set(PLATE / 2 - 4, PLATE_Y - PLATE / 2 + 7);
    const silk = ui.slice('badge', 1.45);
    const word = ui.label(say(ui.words, 'home.new'), NEWS, CREAM_TEXT);
    silk.resize(word.width + 12, NEWS_HEIGHT);
    this.news.addChild(silk.node, word.node);
    this.news.position.copyFrom(this.badge.node.position);
    this.dot = new NewsDot(ui);
    this.dot.node.position.set(PLATE / 2 - 5, PLATE_Y - PLATE / 2 + 6);
    this.node.addChild(plate, this.icon, this.word.node, this.badge.node, this.news, this.dot.node);
    this.setBadge(0);
    this.setNew(false);
  }

  override step(elapsedMs: number): void {
    super.step(elapsedMs);
    this.dot.step(elapsedMs);
  }

  override resize(width: number, height: number): void {
    super.resize(width, height);
    this.word.fit(width - 2);
  }

  /** It has just come: that goes before its number. */
  setNew(isNew: boolean): void {
    this.news.visible = isNew;
    if (isNew) this.setBadge(0);
  }

  /** What has just come says so in a word, and needs no dot. */
  setDot(shown: boolean, asks: boolean): void {
    this.dot.set(shown && !this.news.visible, asks);
  }

  /** Nothing is shown for 0 and for an empty text. */
  setBadge(count: number | string): void {
    if (typeof count === 'number') this.badge.set(count);
    else this.badge.say(count);
  }
}
