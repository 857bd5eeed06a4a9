import type { Kit } from '../kit.ts';
import { inQuad, outBack } from '../motion/ease.ts';
import type { Label } from '../pixi/label.ts';
import { Group, type Picture } from '../pixi/nodes.ts';
import type { ScreenMetrics } from '../stage.ts';
import { say } from '../texts.ts';

const STAY_MS = 1500;
const LEAVE_MS = 500;

/** 团圆 in brush over the whole screen, the full moon behind it. */
export class ReunionBanner {
  readonly node = new Group();
  private readonly kit: Kit;
  private readonly moon: Picture;
  private readonly word: Label;
  private size = 1;

  constructor(kit: Kit) {
    this.kit = kit;
    this.moon = kit.picture('moon/8');
    this.word = kit.title(say(kit.words, 'reunion'), 84, '#FFF3DC', {
      outline: { color: '#3A1F33', width: 4 },
      shadow: { color: '#C8372D', y: 3 },
    });
    this.node.addChild(this.moon, this.word.node);
    this.node.visible = false;
  }

  resize(screen: ScreenMetrics): void {
    this.size = Math.min(1.4, screen.width / 390);
    this.moon.width = 360;
    this.moon.height = 360;
    this.node.position.set(screen.width / 2, screen.height * 0.4);
  }

  show(): void {
    const { tweens, reducedMotion } = this.kit;
    this.node.visible = true;
    tweens.start({
      ms: reducedMotion ? 200 : 420,
      ease: outBack,
      at: (t) => {
        this.node.alpha = Math.min(1, t);
        this.node.scale.set(this.size * (reducedMotion ? 1 : 0.4 + 0.6 * t));
      },
    });
    tweens.start({
      ms: LEAVE_MS,
      delayMs: STAY_MS,
      ease: inQuad,
      at: (t) => {
        this.node.alpha = 1 - t;
      },
      done: () => {
        this.node.visible = false;
      },
    });
  }
}
