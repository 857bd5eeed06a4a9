import { Group, type Picture } from '#paint/graph.ts';
import type { RunView } from '../../../core/index.ts';
import type { Label } from '../../graphics/label.ts';
import type { PlayLayout } from '../../layout/play-layout.ts';
import { clamp } from '../../motion/ease.ts';
import { Spring } from '../../motion/spring.ts';
import { say } from '../../widgets/text/texts.ts';
import { CREAM_TEXT, PLUM, type UiContext } from '../../widgets/ui-context.ts';
import { MergeRule } from './merge-rule.ts';

type Step = 'drag' | 'release' | 'merge' | 'done';

const SWING_MS = 2600;
const LIFT_MS = 1100;
/** Board units: where the hand shows the way, how far it swings, and where the rule hangs. */
const HAND_Y = 560;
const REACH = 150;
const NEAR = 34;
const RULE_Y = 330;
/** Dragging is learnt by doing it for a moment; praise stands for a moment. */
const DRAG_MS = 450;
const PRAISE_MS = 1500;

/** How to play, learnt by doing: drag, let go, and that two alike become the next. Praise comes after a real merge. */
export class Tutorial {
  readonly node = new Group();
  private readonly ui: UiContext;
  private readonly onDone: () => void;
  private readonly hand: Picture;
  private readonly words: Label;
  private readonly rule: MergeRule;
  private readonly strength = new Spring(0, 60, 15);
  private layout: PlayLayout | null = null;
  private active = false;
  private taught: Step = 'drag';
  private clock = 0;
  private aimed = 0;
  private praise = 0;

  constructor(ui: UiContext, onDone: () => void) {
    this.ui = ui;
    this.onDone = onDone;
    this.hand = ui.picture('icon/hand', 46);
    this.words = ui.label('', 17, CREAM_TEXT, { outline: { color: PLUM, width: 2 } });
    this.rule = new MergeRule(ui);
    this.node.addChild(this.rule.node, this.hand, this.words.node);
    this.node.visible = false;
  }

  resize(layout: PlayLayout): void {
    this.layout = layout;
    this.words.fit(690 * layout.board.scale);
  }

  /** Whether the run on the board is the one to learn in. */
  set(active: boolean): void {
    if (active && !this.active) this.begin();
    this.active = active;
  }

  /** `run` is null while something else is before the board. */
  step(run: RunView | null, aiming: boolean, elapsedMs: number): void {
    const wanted = this.active && run !== null && run.ended === null;
    this.strength.target = wanted ? 1 : 0;
    this.strength.step(elapsedMs);
    this.node.visible = this.strength.value > 0.02;
    if (!wanted) return;
    this.clock += elapsedMs;
    this.aimed = aiming ? this.aimed + elapsedMs : 0;
    this.node.alpha = clamp(this.strength.value, 0, 1);
    this.learn(this.stepOf(run));
    this.place(run);
    if (this.taught === 'done') this.finish(elapsedMs);
  }

  private begin(): void {
    this.clock = 0;
    this.praise = 0;
    this.taught = 'drag';
    this.words.set(say(this.ui.words, 'tutorial.drag'));
  }

  private stepOf(run: RunView): Step {
    if (run.score > 0) return 'done';
    if (run.drops > 0) return 'merge';
    return this.aimed > DRAG_MS ? 'release' : 'drag';
  }

  private learn(step: Step): void {
    if (step === this.taught || this.taught === 'done') return;
    this.taught = step;
    this.clock = 0;
    this.words.set(say(this.ui.words, `tutorial.${step}`));
  }

  private finish(elapsedMs: number): void {
    this.praise += elapsedMs;
    if (this.praise < PRAISE_MS) return;
    this.active = false;
    this.onDone();
  }

  private place(run: RunView): void {
    if (!this.layout) return;
    const { left, top, scale } = this.layout.board;
    const like = run.pieces.find((piece) => piece.tier === run.held);
    const tier = like?.tier ?? run.pieces[0]?.tier ?? run.held;
    const middle = run.board.width / 2;
    const ruled = this.taught === 'merge';
    this.rule.node.visible = ruled;
    if (ruled) this.rule.show(tier);
    this.rule.node.position.set(left + middle * scale, top + RULE_Y * scale);
    // Praise stands where the rule was told: further down it would lie on what has been dropped.
    const low = this.taught === 'drag' || this.taught === 'release';
    this.words.node.position.set(
      left + middle * scale,
      low ? top + HAND_Y * scale + 48 : top + RULE_Y * scale + (ruled ? 52 : 0),
    );
    this.hand.visible = this.taught !== 'done';
    this.moveHand(left, top, scale, ruled && like ? like.x : middle);
  }

  /** It swings where one drags, and lifts where one lets go. */
  private moveHand(left: number, top: number, scale: number, aim: number): void {
    const turn = (this.clock / (this.taught === 'release' ? LIFT_MS : SWING_MS)) * Math.PI * 2;
    const lifting = this.taught === 'release';
    const reach = this.taught === 'merge' ? NEAR : REACH;
    const swing = lifting ? 0 : Math.sin(turn) * reach;
    const lift = lifting ? Math.max(0, Math.sin(turn)) : 0;
    this.hand.alpha = 1 - lift * 0.55;
    this.hand.position.set(left + (aim + swing) * scale, top + HAND_Y * scale - lift * 26);
  }
}
