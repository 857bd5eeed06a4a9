import type { Command } from '../../core/index.ts';

type Drop = Extract<Command, { type: 'drop' }>;

/**
 * Keeps a release that came in the pause after a drop, so that no touch is lost: it falls on the first tick that takes
 * one, which is the tick the replay records. Of several releases in one pause the last one counts.
 */
export class DropBuffer {
  private kept: Drop | null = null;
  /** A drop is on its way to the very next tick. */
  private sent = false;

  /** `ready`: the run takes a drop now. True when the drop is to be obeyed at once, false when it is kept. */
  admit(drop: Drop, ready: boolean): boolean {
    const free = ready && !this.sent && this.kept === null;
    if (free) this.sent = true;
    else this.kept = drop;
    return free;
  }

  /** Adds the kept drop to what a tick obeys, once the run takes it. */
  fill(commands: readonly Command[], ready: boolean): readonly Command[] {
    const { kept, sent } = this;
    this.sent = false;
    if (!kept || !ready || sent) return commands;
    this.kept = null;
    return [...commands, kept];
  }

  clear(): void {
    this.kept = null;
    this.sent = false;
  }
}
