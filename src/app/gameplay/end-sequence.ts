import type { RunView } from '../../core/index.ts';
import type { InstantReplay } from '../replays/create-replays.ts';

/** Pause after the end of a run: long enough to see which piece ended it. */
export const END_PAUSE_MS = 1200;
/** The shorter pause before an instant replay, which shows it better. */
export const BEAT_MS = 600;
/** How long the last picture of the instant replay stands still. */
const STILL_MS = 500;
/** For this long taps skip nothing: a finger may still be dropping pieces when the run ends. */
const GUARD_MS = 350;

export interface EndSequenceParts {
  /** Whether the last seconds are shown before the panel. */
  readonly explains: boolean;
  /** Null where there is nothing to show. */
  readonly instantReplay: () => InstantReplay | null;
  readonly onInstantReplay: (view: RunView) => void;
  readonly onPanel: () => void;
}

/** What follows the end of a run: a beat, its last seconds again where they explain it, and the panel. */
export class EndSequence {
  private readonly parts: EndSequenceParts;
  private waitMs: number;
  private replay: InstantReplay | null = null;
  private waiting = true;
  private passedMs = 0;

  constructor(parts: EndSequenceParts) {
    this.parts = parts;
    this.waitMs = parts.explains ? BEAT_MS : END_PAUSE_MS;
  }

  /** The instant replay; null while none is shown. */
  get instantReplay(): InstantReplay | null {
    return this.replay;
  }

  /** Passes time; the drawing's alpha. */
  advance(elapsedMs: number): number {
    if (!this.waiting) return 1;
    this.passedMs += elapsedMs;
    const alpha = this.replay?.advance(elapsedMs) ?? 1;
    if (this.replay && !this.replay.done) return alpha;
    this.waitMs -= elapsedMs;
    if (this.waitMs <= 0) this.next();
    return alpha;
  }

  /** Goes to the panel at once. */
  skip(): void {
    if (this.waiting && this.passedMs > GUARD_MS) this.toPanel();
  }

  private next(): void {
    if (!this.replay && this.parts.explains) this.toInstantReplay();
    else this.toPanel();
  }

  private toInstantReplay(): void {
    this.replay = this.parts.instantReplay();
    if (!this.replay) {
      this.toPanel();
      return;
    }
    this.waitMs = STILL_MS;
    this.parts.onInstantReplay(this.replay.view);
  }

  private toPanel(): void {
    this.waiting = false;
    this.replay = null;
    this.parts.onPanel();
  }
}
