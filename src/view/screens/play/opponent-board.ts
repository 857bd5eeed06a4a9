import { Group, Picture } from '#paint/graph.ts';
import { QuadBatch } from '#paint/quad-batch.ts';
import type { QuadShader } from '#paint/quad-shader.ts';
import type { BoardView, RunView } from '../../../core/index.ts';
import { SILK } from '../../board/colors.ts';
import { discSize, eyeSize, mouthSize, pieceFrames } from '../../board/piece-metrics.ts';
import { parseColor } from '../../graphics/color.ts';
import { type Frame, upperHalf } from '../../graphics/frame.ts';
import type { NineSlice } from '../../graphics/nine-slice.ts';
import { OPPONENT_FRAME as FRAME } from '../../layout/play-layout.ts';
import type { UiContext } from '../../widgets/ui-context.ts';

const NIGHT = 0x1b2350;
const LAMP = 0xffb45c;
/** A piece with a smaller radius has no face that could be seen. Points. */
const LEAST_FACE = 4.5;
/** Quads: two a piece, and six with a face, which is more than any jar holds. */
const CAPACITY = 420;

interface Look {
  readonly body: Frame;
  readonly shade: Frame;
  readonly shadeTint: number;
  readonly shadeStrength: number;
  readonly gloss: Frame;
  readonly eye: Frame;
  readonly mouth: Frame;
  readonly gap: number;
  readonly eyesY: number;
  readonly mouthY: number;
  /** Widths for a radius of 1. */
  readonly sizes: {
    readonly body: number;
    readonly shade: number;
    readonly gloss: number;
    readonly eye: number;
    readonly mouth: number;
  };
}

const looksOf = ({ atlas, art }: UiContext): readonly Look[] =>
  art.pieces.map(({ face, light }, tier) => {
    const { body, shade, gloss } = pieceFrames(atlas, tier, light);
    return {
      body,
      shade,
      shadeTint: parseColor(light.shade),
      shadeStrength: light.strength,
      gloss,
      eye: atlas.frame(`eye/${face.eyes}`),
      mouth: atlas.frame(`mouth/${face.mouth}`),
      gap: face.gap,
      eyesY: face.y * 2,
      mouthY: face.mouthY * 2,
      sizes: {
        body: discSize(body),
        shade: discSize(shade),
        gloss: discSize(gloss),
        eye: eyeSize(face.eyeScale),
        mouth: mouthSize(face.mouthScale),
      },
    };
  });

/** A run that lives in a small picture: one draw call, a few quads a piece. `pieces` lies over `node`. */
export class OpponentBoard {
  readonly node = new Group();
  private readonly looks: readonly Look[];
  private readonly batch: QuadBatch;
  private readonly frame: NineSlice;
  private readonly night: Picture;
  private readonly lamp: Picture;
  private readonly thread: Picture;
  private width = 60;
  private height = 80;

  constructor(ui: UiContext, quadShader: QuadShader) {
    this.looks = looksOf(ui);
    this.batch = new QuadBatch(quadShader, CAPACITY);
    this.frame = ui.slice('inset/paper', 1.4);
    this.night = ui.picture('fx/white');
    this.night.tint = NIGHT;
    this.lamp = new Picture(upperHalf(ui.atlas.frame('fx/glow')));
    this.lamp.anchor.set(0.5, 1);
    this.lamp.tint = LAMP;
    this.thread = ui.picture('fx/white');
    this.thread.tint = SILK;
    this.node.addChild(this.frame.node, this.night, this.lamp, this.thread);
  }

  get pieces(): QuadBatch['node'] {
    return this.batch.node;
  }

  /** Points of the picture within its frame. */
  resize(width: number): void {
    this.width = width;
    this.height = (width * 4) / 3;
    this.frame.resize(width + FRAME * 2, this.height + FRAME * 2);
    this.night.setSize(width, this.height);
    this.lamp.setSize(width, this.height * 0.7);
    this.lamp.y = this.height / 2;
    this.lamp.alpha = 0.7;
  }

  /** Draws the run as it is now, its picture centred at (x, y) of the screen; null: nothing. */
  draw(run: RunView | null, x: number, y: number, alpha: number): void {
    this.batch.clear();
    if (!run || alpha <= 0) return;
    const scale = this.width / run.board.width;
    this.placeThread(run.board, scale);
    const left = x - this.width / 2;
    const top = y - this.height / 2;
    for (const { tier, x: across, y: down, radius, angle } of run.pieces) {
      const size = radius * scale;
      const cos = Math.cos(angle) * size;
      const sin = Math.sin(angle) * size;
      const [middleX, middleY] = [left + across * scale, top + down * scale];
      this.batch.setTransform(cos, sin, -sin, cos, middleX, middleY);
      this.put(this.looks[tier]!, size, alpha);
    }
  }

  private placeThread(board: BoardView, scale: number): void {
    this.thread.setSize(this.width, 1);
    this.thread.y = board.dangerY * scale - this.height / 2;
  }

  private put(look: Look, size: number, alpha: number): void {
    const { batch } = this;
    const { body, shade, gloss, eye, mouth } = look.sizes;
    batch.put(look.body, 0, 0, body, body, 0xffffff, alpha);
    batch.put(look.shade, 0, 0, shade, shade, look.shadeTint, alpha * look.shadeStrength);
    if (size < LEAST_FACE) return;
    batch.put(look.gloss, 0, 0, gloss, gloss, 0xffffff, alpha);
    batch.put(look.eye, -look.gap, look.eyesY, eye, eye, 0xffffff, alpha);
    batch.put(look.eye, look.gap, look.eyesY, eye, eye, 0xffffff, alpha);
    batch.put(look.mouth, 0, look.mouthY, mouth, mouth, 0xffffff, alpha);
  }
}
