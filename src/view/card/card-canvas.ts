import { IDLE_RUN } from '../board/idle-run.ts';
import type { Heap } from './draw-jar.ts';

export interface CardCanvas {
  width: number;
  height: number;
  getContext(type: string): unknown;
}

/** What stands in the jar of home: for the card of the game itself. */
export const IDLE_HEAP: Heap = IDLE_RUN;

/** Gives back what a canvas holds, once it is saved. */
export const free = (canvas: Pick<CardCanvas, 'width' | 'height'>): void => {
  canvas.width = 0;
  canvas.height = 0;
};
