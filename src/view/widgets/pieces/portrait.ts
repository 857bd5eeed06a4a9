import { Group, Picture } from '#paint/graph.ts';
import type { EyeName, MouthName, PieceSheet } from '../../../shared/art-sheet.ts';
import type { GuestLook } from '../../art/guest-loader.ts';
import { discSize, eyeSize, mouthSize } from '../../board/piece-metrics.ts';
import { parseColor } from '../../graphics/color.ts';
import type { Frame } from '../../graphics/frame.ts';
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
  private readonly guests: boolean;
  private shown: PieceSheet | null = null;
  private radius = 20;
  private mood: Mood = {};

  /** `guests`: a guest is shown in the place of its tier. */
  constructor(ui: UiContext, guests = false) {
    this.ui = ui;
    this.guests = guests;
    for (let part = 0; part < PARTS; part++) {
      const picture = new Picture();
      picture.anchor.set(0.5);
      this.parts.push(picture);
    }
    this.node.addChild(...this.parts);
  }

  /** `radius` in points. `eyes` and `mouth` other than its own when it feels something. */
  show(tier: number, radius: number, mood: Mood = {}): void {
    const { art, atlas, guest } = this.ui;
    if (this.guests && guest?.tier === tier) this.showGuest(guest, radius, mood);
    else this.draw(art.pieces[tier]!, atlas.frame(`piece/${tier}`), radius, mood);
  }

  showGuest({ sheet, frame }: GuestLook, radius: number, mood: Mood = {}): void {
    this.draw(sheet, frame, radius, mood);
  }

  private draw(sheet: PieceSheet, body: Frame, radius: number, mood: Mood): void {
    if (sheet === this.shown && radius === this.radius && mood.eyes === this.mood.eyes) return;
    this.shown = sheet;
    this.radius = radius;
    this.mood = mood;
    const { atlas } = this.ui;
    const { face, light } = sheet;
    const eyesFrame = atlas.frame(`eye/${mood.eyes ?? face.eyes}`);
    const eyes = eyeSize(face.eyeScale) * radius;
    this.putDisc(0, body);
    this.putDisc(1, atlas.frame('light/shade'), parseColor(light.shade), light.strength);
    this.putDisc(2, atlas.frame(light.gloss));
    this.put(3, eyesFrame, -face.gap * radius, face.y * 2 * radius, eyes);
    this.put(4, eyesFrame, face.gap * radius, face.y * 2 * radius, eyes);
    this.put(
      5,
      atlas.frame(`mouth/${mood.mouth ?? face.mouth}`),
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

  private putDisc(part: number, frame: Frame, tint = 0xffffff, alpha = 1): void {
    this.put(part, frame, 0, 0, discSize(frame) * this.radius);
    this.parts[part]!.tint = tint;
    this.parts[part]!.alpha = alpha;
  }

  private put(part: number, frame: Frame, x: number, y: number, width: number): void {
    const picture = this.parts[part]!;
    picture.texture = frame.texture;
    picture.position.set(x, y);
    picture.scale.set(width / frame.fullWidth);
  }
}
