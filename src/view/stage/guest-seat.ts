import type { GuestId } from '../../shared/vocabulary/guests.ts';
import type { GuestLoader, GuestLook } from '../art/guest-loader.ts';
import type { PiecePainter } from '../board/piece-painter.ts';

/** Milliseconds of home or play: by then the first pictures are up and the host is idle. */
const PATIENCE_MS = 2000;

/** Who draws pieces beside the board asks here who sits at the table. */
interface GuestTable {
  readonly guests: Pick<GuestLoader, 'look'>;
  guest: GuestLook | null;
}

/** Brings the guest of the day to the table: never while a run is played, in which no piece may change its looks. */
export class GuestSeat {
  private readonly ui: GuestTable;
  private readonly painter: Pick<PiecePainter, 'seat'>;
  private wanted: GuestId | null = null;
  private seated: GuestId | null = null;
  private waited = 0;

  constructor(ui: GuestTable, painter: Pick<PiecePainter, 'seat'>) {
    this.ui = ui;
    this.painter = painter;
  }

  set(guest: GuestId | null): void {
    this.wanted = guest;
  }

  /** Passes time; `free`: no run is on the board, or one is just put there. */
  step(free: boolean, elapsedMs: number): void {
    this.waited += elapsedMs;
    if (this.wanted === this.seated) return;
    const look = this.wanted && this.ui.guests.look(this.wanted);
    if (look?.state === 'absent' && this.waited >= PATIENCE_MS) look.want();
    if (free && (!look || look.value)) this.take(look?.value ?? null);
  }

  private take(look: GuestLook | null): void {
    this.seated = this.wanted;
    this.ui.guest = look;
    this.painter.seat(look);
  }
}
