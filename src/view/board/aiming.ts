import type { Command, RunView } from '../../core/index.ts';
import type { Aimed } from '../stage/fingers.ts';
import type { TouchPoint } from '../stage/stage.ts';

/** The board, as far as aiming goes. */
export interface AimedBoard {
  aiming: boolean;
  /** A finger let go before the run takes a drop: the piece falls as soon as it does. */
  armed: boolean;
  readonly aimedColumn: number;
  /** A place across the window, in points. */
  aimAt(screenX: number): void;
}

/** A finger aims anywhere over the board; lifting it drops. */
export class Aiming implements Aimed {
  private readonly board: AimedBoard;
  private readonly command: (command: Command) => void;
  private run: RunView | null = null;

  constructor(board: AimedBoard, command: (command: Command) => void) {
    this.board = board;
    this.command = command;
  }

  begin(run: RunView | null): void {
    this.run = run;
    this.letGo();
  }

  get ready(): boolean {
    return this.run !== null && !this.run.ended;
  }

  aim({ x }: TouchPoint): void {
    this.board.aiming = true;
    this.board.aimAt(x);
  }

  drop({ x }: TouchPoint): void {
    this.board.aimAt(x);
    this.letGo();
    if (!this.run || this.run.ended) return;
    this.board.armed = !this.run.canDrop;
    this.command({ type: 'drop', column: this.board.aimedColumn });
  }

  letGo(): void {
    this.board.aiming = false;
  }
}
