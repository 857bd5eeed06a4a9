import { Group } from '#paint/graph.ts';
import type { Tool } from '../../../core/index.ts';
import { INK } from '../../../shared/vocabulary/palette.ts';
import type { Label } from '../../graphics/label.ts';
import type { NineSlice } from '../../graphics/nine-slice.ts';
import type { PlayLayout } from '../../layout/play-layout.ts';
import { clamp } from '../../motion/ease.ts';
import { Spring } from '../../motion/spring.ts';
import { say } from '../../widgets/text/texts.ts';
import { INK_TINT, type UiContext } from '../../widgets/ui-context.ts';

/** Points. */
const HEIGHT = 46;
const ICON = 24;
const GAP = 8;
const PADDING = 22;
const TEXT = 15;
/** Board units: from the rim to its middle, below what is cheered; and how wide it may be. */
const DOWN = 500;
const ROOM = 690;
/** Long enough to be read twice. */
const STAY_MS = 3800;
/** By then the tool has flown to its place, and the points and the lettering of its merge are gone. */
const WAIT_MS = 1000;
const RISE = 14;

/** A slip of paper in the jar that says what a tool does, the first time one is earned. Nothing waits for it. */
export class ToolCard {
  readonly node = new Group();
  private readonly ui: UiContext;
  private readonly paper: NineSlice;
  private readonly content = new Group();
  private readonly text: Label;
  private readonly presence = new Spring(0, 190, 20);
  private stay = 0;
  private left = 0;
  private top = 0;
  private room = 300;

  constructor(ui: UiContext) {
    this.ui = ui;
    this.paper = ui.slice('button/paper');
    this.text = ui.label('', TEXT, INK);
    this.node.addChild(this.paper.node, this.content, this.text.node);
    this.node.visible = false;
  }

  resize({ board: { left, top, width, scale } }: PlayLayout): void {
    this.left = left + (width / 2) * scale;
    this.top = top + DOWN * scale;
    this.room = ROOM * scale;
  }

  tell(tool: Tool): void {
    for (const old of [...this.content.children]) old.destroy();
    const icon = this.ui.picture(`icon/${tool}`, ICON);
    icon.tint = INK_TINT;
    this.content.addChild(icon);
    this.text.set(say(this.ui.words, `tool.${tool}`));
    this.text.fit(this.room - ICON - GAP - 2 * PADDING);
    const inner = ICON + GAP + this.text.width;
    icon.position.set((ICON - inner) / 2, -2);
    this.text.node.position.set((inner - this.text.width) / 2, -2);
    this.paper.resize(inner + 2 * PADDING, HEIGHT, 1.3);
    this.stay = STAY_MS + WAIT_MS;
  }

  clear(): void {
    this.stay = 0;
    this.presence.settle(0);
  }

  /** `hushed`: a ceremony has the jar to itself; what has not come yet waits for its end. */
  step(hushed: boolean, elapsedMs: number): void {
    const waits = hushed && this.stay > STAY_MS;
    this.stay = Math.max(this.stay - elapsedMs, waits ? STAY_MS + 1 : Number.NEGATIVE_INFINITY);
    this.presence.target = this.stay > 0 && this.stay <= STAY_MS ? 1 : 0;
    this.presence.step(elapsedMs);
    const shown = clamp(this.presence.value, 0, 1);
    this.node.visible = shown > 0.02;
    this.node.alpha = shown;
    this.node.position.set(
      this.left,
      this.top - (this.ui.reducedMotion ? 0 : (1 - this.presence.value) * RISE),
    );
  }
}
