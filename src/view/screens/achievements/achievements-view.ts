import { SOFT_INK } from '../../../shared/vocabulary/palette.ts';
import {
  BACK_HEIGHT,
  MEDALS_COUNT as COUNT,
  MEDALS_DETAIL as DETAIL,
  FOOT,
  HEAD,
  PAGE_HEIGHTS,
} from '../../layout/page-layout.ts';
import type { Intent } from '../../stage/stage.ts';
import { emblemOf, Medal } from '../../widgets/marks/medal.ts';
import { Detail } from '../../widgets/panels/detail.ts';
import { grouped, say } from '../../widgets/text/texts.ts';
import { WordNumber } from '../../widgets/text/word-number.ts';
import type { UiContext } from '../../widgets/ui-context.ts';
import { PageView } from '../page-view.ts';
import type { Achievement, AchievementsScreen } from '../pages.ts';
import { gridLayout } from './grid-layout.ts';

const CELL = { width: 56, height: 74 };

const shareOf = ({ have, goal }: Achievement): number => have / Math.max(1, goal);

/** A board of medals: the won ones shine, the others show how far they have come. */
export class AchievementsView extends PageView<AchievementsScreen> {
  protected readonly height = PAGE_HEIGHTS.achievements;
  private medals: readonly Medal[] = [];
  private readonly won: WordNumber;
  private readonly detail: Detail;
  private items: readonly Achievement[] = [];
  private chosen = 0;
  private size = { width: 300, height: 500 };

  constructor(ui: UiContext, send: (intent: Intent) => void) {
    super(ui, say(ui.words, 'achievements.title'), send);
    this.won = new WordNumber(ui, 13, SOFT_INK);
    this.detail = new Detail(ui, false);
    this.panel.content.addChild(this.won.node, this.detail.node);
    this.setPageButtons([]);
  }

  show({ items }: AchievementsScreen): void {
    if (this.medals.length !== items.length) this.build(items);
    this.items = items;
    const won = items.filter((item) => shareOf(item) >= 1).length;
    this.won.set(say(this.ui.words, 'achievements.won'), `${won}/${items.length}`);
    this.arrange(this.size.width, this.size.height);
  }

  protected arrange(width: number, height: number): void {
    this.size = { width, height };
    const top = -height / 2 + HEAD;
    const room = height - HEAD - COUNT - DETAIL - BACK_HEIGHT - FOOT;
    const grid = gridLayout(this.medals.length, width - 44, room, CELL);
    this.won.node.position.set(0, top + 12);
    this.medals.forEach((medal, at) => {
      const place = grid.places[at]!;
      medal.resize(grid.cellWidth - 4, grid.cellHeight - 4);
      medal.node.position.set(place.x, top + COUNT + place.y);
    });
    this.detail.node.y = height / 2 - FOOT - BACK_HEIGHT - DETAIL + 4;
    this.detail.resize(width - 64);
    this.placeBack(width, height);
    this.fill();
  }

  private build(items: readonly Achievement[]): void {
    this.medals = items.map((_, at) => new Medal(this.ui, () => this.pick(at)));
    this.setPageButtons(this.medals);
    const open = items.findIndex((item) => shareOf(item) < 1);
    this.chosen = Math.max(0, open);
  }

  private pick(at: number): void {
    this.send({ type: 'press' });
    this.chosen = at;
    this.fill();
  }

  private fill(): void {
    this.items.forEach((item, at) => {
      this.medals[at]!.set(emblemOf(item.id), shareOf(item), at === this.chosen);
    });
    const item = this.items[this.chosen];
    if (item) this.tell(item);
  }

  private tell(item: Achievement): void {
    const { words } = this.ui;
    const note =
      shareOf(item) >= 1
        ? say(words, 'achievements.done')
        : `${grouped(Math.floor(item.have))} / ${grouped(item.goal)}`;
    this.detail.set(say(words, `achievement.${item.id}`), say(words, `achievement.${item.id}.how`), note);
  }
}
