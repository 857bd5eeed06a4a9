import type { Fault } from '../../simulator/protocol/fault.ts';
import type { DropPlan } from './drop-plan.ts';

/** What of the window a frame shows: all of it, the head with the numbers, the jar, or a square of the board. */
export type Crop =
  | 'window'
  | 'head'
  | 'board'
  | { readonly x: number; readonly y: number; readonly half: number };

/** Buttons that are pressed while the camera runs, at this frame of the strip. */
export type Press = 'endless' | 'pause' | 'resume' | 'dialog';

/** What a finger on the board does, and over which place of it: board units. */
export interface Finger {
  readonly phase: 'start' | 'move' | 'end';
  readonly x: number;
}

/** A stretch of the game worth watching frame by frame. Times in frames of 1/60 s. */
export interface FilmScene {
  /** Null: the home screen. */
  readonly plan: DropPlan | null;
  /** How long before the moment filming starts. */
  readonly lead: number;
  readonly frames: number;
  readonly every: number;
  readonly crop: Crop;
  /** Every so many frames one comes on the strip. */
  readonly keep?: number;
  /** The bag of the run, when the moment would take too long with the game's own. */
  readonly bag?: readonly number[];
  /** An endless run that was left and is gone on with, where it would else be a challenge: it has a best to beat. */
  readonly kept?: true;
  /** The best there is to beat. */
  readonly best?: number;
  /** The phone of somebody who has never played. */
  readonly newcomer?: true;
  /** How the host goes wrong until a dialog is answered. The camera runs from the cold start on. */
  readonly faults?: readonly Fault[];
  readonly presses?: Readonly<Record<number, Press>>;
  readonly fingers?: Readonly<Record<number, Finger>>;
}
