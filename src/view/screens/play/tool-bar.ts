import { Group, type Picture } from '#paint/graph.ts';
import { type RunView, TOOLS, type Tool, type ToolCommand } from '../../../core/index.ts';
import type { ProofLeft } from '../../../shared/vocabulary/verification-status.ts';
import { dangerLevel } from '../../board/end-marker.ts';
import type { Label } from '../../graphics/label.ts';
import type { Place, PlayLayout } from '../../layout/play-layout.ts';
import { clamp, inQuad, lerp, outBack } from '../../motion/ease.ts';
import { Spring } from '../../motion/spring.ts';
import type { ScreenMetrics, StageOutput, TouchPoint } from '../../stage/stage.ts';
import { say } from '../../widgets/text/texts.ts';
import { CREAM_TEXT, PLUM, type UiContext } from '../../widgets/ui-context.ts';
import type { PlayScreen } from '../screen.ts';
import type { View } from '../view.ts';
import { ToolCard } from './tool-card.ts';
import { ToolSlot } from './tool-slot.ts';
import { ToolsLeft, type Writing } from './tools-left.ts';

/** Where a piece lies under a finger, and where the board stands. */
export interface Choosing {
  /** The piece at a place on the screen that a tool fits, or null. */
  pieceAt(x: number, y: number, tool: Tool): number | null;
  /** Whether a place on the screen is in the jar. */
  covers(x: number, y: number): boolean;
}

/** A tool on its way from the merge that earned it to its button. Points. */
interface Gift {
  readonly tool: Tool;
  readonly picture: Picture;
  readonly x: number;
  readonly y: number;
  age: number;
}

const NOTE_MS = 8000;
const GIFT_STAY_MS = 420;
const GIFT_FLY_MS = 480;
const GIFT_SIZE = 30;
/** Board units from the rim: the hint stands where nothing lies before the end is near. */
const HINT_Y = 112;

/**
 * The tools a run has earned, small buttons at the thumb's side, each in a place of its own. A tool that is pressed is in the hand: time stands
 * still, the hint says what it does, and a tap uses it; a tap elsewhere puts it back. Held down, it only says what it does.
 */
export class ToolBar implements View {
  readonly node = new Group();
  private readonly ui: UiContext;
  private readonly output: StageOutput;
  private readonly board: Choosing;
  private readonly slots: readonly ToolSlot[];
  private readonly card: ToolCard;
  private readonly left: ToolsLeft;
  /** Tools that were never earned before. */
  private unknown: readonly Tool[] = [];
  private alarmed = false;
  /** The play screen is shown. */
  private entered = false;
  /** A ceremony is on: no slip of paper comes into the jar. */
  hushed = false;
  private readonly hint: Label;
  private readonly hintSpring = new Spring(0, 160, 20);
  private readonly presence = new Spring(0, 120, 20);
  private gifts: Gift[] = [];
  private layout: PlayLayout | null = null;
  private run: RunView | null = null;
  private held: Tool | null = null;
  /** Whose button is held down to be told what it does. */
  private asked: Tool | null = null;
  private finger: number | null = null;
  /** Tools whose card was shown in this sitting. */
  private readonly told = new Set<Tool>();
  private proofLeft: ProofLeft = 'enough';
  /** Milliseconds for which that is still said. */
  private noteMs = 0;

  constructor(ui: UiContext, board: Choosing, writing: Writing, output: StageOutput) {
    this.ui = ui;
    this.board = board;
    this.output = output;
    this.slots = TOOLS.map((tool) => new ToolSlot(ui, tool, () => this.press(tool)));
    this.card = new ToolCard(ui);
    this.left = new ToolsLeft(ui, writing);
    this.hint = ui.label('', 17, CREAM_TEXT, { outline: { color: PLUM, width: 2 } });
    const { hint, card, left, slots } = this;
    this.node.addChild(left.node, hint.node, card.node, ...slots.map(({ stand }) => stand));
    this.node.visible = false;
  }

  /** The tool in the hand: what it fits is marked, and the run waits. */
  get chosen(): Tool | null {
    return this.held;
  }

  begin(run: RunView | null): void {
    this.run = run;
    this.putBack();
    if (this.entered) this.stand();
    this.alarmed = false;
    this.left.begin();
    for (const part of [...this.slots, this.card]) part.clear();
    for (const { picture } of this.gifts) picture.destroy();
    this.gifts = [];
  }

  /** That the run becomes longer than a replay can be is said for a while. */
  show({ newTools, proofLeft }: PlayScreen): void {
    this.unknown = newTools;
    if (proofLeft === this.proofLeft) return;
    this.proofLeft = proofLeft;
    this.noteMs = proofLeft === 'enough' ? 0 : NOTE_MS;
  }

  resize(_screen: ScreenMetrics, layout: PlayLayout): void {
    this.layout = layout;
    this.card.resize(layout);
    this.left.resize(layout);
    for (const slot of this.slots) slot.resize(layout.tools.nameDown, Math.abs(layout.tools.step));
    this.hint.fit(640 * layout.board.scale);
    this.hint.node.position.set(
      layout.board.left + (layout.board.width / 2) * layout.board.scale,
      layout.board.top + HINT_Y * layout.board.scale,
    );
  }

  enter(): void {
    for (const { button } of this.slots) button.reset();
    this.putBack();
    this.entered = true;
    this.stand();
  }

  leave(): void {
    this.putBack();
    this.entered = false;
    this.presence.target = 0;
  }

  private stand(): void {
    this.node.visible = true;
    this.presence.target = 1;
  }

