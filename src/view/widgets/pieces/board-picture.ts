import { Group, Picture } from '#paint/graph.ts';
import type { BoardView, PieceView } from '../../../core/index.ts';
import { SILK } from '../../board/colors.ts';
import { upperHalf } from '../../graphics/frame.ts';
import type { NineSlice } from '../../graphics/nine-slice.ts';
import type { UiContext } from '../ui-context.ts';
import { Portrait } from './portrait.ts';

/** The air of a jar: night above, embers below. */
const NIGHT = 0x253063;
const LAMP = 0xffa04a;
/** Points of the frame around the picture, whose corners it hides. */
const FRAME = 6;

type Lying = Pick<PieceView, 'tier' | 'x' | 'y' | 'angle' | 'radius'>;

type Shape = Pick<BoardView, 'width' | 'height' | 'dangerY'>;

/** A small picture of the board as it stood. `node` is centred. */
export class BoardPicture {
  readonly node = new Group();
  private readonly ui: UiContext;
  private readonly frame: NineSlice;
  private readonly night: Picture;
  private readonly lamp: Picture;
  private readonly thread: Picture;
  private readonly heap = new Group();
  private readonly portraits: Portrait[] = [];
  private width = 90;
  private shown: { readonly board: Shape; readonly pieces: readonly Lying[] } | null = null;

  constructor(ui: UiContext) {
    this.ui = ui;
    this.frame = ui.slice('frame/picture');
    this.night = ui.picture('fx/white');
    this.night.tint = NIGHT;
    this.lamp = new Picture(upperHalf(ui.atlas.frame('fx/glow')));
    this.lamp.anchor.set(0.5, 1);
    this.lamp.tint = LAMP;
    this.thread = ui.picture('fx/white');
    this.thread.tint = SILK;
    this.node.addChild(this.night, this.lamp, this.thread, this.heap, this.frame.node);
  }

  /** Points of the picture within its frame; it is as high as the board asks. */
  resize(width: number): void {
    this.width = width;
    this.arrange();
  }

  /** Remembers the pieces as they are now. */
  show(board: Shape, pieces: readonly Lying[]): void {
    this.shown = {
      board,
      pieces: pieces.map(({ tier, x, y, angle, radius }) => ({ tier, x, y, angle, radius })),
    };
    this.arrange();
  }

  private arrange(): void {
    if (!this.shown) return;
    const { board, pieces } = this.shown;
    const scale = this.width / board.width;
    const height = board.height * scale;
    this.frame.resize(this.width + FRAME * 2, height + FRAME * 2);
    this.night.setSize(this.width, height);
    this.lamp.setSize(this.width, height * 0.72);
    this.lamp.position.set(0, height / 2);
    this.lamp.alpha = 0.8;
    this.thread.setSize(this.width, 1);
    this.thread.y = board.dangerY * scale - height / 2;
    pieces.forEach((piece, at) => {
      this.place(this.portrait(at), piece, scale, board);
    });
    this.portraits.forEach(({ node }, at) => {
      node.visible = at < pieces.length;
    });
  }

  private place(portrait: Portrait, piece: Lying, scale: number, board: Shape): void {
    portrait.show(piece.tier, piece.radius * scale);
    portrait.node.position.set((piece.x - board.width / 2) * scale, (piece.y - board.height / 2) * scale);
    portrait.node.rotation = piece.angle;
  }

  private portrait(at: number): Portrait {
    const known = this.portraits[at];
    if (known) return known;
    const portrait = new Portrait(this.ui, true);
    this.portraits[at] = portrait;
    this.heap.addChild(portrait.node);
    return portrait;
  }
}
