import { Group, type Picture } from '#paint/graph.ts';
import { type RunView, TOOLS, type Tool, type ToolCommand } from '../../../core/index.ts';
import type { Label } from '../../graphics/label.ts';
import type { Place, PlayLayout } from '../../layout/play-layout.ts';
import { clamp, inQuad, lerp, outBack } from '../../motion/ease.ts';
import { Spring } from '../../motion/spring.ts';
import type { Intent, ScreenMetrics, TouchPoint } from '../../stage/stage.ts';
import { CountedButton } from '../../widgets/buttons/counted-button.ts';
import { say } from '../../widgets/text/texts.ts';
import { CREAM_TEXT, PLUM, type UiContext } from '../../widgets/ui-context.ts';
import type { View } from '../view.ts';

/** Where a piece lies under a finger, and where the board stands. */
export interface Choosing {
  /** The piece at a place on the screen that a tool fits, or null. */
  pieceAt(x: number, y: number, tool: Tool): number | null;
  /** Whether a place on the screen is in the jar. */
  covers(x: number, y: number): boolean;
}

interface Slot {
  readonly tool: Tool;
  /** Where it stands; the button in it sinks under the finger. */
  readonly stand: Group;
  readonly button: CountedButton;
  /** 0 away … 1 there; swings over when it comes. */
  readonly presence: Spring;
  readonly shift: Spring;
}

/** A tool on its way from the merge that earned it to its button. Points. */
interface Gift {
  readonly tool: Tool;
  readonly picture: Picture;
  readonly x: number;
  readonly y: number;
  age: number;
}

const GIFT_STAY_MS = 420;
const GIFT_FLY_MS = 480;
const GIFT_SIZE = 30;
/** Board units from the rim: the hint stands where nothing lies before the end is near. */
const HINT_Y = 112;

/**
 * The tools a run has earned, small buttons at the thumb's side. A tool that is pressed is in the hand: time stands
 * still, the hint says what it does, and a tap uses it; a tap elsewhere puts it back. Held down, it only says what it does.
 */
export class ToolBar implements View {
  readonly node = new Group();
  private readonly ui: UiContext;
  private readonly send: (intent: Intent) => void;
  private readonly board: Choosing;
  private readonly slots: readonly Slot[];
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

  constructor(ui: UiContext, board: Choosing, send: (intent: Intent) => void) {
    this.ui = ui;
    this.board = board;
    this.send = send;
    this.slots = TOOLS.map((tool) => ({
      tool,
      stand: new Group(),
      button: new CountedButton(ui, tool, () => this.press(tool)),
      presence: new Spring(0, 260, 17),
      shift: new Spring(0, 200, 24),
    }));
    this.hint = ui.label('', 17, CREAM_TEXT, { outline: { color: PLUM, width: 2 } });
    for (const { stand, button } of this.slots) stand.addChild(button.node);
    this.node.addChild(this.hint.node, ...this.slots.map(({ stand }) => stand));
    this.node.visible = false;
  }

  /** The tool in the hand: what it fits is marked, and the run waits. */
  get chosen(): Tool | null {
    return this.held;
  }

  begin(run: RunView | null): void {
    this.run = run;
    this.putBack();
    for (const { picture } of this.gifts) picture.destroy();
    this.gifts = [];
  }

  resize(_screen: ScreenMetrics, layout: PlayLayout): void {
    this.layout = layout;
    this.hint.fit(640 * layout.board.scale);
    this.hint.node.position.set(
      layout.board.left + (layout.board.width / 2) * layout.board.scale,
      layout.board.top + HINT_Y * layout.board.scale,
    );
  }

  enter(): void {
    for (const { button } of this.slots) button.reset();
    this.putBack();
    this.node.visible = true;
    this.presence.target = 1;
  }

  leave(): void {
    this.putBack();
    this.presence.target = 0;
  }

  /** `x`, `y`: points of the screen where the tool was earned. */
  give(tool: Tool, { x, y }: Place): void {
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

  step(elapsedMs: number): void {
    if (!this.node.visible) return;
    if (this.run?.ended) this.putBack();
    this.presence.step(elapsedMs);
    this.node.alpha = clamp(this.presence.value, 0, 1);
    if (this.presence.target === 0 && this.presence.value < 0.02) this.node.visible = false;
    this.tell();
    this.hintSpring.step(elapsedMs);
    this.hint.node.visible = this.hintSpring.value > 0.02;
    this.hint.node.alpha = clamp(this.hintSpring.value, 0, 1);
    this.stepSlots(elapsedMs);
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
    this.send(command ? { type: 'tool', command } : { type: 'press' });
  }

  private commandAt(tool: Tool, x: number, y: number): ToolCommand | null {
    if (tool === 'shake') return this.board.covers(x, y) ? { type: tool } : null;
    const piece = this.board.pieceAt(x, y, tool);
    return piece === null ? null : { type: tool, piece };
  }

  private press(tool: Tool): void {
    this.send({ type: 'press' });
    const again = this.held === tool || this.asked === tool;
    this.putBack();
    if (!again && !this.run?.ended) this.held = tool;
  }

  /** What the tool does that is in the hand, or whose button is held down. */
  private tell(): void {
    this.asked = this.slots.find(({ button }) => button.isHeld)?.tool ?? null;
    const tool = this.asked ?? this.held;
    this.hintSpring.target = tool ? 1 : 0;
    if (tool) this.hint.set(say(this.ui.words, `tool.${tool}`));
  }

  private count(tool: Tool): number {
    return this.run?.tools.held(tool) ?? 0;
  }

  /** What is still on its way is not on the button yet. */
  private arrived(tool: Tool): number {
    return this.count(tool) - this.gifts.filter((gift) => gift.tool === tool).length;
  }

  private stepSlots(elapsedMs: number): void {
    if (!this.layout) return;
    const { x, y, step } = this.layout.tools;
    let place = 0;
    for (const slot of this.slots) {
      const there = this.arrived(slot.tool) > 0;
      this.stepSlot(slot, there, place, elapsedMs);
      const { stand, presence, shift } = slot;
      const { reducedMotion } = this.ui;
      const lift = reducedMotion ? 0 : (1 - this.presence.value) * 120;
      stand.position.set(x + shift.value * step, y - lift);
      stand.alpha = reducedMotion ? clamp(presence.value, 0, 1) : 1;
      const grown = reducedMotion ? 1 : clamp(presence.value, 0, 1.3);
      stand.scale.set(grown * (this.held === slot.tool ? 1.14 : 1));
      if (there) place += 1;
    }
  }

  private stepSlot(slot: Slot, there: boolean, place: number, elapsedMs: number): void {
    const { tool, stand, button, presence, shift } = slot;
    presence.target = there ? 1 : 0;
    if (presence.value < 0.05) shift.settle(place);
    shift.target = place;
    presence.step(elapsedMs);
    shift.step(elapsedMs);
    button.step(elapsedMs);
    if (there) button.setCount(this.arrived(tool));
    stand.visible = presence.value > 0.02;
  }

  /** It swells where it was earned, then flies to where its button is. */
  private fly(gift: Gift, elapsedMs: number): boolean {
    gift.age += elapsedMs;
    const t = clamp((gift.age - GIFT_STAY_MS) / GIFT_FLY_MS, 0, 1);
    const { stand } = this.slots[TOOLS.indexOf(gift.tool)] as Slot;
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
