import { INK, type Kit, SOFT_INK } from '../kit.ts';
import {
  BACK_HEIGHT,
  FOOT,
  HEAD,
  STANDING_NOTE as NOTE,
  STANDING_OWN as OWN,
  PAGE_HEIGHTS,
  STANDING_TABS as TABS,
} from '../layout/page-layout.ts';
import { BOARD_MODES, type StandingBoard, type StandingScreen } from '../pages.ts';
import type { Label } from '../pixi/label.ts';
import { Group } from '../pixi/nodes.ts';
import type { Intent, TouchPoint } from '../stage.ts';
import { grouped, say } from '../texts.ts';
import { ChoiceTab } from '../widgets/choice-tab.ts';
import { ScrollStrip } from '../widgets/scroll-strip.ts';
import { topRow } from '../widgets/top-row.ts';
import { PageView } from './page-view.ts';

/** A finger high: each leads to its run. */
const ROW = 44;
const GAP = 12;
const TAB_GAP = 6;

/** Today's top list in each mode, where one stands oneself, and from when that is. */
export class StandingView extends PageView<StandingScreen> {
  protected readonly height = PAGE_HEIGHTS.standing;
  private readonly tabs: readonly ChoiceTab[];
  private readonly own: Label;
  private readonly place: Label;
  private readonly empty: Label;
  private readonly note: Label;
  private readonly strip = new ScrollStrip((y) => this.watch(y));
  private shown: StandingScreen | null = null;
  private size = { width: 300, height: 500 };

  constructor(kit: Kit, send: (intent: Intent) => void) {
    super(kit, say(kit.words, 'standing.title'), send);
    this.tabs = BOARD_MODES.map(
      (mode) => new ChoiceTab(kit, say(kit.words, `home.${mode}`), () => this.press({ type: 'board', mode })),
    );
    this.own = kit.label('', 16, INK);
    this.place = kit.label('', 13, SOFT_INK);
    this.empty = kit.label('', 15, SOFT_INK);
    this.note = kit.label('', 12, SOFT_INK);
    this.panel.content.addChild(
      this.own.node,
      this.place.node,
      this.strip.node,
      this.empty.node,
      this.note.node,
    );
    this.setPageButtons(this.tabs);
  }

  show(screen: StandingScreen): void {
    this.shown = screen;
    BOARD_MODES.forEach((mode, at) => {
      this.tabs[at]!.set(mode === screen.mode);
    });
    this.arrange(this.size.width, this.size.height);
  }

  override step(elapsedMs: number): void {
    super.step(elapsedMs);
    this.strip.step(elapsedMs);
  }

  override touch(touch: TouchPoint): boolean {
    const { x, y } = this.within(touch);
    return this.strip.touch(touch, x, y - this.strip.node.y) || super.touch(touch);
  }

  protected arrange(width: number, height: number): void {
    this.size = { width, height };
    const top = -height / 2 + HEAD;
    const inner = width - 56;
    const tab = (inner - TAB_GAP * (this.tabs.length - 1)) / this.tabs.length;
    this.tabs.forEach((button, at) => {
      button.resize(tab, TABS);
      button.node.position.set((at - 1) * (tab + TAB_GAP), top + TABS / 2);
    });
    this.own.node.y = top + TABS + 22;
    this.place.node.y = top + TABS + 45;
    const list = height - HEAD - TABS - OWN - NOTE - BACK_HEIGHT - FOOT - GAP;
    this.strip.node.y = top + TABS + OWN;
    this.strip.resize(inner, list);
    this.empty.node.y = this.strip.node.y + list / 2;
    this.note.node.y = this.strip.node.y + list + NOTE / 2;
    for (const label of [this.own, this.place, this.empty, this.note]) label.fit(inner);
    this.placeBack(width, height);
    if (this.shown) this.fill(this.shown, inner);
  }

  private fill({ board, today, fetch }: StandingScreen, width: number): void {
    const { words } = this.kit;
    this.own.set(board ? this.ownText(board) : '');
    this.place.set(board?.place ? this.placeText(board) : '');
    this.note.set(fetch ? say(words, `standing.${fetch}`) : board ? this.asOf(board, today) : '');
    this.empty.set(board ? '' : say(words, 'standing.unknown'));
    for (const row of [...this.strip.node.children]) row.destroy({ children: true });
    const lines = (board?.top ?? []).map(({ score, own }, at) => ({
      node: this.row(at + 1, score, own, width - 16),
      y: GAP + ROW * (at + 0.5),
    }));
    this.strip.fill(lines, lines.length * ROW + 2 * GAP);
  }

  private watch(y: number): void {
    const run = this.shown?.board?.top[Math.floor((y - GAP) / ROW)];
    if (run) this.press({ type: 'watch-listed', run: run.runId });
  }

  /** The strip fades each line by its own node. */
  private row(place: number, score: number, own: boolean, width: number): Group {
    const line = new Group();
    line.addChild(topRow(this.kit, place, score, own, width));
    return line;
  }

  private ownText({ best, beats }: StandingBoard): string {
    const { words } = this.kit;
    if (best === null) return say(words, 'standing.none');
    return beats === null ? say(words, 'standing.first') : say(words, 'standing.beats', { percent: beats });
  }

  private placeText({ best, place, players }: StandingBoard): string {
    return say(this.kit.words, 'standing.place', {
      place: grouped(place ?? 0),
      players: grouped(players),
      score: grouped(best ?? 0),
    });
  }

  private asOf({ day, time }: StandingBoard, today: string): string {
    const { words } = this.kit;
    if (day === today) return say(words, 'standing.asOf', { time });
    const [, month, date] = day.split('-').map(Number);
    return say(words, 'standing.asOfDay', { month: month ?? 0, day: date ?? 0, time });
  }
}
