import { Group, type Picture } from '#paint/graph.ts';
import type { OfferState } from '../../../shared/vocabulary/offers.ts';
import type { Label } from '../../graphics/label.ts';
import {
  BACK_HEIGHT,
  CORNER,
  CALENDAR_DETAIL as DETAIL,
  FOOT,
  HEAD,
  PAGE_HEIGHTS,
} from '../../layout/page-layout.ts';
import { ringLayout } from '../../layout/ring-layout.ts';
import type { Intent } from '../../stage/stage.ts';
import { PlateButton } from '../../widgets/buttons/plate-button.ts';
import { RoundButton } from '../../widgets/buttons/round-button.ts';
import { DayMoon, MOON_SHARE, moonOfShare } from '../../widgets/marks/day-moon.ts';
import { Detail } from '../../widgets/panels/detail.ts';
import { NumberLine } from '../../widgets/text/number-line.ts';
import { offerText, say } from '../../widgets/text/texts.ts';
import { CREAM_TEXT, type UiContext } from '../../widgets/ui-context.ts';
import { PageView } from '../page-view.ts';
import type { CalendarScreen, Reminder } from '../pages.ts';

const LONGEST_MONTH = 30;
const RIM = 0.455;
const GAP = 8;

/** The lunar month as a ring of moons: each lights up by a day of play, and all of them fill the one in the middle. */
export class CalendarView extends PageView<CalendarScreen> {
  protected readonly height = PAGE_HEIGHTS.calendar;
  private readonly plate: Picture;
  private readonly days: readonly DayMoon[];
  private readonly ring = new Group();
  private readonly moon: Picture;
  private readonly month: Label;
  private readonly share: NumberLine;
  private readonly detail: Detail;
  private readonly remind: PlateButton;
  /** The day's tasks, and what the nights bring. */
  private readonly tasks: RoundButton;
  private size = { width: 300, height: 500 };
  private screen: CalendarScreen | null = null;

  constructor(ui: UiContext, send: (intent: Intent) => void) {
    super(ui, say(ui.words, 'calendar.title'), send);
    this.plate = ui.picture('plate/night');
    this.days = Array.from({ length: LONGEST_MONTH }, () => new DayMoon(ui));
    this.ring.addChild(...this.days.map(({ node }) => node));
    this.moon = ui.picture('moon/0');
    this.month = ui.title('', 26, CREAM_TEXT, { shadow: { color: '#171F4C', y: 1.5 } });
    this.share = new NumberLine(ui.numerals.small, 15);
    this.detail = new Detail(ui, true);
    this.remind = new PlateButton(ui, {
      kind: 'paper',
      text: say(ui.words, 'calendar.remind'),
      size: 17,
      onPress: () => this.press({ type: this.reminder === 'none' ? 'mend-night' : 'remind' }),
    });
    this.tasks = new RoundButton(ui, 'check', () => this.press({ type: 'open', page: 'tasks' }));
    this.panel.content.addChild(
      this.plate,
      this.moon,
      this.ring,
      this.month.node,
      this.share.node,
      this.detail.node,
    );
    this.setPageButtons([this.remind, this.tasks]);
  }

  show(screen: CalendarScreen): void {
    this.screen = screen;
    const { words } = this.ui;
    const name = listed(words['calendar.months'], screen.lunarMonth - 1);
    this.month.set(screen.leap ? say(words, 'calendar.leap', { month: name }) : name);
    const played = screen.days.filter((day) => day.played).length;
    this.share.set(`${played}/${screen.days.length}`);
    this.moon.texture = this.ui.atlas.frame(moonOfShare(played / Math.max(1, screen.days.length))).texture;
    this.tellToday(screen, name);
    this.placeDays();
    this.placeButtons();
  }

  protected arrange(width: number, height: number): void {
    const room = height - HEAD - DETAIL - BACK_HEIGHT - FOOT;
    this.tasks.node.position.set(CORNER.x - width / 2, CORNER.y - height / 2);
    const disc = Math.min(width - 36, room);
    const y = -height / 2 + HEAD + room / 2;
    this.plate.scale.set(disc / this.plate.texture.orig.width);
    this.plate.position.set(0, y + disc * 0.007);
    this.moon.scale.set((disc * 0.34) / MOON_SHARE / this.moon.texture.orig.width);
    this.moon.position.set(0, y + disc * 0.02);
    this.month.node.position.set(0, y - disc * 0.245);
    this.share.node.position.set(0, y + disc * 0.27);
    this.ring.y = y;
    this.detail.node.y = height / 2 - FOOT - BACK_HEIGHT - DETAIL + 6;
    this.detail.resize(width - 64);
    this.size = { width, height };
    this.placeButtons();
    this.placeDays(disc * RIM);
  }

  /** The way back stands alone while there is nothing to be told of. */
  private placeButtons(): void {
    const { width, height } = this.size;
    const { reminder } = this;
    const night = this.screen?.nightOffer ?? 'none';
    const offered = reminder === 'none' ? night : reminder;
    this.placeBack(width, height);
    this.remind.node.visible = offered !== 'none';
    this.remind.setEnabled(offered === 'offered');
    this.remind.setText(this.textOf(reminder, night));
    if (offered === 'none') return;
    const half = (width - 56 - GAP) / 2;
    const { y } = this.back.node.position;
    this.back.resize(half, BACK_HEIGHT);
    this.back.node.position.set((half + GAP) / 2, y);
    this.remind.resize(half, BACK_HEIGHT);
    this.remind.node.position.set(-(half + GAP) / 2, y);
  }

  private get reminder(): Reminder {
    return this.screen?.reminder ?? 'none';
  }

  /** A night that can be mended is told of where no message can be asked for. */
  private textOf(reminder: Reminder, night: OfferState): string {
    const { words } = this.ui;
    if (reminder === 'none') return offerText(words, 'missed-night', night);
    return say(words, reminder === 'set' ? 'calendar.reminded' : 'calendar.remind');
  }

  override step(elapsedMs: number): void {
    super.step(elapsedMs);
    for (const day of this.days) day.step(elapsedMs);
  }

  private outer = 130;

  private placeDays(outer = this.outer): void {
    this.outer = outer;
    const { screen } = this;
    if (!screen || screen.days.length === 0) return;
    const { places, radius } = ringLayout(screen.days.length, outer);
    this.days.forEach((moon, at) => {
      const day = screen.days[at];
      moon.node.visible = day !== undefined;
      if (!day) return;
      moon.node.position.set(places[at]!.x, places[at]!.y);
      const when = at === screen.today ? 'today' : at < screen.today ? 'past' : 'coming';
      moon.set(day, screen.days.length, when, radius);
    });
  }

  private tellToday({ days, today, streak }: CalendarScreen, month: string): void {
    const { words } = this.ui;
    const day = days[today];
    if (!day) return;
    const name = `${month}${listed(words['calendar.days'], day.lunarDay - 1)}`;
    const line = streak > 0 ? say(words, 'calendar.streak', { count: streak }) : say(words, 'calendar.begin');
    const note = say(words, day.played ? 'calendar.lit' : 'calendar.dark');
    this.detail.set(name, line, note);
  }
}

const listed = (names: string | undefined, at: number): string => names?.split('|')[at] ?? '';
