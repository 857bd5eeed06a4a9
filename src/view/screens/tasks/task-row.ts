import { Group, type Picture } from '#paint/graph.ts';
import { INK, SOFT_INK } from '../../../shared/vocabulary/palette.ts';
import type { Label } from '../../graphics/label.ts';
import { ProgressBar } from '../../widgets/marks/progress-bar.ts';
import { CoinCount } from '../../widgets/text/coin-count.ts';
import { NumberLine } from '../../widgets/text/number-line.ts';
import { grouped } from '../../widgets/text/texts.ts';
import { INK_TINT, type UiContext } from '../../widgets/ui-context.ts';
import type { TaskView } from '../pages.ts';
import { taskText } from './task-text.ts';

const TEXT = 16;
const COIN = 20;
/** Points kept for the coins on the right, and between the bar and its number. */
const COINS = 62;
const GAP = 8;
const NUMBER = 9.4;
const SEAL = 24;
/** Points of the words and of the bar from the row's middle. */
const UPPER = -11;
const LOWER = 12;
const SOFT_TINT = 0x765747;

/** One task of the day: what it asks for, how far it has come, and its coins; a seal once it is done. */
export class TaskRow {
  readonly node = new Group();
  private readonly ui: UiContext;
  private readonly text: Label;
  private readonly bar: ProgressBar;
  private readonly number: NumberLine;
  private readonly coins: CoinCount;
  private readonly seal: Group = new Group();
  private width = 240;

  constructor(ui: UiContext) {
    this.ui = ui;
    this.text = ui.label('', TEXT, INK);
    this.bar = new ProgressBar(ui);
    this.number = new NumberLine(ui.numerals.fine, NUMBER);
    this.number.tint = SOFT_TINT;
    this.coins = new CoinCount(ui, COIN, INK_TINT);
    const disc: Picture = ui.picture('disc', SEAL);
    disc.tint = 0xc8372d;
    this.seal.addChild(disc, ui.picture('icon/check', 14));
    this.node.addChild(this.text.node, this.bar.node, this.number.node, this.coins.node, this.seal);
  }

  set(task: TaskView): void {
    this.text.set(taskText(this.ui.words, task));
    this.text.restyle({ color: task.done ? SOFT_INK : INK });
    this.bar.set(task.have / task.goal);
    this.number.set(`${grouped(task.have)}/${grouped(task.goal)}`);
    this.coins.set(task.coins, '+');
    this.seal.visible = task.done;
    this.coins.node.alpha = task.done ? 0.55 : 1;
    this.resize(this.width);
  }

  resize(width: number): void {
    this.width = width;
    const left = -width / 2;
    const room = width - COINS;
    this.text.fit(room - GAP);
    this.text.node.position.set(left + Math.min(this.text.width, room - GAP) / 2, UPPER);
    const bar = room - GAP - Math.max(44, this.number.width + GAP);
    this.bar.resize(bar);
    this.bar.node.position.set(left + bar / 2, LOWER);
    this.number.node.position.set(left + bar + GAP + this.number.width / 2, LOWER);
    this.coins.node.position.set(width / 2 - COINS / 2 + 6, UPPER + 2);
    this.seal.position.set(width / 2 - COINS / 2 + 6, LOWER + 4);
  }
}
