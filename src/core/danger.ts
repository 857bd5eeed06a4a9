import type { Piece } from './piece.ts';
import type { DangerView } from './read-view.ts';
import type { Rules } from './rules.ts';
import { MAX_TICK, type StateIo } from './state-io.ts';

/** Follows a piece's displacement; at rest means it has stayed near one place for `calmTicks`. */
const isAtRest = (piece: Piece, { calmDistance, calmTicks }: Rules['danger']): boolean => {
  const dx = piece.x - piece.restX;
  const dy = piece.y - piece.restY;
  if (dx * dx + dy * dy > calmDistance * calmDistance) {
    piece.restX = piece.x;
    piece.restY = piece.y;
    piece.restTicks = 0;
  } else {
    piece.restTicks += 1;
  }
  return piece.restTicks >= calmTicks;
};

/**
 * Counts how long each piece has been at rest over the line. While a counted piece moves, its count runs
 * back: a pile that is being shaken neither ends the run nor starts afresh. Below the line it is forgotten.
 */
const countOver = (piece: Piece, dangerY: number, danger: Rules['danger']): void => {
  const resting = isAtRest(piece, danger);
  if (piece.y - piece.radius >= dangerY) {
    piece.overTicks = 0;
    piece.lies = piece.asleep;
  } else if (resting) piece.overTicks += 1;
  else if (piece.overTicks > 0) piece.overTicks -= 1;
};

/** A piece that was seen asleep below the line is as it was until it wakes: it only rests one tick more. */
const liesBelow = (piece: Piece): boolean => {
  if (!piece.body.isSleeping) piece.lies = false;
  return piece.lies;
};

/** Which piece is nearest to ending the run; of equals the oldest. */
export class Danger implements DangerView {
  piece = 0;
  ticksLeft: number;
  readonly ticksTotal: number;

  constructor(ticksTotal: number) {
    this.ticksTotal = ticksTotal;
    this.ticksLeft = ticksTotal;
  }

  /** Counts one tick for every piece; true when one has been over the line for too long. */
  update(pieces: readonly Piece[], rules: Rules): boolean {
    const { board, danger } = rules;
    let most = 0;
    for (let i = 0; i < pieces.length; i += 1) {
      const piece = pieces[i] as Piece;
      if (liesBelow(piece)) {
        piece.restTicks += 1;
        continue;
      }
      countOver(piece, board.dangerY, danger);
      if (piece.overTicks > most) {
        most = piece.overTicks;
        this.piece = piece.id;
      }
    }
    this.ticksLeft = this.ticksTotal - most;
    return this.ticksLeft <= 0;
  }

  visit(io: StateIo): void {
    this.piece = io.integer(this.piece, 0, MAX_TICK);
    this.ticksLeft = io.integer(this.ticksLeft, 0, this.ticksTotal);
  }

  get counting(): boolean {
    return this.ticksLeft < this.ticksTotal;
  }
}
