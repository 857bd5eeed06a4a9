import { Group, Picture } from '#paint/graph.ts';
import type { EyeName, MouthName } from '../../../shared/art-sheet.ts';
import { discSize, eyeSize, mouthSize } from '../../board/piece-metrics.ts';
import { parseColor } from '../../graphics/color.ts';
import type { UiContext } from '../ui-context.ts';

/** Body, shade, gloss, two eyes and a mouth. */
const PARTS = 6;

export interface Mood {
  readonly eyes?: EyeName;
  readonly mouth?: MouthName;
}

/** One piece as a still picture: for the next tag and the end's tally. `node` is centred. */
export class Portrait {
  readonly node = new Group();
  private readonly ui: UiContext;
  private readonly parts: Picture[] = [];
  private tier = -1;
  private radius = 20;
  private mood: Mood = {};

  constructor(ui: UiContext) {
    this.ui = ui;
    for (let part = 0; part < PARTS; part++) {
      const picture = new Picture();
      picture.anchor.set(0.5);
      this.parts.push(picture);
    }
    this.node.addChild(...this.parts);
  }

  /** `radius` in points. `eyes` and `mouth` other than its own when it feels something. */
  show(tier: number, radius: number, mood: Mood = {}): void {
    if (tier === this.tier && radius === this.radius && mood.eyes === this.mood.eyes) return;
    this.tier = tier;
    this.radius = radius;
    this.mood = mood;
    const { art } = this.ui;
    const { face, light } = art.pieces[tier]!;
    const eyesFrame = `eye/${mood.eyes ?? face.eyes}`;
    const eyes = eyeSize(face.eyeScale) * radius;
    this.putDisc(0, `piece/${tier}`);
    this.putDisc(1, 'light/shade', parseColor(light.shade), light.strength);
    this.putDisc(2, light.gloss);
    this.put(3, eyesFrame, -face.gap * radius, face.y * 2 * radius, eyes);
    this.put(4, eyesFrame, face.gap * radius, face.y * 2 * radius, eyes);
    this.put(
      5,
      `mouth/${mood.mouth ?? face.mouth}`,
      0,
      face.mouthY * 2 * radius,
      mouthSize(face.mouthScale) * radius,
    );
  }

  /** As a silhouette in one colour, or as it is. */
  shade(color: number | null): void {
    this.parts.forEach((part, at) => {
      part.visible = at === 0 || color === null;
    });
    this.parts[0]!.tint = color ?? 0xffffff;
  }

  private putDisc(part: number, name: string, tint = 0xffffff, alpha = 1): void {
    this.put(part, name, 0, 0, discSize(this.ui.atlas.frame(name)) * this.radius);
    this.parts[part]!.tint = tint;
    this.parts[part]!.alpha = alpha;
  }

  private put(part: number, name: string, x: number, y: number, width: number): void {
    const frame = this.ui.atlas.frame(name);
    const picture = this.parts[part]!;
    picture.texture = frame.texture;
    picture.position.set(x, y);
    picture.scale.set(width / frame.fullWidth);
  }
}
