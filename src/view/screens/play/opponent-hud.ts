import { Group } from '#paint/graph.ts';
import type { QuadShader } from '#paint/quad-shader.ts';
import type { Label } from '../../graphics/label.ts';
import { type PlayLayout, ribbonBelow } from '../../layout/play-layout.ts';
import { clamp } from '../../motion/ease.ts';
import { Spring } from '../../motion/spring.ts';
import type { Intent, ScreenMetrics, TouchPoint } from '../../stage/stage.ts';
import { Button } from '../../widgets/buttons/button.ts';
import { say } from '../../widgets/text/texts.ts';
import { CREAM_TEXT, PLUM, type UiContext } from '../../widgets/ui-context.ts';
import type { OpponentView } from '../challenge/challenge-screen.ts';
import type { View } from '../view.ts';
import { LeadRibbon } from './lead-ribbon.ts';
import { OpponentBoard } from './opponent-board.ts';

/** Points from the ribbon to the column's edge. */
const EDGE = 4;

/** The opponent's board in the moon's place, and the lead on a ribbon under it. A tap compares the other way. */
export class OpponentHud implements View {
  readonly node = new Group();
  private readonly ui: UiContext;
  private readonly board: OpponentBoard;
  private readonly ribbon: LeadRibbon;
  private readonly word: Label;
  private readonly button: Button;
  private readonly presence = new Spring(0, 120, 20);
  private opponent: OpponentView | null = null;
  private place = { x: 0, y: 0, width: 60 };
  private column = { left: 0, width: 320 };

  constructor(ui: UiContext, quadShader: QuadShader, send: (intent: Intent) => void) {
    this.ui = ui;
    this.board = new OpponentBoard(ui, quadShader);
    this.ribbon = new LeadRibbon(ui);
    this.word = ui.label('', 12, CREAM_TEXT, { outline: { color: PLUM, width: 2 } });
    this.button = new Button(() => {
      send({ type: 'press' });
      send({ type: 'compare', by: this.opponent?.comparison === 'drops' ? 'time' : 'drops' });
    });
    this.button.node.addChild(this.board.node);
    this.node.addChild(this.button.node, this.board.pieces, this.word.node, this.ribbon.node);
    this.node.visible = false;
  }

  /** Null: nobody is raced, or nobody whose run is known. */
  show(opponent: OpponentView | null): void {
    this.opponent = opponent;
    if (opponent) this.word.set(say(this.ui.words, `comparison.${opponent.comparison}`));
  }

  resize(_screen: ScreenMetrics, { opponent, column }: PlayLayout): void {
    this.place = opponent;
    this.column = column;
    this.board.resize(opponent.width);
    this.button.resize(Math.max(44, opponent.width), Math.max(44, (opponent.width * 4) / 3));
    this.word.fit(opponent.width - 4);
  }

  enter(): void {
    this.button.reset();
    this.presence.target = 1;
  }

  leave(): void {
    this.presence.target = 0;
  }

  step(elapsedMs: number): void {
    const run = this.opponent?.run ?? null;
    this.node.visible = run !== null && this.presence.value > 0.02;
    this.presence.step(elapsedMs);
    if (!this.node.visible) return;
    this.button.step(elapsedMs);
    this.ribbon.set(this.opponent?.lead ?? null);
    this.ribbon.step(elapsedMs);
    const alpha = clamp(this.presence.value, 0, 1);
    const { x, width } = this.place;
    const lift = this.ui.reducedMotion ? 0 : (1 - this.presence.value) * 120;
    const y = this.place.y - lift;
    this.node.alpha = alpha;
    this.button.node.position.set(x, y);
    this.word.node.position.set(x, y - (width * 2) / 3 + 8);
    this.ribbon.node.position.set(this.ribbonX(x), y + ribbonBelow(width));
    this.board.draw(run, x, y, alpha);
  }

  /** Under the picture's middle, and with a long number still inside the column. */
  private ribbonX(x: number): number {
    const { left, width } = this.column;
    const aside = this.ribbon.width / 2 + EDGE;
    return clamp(x, left + aside, left + width - aside);
  }

  touch(touch: TouchPoint): boolean {
    return this.node.visible && this.button.touch(touch, touch.x, touch.y);
  }
}
