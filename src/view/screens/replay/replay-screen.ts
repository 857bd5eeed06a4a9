import type { ReplaySpeed } from '../../../shared/vocabulary/replay-speeds.ts';

/** One's own best run; or one's own run that a friend asked for. */
export type OwnWhose = 'best' | 'asked';

/** `listed`: of the world's list, by somebody nobody knows. `leg`: a part of a passed jar, which cannot be taken over. */
export type Whose = 'mine' | 'opponent' | 'listed' | 'leg' | OwnWhose;

/** A run that is watched, as the picture may see it; it changes between frames. */
export interface ReplayState {
  /** 0…1 of the whole. */
  readonly share: number;
  /** Drops made so far, and in all. */
  readonly drop: number;
  readonly drops: number;
  readonly speed: ReplaySpeed;
  readonly paused: boolean;
}

export interface ReplayScreen {
  readonly name: 'replay';
  readonly whose: Whose;
  readonly state: ReplayState;
}
