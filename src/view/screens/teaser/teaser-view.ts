import { Group } from '#paint/graph.ts';
import { INK, SOFT_INK } from '../../../shared/vocabulary/palette.ts';
import { IDLE_RUN } from '../../board/idle-run.ts';
import { DateLeaf } from '../../widgets/marks/date-leaf.ts';
import { BoardPicture } from '../../widgets/pieces/board-picture.ts';
import { Paragraph } from '../../widgets/text/paragraph.ts';
import { say } from '../../widgets/text/texts.ts';
import type { UiContext } from '../../widgets/ui-context.ts';
import { PanelView } from '../panel-view.ts';
import type { TeaserScreen } from '../screen.ts';

const HEIGHT = 388;
const LEAF = 62;
const PICTURE_WIDTH = 128;

/** In Moments' single page nothing can be played: today's run is told of, and how to come in. */
export class TeaserView extends PanelView {
  protected readonly height = HEIGHT;
  private readonly leaf: DateLeaf;
  private readonly mount = new Group();
  private readonly picture: BoardPicture;
  private readonly line: Paragraph;
  private readonly how: Paragraph;

  constructor(ui: UiContext) {
    super(ui, say(ui.words, 'home.daily'));
    this.leaf = new DateLeaf(ui);
    this.picture = new BoardPicture(ui);
    this.picture.resize(PICTURE_WIDTH);
    this.picture.show(IDLE_RUN.board, IDLE_RUN.pieces);
    this.line = new Paragraph(ui, say(ui.words, 'teaser.line'), 18, INK);
    this.how = new Paragraph(ui, say(ui.words, 'teaser.how'), 14, SOFT_INK);
    this.mount.addChild(this.leaf.node);
    this.panel.content.addChild(this.picture.node, this.mount, this.line.node, this.how.node);
  }

  show({ date }: TeaserScreen): void {
    this.leaf.set(date.day);
  }

  protected arrange(width: number, height: number): void {
    const top = -height / 2;
    const tight = Math.min(1, height / HEIGHT);
    this.picture.node.position.set(0, top + 150 * tight);
    this.mount.scale.set(LEAF / 40);
    this.mount.position.set(-PICTURE_WIDTH / 2 - 8, top + 92 * tight);
    this.line.resize(width - 60);
    this.line.node.y = top + 268 * tight;
    this.how.resize(width - 60);
    this.how.node.y = top + 328 * tight;
  }
}
