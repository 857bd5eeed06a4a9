import { INK, SOFT_INK } from '../../../shared/vocabulary/palette.ts';
import type { Label } from '../../graphics/label.ts';
import {
  BACK_HEIGHT,
  FOOT,
  HEAD,
  TASKS_MENDING as MENDING,
  TASKS_NIGHTS as NIGHTS,
  PAGE_HEIGHTS,
} from '../../layout/page-layout.ts';
import type { Intent } from '../../stage/stage.ts';
import { Paragraph } from '../../widgets/text/paragraph.ts';
import { say } from '../../widgets/text/texts.ts';
import { WordNumber } from '../../widgets/text/word-number.ts';
import type { UiContext } from '../../widgets/ui-context.ts';
import { PageView } from '../page-view.ts';
import type { TasksScreen } from '../pages.ts';
import { NightMark } from './night-mark.ts';
import { TaskRow } from './task-row.ts';

const TASKS = 3;
const STEPS = 6;
/** Points from the upper edge of the nights to their line and to their moons. */
const LINE_Y = 16;
const MOONS_Y = 58;
/** The streak alone on its line may reach a little further. */
const STREAK_MORE = 16;

/** The day's three tasks, the month's nights and what they bring, and how a friend mends a night that was missed. */
export class TasksView extends PageView<TasksScreen> {
  protected readonly height = PAGE_HEIGHTS.tasks;
  private readonly rows: readonly TaskRow[];
  private readonly nights: WordNumber;
  private readonly marks: readonly NightMark[];
  private readonly mending: Paragraph;
  private readonly streak: Label;
  private shown = 0;
  private size = { width: 300, height: 500 };

  constructor(ui: UiContext, send: (intent: Intent) => void) {
    super(ui, say(ui.words, 'tasks.title'), send);
    this.rows = Array.from({ length: TASKS }, () => new TaskRow(ui));
    this.nights = new WordNumber(ui, 14, INK);
    this.marks = Array.from({ length: STEPS }, () => new NightMark(ui));
    this.mending = new Paragraph(ui, say(ui.words, 'tasks.mending'), 13, SOFT_INK);
    this.streak = ui.label('', 14, INK);
    this.panel.content.addChild(
      ...this.rows.map(({ node }) => node),
      this.nights.node,
      ...this.marks.map(({ node }) => node),
      this.streak.node,
      this.mending.node,
    );
    this.setPageButtons([]);
  }

  show({ tasks, nights, streak, mended }: TasksScreen): void {
    this.rows.forEach((row, at) => {
      if (tasks[at]) row.set(tasks[at]);
    });
    this.marks.forEach((mark, at) => {
      mark.node.visible = nights[at] !== undefined;
      if (nights[at]) mark.set(nights[at]);
    });
    this.shown = nights.length;
    const all = nights[nights.length - 1];
    this.nights.set(
      say(this.ui.words, 'tasks.nights'),
      all ? `${Math.min(all.have, all.goal)}/${all.goal}` : '',
    );
    const said = mended ? 'tasks.mended' : 'calendar.streak';
    this.streak.set(streak > 0 ? say(this.ui.words, said, { count: streak }) : '');
    this.arrange(this.size.width, this.size.height);
  }

  protected arrange(width: number, height: number): void {
    this.size = { width, height };
    const inner = width - 60;
    const top = -height / 2 + HEAD;
    const nightsTop = height / 2 - FOOT - BACK_HEIGHT - MENDING - NIGHTS;
    const step = (nightsTop - top) / TASKS;
    this.rows.forEach((row, at) => {
      row.resize(inner);
      row.node.position.set(0, top + (at + 0.5) * step);
    });
    this.nights.node.y = nightsTop + LINE_Y;
    const gap = inner / Math.max(1, this.shown);
    this.marks.forEach((mark, at) => {
      mark.fit(gap);
      mark.node.position.set((at - (this.shown - 1) / 2) * gap, nightsTop + MOONS_Y);
    });
    this.streak.fit(inner + STREAK_MORE);
    this.streak.node.y = nightsTop + NIGHTS + 4;
    this.mending.resize(inner);
    this.mending.node.y = nightsTop + NIGHTS + 16;
    this.placeBack(width, height);
  }
}
