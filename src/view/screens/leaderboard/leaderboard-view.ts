import { Group, type Picture } from '#paint/graph.ts';
import { type ListedName, namesInList } from '../../../shared/listed-names.ts';
import { INK, SOFT_INK } from '../../../shared/vocabulary/palette.ts';
import type { Label } from '../../graphics/label.ts';
import {
  BACK_HEIGHT,
  CORNER,
  FOOT,
  HEAD,
  LEADERBOARD_NOTE as NOTE,
  LEADERBOARD_OWN as OWN,
  PAGE_HEIGHTS,
  LEADERBOARD_TABS as TABS,
} from '../../layout/page-layout.ts';
import type { Intent, TouchPoint } from '../../stage/stage.ts';
import { ChoiceTab } from '../../widgets/buttons/choice-tab.ts';
import { PlateButton } from '../../widgets/buttons/plate-button.ts';
import { RoundButton } from '../../widgets/buttons/round-button.ts';
import { ScrollStrip } from '../../widgets/panels/scroll-strip.ts';
import { grouped, say } from '../../widgets/text/texts.ts';
import type { UiContext } from '../../widgets/ui-context.ts';
import { PageView } from '../page-view.ts';
import {
  LEADERBOARD_MODES,
  type LeaderboardScreen,
  type LeaderboardSnapshot,
  type TopRun,
} from '../pages.ts';
import { topRow } from './top-row.ts';

/** A finger high: each leads to its run. */
const ROW = 44;
const GAP = 12;
const TAB_GAP = 6;
/** Between the way back and the way onto the board. */
const PLATE_GAP = 8;
/** The line of a best under earlier rules. */
const OLDER = 20;
/** Waits over a board that nobody is on. */
const CROWN = 44;
const CROWN_TINT = 0xd99a1e;

/** Today's top list in each mode, where one stands oneself, and from when that is. */
export class LeaderboardView extends PageView<LeaderboardScreen> {
  protected readonly height = PAGE_HEIGHTS.leaderboard;
  private readonly tabs: readonly ChoiceTab[];
  private readonly own: Label;
  private readonly place: Label;
  private readonly older: Label;
  private readonly empty: Label;
  private readonly crown: Picture;
  private readonly note: Label;
  private readonly start: PlateButton;
  /** What it takes to stand on this board. */
  private readonly seals: RoundButton;
  private readonly strip = new ScrollStrip((y) => this.watch(y));
  private shown: LeaderboardScreen | null = null;
  private size = { width: 300, height: 500 };

  constructor(ui: UiContext, send: (intent: Intent) => void) {
    super(ui, say(ui.words, 'leaderboard.title'), send);
    this.tabs = LEADERBOARD_MODES.map(
      (mode) =>
        new ChoiceTab(ui, say(ui.words, `home.${mode}`), () => this.press({ type: 'leaderboard', mode })),
    );
    this.own = ui.label('', 16, INK);
    this.place = ui.label('', 13, SOFT_INK);
    this.older = ui.label('', 13, SOFT_INK);
    this.empty = ui.label('', 15, SOFT_INK);
    this.crown = ui.picture('icon/crown', CROWN);
    this.crown.tint = CROWN_TINT;
    this.note = ui.label('', 13, SOFT_INK);
    this.start = new PlateButton(ui, {
      kind: 'paper',
      text: say(ui.words, 'challenge.start'),
      size: 18,
      icon: 'play',
      onPress: () => this.shown && this.press({ type: 'start', mode: this.shown.mode }),
    });
    this.seals = new RoundButton(ui, 'check', () => this.press({ type: 'open', page: 'seals' }));
    this.panel.content.addChild(
      this.own.node,
      this.place.node,
      this.older.node,
      this.strip.node,
      this.crown,
      this.empty.node,
      this.note.node,
    );
    this.setPageButtons([...this.tabs, this.start, this.seals]);
  }

