/** What one finger did. Logical pixels. */
export interface FingerRecord {
  readonly phase: 'start' | 'move' | 'end' | 'cancel';
  readonly id: number;
  readonly x: number;
  readonly y: number;
}

interface HostTouch {
  readonly identifier: number;
  readonly clientX: number;
  readonly clientY: number;
}

/** As WeChat tells it. `touches`: all fingers that are still down. */
export interface HostTouchEvent {
  readonly touches?: readonly HostTouch[];
  readonly changedTouches?: readonly HostTouch[];
}

/**
 * The fingers that are down. A host may leave out an end (a call, a gesture of the system), tell it late or twice, and
 * give a number again. What is told here of each finger is a start, its moves, and one end or one cancel.
 */
export class FingersDown {
  private readonly tell: (record: FingerRecord) => void;
  private readonly down = new Map<number, FingerRecord>();

  constructor(tell: (record: FingerRecord) => void) {
    this.tell = tell;
  }

  /** An event of the host, whose objects may be used again. */
  heed(phase: FingerRecord['phase'], { touches, changedTouches }: HostTouchEvent): void {
    const changed = changedTouches ?? [];
    if (touches) this.keepOnly([...touches, ...changed].map(({ identifier }) => identifier));
    for (const { identifier: id, clientX: x, clientY: y } of changed) this.change({ phase, id, x, y });
    // A gesture of the system may cancel without saying which finger.
    if (phase === 'cancel' && changed.length === 0) this.keepOnly([]);
  }

  /** One change. A start of a finger that is down means that its end was lost. */
  change(record: FingerRecord): void {
    const { phase, id } = record;
    const known = this.down.get(id);
    if (phase === 'start') {
      if (known) this.cancel(known);
      this.down.set(id, record);
    } else if (!known) return;
    else if (phase === 'move') this.down.set(id, record);
    else this.down.delete(id);
    this.tell(record);
  }

  /** All others are gone, and nobody said so. */
  keepOnly(ids: readonly number[]): void {
    for (const finger of [...this.down.values()]) if (!ids.includes(finger.id)) this.cancel(finger);
  }

  private cancel(finger: FingerRecord): void {
    this.down.delete(finger.id);
    this.tell({ ...finger, phase: 'cancel' });
  }
}
