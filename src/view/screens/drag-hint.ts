import type { RunView } from '../../core/index.ts';
import { CREAM_TEXT, type Kit, PLUM } from '../kit.ts';
import type { PlayLayout } from '../layout/play-layout.ts';
import { Spring } from '../motion/spring.ts';
import type { Label } from '../pixi/label.ts';
import { Group, type Picture } from '../pixi/nodes.ts';
import { say } from '../texts.ts';

const SWING_MS = 2600;
/** Board units: where the hand shows the way. */
const HAND_Y = 560;
const REACH = 150;

/** How to play, in one gesture: shown until the first drop of a run. */
export class DragHint {
  readonly node = new Group();
  private readonly hand: Picture;
  private readonly words: Label;
  private readonly strength = new Spring(0, 60, 15);
  private clock = 0;
  private reach = 60;

  constructor(kit: Kit) {
    this.hand = kit.picture('icon/hand', 46);
    this.words = kit.label(say(kit.words, 'hint.drag'), 17, CREAM_TEXT, {
      outline: { color: PLUM, width: 2 },
    });
    this.words.node.y = 50;
    this.node.addChild(this.hand, this.words.node);
    this.node.visible = false;
  }

  resize({ board }: PlayLayout): void {
    this.reach = REACH * board.scale;
    this.words.fit(660 * board.scale);
    this.node.position.set(board.left + 360 * board.scale, board.top + HAND_Y * board.scale);
  }

  step(run: RunView | null, aiming: boolean, elapsedMs: number): void {
    const wanted = run !== null && run.drops === 0 && !aiming && run.ended === null;
    this.strength.target = wanted ? 1 : 0;
    this.strength.step(elapsedMs);
    this.node.visible = this.strength.value > 0.02;
    if (!this.node.visible) return;
    this.clock += elapsedMs;
    this.node.alpha = Math.min(1, this.strength.value);
    this.hand.x = this.reach * Math.sin((this.clock / SWING_MS) * Math.PI * 2);
  }
}
