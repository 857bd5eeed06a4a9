import type { SoundBoard, SoundName } from '../../audio/sound-board.ts';
import type { GameEvent, RunView } from '../../core/index.ts';
import type { Peak } from '../../shared/vocabulary/peaks.ts';
import type { Stage } from '../../view/stage/stage.ts';
import type { ActiveRun } from './active-run.ts';
import { isRanked, isShareable } from './run-kind.ts';

/** The share of the count that has passed when danger is worth a cheer once it is over. */
const SCARE = 0.4;
/** Ticks without danger after which it is over. */
const CALM_TICKS = 30;
/** Ticks between two cheers. */
const REST_TICKS = 600;
/** Tier of the full moon. */
const MOON = 10;

/** The moon's own sound comes with what made it. */
const SOUNDS: Readonly<Record<Peak, SoundName | null>> = {
  moon: null,
  friend: 'best',
  best: 'best',
  rescue: 'rescue',
};

export interface PeaksParts {
  readonly stage: Pick<Stage, 'cheer'>;
  readonly sounds: Pick<SoundBoard, 'play'>;
  /** A run that a card can be sent of has come to this. */
  readonly onPeak: (run: ActiveRun, peak: Peak) => void;
}

/** Whether this score passes what there is to pass: a friend's, which may still come out another by its proof, or the best. */
const passes = ({ kind, mode, bestBefore, opponent }: ActiveRun, score: number): boolean => {
  const counts = opponent ? opponent.proof !== 'refuted' : isRanked(kind) && mode !== 'challenge';
  const mark = opponent?.score ?? bestBefore;
  return counts && mark > 0 && score > mark;
};

const isMoon = (event: GameEvent): boolean =>
  event.type === 'merged'
    ? event.into !== null && event.tier + 1 === MOON
    : event.type === 'tool-used' && event.made === MOON;

/** Announces during a run what it is remembered for: its first moon, the best or a friend passed (each once), a danger averted. */
export class Peaks {
  private readonly parts: PeaksParts;
  private run: ActiveRun | null = null;
  private passed = true;
  private moonMade = false;
  private frightened = false;
  private calmTicks = 0;
  private cheeredAt = Number.NEGATIVE_INFINITY;
  private offered = new Set<Peak>();

  constructor(parts: PeaksParts) {
    this.parts = parts;
  }

  /** A score this run cannot beat, or had beaten before it was resumed, is not announced, nor a moon that lies there. */
  begin(run: ActiveRun): void {
    this.run = run;
    this.passed = passes(run, run.view.score);
    this.moonMade = run.view.pieces.some(({ tier }) => tier === MOON);
    this.frightened = false;
    this.calmTicks = 0;
    this.cheeredAt = Number.NEGATIVE_INFINITY;
    this.offered = new Set();
  }

  tick(view: RunView, events: readonly GameEvent[]): void {
    if (view.ended) return;
    if (!this.moonMade && events.some(isMoon)) {
      this.moonMade = true;
      this.tell('moon');
    }
    this.pass(view.score);
    if (this.isRescued(view)) this.tell('rescue');
  }

  private pass(score: number): void {
    const { run } = this;
    if (this.passed || run === null || !passes(run, score)) return;
    this.passed = true;
    this.tell(run.opponent ? 'friend' : 'best');
  }

  /** What comes again is cheered again, but its card is offered once a run. */
  private tell(peak: Peak): void {
    const { run, offered } = this;
    const { stage, sounds, onPeak } = this.parts;
    const shareable = run !== null && isShareable(run.kind);
    stage.cheer(peak, shareable && !offered.has(peak));
    offered.add(peak);
    const sound = SOUNDS[peak];
    if (sound) sounds.play(sound);
    if (shareable) onPeak(run, peak);
  }

  private isRescued({ danger, tick }: RunView): boolean {
    if (danger) {
      this.calmTicks = 0;
      this.frightened ||= danger.ticksLeft < danger.ticksTotal * (1 - SCARE);
      return false;
    }
    this.calmTicks += 1;
    if (!this.frightened || this.calmTicks < CALM_TICKS) return false;
    this.frightened = false;
    if (tick - this.cheeredAt < REST_TICKS) return false;
    this.cheeredAt = tick;
    return true;
  }
}
