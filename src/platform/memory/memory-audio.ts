import { failure } from '../../shared/failure.ts';
import { fail } from '../../shared/result.ts';
import { createListeners } from '../listeners.ts';
import type { AudioPort, LogPort } from '../ports.ts';

export interface MemoryAudio {
  readonly port: AudioPort;
  interrupt(phase: 'begin' | 'end'): void;
}

/** A host without sound: the game must play on. */
export const createMemoryAudio = (log: LogPort): MemoryAudio => {
  const interrupted = createListeners<'begin' | 'end'>('audio interruption', log);
  return {
    port: {
      createContext: () => fail(failure('host/unsupported', 'no audio in memory')),
      createPlayer: () => fail(failure('host/unsupported', 'no audio in memory')),
      onInterruption: interrupted.add,
    },
    interrupt: (phase) => interrupted.tell(phase),
  };
};