  show(screen: LeaderboardScreen): void {
    this.shown = screen;
    LEADERBOARD_MODES.forEach((mode, at) => {
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
    this.seals.node.position.set(CORNER.x - width / 2, CORNER.y - height / 2);
    const inner = width - 56;
    const tab = (inner - TAB_GAP * (this.tabs.length - 1)) / this.tabs.length;
    this.tabs.forEach((button, at) => {
      button.resize(tab, TABS);
      button.node.position.set((at - 1) * (tab + TAB_GAP), top + TABS / 2);
    });
    this.own.node.y = top + TABS + 22;
    this.place.node.y = top + TABS + 45;
    this.older.node.y = top + TABS + 65;
    const own = OWN + (this.shown?.olderBest ? OLDER : 0);
    const list = height - HEAD - TABS - own - NOTE - BACK_HEIGHT - FOOT - GAP;
    this.strip.node.y = top + TABS + own;
    this.strip.resize(inner, list);
    this.empty.node.y = this.strip.node.y + list / 2;
    this.crown.y = this.empty.node.y - CROWN;
    this.note.node.y = this.strip.node.y + list + NOTE / 2;
    for (const label of [this.own, this.place, this.older, this.empty, this.note]) label.fit(inner);
    if (this.shown) this.fill(this.shown, inner);
    this.placePlates(width, height);
  }

  /** Who has no run on today's board is one tap away from it; the way back stands alone for all others. */
  private placePlates(width: number, height: number): void {
    const { back, start, shown } = this;
    const board = shown?.snapshot;
    const offers = board?.best === null && board.day === shown?.today;
    this.placeBack(width, height);
    start.setPresent(offers);
    if (!offers) return;
    const half = (width - 56 - PLATE_GAP) / 2;
    const { y } = back.node.position;
    back.place(-(half + PLATE_GAP) / 2, y, half, BACK_HEIGHT);
    start.place((half + PLATE_GAP) / 2, y, half, BACK_HEIGHT);
  }

  private fill({ snapshot: board, today, fetch, olderBest }: LeaderboardScreen, width: number): void {
    const { words } = this.ui;
    const vacant = board?.top.length === 0 && board.day === today;
    this.own.set(board && !vacant ? this.ownText(board, today) : '');
    this.crown.visible = vacant;
    this.older.set(olderBest > 0 ? `${say(words, 'best.older')} ${grouped(olderBest)}` : '');
    this.place.set(board?.place ? this.placeText(board) : '');
    this.note.set(fetch ? say(words, `leaderboard.${fetch}`) : board ? this.asOf(board, today) : '');
    const nothing = vacant ? 'empty' : 'unknown';
    this.empty.set(vacant || !board ? say(words, `leaderboard.${nothing}`) : '');
    for (const row of [...this.strip.node.children]) row.destroy({ children: true });
    const top = board?.top ?? [];
    const names = namesInList(top.map(({ player }) => player));
    const lines = top.map((run, at) => ({
      node: this.row(at + 1, run, names[at] ?? null, width - 4),
      y: GAP + ROW * (at + 0.5),
    }));
    this.strip.fill(lines, lines.length * ROW + 2 * GAP);
  }

  private watch(y: number): void {
    const run = this.shown?.snapshot?.top[Math.floor((y - GAP) / ROW)];
    if (run) this.press({ type: 'watch-listed', run: run.runId });
  }

  /** The strip fades each line by its own node. */
  private row(place: number, run: TopRun, name: ListedName | null, width: number): Group {
    const line = new Group();
    line.addChild(topRow(this.ui, place, run, name, width));
    return line;
  }

  /** A board that was last heard of on an earlier day says nothing of today. */
  private ownText({ best, beats, day }: LeaderboardSnapshot, today: string): string {
    const key = best === null ? 'none' : beats === null ? 'first' : beats === 0 ? 'placed' : 'beats';
    return say(this.ui.words, `leaderboard.${key}${day === today ? '' : 'Then'}`, { percent: beats ?? 0 });
  }

  private placeText({ best, place, players }: LeaderboardSnapshot): string {
    return say(this.ui.words, 'leaderboard.place', {
      place: grouped(place ?? 0),
      players: grouped(players),
      score: grouped(best ?? 0),
    });
  }

  private asOf({ day, time }: LeaderboardSnapshot, today: string): string {
    const { words } = this.ui;
    if (day === today) return say(words, 'leaderboard.asOf', { time });
    const [, month, date] = day.split('-').map(Number);
    return say(words, 'leaderboard.asOfDay', { month: month ?? 0, day: date ?? 0, time });
  }
}