  /** `x`, `y`: points of the screen where the tool was earned. */
  give(tool: Tool, { x, y }: Place): void {
    if (this.unknown.includes(tool) && !this.told.has(tool)) this.card.tell(tool);
    this.told.add(tool);
    if (this.ui.reducedMotion) return;
    const picture = this.ui.picture(`icon/${tool}`, GIFT_SIZE);
    this.gifts.push({ tool, picture, x, y, age: 0 });
    this.node.addChild(picture);
  }

  putBack(): void {
    this.held = null;
    this.asked = null;
    this.finger = null;
  }

  /** Nothing can be used any more: it makes room for the word of the run that is shown again. */
  makeRoom(): void {
    this.putBack();
    this.left.clear();
    this.presence.target = 0;
  }

  step(elapsedMs: number): void {
    if (!this.node.visible) return;
    if (this.run?.ended) this.makeRoom();
    this.presence.step(elapsedMs);
    this.node.alpha = clamp(this.presence.value, 0, 1);
    if (this.presence.target === 0 && this.presence.value < 0.02) this.node.visible = false;
    this.noteMs -= elapsedMs;
    this.tell();
    this.hintSpring.step(elapsedMs);
    this.hint.node.visible = this.hintSpring.value > 0.02;
    this.hint.node.alpha = clamp(this.hintSpring.value, 0, 1);
    this.warn(elapsedMs);
    this.stepSlots(elapsedMs);
    this.card.step(this.hushed, elapsedMs);
    this.gifts = this.gifts.filter((gift) => this.fly(gift, elapsedMs));
  }

  touch(touch: TouchPoint): boolean {
    if (!this.node.visible) return false;
    for (const { tool, stand, button } of this.slots) {
      if (this.count(tool) > 0 && button.touch(touch, touch.x - stand.x, touch.y - stand.y)) return true;
    }
    return this.held !== null && this.choose(this.held, touch);
  }

  /** The newest finger points; where it is lifted, the tool is used or put back. */
  private choose(tool: Tool, touch: TouchPoint): boolean {
    if (touch.phase === 'start') this.finger = touch.id;
    else if (touch.id === this.finger && touch.phase === 'cancel') this.finger = null;
    else if (touch.id === this.finger && touch.phase === 'end') this.use(tool, touch.x, touch.y);
    return true;
  }

  private use(tool: Tool, x: number, y: number): void {
    const command = this.commandAt(tool, x, y);
    this.putBack();
    if (command) this.output.command(command);
    else this.output.send({ type: 'press' });
  }

  private commandAt(tool: Tool, x: number, y: number): ToolCommand | null {
    if (tool === 'shake') return this.board.covers(x, y) ? { type: tool } : null;
    const piece = this.board.pieceAt(x, y, tool);
    return piece === null ? null : { type: tool, piece };
  }

  private press(tool: Tool): void {
    this.output.send({ type: 'press' });
    const again = this.held === tool || this.asked === tool;
    this.putBack();
    if (!again && !this.run?.ended) this.held = tool;
  }

  /** What the tool does that is in the hand, or whose button is held down; else what is to be noted. */
  private tell(): void {
    this.asked = this.slots.find(({ button }) => button.isHeld)?.tool ?? null;
    const tool = this.asked ?? this.held;
    const note = this.noteMs > 0 ? `play.proof.${this.proofLeft}` : null;
    const said = tool ? `tool.${tool}` : note;
    this.hintSpring.target = said ? 1 : 0;
    if (said) this.hint.set(say(this.ui.words, said));
  }

  private count(tool: Tool): number {
    return this.run?.tools.held(tool) ?? 0;
  }

  /** What is still on its way is not on the button yet. */
  private arrived(tool: Tool): number {
    return this.count(tool) - this.gifts.filter((gift) => gift.tool === tool).length;
  }

  /** When danger begins it is said what is left. */
  private warn(elapsedMs: number): void {
    const alarmed = this.run !== null && this.run.ended === null && dangerLevel(this.run) > 0;
    const tool = TOOLS.find((each) => this.arrived(each) > 0);
    if (alarmed && !this.alarmed && tool) this.left.tell(tool, this.arrived(tool));
    this.alarmed = alarmed;
    this.left.step(this.held === null, elapsedMs);
  }

  private stepSlots(elapsedMs: number): void {
    if (!this.layout) return;
    const { x, y, step } = this.layout.tools;
    const lift = this.ui.reducedMotion ? 0 : (1 - this.presence.value) * 120;
    this.slots.forEach((slot, at) => {
      const { tool, stand } = slot;
      slot.step({ count: this.arrived(tool), inHand: this.held === tool, offered: this.alarmed }, elapsedMs);
      stand.position.set(x + at * step, y - lift);
    });
  }

  /** It swells where it was earned, then flies to where its button is. */
  private fly(gift: Gift, elapsedMs: number): boolean {
    gift.age += elapsedMs;
    const t = clamp((gift.age - GIFT_STAY_MS) / GIFT_FLY_MS, 0, 1);
    const { stand } = this.slots[TOOLS.indexOf(gift.tool)] as ToolSlot;
    const grown = outBack(clamp(gift.age / 240, 0, 1));
    const way = inQuad(t);
    gift.picture.position.set(lerp(gift.x, stand.x, way), lerp(gift.y - 26 * grown, stand.y, way));
    gift.picture.scale.set(
      (GIFT_SIZE / this.ui.atlas.frame(`icon/${gift.tool}`).fullWidth) * grown * lerp(1.5, 1, way),
    );
    if (t < 1) return true;
    gift.picture.destroy();
    return false;
  }
}
