import type { Piece } from './piece.ts';
import type { Landing } from './read-view.ts';

interface MutableLanding {
  x: number;
  y: number;
  piece: number | null;
}

/**
 * Drops a circle straight down from (x, startY) and writes where its centre is when it first touches a piece
 * or the floor. Exact geometry: the circle meets a piece where their centres are the sum of the radii apart.
 */
export const land = (
  out: MutableLanding,
  pieces: readonly Piece[],
  x: number,
  startY: number,
  radius: number,
  floorY: number,
): Landing => {
  out.x = x;
  out.y = floorY - radius;
  out.piece = null;
  for (const piece of pieces) {
    const reach = piece.radius + radius;
    const dx = piece.x - x;
    if (dx >= reach || dx <= -reach) continue;
    const drop = Math.sqrt(reach * reach - dx * dx);
    if (piece.y + drop <= startY) continue;
    const y = Math.max(piece.y - drop, startY);
    if (y < out.y) {
      out.y = y;
      out.piece = piece.id;
    }
  }
  return out;
};
