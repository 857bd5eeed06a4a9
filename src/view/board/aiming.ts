import type { RunView } from '../../core/index.ts';
import type { Intent, TouchPoint } from '../stage/stage.ts';

/** What is aimed: the board, as far as a finger reaches. */
export interface Aimed {
  aiming: boolean;
  /** A finger let go before the run takes a drop: the piece falls as soon as it does. */
  armed: boolean;
  readonly aimedColumn: number;
  /** A place across the window, in points. */
  aimAt(screenX: number): void;
}

/** One finger aims anywhere on the board; lifting it drops. A cancelled touch drops nothing. */
export class Aiming {
  private readonly board: Aimed;
  private readonly send: (intent: Intent) => void;
  private run: RunView | null = null;
  private finger: number | null = null;

  constructor(board: Aimed, send: (intent: Intent) => void) {
    this.board = board;
    this.send = send;
  }

  begin(run: RunView | null): void {
    this.run = run;
    this.cancel();
  }

  touch(touch: TouchPoint): void {
    if (touch.phase === 'start' && this.finger === null) this.start(touch);
    else if (touch.id !== this.finger) return;
    else if (touch.phase === 'move') this.aim(touch.x);
    else this.finish(touch);
  }

  cancel(): void {
    this.finger = null;
    this.board.aiming = false;
  }

  private start(touch: TouchPoint): void {
    if (!this.run || this.run.ended) return;
    this.finger = touch.id;
    this.board.aiming = true;
    this.aim(touch.x);
  }

  private finish(touch: TouchPoint): void {
    const dropped = touch.phase === 'end';
    if (dropped) this.aim(touch.x);
    this.cancel();
    if (!dropped || !this.run) return;
    this.board.armed = !this.run.canDrop && !this.run.ended;
    this.send({ type: 'drop', column: this.board.aimedColumn });
  }

  private aim(x: number): void {
    this.board.aimAt(x);
  }
}
