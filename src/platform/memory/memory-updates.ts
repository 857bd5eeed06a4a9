import type { UpdatePort } from '../outer-ports.ts';

export interface MemoryUpdates {
  readonly port: UpdatePort;
  /** A newer version has been downloaded. */
  arrive(): void;
  /** How often the game was to be opened anew. */
  readonly applied: () => number;
}

export const createMemoryUpdates = (): MemoryUpdates => {
  let ready = false;
  let applied = 0;
  return {
    port: {
      isReady: () => ready,
      apply: () => {
        ready = false;
        applied += 1;
      },
    },
    arrive: () => {
      ready = true;
    },
    applied: () => applied,
  };
};
