import { Group } from '#paint/graph.ts';
import { INK, SOFT_INK } from '../../../shared/vocabulary/palette.ts';
import type { Label } from '../../graphics/label.ts';
import type { Intent } from '../../stage/stage.ts';
import { PaperButton } from '../../widgets/buttons/paper-button.ts';
import { PlateButton } from '../../widgets/buttons/plate-button.ts';
import { DateLeaf } from '../../widgets/marks/date-leaf.ts';
import { TryMarks } from '../../widgets/marks/try-marks.ts';
import { TwistStamp } from '../../widgets/marks/twist-stamp.ts';
import { grouped, say } from '../../widgets/text/texts.ts';
import { WordNumber } from '../../widgets/text/word-number.ts';
import type { UiContext } from '../../widgets/ui-context.ts';
import { PanelView } from '../panel-view.ts';
import type { DailyScreen } from '../screen.ts';

const HEIGHT = 400;
const STAMP = 66;
/** The leaf's size, in its own; points from the stamp's middle. */
const LEAF = { scale: 1.35, aside: 68, down: -14 } as const;
const TRY = { size: 13, step: 22 } as const;
const BUTTON_HEIGHT = 64;
const FOOT = 22;
/** Points from the top of the sheet, which shrink with it. */
const STAMP_Y = 104;
const NAME_Y = 184;
const HOW_Y = 218;
const TRIES_Y = 254;
const LINE_Y = 278;

/** Before the day's run: its date, its twist, how many tries are left, and one tap to begin. */
export class DailyView extends PanelView {
  protected readonly height = HEIGHT;
  private readonly leaf: DateLeaf;
  private readonly leafMount = new Group();
  private readonly stamp: TwistStamp;
  private readonly name: Label;
  private readonly how: Label;
  private readonly tries: TryMarks;
  private readonly left: Label;
  private readonly best: WordNumber;
  private readonly start: PlateButton;
  private readonly close: PaperButton;

  constructor(ui: UiContext, send: (intent: Intent) => void) {
    super(ui, say(ui.words, 'home.daily'));
    const press = (intent: Intent) => () => {
      send({ type: 'press' });
      send(intent);
    };
    this.leaf = new DateLeaf(ui);
    this.leafMount.addChild(this.leaf.node);
    this.stamp = new TwistStamp(ui, STAMP);
    this.name = ui.title('', 34, INK);
    this.how = ui.label('', 17, INK);
    this.tries = new TryMarks(ui, TRY.size, TRY.step);
    this.left = ui.label('', 14, SOFT_INK);
    this.best = new WordNumber(ui, 14, SOFT_INK);
    this.start = new PlateButton(ui, {
      kind: 'primary',
      text: say(ui.words, 'home.begin'),
      size: 24,
      icon: 'play',
      onPress: press({ type: 'start', mode: 'daily' }),
    });
    this.close = new PaperButton(ui, 'close', press({ type: 'back' }));
    this.setButtons([this.start, this.close]);
    this.panel.content.addChild(
      ...[this.leafMount, this.stamp.node, this.tries.node],
      ...[this.name, this.how, this.left, this.best].map(({ node }) => node),
    );
  }

  show({ date, twist, tries, best }: DailyScreen): void {
    const { words } = this.ui;
    this.leaf.set(date.day);
    this.stamp.set(twist);
    this.name.set(say(words, `twist.${twist}`));
    this.how.set(say(words, `twist.${twist}.how`));
    this.tries.set(tries);
    this.left.set(say(words, tries > 0 ? 'daily.left' : 'daily.spent', { count: tries }));
    this.best.set(best > 0 ? say(words, 'home.best') : '', best > 0 ? grouped(best) : '');
    this.start.setText(say(words, tries > 0 ? 'home.begin' : 'home.practice'));
    this.arrange(this.panel.width, this.panel.halfHeight * 2);
  }

  protected arrange(width: number, height: number): void {
    const top = -height / 2;
    const tight = Math.min(1, height / HEIGHT);
    this.stamp.node.position.set(0, top + STAMP_Y * tight);
    this.leafMount.scale.set(LEAF.scale);
    this.leafMount.position.set(-LEAF.aside, top + STAMP_Y * tight + LEAF.down);
    this.name.fit(width - 60);
    this.name.node.position.set(0, top + NAME_Y * tight);
    this.how.fit(width - 60);
    this.how.node.position.set(0, top + HOW_Y * tight);
    this.tries.node.position.set(0, top + TRIES_Y * tight);
    this.left.fit(width - 60);
    this.left.node.position.set(0, top + LINE_Y * tight);
    this.best.node.position.set(0, top + (LINE_Y + 22) * tight);
    this.start.resize(width - 76, BUTTON_HEIGHT);
    this.start.node.position.set(0, height / 2 - FOOT - BUTTON_HEIGHT / 2);
    this.close.node.position.set(width / 2 - 46, top + 62);
  }
}
