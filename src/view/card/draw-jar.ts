import type { BoardView, PieceView } from '../../core/index.ts';
import { discSize, eyeSize, mouthSize } from '../board/piece-metrics.ts';
import type { CardBrush } from './card-brush.ts';

/** A board as it stood. */
export interface Heap {
  readonly board: Pick<BoardView, 'width' | 'height' | 'dangerY'>;
  readonly pieces: readonly Pick<PieceView, 'tier' | 'x' | 'y' | 'angle' | 'radius'>[];
}

type Lying = Heap['pieces'][number];

const drawFace = (brush: CardBrush, { tier, radius }: Lying): void => {
  const { face } = brush.art.pieces[tier]!;
  const { context } = brush;
  const put = (name: string, x: number, y: number, size: number): void => {
    context.translate(x * radius, y * radius);
    brush.picture(name, size * radius);
    context.translate(-x * radius, -y * radius);
  };
  const eye = `eye/${face.eyes}`;
  put(eye, -face.gap, face.y * 2, eyeSize(face.eyeScale));
  put(eye, face.gap, face.y * 2, eyeSize(face.eyeScale));
  put(`mouth/${face.mouth}`, 0, face.mouthY * 2, mouthSize(face.mouthScale));
};

/** One piece as it lies. */
export const drawPiece = (brush: CardBrush, piece: Lying): void => {
  const { context } = brush;
  const { tier, x, y, angle, radius } = piece;
  const disc = (name: string): number => discSize(brush.frameOf(name)) * radius;
  context.save();
  context.translate(x, y);
  context.rotate(angle);
  brush.picture(`piece/${tier}`, disc(`piece/${tier}`));
  context.rotate(-angle);
  const { shade, strength, gloss } = brush.art.pieces[tier]!.light;
  context.globalAlpha = strength;
  brush.picture('light/shade', disc('light/shade'), undefined, shade);
  context.globalAlpha = 1;
  brush.picture(gloss, disc(gloss));
  context.rotate(angle);
  drawFace(brush, piece);
  context.restore();
};

const drawLayer = (brush: CardBrush, layer: 'behind' | 'front'): void => {
  const { art, context } = brush;
  for (const { name, layer: own, x, y, width, height, turned } of art.jar.frames) {
    if (own !== layer) continue;
    context.save();
    context.translate(x + width / 2, y + height / 2);
    if (turned) context.transform(0, 1, 1, 0, 0, 0);
    brush.picture(name, turned ? height : width, turned ? width : height);
    context.restore();
  }
};

/** The jar and what lies in it; its inner top left corner at (x, y), `scale` pixels a board unit. */
export const drawJar = (
  brush: CardBrush,
  { board, pieces }: Heap,
  x: number,
  y: number,
  scale: number,
): void => {
  const { context } = brush;
  context.save();
  context.translate(x, y);
  context.scale(scale, scale);
  drawLayer(brush, 'behind');
  brush.glow(board.width / 2, board.height * 0.7, board.width * 0.75, '255,180,92', 0.34);
  context.fillStyle = 'rgba(224,72,62,0.75)';
  context.fillRect(0, board.dangerY - 2, board.width, 4);
  for (const piece of pieces) drawPiece(brush, piece);
  drawLayer(brush, 'front');
  context.restore();
};
