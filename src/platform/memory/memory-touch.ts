import { createListeners } from '../listeners.ts';
import type { LogPort, TouchPort, TouchRecord } from '../ports.ts';

export interface MemoryTouch {
  readonly port: TouchPort;
  touch(touch: TouchRecord): void;
}

export const createMemoryTouch = (log: LogPort): MemoryTouch => {
  const touches = createListeners<TouchRecord>('touch', log);
  return { port: { onTouch: touches.add }, touch: (touch) => touches.tell({ ...touch }) };
};
