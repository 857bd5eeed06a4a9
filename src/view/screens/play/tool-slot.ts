import { Group, type Picture } from '#paint/graph.ts';
import type { Tool } from '../../../core/index.ts';
import type { Label } from '../../graphics/label.ts';
import { clamp } from '../../motion/ease.ts';
import { Spring } from '../../motion/spring.ts';
import { CountedButton } from '../../widgets/buttons/counted-button.ts';
import { say } from '../../widgets/text/texts.ts';
import { CREAM_TEXT, PLUM, type UiContext } from '../../widgets/ui-context.ts';

/** Points: the lettering of its name, and the halo in danger. */
const NAME = 12;
const HALO = 124;
/** By how much a tool in the hand is larger, and one that offers itself at a stroke. */
const IN_HAND = 1.14;
const STROKE = 0.1;
const STROKE_MS = 900;

/** What a slot is to show now. */
export interface SlotState {
  readonly count: number;
  readonly inHand: boolean;
  /** There is danger: it offers itself. */
  readonly offered: boolean;
}

/**
 * One tool's place, with its name below. It comes with the first of its tool and stays where it is when the last was used,
 * pale. In danger it glows, and beats; with reduced motion it only glows.
 */
export class ToolSlot {
  readonly tool: Tool;
  /** Where it stands; the button in it sinks under the finger. */
  readonly stand = new Group();
  readonly button: CountedButton;
  private readonly ui: UiContext;
  private readonly halo: Picture;
  private readonly name: Label;
  /** 0 away … 1 there; swings over when it comes. */
  private readonly presence = new Spring(0, 260, 17);
  private readonly offer = new Spring(0, 120, 20);
  private clock = 0;
  private there = false;

  constructor(ui: UiContext, tool: Tool, onPress: () => void) {
    this.ui = ui;
    this.tool = tool;
    this.button = new CountedButton(ui, tool, onPress);
    this.halo = ui.picture('fx/glow', HALO);
    this.halo.tint = 0xffb45c;
    this.name = ui.label(say(ui.words, `tool.${tool}.name`), NAME, CREAM_TEXT, {
      outline: { color: PLUM, width: 1.6 },
    });
    this.stand.addChild(this.halo, this.button.node, this.name.node);
  }

  /** `nameDown`: from the button's middle to its name's; `room` for that. Points. */
  resize(nameDown: number, room: number): void {
    this.name.node.y = nameDown;
    this.name.fit(room);
  }

  /** Another run: nothing of its tool was earned yet. */
  clear(): void {
    this.there = false;
    this.presence.settle(0);
  }

  step({ count, inHand, offered }: SlotState, elapsedMs: number): void {
    this.there ||= count > 0;
    this.presence.target = this.there ? 1 : 0;
    this.offer.target = offered && count > 0 ? 1 : 0;
    this.clock = this.offer.target === 0 ? 0 : this.clock + elapsedMs;
    for (const part of [this.presence, this.offer, this.button]) part.step(elapsedMs);
    this.button.setCount(count);
    this.name.node.alpha = count > 0 ? 1 : 0.6;
    this.show(inHand);
  }

  private show(inHand: boolean): void {
    const { stand, presence, offer, halo } = this;
    const { reducedMotion } = this.ui;
    const offered = clamp(offer.value, 0, 1);
    const stroke = reducedMotion ? 0 : Math.exp((-(this.clock % STROKE_MS) / STROKE_MS) * 5);
    stand.visible = presence.value > 0.02;
    stand.alpha = reducedMotion ? clamp(presence.value, 0, 1) : 1;
    const grown = reducedMotion ? 1 : clamp(presence.value, 0, 1.3);
    stand.scale.set(grown * (inHand ? IN_HAND : 1) * (1 + STROKE * offered * stroke));
    halo.visible = offered > 0.02;
    halo.alpha = offered * (reducedMotion ? 0.7 : 0.5 + 0.5 * stroke);
  }
}
