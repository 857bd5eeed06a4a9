import { Group } from '#paint/graph.ts';
import type { PlayLayout } from '../../layout/play-layout.ts';
import { clamp } from '../../motion/ease.ts';
import type { Intent, TouchPoint } from '../../stage/stage.ts';
import { PlateButton } from '../../widgets/buttons/plate-button.ts';
import { say } from '../../widgets/text/texts.ts';
import type { UiContext } from '../../widgets/ui-context.ts';

/** Points. */
const HEIGHT = 36;
const MOST_WIDTH = 190;
const TEXT = 14;
/** The icon with what is around it. */
const ICON = 62;
/** Milliseconds: it comes softly, stands as long as one needs to notice and decide, and goes. */
const IN_MS = 320;
const STAY_MS = 6000;
const OUT_MS = 500;
/** A finger that was on its way when it came does not press it. */
const GUARD_MS = 500;

/**
 * In play: what has just happened can be sent as a card. It stands over the rim beside the tools, where no finger aims; a low head has
 * no room for it, and there the card waits for the end.
 */
export class CardOffer {
  readonly node = new Group();
  private readonly plate: PlateButton;
  private hasRoom = false;
  private age = STAY_MS + OUT_MS;

  /** Pressed, the run waits and the card goes out. */
  constructor(ui: UiContext, send: (intent: Intent) => void) {
    this.plate = new PlateButton(ui, {
      ...{ kind: 'dark', text: say(ui.words, 'play.offerCard'), size: TEXT, icon: 'share', shrink: 2 },
      onPress: () => {
        this.clear();
        send({ type: 'press' });
        send({ type: 'pause' });
        send({ type: 'share-moment' });
      },
    });
    this.node.addChild(this.plate.node);
    this.node.visible = false;
  }

  resize({ tools: { note }, board }: PlayLayout): void {
    this.hasRoom = note.y < board.top;
    const wanted = Math.min(this.plate.label.width + ICON, MOST_WIDTH, note.room - 8);
    this.plate.place(note.x, note.y, wanted, HEIGHT);
  }

  show(): void {
    this.age = 0;
  }

  clear(): void {
    this.age = STAY_MS + OUT_MS;
    this.node.visible = false;
    this.plate.reset();
  }

  /** Out of sight and out of reach, with all the time it had left. */
  wait(): void {
    this.node.visible = false;
  }

  /** `free`: the board is looked at, and nothing presses. */
  step(free: boolean, elapsedMs: number): void {
    if (!free && this.age < STAY_MS) this.age = STAY_MS;
    this.age += elapsedMs;
    this.node.visible = this.hasRoom && this.age < STAY_MS + OUT_MS;
    if (!this.node.visible) return;
    this.node.alpha = Math.min(this.age / IN_MS, 1 - clamp((this.age - STAY_MS) / OUT_MS, 0, 1));
    this.plate.step(elapsedMs);
  }

  touch(touch: TouchPoint): boolean {
    const there = this.node.visible && this.age > GUARD_MS && this.age < STAY_MS;
    return there && this.plate.touch(touch, touch.x, touch.y);
  }
}
