import type { RunView } from '../../core/index.ts';
import type { EndScreen } from '../../view/screens/screen.ts';
import type { InstantReplay } from '../replays/instant-replay.ts';

/** Between the end of a run and what follows: long enough to see which piece ended it. */
export const END_PAUSE_MS = 1600;
/** The same where the last seconds follow, which show it better. */
export const BEAT_MS = 900;
/** The last picture of the look back stands still for so long. */
const STILL_MS = 700;

export interface EndSequenceParts {
  readonly panel: EndScreen;
  /** Whether the last seconds are shown before the panel without being asked for. */
  readonly explains: boolean;
  /** Null where there is nothing to show. */
  readonly lookBack: () => InstantReplay | null;
  readonly onLookBack: (view: RunView) => void;
  readonly onPanel: (panel: EndScreen, first: boolean) => void;
}

/** What follows the end of a run: a beat, its last seconds again where they explain it, and the panel. */
export class EndSequence {
  readonly panel: EndScreen;
  private readonly parts: EndSequenceParts;
  private waitMs: number;
  private replay: InstantReplay | null = null;
  private shown = false;
  private waiting = true;

  constructor(parts: EndSequenceParts) {
    this.panel = parts.panel;
    this.parts = parts;
    this.waitMs = parts.explains ? BEAT_MS : END_PAUSE_MS;
  }

  /** The run that is being shown again; null while none is. */
  get lookingBack(): InstantReplay | null {
    return this.replay;
  }

  /** Passes time; the drawing's alpha. */
  advance(elapsedMs: number): number {
    if (!this.waiting) return 1;
    const alpha = this.replay?.advance(elapsedMs) ?? 1;
    if (this.replay && !this.replay.done) return alpha;
    this.waitMs -= elapsedMs;
    if (this.waitMs <= 0) this.next();
    return alpha;
  }

  /** Ends the look back early. */
  skip(): void {
    if (this.replay) this.toPanel();
  }

  /** Shows the last seconds again, from the panel. */
  watch(): void {
    if (!this.waiting) this.toLookBack();
  }

  private next(): void {
    if (!this.replay && this.parts.explains) this.toLookBack();
    else this.toPanel();
  }

  private toLookBack(): void {
    this.replay = this.parts.lookBack();
    if (!this.replay) {
      this.toPanel();
      return;
    }
    this.waiting = true;
    this.waitMs = STILL_MS;
    this.parts.onLookBack(this.replay.view);
  }

  private toPanel(): void {
    const first = !this.shown;
    this.shown = true;
    this.waiting = false;
    this.replay = null;
    this.parts.onPanel(this.panel, first);
  }
}
