import { Group } from '#paint/graph.ts';
import type { AchievementId } from '../../shared/vocabulary/achievements.ts';
import type { Label } from '../graphics/label.ts';
import type { NineSlice } from '../graphics/nine-slice.ts';
import { BANNER, END_HEIGHT, panelLayout } from '../layout/panel-layout.ts';
import type { Place, PlayLayout } from '../layout/play-layout.ts';
import { clamp } from '../motion/ease.ts';
import { Spring } from '../motion/spring.ts';
import type { ScreenMetrics } from '../stage/stage.ts';
import { emblemOf } from '../widgets/marks/medal.ts';
import { Portrait } from '../widgets/pieces/portrait.ts';
import { say } from '../widgets/text/texts.ts';
import { CREAM_TEXT, type UiContext } from '../widgets/ui-context.ts';

/** Points. */
const HEIGHT = 52;
const MEDAL = 42;
const EMBLEM = 10.5;
/** Points from the picture's middle down to the disc's. */
const DISC_DOWN = 5.6;
const PADDING = 20;
const STAY_MS = 2600;
const RISE = 26;

/** In the sky between capsule and panel; where that is low, beside the capsule: the panel's head stays free. */
const skyPlace = ({ capsule, safe, ...screen }: ScreenMetrics, x: number): Place => {
  const y = capsule.top + capsule.height + HEIGHT / 2 + 8;
  const head = panelLayout({ capsule, safe, ...screen }, END_HEIGHT).cord - BANNER;
  if (y + HEIGHT / 2 <= head) return { x, y };
  return { x: (safe.left + capsule.left) / 2, y: Math.max(safe.top, 2) + HEIGHT / 2 - 2 };
};

/** A small lacquer banner that tells of a medal: over the jar's foot, and over the panel of an end up in the sky. */
export class AchievementBanner {
  readonly node = new Group();
  private readonly ui: UiContext;
  private readonly plate: NineSlice;
  private readonly medal = new Group();
  private readonly emblem: Portrait;
  private readonly caption: Label;
  private readonly name: Label;
  private readonly presence = new Spring(0, 190, 18);
  private readonly waiting: AchievementId[] = [];
  private stay = 0;
  /** Middles of the banner in play, and over a panel. */
  private inPlay: Place = { x: 0, y: 0 };
  private overPanel: Place = { x: 0, y: 0 };
  /** Points the banner may be wide. */
  private room = 0;

  constructor(ui: UiContext) {
    this.ui = ui;
    this.plate = ui.slice('badge', 0.62);
    this.emblem = new Portrait(ui);
    this.emblem.node.y = DISC_DOWN;
    this.medal.addChild(ui.picture('medal/done', MEDAL), this.emblem.node);
    this.caption = ui.label(say(ui.words, 'medal.won'), 13, '#FFD98A');
    this.name = ui.label('', 19, CREAM_TEXT);
    this.caption.node.y = -11;
    this.name.node.y = 9;
    this.node.addChild(this.plate.node, this.medal, this.caption.node, this.name.node);
    this.node.visible = false;
  }

  resize(screen: ScreenMetrics, { board, column }: PlayLayout): void {
    const x = column.left + column.width / 2;
    const foot = board.top + (board.height + 34) * board.scale;
    this.inPlay = { x, y: Math.min(screen.height - HEIGHT / 2 - 6, foot) };
    this.overPanel = skyPlace(screen, x);
    this.room = screen.capsule.left - screen.safe.left - 16;
  }

  enqueue(achievement: AchievementId): void {
    this.waiting.push(achievement);
  }

  /** `covered`: a panel hangs over the board. */
  step(covered: boolean, elapsedMs: number): void {
    if (this.stay <= 0 && this.presence.value < 0.02) this.next();
    if (!this.node.visible) return;
    this.stay -= elapsedMs;
    this.presence.target = this.stay > 0 ? 1 : 0;
    this.presence.step(elapsedMs);
    const shown = this.presence.value;
    const away = this.ui.reducedMotion ? 0 : (1 - shown) * RISE;
    this.node.alpha = clamp(shown * 1.3, 0, 1);
    const { x, y } = covered ? this.overPanel : this.inPlay;
    this.node.position.set(x, covered ? y - away : y + away);
  }

  private next(): void {
    const achievement = this.waiting.shift();
    this.node.visible = achievement !== undefined;
    if (achievement === undefined) return;
    this.stay = STAY_MS;
    this.presence.settle(0);
    this.name.set(say(this.ui.words, `achievement.${achievement}`));
    this.emblem.show(emblemOf(achievement), EMBLEM, { eyes: 'happy', mouth: 'open' });
    this.arrange();
  }

  private arrange(): void {
    const around = MEDAL + 8 + PADDING * 2;
    this.caption.fit(this.room - around);
    this.name.fit(this.room - around);
    const text = Math.max(this.caption.width, this.name.width);
    const width = around + text;
    this.plate.resize(width, HEIGHT);
    this.medal.x = -width / 2 + PADDING + MEDAL / 2 - 4;
    const middle = this.medal.x + MEDAL / 2 + 8 + text / 2;
    this.caption.node.x = middle;
    this.name.node.x = middle;
  }
}
